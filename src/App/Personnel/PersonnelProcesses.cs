using Comity.App.Audit;

namespace Comity.App.Personnel;

/// <summary>What can be done with a register, by name. Persons are told by their key; what was said of them is sealed.</summary>
internal static class PersonnelProcesses
{
    private const string Data = "code-2010:7.2b";
    private const string Register = "Register";

    public static readonly Process Load = new("LoadRegister", Data, Register, "RegisterLoadAdded");

    public static readonly Process View = new("ViewPerson", null, "HealthPersonViewed");

    public static readonly Process Search = new("SearchPersons", null, "RegisterSearched", "HealthPersonListed");

    public static readonly Process Correct = new("CorrectPerson", Data, Register, "HealthPersonCorrected");
}
