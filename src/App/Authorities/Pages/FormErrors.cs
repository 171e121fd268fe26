namespace Comity.App.Authorities.Pages;

/// <summary>What is wrong on a form: said above it with links, and beside each field.</summary>
internal sealed class FormErrors
{
    private readonly List<(string Field, string Sentence)> _all = [];

    public IReadOnlyList<(string Field, string Sentence)> All => _all;

    public bool Any => _all.Count > 0;

    public void Add(string field, string sentence) => _all.Add((field, sentence));

    public string? Of(string field) => _all.Where(e => e.Field == field).Select(e => e.Sentence).FirstOrDefault();
}
