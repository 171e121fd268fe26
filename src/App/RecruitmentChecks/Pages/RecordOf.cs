namespace Comity.App.RecruitmentChecks.Pages;

/// <summary>A recruitment that is kept, and which of its terms are being said.</summary>
/// <param name="Contract">Those of the contract; else what is planned or offered.</param>
internal sealed record RecordOf(Guid Recruitment, bool Contract)
{
    private const string ContractMark = ".contract";

    public static RecordOf? Parse(string text)
    {
        var contract = text.EndsWith(ContractMark, StringComparison.Ordinal);
        return Guid.TryParse(contract ? text[..^ContractMark.Length] : text, out var id) ? new RecordOf(id, contract) : null;
    }

    public override string ToString() => Recruitment.ToString() + (Contract ? ContractMark : "");
}
