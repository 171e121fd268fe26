using System.Net;
using Comity.App.Access;
using Comity.App.Access.People;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Layout.Languages;
using Comity.App.Tests.Hosting;
using Comity.Tests;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Tests.Access;

/// <summary>Every role against every route that the program has, as it has them: nothing here has to be kept in step by hand.</summary>
public sealed class RoleByRouteTests
{
    private static readonly Role[] Roles = [.. Enum.GetValues<Role>().Where(r => r != Role.Itself)];

    [Fact]
    public async Task Every_route_has_exactly_one_mark()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        Assert.NotEmpty(Routes(host));
        Assert.All(Routes(host), r => Assert.Equal(
            (r.RoutePattern.RawText, 1),
            (r.RoutePattern.RawText, r.Metadata.OfType<OpenAttribute>().Count() + r.Metadata.OfType<NeedsAttribute>().Count())));
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Each_role_passes_where_its_permissions_say_and_nowhere_else(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        var wrong = new List<string>();
        var asked = 0;
        foreach (var role in Roles.Select(r => (Role?)r).Append(null))
        {
            using var client = role is { } signedIn ? await host.SignInAsync(signedIn, Permissions.OfOneCountry(signedIn) ? "GHA" : null) : host.NewClient();
            foreach (var route in Routes(host))
            {
                foreach (var method in MethodsOf(route))
                {
                    using var request = new HttpRequestMessage(method, AddressOf(route));
                    using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
                    asked++;
                    var passes = route.Metadata.GetMetadata<NeedsAttribute>() is not { } needs || (role is { } r && Permissions.Of(r).Contains(needs.Permission));
                    if (passes == IsTurnedAway(answer))
                    {
                        wrong.Add($"{role?.ToString() ?? "Nobody"} {method} {request.RequestUri}: {(int)answer.StatusCode} {answer.Headers.Location}");
                    }
                }
            }
        }

        Assert.Empty(wrong);
        Assert.True(asked > 500, $"{asked} were asked.");
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Rows_of_another_country_are_not_there(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        var (own, other, secretariat) = (await host.BeginSessionAsync(Role.AuthorityEditor, "GHA"), await host.BeginSessionAsync(Role.AuthorityEditor, "GBR"), await host.BeginSessionAsync(Role.Reviewer));
        foreach (var role in Roles.Where(r => Permissions.Of(r).Contains(Permission.ManagePeople) && !Permissions.OfOneOrganization(r)))
        {
            using var client = await host.SignInAsync(role, Permissions.OfOneCountry(role) ? "GHA" : null);
            var everywhere = !Permissions.OfOneCountry(role);
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, $"/people/{own.MembershipId}"));
            Assert.Equal(everywhere ? HttpStatusCode.OK : HttpStatusCode.NotFound, await StatusAsync(client, $"/people/{other.MembershipId}"));
            Assert.Equal(everywhere ? HttpStatusCode.OK : HttpStatusCode.NotFound, await StatusAsync(client, $"/people/{other.MembershipId}/erase"));
            Assert.Equal(everywhere ? HttpStatusCode.OK : HttpStatusCode.NotFound, await StatusAsync(client, $"/people/{secretariat.MembershipId}"));
            var list = await client.GetStringAsync("/people", TestContext.Current.CancellationToken);
            Assert.Contains("Synthetic AuthorityEditor GHA", list, StringComparison.Ordinal);
            Assert.Equal(everywhere, list.Contains("Synthetic AuthorityEditor GBR", StringComparison.Ordinal));
            Assert.Equal(everywhere, list.Contains("Synthetic Reviewer", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("GET", "/nowhere", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/assets/x", HttpStatusCode.MethodNotAllowed)]
    public async Task What_is_not_there_is_not_a_matter_of_signing_in(string method, string address, HttpStatusCode status)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        using var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_form_without_its_token_is_refused(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        foreach (var page in Routes(host).Where(r => r.Metadata.GetMetadata<PageActionDescriptor>() is not null))
        {
            using var client = await WhoMayAsync(host, page.Metadata.GetMetadata<NeedsAttribute>()?.Permission);
            using var form = new FormUrlEncodedContent([new("name", "x")]);
            using var answer = await client.PostAsync(AddressOf(page), form, TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.RequestEntityTooLarge, $"{page.RoutePattern.RawText}: {answer.StatusCode}");
        }
    }

    [Fact]
    public void The_table_for_readers_is_the_table_that_holds()
    {
        var file = Places.InRepository("docs", "permissions.md");
        var text = PermissionTable.Write(new TextCatalogue());
        if (Environment.GetEnvironmentVariable("COMITY_RENEW") is { Length: > 0 })
        {
            File.WriteAllText(file, text);
        }

        Assert.Equal(text, File.ReadAllText(file));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    /// <summary>Somebody who would be let in, were the token there.</summary>
    private static Task<HttpClient> WhoMayAsync(TestHost host, Permission? permission)
    {
        var role = Roles.First(r => permission is not { } needed || Permissions.Of(r).Contains(needed));
        return host.SignInAsync(role, Permissions.OfOneCountry(role) ? "GHA" : null);
    }

    private static bool IsTurnedAway(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
        || (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location?.ToString().Contains("/sign-in?to=", StringComparison.Ordinal) == true);

    private static IReadOnlyList<RouteEndpoint> Routes(TestHost host) =>
        [.. host.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<ISuppressMatchingMetadata>() is null)];

    /// <summary>Pages are read; routes as they were mapped. What a form does is behind the same mark as the page that shows it.</summary>
    private static IEnumerable<HttpMethod> MethodsOf(RouteEndpoint route) =>
        route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Select(m => new HttpMethod(m)) ?? [HttpMethod.Get];

    private static string AddressOf(RouteEndpoint route)
    {
        var address = "/" + string.Join('/', route.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => SampleOf(parameter),
            _ => "",
        }))));
        return address;
    }

    private static string SampleOf(Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter)
    {
        var constraints = string.Join(' ', parameter.ParameterPolicies.Select(p => p.Content));
        return constraints.Contains("guid", StringComparison.Ordinal) ? "0199a0a0-0000-7000-8000-000000000001"
            : constraints.Contains("int", StringComparison.Ordinal) || constraints.Contains("long", StringComparison.Ordinal) ? "1"
            : constraints.Contains("length(3)", StringComparison.Ordinal) ? "GHA"
            : parameter.Name == "documentName" ? "v1" : "x";
    }
}
