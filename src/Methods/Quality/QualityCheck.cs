using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.Methods.Quality;

/// <summary>
/// One check while a version passes by in order. It is shown each series, each table by counterpart, each country, and the end,
/// and may keep no more than a country needs.
/// </summary>
internal abstract class QualityCheck
{
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _figures = new(StringComparer.Ordinal);
    private readonly List<Finding> _examples = [];
    private CheckDefinition _definition = null!;
    private long _compared;

    public abstract string Id { get; }

    protected RunScope Scope { get; private set; } = null!;

    public void Begin(CheckDefinition definition, RunScope scope)
    {
        _definition = definition;
        Scope = scope;
        Start();
    }

    /// <summary>One key but for time, in order of time.</summary>
    public virtual void Series(ReadOnlySpan<PackedObservation> points)
    {
    }

    /// <summary>One time of all counterparts of one key.</summary>
    public virtual void Table(TableYear year)
    {
    }

    public virtual void Country(CountryFigures country)
    {
    }

    public virtual void End()
    {
    }

    public CheckOutcome Outcome() => new(_definition, _compared > 0, _compared, _counts, _examples, _figures);

    protected virtual void Start()
    {
    }

    protected double Parameter(string name) => _definition.Parameters[name];

    protected void Compared(long more = 1) => _compared += more;

    protected void Figure(string name, double more = 1) => _figures[name] = _figures.GetValueOrDefault(name) + more;

    protected void Greatest(string name, double value) => _figures[name] = Math.Max(_figures.GetValueOrDefault(name), value);

    protected string Text(in PackedObservation o, Dimension dimension) => Scope.Book.Text(o, dimension);

    protected void Find(string @case, in PackedObservation at, params ReadOnlySpan<(string Name, object Value)> values) =>
        Find(@case, at, [at.Row], values);

    protected void Find(string @case, in PackedObservation at, int[] rows, params ReadOnlySpan<(string Name, object Value)> values)
    {
        if (Counted(@case))
            _examples.Add(new(Id, @case, _definition.Cases[@case].Severity, Describe(at), rows, Named(values)));
    }

    /// <summary>A finding about no observation in particular.</summary>
    protected void Find(string @case, IReadOnlyDictionary<Dimension, string> key, int[] rows, params ReadOnlySpan<(string, object)> values)
    {
        if (Counted(@case))
            _examples.Add(new(Id, @case, _definition.Cases[@case].Severity, key, rows, Named(values)));
    }

    private bool Counted(string @case)
    {
        _counts[@case] = _counts.GetValueOrDefault(@case) + 1;
        return _examples.Count < Scope.Context.Examples;
    }

    private Dictionary<Dimension, string> Describe(in PackedObservation at)
    {
        var key = new Dictionary<Dimension, string>();
        foreach (var dimension in Enum.GetValues<Dimension>())
        {
            if (Text(at, dimension) is var code && code is not (Codes.Total or Codes.NotApplicable or Codes.Unknown))
                key[dimension] = code;
        }

        return key;
    }

    private static Dictionary<string, object> Named(ReadOnlySpan<(string Name, object Value)> values)
    {
        var named = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
            named[name] = value;
        return named;
    }
}
