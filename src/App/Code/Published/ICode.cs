using Comity.Rules.Instruments;

namespace Comity.App.Code.Published;

/// <summary>The editions of the Code as other slices may use them: to cite a paragraph, and to judge an act by the edition of its day.</summary>
internal interface ICode
{
    CodeEditions Editions { get; }

    /// <summary>Names of the words of force, of who is addressed and of when.</summary>
    InstrumentVocabulary Vocabulary { get; }
}
