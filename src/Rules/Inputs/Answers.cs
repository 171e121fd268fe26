namespace Comity.Rules.Inputs;

/// <summary>What a check was told: a value for each input of a list, or none where it is not known.</summary>
public sealed class Answers(InputList inputs)
{
    private readonly object?[] values = new object?[inputs.All.Count];

    public InputList Inputs => inputs;

    /// <summary>Whether anything is known.</summary>
    public bool Any => Array.Exists(values, value => value is not null);

    public bool Knows(Input input) => values[input.Index] is not null;

    public bool? YesNo(Input input) => (bool?)values[input.Index];

    public decimal? Number(Input input) => (decimal?)values[input.Index];

    public DateOnly? Date(Input input) => (DateOnly?)values[input.Index];

    /// <summary>A text, a word of the list, or a country.</summary>
    public string? Text(Input input) => (string?)values[input.Index];

    /// <summary>Words, countries or occupations; empty where it is known that there are none.</summary>
    public IReadOnlyList<string>? Texts(Input input) => (IReadOnlyList<string>?)values[input.Index];

    public IReadOnlyList<Answers>? Items(Input input) => (IReadOnlyList<Answers>?)values[input.Index];

    /// <summary>Forgets the input.</summary>
    public void Clear(Input input) => values[input.Index] = null;

    internal object? this[Input input]
    {
        get => values[input.Index];
        set => values[input.Index] = value;
    }
}
