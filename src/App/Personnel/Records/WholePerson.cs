using Comity.App.Personnel.Keeping;
using Comity.Methods.Personnel;
using Comity.Methods.Personnel.Spells;

namespace Comity.App.Personnel.Records;

/// <summary>A person with all that the register says and said of them.</summary>
/// <param name="Spells">As they stand in the database, to be counted.</param>
/// <param name="Loads">Names of the files that said something of the person, by the number of their load.</param>
/// <param name="Today">Whether the person is in the register today.</param>
internal sealed record WholePerson(
    PersonRow Row, States States, IReadOnlyList<PersonSpell> Spells, IReadOnlyDictionary<int, string> Loads, Standing Today)
{
    public PersonRecord Record { get; } = Row.Read();

    public string Name => PersonWords.Name(Record);
}
