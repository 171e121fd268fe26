using Comity.App.Access;
using Comity.App.Audit;

namespace Comity.App.Personnel;

/// <summary>What can be done with a register, by name. Persons are told by their key; what was said of them is sealed, and only officers of the register read it.</summary>
internal static class PersonnelProcesses
{
    private const string Data = "code-2010:7.2(b)";
    private const string Register = "Register";

    public static readonly Process Load = new("LoadRegister", Data, Register, "RegisterLoadAdded");

    public static readonly Process View = new("ViewPerson", null, PersonEvents.Viewed) { SeenBy = Permission.ReadPersonnel };

    public static readonly Process Search = new("SearchPersons", null, PersonEvents.Searched, PersonEvents.Listed) { SeenBy = Permission.ReadPersonnel };

    public static readonly Process Correct = new("CorrectPerson", Data, Register, PersonEvents.Corrected) { SeenBy = Permission.ReadPersonnel };

    public static readonly Process Add = new("AddPerson", Data, Register, PersonEvents.Added) { SeenBy = Permission.ReadPersonnel };
}

/// <summary>What the log calls what happens to persons one by one.</summary>
internal static class PersonEvents
{
    public const string Searched = "RegisterSearched";

    /// <summary>Was among what a search found.</summary>
    public const string Listed = "HealthPersonListed";

    public const string Viewed = "HealthPersonViewed";
    public const string Corrected = "HealthPersonCorrected";
    public const string Added = "HealthPersonAdded";

    /// <summary>Another record was found to be of this person.</summary>
    public const string Merged = "HealthPersonMerged";

    /// <summary>The record was found to be another person's.</summary>
    public const string MergedInto = "HealthPersonMergedInto";

    /// <summary>A merge was undone.</summary>
    public const string Separated = "HealthPersonSeparated";

    /// <summary>Who looked.</summary>
    public static IReadOnlyList<string> Looks { get; } = [Viewed, Listed];

    /// <summary>Who changed what.</summary>
    public static IReadOnlyList<string> Changes { get; } = [Corrected, Added, Merged, MergedInto, Separated];
}
