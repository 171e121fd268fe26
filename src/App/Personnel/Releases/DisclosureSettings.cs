using System.Security.Cryptography;
using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.Methods.Disclosure;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Personnel.Releases;

/// <summary>What the own country withholds, and since when.</summary>
internal sealed class DisclosureSettings(Exchange exchange, Acts acts, WhoActs who, TimeProvider time)
{
    private static readonly DisclosureParameters Usual = new();

    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>All there were, the latest first.</summary>
    public async Task<IReadOnlyList<DisclosureSetting>> AllAsync(CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        return await db.Set<DisclosureSetting>().AsNoTracking().OrderByDescending(s => s.ValidFrom).ThenByDescending(s => s.SetAt).ToListAsync(cancellation);
    }

    /// <summary>What holds today, and the secret by which numbers are rounded, where any are.</summary>
    public async Task<(DisclosureParameters Rules, string Seed)> NowAsync(CancellationToken cancellation) => Now(await AllAsync(cancellation), Today);

    public static (DisclosureParameters Rules, string Seed) Now(IReadOnlyList<DisclosureSetting> all, DateOnly day) =>
        all.FirstOrDefault(s => s.ValidFrom <= day) is { } setting ? (setting.Parameters, setting.Seed) : (Usual, "");

    /// <summary>From today on; what was let out stays as it is.</summary>
    public Task<Result<Guid>> SetAsync(DisclosureChoice choice, string why, CancellationToken cancellation) => acts.RunAsync<Guid>(
        new Act(ReleaseProcesses.SetDisclosure, who.Now.Country, why.Trim()),
        async (db, token) =>
        {
            if (Refuse(choice, why) is { } refusal)
            {
                return refusal;
            }

            var seed = await db.Set<DisclosureSetting>().OrderBy(s => s.SetAt).Select(s => s.Seed).FirstOrDefaultAsync(token)
                ?? Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
            var setting = new DisclosureSetting(Guid.CreateVersion7(), who.Now.Country!.Value, Today, choice, seed, who.Now.Person!.Value, time.GetUtcNow());
            db.Add(setting);
            return setting.Id;
        },
        cancellation);

    private static Refusal? Refuse(DisclosureChoice choice, string why) =>
        choice.Threshold is < DisclosureSetting.LeastThreshold or > DisclosureSetting.MostThreshold
            ? ReleaseRefusals.ThresholdOutside(DisclosureSetting.LeastThreshold, DisclosureSetting.MostThreshold)
        : choice.RoundingTo is { } multiple && !DisclosureSetting.Multiples.Contains(multiple) ? ReleaseRefusals.NoSuchMultiple()
        : string.IsNullOrWhiteSpace(why) ? ReleaseRefusals.ReasonWanted()
        : null;
}
