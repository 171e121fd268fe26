using Comity.Methods.Personnel;

namespace Comity.App.Personnel.Loading;

/// <summary>Persons as a file says them, one after another; read once.</summary>
internal interface IPersonSource : IDisposable
{
    /// <summary>Of what the file speaks; asked for when a person was read.</summary>
    PersonParts Parts { get; }

    /// <summary>Row of the person last read, counted from 1.</summary>
    int Row { get; }

    /// <summary>How much of the file is read, from 0 to 1.</summary>
    double Share { get; }

    bool Read(out PersonRecord person);
}
