using System.Net;
using System.Text.RegularExpressions;
using Comity.App.Access;
using Comity.App.Tests.Authorities;
using Comity.App.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Comity.App.Tests.Access;

/// <summary>
/// A second country's person tries every address of the first one's, as the program has them mapped, with the keys of real rows: to them
/// another country's record is as if it were not.
/// </summary>
public sealed partial class StrangerEverywhereTests
{
    private const string Unknown = "0199a0a0-0000-7000-8000-000000000001";

    private static readonly Dictionary<string, string> Nothing = new(StringComparer.Ordinal);
    private static readonly Role[] Roles = [.. Enum.GetValues<Role>().Where(r => r is not (Role.Itself or Role.ServiceAccount))];

    /// <summary>Ends or begins the own session: nobody else's is in its address.</summary>
    private static readonly string[] OwnWayInAndOut = ["/sign-in", "/sign-out", "/set-up", "/enrol", "/invitation/", "/authorities/still-right/"];

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Another_country_finds_nothing_and_changes_nothing_at_any_address(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        var first = await FirstCountry.PlantAsync(host);
        var before = await first.FingerprintAsync();
        var calls = await CallsAsync(host, first);
        var wrong = new List<string>();
        foreach (var role in Roles.Where(r => Permissions.OfOneCountry(r) || r is Role.Stakeholder || Permissions.OfOneOrganization(r)))
        {
            using var stranger = await host.SignInAsync(role, Permissions.OfOneCountry(role) ? "GBR" : null);
            var token = (await stranger.ReadAsync("/en/workspace")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            foreach (var call in calls)
            {
                wrong.AddRange((await TryAsync(stranger, call, token)).Select(w => $"{role} {call.Method} {call.Address}: {w}"));
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong.Take(20)));
        Assert.Equal(before, await first.FingerprintAsync());
        Assert.True(calls.Count(c => c.OfRow) > 50, $"{calls.Count(c => c.OfRow)} calls name a row.");
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Personal_values_of_officers_show_in_their_own_country_and_to_the_Secretariat_and_the_auditor(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        var first = await FirstCountry.PlantAsync(host);
        var reads = (await CallsAsync(host, first)).Where(c => c.Method == HttpMethod.Get).Select(c => c.Address).Append("/audit/export").Append("/workspace/changes").ToList();
        foreach (var (role, country) in Readers())
        {
            using var client = role is { } known ? await host.SignInAsync(known, country) : host.NewClient();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var address in reads)
            {
                using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
                var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                seen.UnionWith(FirstCountry.Officers.Where(o => text.Contains(o, StringComparison.Ordinal)));
            }

            var may = role is { } one && country is null or FirstCountry.Code && (Permissions.Of(one).Contains(Permission.ReadUnpublished) || Permissions.Of(one).Contains(Permission.ReadAuditLog));
            Assert.True(may == seen.Count > 0, $"{role} {country}: {string.Join(", ", seen)}");
        }
    }

    /// <summary>Every role, of the own country and of another; and nobody in particular.</summary>
    private static IEnumerable<(Role? Role, string? Country)> Readers() =>
        Roles.SelectMany(r => Permissions.OfOneCountry(r) ? [(r, FirstCountry.Code), (r, "GBR")] : new (Role?, string?)[] { (r, null) }).Append((null, null));

    /// <summary>Every method of every route, and every handler of every page; a route of a row without a row here fails.</summary>
    private static async Task<IReadOnlyList<Call>> CallsAsync(TestHost host, FirstCountry first)
    {
        var calls = new List<Call>();
        foreach (var route in host.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<ISuppressMatchingMetadata>() is null))
        {
            var pattern = "/" + route.RoutePattern.RawText!.TrimStart('/');
            var keys = first.Keys.Where(k => pattern.StartsWith(k.Key, StringComparison.Ordinal)).OrderByDescending(k => k.Key.Length).Select(k => k.Value).FirstOrDefault() ?? [];
            var ofRow = route.RoutePattern.Parameters.Any(p => keys.ContainsKey(p.Name));
            var closed = route.Metadata.GetMetadata<NeedsAttribute>() is not null;
            Assert.True(!closed || route.RoutePattern.Parameters.Count == 0 || ofRow, $"{pattern} is a row's: plant one in FirstCountry.");
            var (address, other) = (AddressOf(route.RoutePattern, keys), AddressOf(route.RoutePattern, new Dictionary<string, string>(StringComparer.Ordinal)));
            if (route.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                calls.AddRange(Handlers(await host.Get<PageLoader>().LoadAsync(page, EndpointMetadataCollection.Empty), address, other, keys, ofRow, closed));
                continue;
            }

            calls.AddRange((route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(m => new Call(new HttpMethod(m), address, other, Nothing, Nothing, ofRow, closed)));
        }

        return [.. calls.Where(c => !OwnWayInAndOut.Any(w => c.Address.StartsWith(w, StringComparison.Ordinal)))];
    }

    private static IEnumerable<Call> Handlers(CompiledPageActionDescriptor page, string address, string other, Dictionary<string, string> keys, bool ofRow, bool closed) =>
        page.HandlerMethods.Select(handler =>
        {
            var named = handler.Parameters.Select(p => p.Name).Where(n => n != "part" && keys.ContainsKey(n) && !address.Contains(keys[n], StringComparison.Ordinal)).ToList();
            string With(string to, Func<string, string> value) => to + (handler.Name is null ? "?" : "?handler=" + handler.Name + "&") + string.Join('&', named.Select(n => $"{n}={value(n)}"));
            return new Call(
                new HttpMethod(handler.HttpMethod), With(address, n => keys[n]), With(other, _ => Unknown),
                named.ToDictionary(n => n, n => keys[n], StringComparer.Ordinal), named.ToDictionary(n => n, _ => Unknown, StringComparer.Ordinal), ofRow || named.Count > 0, closed);
        });

    private static async Task<IReadOnlyList<string>> TryAsync(HttpClient stranger, Call call, string token)
    {
        var (status, text) = await SendAsync(stranger, call, call.Address, call.Values, token);
        var wrong = FirstCountry.Officers.Concat(FirstCountry.Kept).Where(k => text.Contains(k, StringComparison.Ordinal)).Select(k => $"shows {k}").ToList();
        if (status >= HttpStatusCode.InternalServerError)
        {
            wrong.Add($"{(int)status}");
        }

        if (!call.OfRow)
        {
            return wrong;
        }

        var (unknown, said) = await SendAsync(stranger, call, call.Other, call.OtherValues, token);
        wrong.AddRange(status == unknown ? [] : [$"{(int)status}, and of what is not there {(int)unknown}"]);
        wrong.AddRange(Plain(text) == Plain(said) ? [] : ["answers otherwise than of what is not there"]);
        var inVain = status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden || (call.Values.Count > 0 && call.Method == HttpMethod.Post);
        return inVain || !call.Closed ? wrong : [.. wrong, $"{(int)status}"];
    }

    private static async Task<(HttpStatusCode Status, string Text)> SendAsync(HttpClient client, Call call, string address, IReadOnlyDictionary<string, string> values, string token)
    {
        using var request = new HttpRequestMessage(call.Method, address);
        if (call.Method != HttpMethod.Get)
        {
            // A country is named wherever a form might ask for one.
            request.Content = new FormUrlEncodedContent(
                [.. values, new("__RequestVerificationToken", token), new("country", FirstCountry.Code), new("iso3", FirstCountry.Code), new("name", "A stranger"), new("email", "stranger@example.invalid"), new("role", nameof(Role.AuthorityOwner)), new("until", "2099-01-01"), new("scopes", nameof(Permission.ReadUnpublished)), new("why", "x"), new("text", "from outside"), new("privateEmail", "stranger@example.invalid")]);
        }

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Without what differs from one answer to the next by itself, and without the key that was asked for.</summary>
    private static string Plain(string text) => Differing().Replace(text, "");

    private static string AddressOf(RoutePattern pattern, IReadOnlyDictionary<string, string> keys) =>
        "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => keys.GetValueOrDefault(parameter.Name) ?? SampleOf(parameter),
            _ => "",
        }))));

    private static string SampleOf(RoutePatternParameterPart parameter)
    {
        var constraints = string.Join(' ', parameter.ParameterPolicies.Select(p => p.Content));
        return constraints.Contains("guid", StringComparison.Ordinal) ? Unknown
            : parameter.Name == "sequence" ? "99999999"
            : parameter.Name == "part" ? "private"
            : constraints.Contains("int", StringComparison.Ordinal) || constraints.Contains("long", StringComparison.Ordinal) ? "1"
            : constraints.Contains("length(3)", StringComparison.Ordinal) || parameter.Name is "iso3" or "country" ? FirstCountry.Code
            : parameter.Name == "documentName" ? "v1" : "x";
    }

    [GeneratedRegex(@"value=""CfDJ8[\w-]+""|[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}|entries/\d+|(?:duplicates|closed-figures)/[\w-]+|traceId"":""[^""]*", RegexOptions.None, 5000)]
    private static partial Regex Differing();

    /// <param name="Other">The same of a row that there is not.</param>
    /// <param name="Values">Keys of rows that the form sends.</param>
    /// <param name="OfRow">Names a row of the first country.</param>
    /// <param name="Closed">Not for everybody.</param>
    private sealed record Call(
        HttpMethod Method, string Address, string Other, IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, string> OtherValues, bool OfRow, bool Closed);
}
