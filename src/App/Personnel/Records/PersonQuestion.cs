using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Comity.App.Personnel.Records;

/// <summary>What somebody asks of the register, as it was typed. Empty parts ask for nothing.</summary>
/// <param name="Any">A number, names in any order and script, a birth date, or names and a birth date.</param>
internal sealed record PersonQuestion(string Any, string Name = "", string Number = "", string Birth = "", string Occupation = "", int Page = 1)
{
    public const int Longest = 200;

    public bool IsEmpty => (Any + Name + Number + Birth + Occupation).Trim().Length == 0;

    /// <summary>More was asked than the one box.</summary>
    public bool ByFields => (Name + Number + Birth + Occupation).Trim().Length > 0;
}

/// <summary>
/// Puts a question into an address so that nobody can read it there: names of persons do not stand in the history of a browser, or in what
/// machines on the way write down.
/// </summary>
internal sealed class QuestionAddress(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(8);
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("personnel question").ToTimeLimitedDataProtector();

    public string Write(PersonQuestion question) => "/personnel?asked=" + _protector.Protect(JsonSerializer.Serialize(question), Life);

    /// <summary>None where it is none, or is too old.</summary>
    public PersonQuestion? Read(string? asked)
    {
        try
        {
            return string.IsNullOrEmpty(asked) ? null : JsonSerializer.Deserialize<PersonQuestion>(_protector.Unprotect(asked));
        }
        catch (Exception wrong) when (wrong is System.Security.Cryptography.CryptographicException or JsonException)
        {
            return null;
        }
    }
}
