using System.Buffers.Text;
using Comity.Methods.Tabulation.Snapshots;

namespace Comity.Bench;

/// <summary>
/// Made-up spells of practice, the same on every run: countries of unequal size, four in five persons trained where they practise, one in
/// sixteen moving on to another country. Written as a snapshot, and as CSV for the peer: codes as numbers, days since 1970.
/// </summary>
internal sealed class SpellFigures
{
    public const int Countries = 195;
    public const int Occupations = 30;

    public static readonly SpellLayout World = new(["practice", "qualification", "occupation"], partition: "practice");
    public static readonly SpellLayout Place = new(["place", "qualification", "occupation"], amounts: ["fte"]);

    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;
    private readonly SpellSnapshotWriter _writer;
    private readonly SpellRow _row;
    private readonly Stream _csv;
    private readonly byte[] _buffer = new byte[1 << 16];
    private readonly byte[] _countries;
    private int _filled;
    private ulong _state;

    private SpellFigures(Stream snapshot, Stream csv, SpellLayout layout, params int[] codes)
    {
        (_csv, _writer) = (csv, new SpellSnapshotWriter(snapshot, layout, "made up"));
        _row = _writer.NewRow();
        for (var column = 0; column < codes.Length; column++)
        {
            // Codes get the numbers of their texts, so that both sides talk of the same.
            for (var code = 1; code <= codes[column]; code++)
                _writer.CodeOf(column, $"X{code:000}");
        }

        _countries = Sizes();
    }

    /// <summary>Writes spells of so many persons over the world, and says how many.</summary>
    public static long WriteWorld(string snapshot, string csv, int persons)
    {
        using var target = File.Create(snapshot);
        using var text = File.Create(csv);
        var figures = new SpellFigures(target, text, World, Countries, Countries, Occupations);
        var rows = 0L;
        for (var person = 0; person < persons; person++)
            rows += figures.Person((ulong)person);
        figures.Finish();
        return rows;
    }

    /// <summary>Writes spells of so many persons in one country, over 60 places and 6 occupations, evenly, so that cells are filled.</summary>
    public static void WritePlaces(string snapshot, string csv, int persons)
    {
        using var target = File.Create(snapshot);
        using var text = File.Create(csv);
        var figures = new SpellFigures(target, text, Place, 60, Countries, 6);
        for (var person = 0; person < persons; person++)
        {
            figures._state = (ulong)person ^ 0xC0117;
            var (first, last) = figures.Career();
            figures.Put(1 + figures.Next(60), figures.Next(Countries + 1), 1 + figures.Next(6), 100 + (figures.Next(19) * 50), first, last);
        }

        figures.Finish();
    }

    private int Person(ulong person)
    {
        _state = person * 0x9E3779B97F4A7C15;
        var practice = _countries[Next(_countries.Length)];
        var qualification = Next(100) switch { < 2 => 0, < 82 => practice, _ => 1 + Next(Countries) };
        var occupation = Math.Min(Next(Occupations), Next(Occupations)) + 1;
        var (first, last) = Career();
        if (Next(16) > 0 || last is null || last - first < 400)
        {
            Put(practice, qualification, occupation, null, first, last);
            return 1;
        }

        var moved = first + 200 + Next(last.Value - first - 300);
        Put(practice, qualification, occupation, null, first, moved);
        Put(_countries[Next(_countries.Length)], qualification, occupation, null, moved + 1, last);
        return 2;
    }

    // Since 1980, for up to 45 years; who would leave after 2025 is still there.
    private (int First, int? Last) Career()
    {
        var first = 3652 + Next(46 * 365);
        var last = first + Math.Min(Next(45 * 365), Next(45 * 365)) + 30;
        return (first, last > 20_453 ? null : last);
    }

    private void Put(int one, int qualification, int occupation, int? fte, int first, int? last)
    {
        _row.CodeNumber(0, one).CodeNumber(1, qualification).CodeNumber(2, occupation);
        _row.Valid(DateOnly.FromDayNumber(Epoch + first), last is { } day ? DateOnly.FromDayNumber(Epoch + day) : null);
        if (fte is not null)
            _row.Amount(0, fte);
        _writer.Add(_row);
        Text(one);
        Text(qualification);
        Text(occupation);
        if (fte is not null)
            Text(fte);
        Text(first);
        Text(last);
        _buffer[_filled - 1] = (byte)'\n';
        if (_filled > _buffer.Length - 100)
            Flush();
    }

    private void Text(int? number)
    {
        if (number is { } value)
        {
            Utf8Formatter.TryFormat(value, _buffer.AsSpan(_filled), out var written);
            _filled += written;
        }

        _buffer[_filled++] = (byte)',';
    }

    private void Flush()
    {
        _csv.Write(_buffer, 0, _filled);
        _filled = 0;
    }

    private void Finish()
    {
        Flush();
        _writer.Finish();
    }

    // The n-th country has 1/(n+1) of the largest's size, as countries roughly have.
    private static byte[] Sizes() =>
        [.. Enumerable.Range(1, Countries).SelectMany(country => Enumerable.Repeat((byte)country, (int)(20_000.0 / (country + 1)) + 1))];

    private int Next(int below)
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)(((z ^ (z >> 31)) >> 32) * (ulong)below >> 32);
    }
}
