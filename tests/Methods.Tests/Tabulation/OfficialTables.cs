using Comity.Methods.Tabulation;

namespace Comity.Methods.Tests.Tabulation;

/// <summary>Tables that reporting asks for, as definitions: what a file of them would say. XAA is the register's own country.</summary>
internal static class OfficialTables
{
    private static readonly TableFilter Active = new("activity", ["PRAC", "PACT"]);
    private static readonly DimensionDefinition DoctorsAndNurses = new("occupation", "occupation")
    {
        Groups = [new CodeGroup("221", ["2210", "2211", "2212"]), new CodeGroup("NUR", ["2221", "3221"])],
    };

    private static readonly DimensionDefinition Origin = Foreign("origin", "trained");
    private static readonly DimensionDefinition Birthplace = Foreign("birthplace", "born");
    private static readonly DimensionDefinition Sex = new("sex", "sex");

    /// <summary>Joint questionnaire: stock by country of first qualification, natives trained abroad apart.</summary>
    public static TableDefinition JointStock => new("jq-stock", WindowKind.Stock, [DoctorsAndNurses, new("trained", "trained"), new("native", "native")])
    {
        Source = "Joint questionnaire: doctors and nurses by country of first qualification",
        Counting = "each person once, by main occupation",
    };

    /// <summary>Joint questionnaire: yearly inflow, by country of first qualification.</summary>
    public static TableDefinition JointInflow => new("jq-inflow", WindowKind.Entries, [DoctorsAndNurses, new("trained", "trained")])
    {
        Filters = [new("entry", ["NEWFOR"])],
    };

    /// <summary>NHWA 1-02: numerators of density by subnational area.</summary>
    public static TableDefinition ByPlace => new("nhwa-1-02", WindowKind.Stock, [new("occupation", "occupation"), new("place", "place")]) { Amounts = ["fte"], Filters = [Active] };

    /// <summary>NHWA 1-03.</summary>
    public static TableDefinition ByAge => new("nhwa-1-03", WindowKind.Stock, [DoctorsAndNurses, Ages(0, 25, 35, 45, 55, 65)]) { Filters = [Active] };

    /// <summary>NHWA 1-04.</summary>
    public static TableDefinition BySex => new("nhwa-1-04", WindowKind.Stock, [DoctorsAndNurses, Sex]) { Filters = [Active] };

    /// <summary>NHWA 1-05.</summary>
    public static TableDefinition BySector => new("nhwa-1-05", WindowKind.Stock, [DoctorsAndNurses, new("sector", "sector")]) { Filters = [Active] };

    /// <summary>NHWA 1-07.</summary>
    public static TableDefinition ForeignBorn => new("nhwa-1-07", WindowKind.Stock, [DoctorsAndNurses, Birthplace]) { Filters = [Active] };

    /// <summary>NHWA 1-08.</summary>
    public static TableDefinition ForeignTrained => new("nhwa-1-08", WindowKind.Stock, [DoctorsAndNurses, Origin]) { Filters = [Active] };

    /// <summary>NHWA 5-02 and 5-03: entrants by where they were trained, returns apart.</summary>
    public static TableDefinition Entrants => new("nhwa-5-02", WindowKind.Entries, [DoctorsAndNurses, new("entry", "entry")]) { Filters = [new("entry", ["MOVED"], Except: true)] };

    /// <summary>NHWA 5-04 and 5-05.</summary>
    public static TableDefinition Exits => new("nhwa-5-04", WindowKind.Exits, [DoctorsAndNurses, new("exit", "exit")
    {
        Groups = [new CodeGroup("VOLUNTARY", ["RESIGN", "RETIRE", "EMIGR"]), new CodeGroup("INVOLUNTARY", ["DISMISS", "DEATH", "REVOKED", "INCAP"]), new CodeGroup("UNK", ["UNK"])],
    }]);

    /// <summary>The reporting instrument's stock table: by birthplace and training.</summary>
    public static TableDefinition InstrumentStock => new("nri-stock", WindowKind.Stock, [new("occupation", "occupation"), Birthplace, Origin]);

    /// <summary>Age pyramid.</summary>
    public static TableDefinition Pyramid => new("pyramid", WindowKind.Stock, [Sex, Ages(0, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70)]);

    private static DimensionDefinition Foreign(string name, string column) => new(name, column)
    {
        Groups = [new CodeGroup("DOM", ["XAA"]), new CodeGroup("UNK", ["UNK"])],
        Rest = "FOR",
    };

    private static DimensionDefinition Ages(params int[] bounds) => new("age", "birth") { Ages = new AgeBands(bounds) };
}
