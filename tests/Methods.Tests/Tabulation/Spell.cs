using Comity.Methods.Tabulation.Snapshots;

namespace Comity.Methods.Tests.Tabulation;

/// <summary>A row of a made-up register, as plain as can be, for counting by hand.</summary>
internal sealed record Spell(string? Country, string? Trained, string? Occupation, DateOnly? First = null, DateOnly? Last = null)
{
    public static readonly SpellLayout Layout = new(["country", "trained", "occupation", "entry", "exit"], ["birth"], ["fte"], "country");

    public DateOnly? Birth { get; init; }

    public int? Fte { get; init; }

    public string? Entry { get; init; }

    public string? Exit { get; init; }

    public string? this[string column] => column switch
    {
        "country" => Country,
        "trained" => Trained,
        "occupation" => Occupation,
        "entry" => Entry,
        "exit" => Exit,
        _ => throw new ArgumentException(column, nameof(column)),
    };

    public static byte[] File(IEnumerable<Spell> spells, SpellLayout? layout = null, string source = "made up")
    {
        using var stream = new MemoryStream();
        var writer = new SpellSnapshotWriter(stream, layout ?? Layout, source);
        var row = writer.NewRow();
        foreach (var spell in spells)
            writer.Add(spell.Fill(row));
        writer.Finish();
        return stream.ToArray();
    }

    public static SpellSnapshot Snapshot(IEnumerable<Spell> spells, SpellLayout? layout = null) => SpellSnapshot.Load(new MemoryStream(File(spells, layout)));

    public SpellRow Fill(SpellRow row) => row.Clear().Valid(First, Last).Day(0, Birth).Amount(0, Fte)
        .Code(0, Country).Code(1, Trained).Code(2, Occupation).Code(3, Entry).Code(4, Exit);
}
