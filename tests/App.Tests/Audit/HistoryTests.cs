using System.Net;
using AngleSharp.Dom;
using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Audit.Reading;
using Comity.App.Common;
using Comity.App.Tests.Access;
using Comity.App.Tests.Authorities;
using Comity.App.Tests.Authorities.Messages;
using Comity.App.Tests.Hosting;
using Comity.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.App.Tests.Audit;

/// <summary>Who sees what of the log.</summary>
public sealed class HistoryTests
{
    public static TheoryData<TestStore> Stores => [TestStore.Sqlite, TestStore.PostgreSql];

    [Theory]
    [InlineData(TestStore.Sqlite, Role.AuthorityReader, "GHA", true)]
    [InlineData(TestStore.PostgreSql, Role.AuthorityReader, "GHA", true)]
    [InlineData(TestStore.Sqlite, Role.AuthorityOwner, "NGA", false)]
    [InlineData(TestStore.PostgreSql, Role.AuthorityOwner, "NGA", false)]
    [InlineData(TestStore.Sqlite, Role.Reviewer, null, true)]
    [InlineData(TestStore.Sqlite, Role.Auditor, null, true)]
    [InlineData(TestStore.Sqlite, Role.Stakeholder, null, false)]
    [InlineData(TestStore.Sqlite, Role.Recruiter, null, false)]
    [InlineData(TestStore.Sqlite, null, null, false)]
    public async Task Names_reasons_and_personal_values_are_for_those_in_reach(TestStore store, object? role, string? country, bool whole)
    {
        await using var host = await TestHost.StartAsync(store);
        var session = await host.BeginSessionAsync(Role.AuthorityOwner, "GHA");
        await host.NoteAsync("note/1", who: Acting.As(session.PersonId, "Synthetic AuthorityOwner GHA", Role.AuthorityOwner, Written.Ghana));
        await host.RunAsync(new Act(Written.Note), Acting.Itself, db => db.PublishAsync("note/1", TestContext.Current.CancellationToken));
        var entry = Assert.Single((await ReadAsync(host, Reader(role, country), "note/1")).Entries);
        Assert.Equal("AuthorityOwner", entry.Role);
        Assert.Equal([new ValueChange("Text", null, "old")], entry.Values);
        Assert.Equal(whole, entry.Whole);
        Assert.Equal(whole ? "Synthetic AuthorityOwner GHA" : null, entry.Person);
        Assert.Equal(whole ? "because" : null, entry.Why);
        Assert.Equal(whole ? 1 : 0, entry.Sealed.Count);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task What_is_not_published_has_no_history_for_others(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        await host.NoteAsync("note/1");
        Assert.Equal(0, (await ReadAsync(host, Reader(Role.AuthorityOwner, "NGA"), "note/1")).Count);
        Assert.Equal(0, (await ReadAsync(host, Reader(null, null), "note/1")).Count);
        Assert.Equal(1, (await ReadAsync(host, Reader(Role.AuthorityOwner, "GHA"), "note/1")).Count);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_history_is_told_newest_first_and_in_pages(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        for (var i = 0; i < 25; i++)
        {
            await host.NoteAsync("note/1", value: $"{i}");
        }

        var first = await ReadAsync(host, Reader(Role.Auditor, null), "note/1");
        Assert.Equal((25, 2, 20), (first.Count, first.Pages, first.Entries.Count));
        Assert.Equal("24", first.Entries[0].Values[0].Is);
        Assert.Equal("0", (await ReadAsync(host, Reader(Role.Auditor, null), "note/1", "2")).Entries[^1].Values[0].Is);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_step_of_a_designation_tells_what_it_says_otherwise_than_the_one_before(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var editor = await host.SignInAsync(Role.AuthorityEditor, "GHA");
        var record = await editor.DraftAsync();
        await editor.GoAsync($"{record}/draft/institution", "/institution", ("institution", "Renamed Ministry"), ("office", "Synthetic Director of Human Resources"));
        var newest = (await editor.ReadAsync(record)).QuerySelector("#history .c-history > li")!;
        var row = Assert.Single(newest.QuerySelectorAll("tbody tr"));
        Assert.Equal(["Institution", "Synthetic Ministry of Health", "Renamed Ministry"], row.QuerySelectorAll("th, td").Select(c => c.TextContent.Trim()));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_party_is_told_what_the_other_did_but_not_by_whom(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var ghana = await host.SignInAsync(Role.AuthorityOwner, "GHA");
        using var britain = await host.SignInAsync(Role.AuthorityEditor, "GBR");
        var thread = await ghana.WriteAsync("Synthetic topic", "x", ["GBR"]);
        await britain.ReplyAsync(thread, "y");
        foreach (var (client, own, others) in new[] { (ghana, "Synthetic AuthorityOwner GHA", "Synthetic AuthorityEditor GBR"), (britain, "Synthetic AuthorityEditor GBR", "Synthetic AuthorityOwner GHA") })
        {
            var history = (await client.ReadAsync(thread)).QuerySelector("#history")!;
            Assert.Equal(3, history.QuerySelectorAll(".c-history > li").Length);
            Assert.Contains(own, history.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain(others, history.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task What_is_published_of_a_designation_is_anybodys_to_prove_without_a_name(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        await FirstCountry.PlantAsync(host);
        await using var db = host.OpenAll();
        var entry = await db.Set<AuditEvent>().SingleAsync(e => e.Kind == "PublishedDesignationAdded", TestContext.Current.CancellationToken);
        var leaf = await host.Client.GetStringAsync($"/api/v1/log/entries/{entry.Sequence}", TestContext.Current.CancellationToken);
        Assert.Contains("Synthetic Ministry of Health", leaf, StringComparison.Ordinal);
        Assert.DoesNotContain("Synthia Example", leaf, StringComparison.Ordinal);
        Assert.Null((await host.VerifyLogAsync()).First);
    }

    /// <summary>Its README says for each where its history is shown, and to whom.</summary>
    [Fact]
    public void Every_recorded_row_has_a_page_for_its_history()
    {
        var text = File.ReadAllText(Places.InRepository("src", "App", "Audit", "README.md"));
        var recorded = typeof(IRecorded).Assembly.GetTypes().Where(t => t is { IsInterface: false, IsAbstract: false } && t.IsAssignableTo(typeof(IRecorded))).ToList();
        Assert.NotEmpty(recorded);
        Assert.All(recorded, type => Assert.Contains($"`{type.Name}`", text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task An_owner_searches_the_own_country_and_no_other(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        await host.NoteAsync("note/of-ghana");
        await host.NoteAsync("note/of-nigeria", country: CountryCode.Parse("NGA"));
        using var owner = await host.SignInAsync(Role.AuthorityOwner, "GHA");
        var page = await owner.GetStringAsync("/audit", TestContext.Current.CancellationToken);
        Assert.Contains("note/of-ghana", page, StringComparison.Ordinal);
        Assert.DoesNotContain("note/of-nigeria", page, StringComparison.Ordinal);
        Assert.DoesNotContain("note/of-nigeria", await owner.GetStringAsync("/audit?country=NGA", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("of-nigeria", await owner.GetStringAsync("/audit/export", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("/audit/entries/0", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync("/audit/entries/1", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync("/api/v1/log/entries/1", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Whose_address_is_not_the_own_countrys_cannot_be_guessed_by_searching(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        var (reviewer, editor) = (await host.BeginSessionAsync(Role.Reviewer), await host.BeginSessionAsync(Role.AuthorityEditor, "GHA"));
        await host.NoteAsync("note/by-the-reviewer", who: Acting.As(reviewer.PersonId, "", Role.Reviewer, null));
        await host.NoteAsync("note/by-the-editor", who: Acting.As(editor.PersonId, "", Role.AuthorityEditor, Written.Ghana));
        using var owner = await host.SignInAsync(Role.AuthorityOwner, "GHA");
        var byAddress = await owner.GetStringAsync("/audit/export?person=@synthetic.invalid", TestContext.Current.CancellationToken);
        Assert.Contains("note/by-the-editor", byAddress, StringComparison.Ordinal);
        Assert.DoesNotContain("note/by-the-reviewer", byAddress, StringComparison.Ordinal);
        Assert.Contains("note/by-the-reviewer", await owner.GetStringAsync("/audit/export?person=synthetic%20reviewer", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task An_auditor_searches_by_process_subject_person_country_and_day(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        var session = await host.BeginSessionAsync(Role.AuthorityEditor, "GHA");
        await host.NoteAsync("note/of-ghana", who: Acting.As(session.PersonId, "", Role.AuthorityEditor, Written.Ghana));
        await host.NoteAsync("note/of-nigeria", country: CountryCode.Parse("NGA"));
        using var auditor = await host.SignInAsync(Role.Auditor);
        foreach (var (query, ghana, nigeria) in new[]
        {
            ("process=NoteSomething", true, true), ("process=PublishVersion", false, false), ("subject=note/of-n", false, true), ("country=GHA", true, false),
            ("country=ngA", false, true), ("person=authorityeditor", true, false), ("person=" + session.PersonId, true, false), ("person=nobody", false, false),
            ("from=2000-01-01", true, true), ("to=2000-01-01", false, false), ("from=2099-01-01", false, false),
        })
        {
            var csv = await auditor.GetStringAsync("/audit/export?" + query, TestContext.Current.CancellationToken);
            Assert.Equal((query, ghana, nigeria), (query, csv.Contains("note/of-ghana", StringComparison.Ordinal), csv.Contains("note/of-nigeria", StringComparison.Ordinal)));
            var page = await auditor.GetStringAsync("/audit?" + query, TestContext.Current.CancellationToken);
            Assert.Equal((query, ghana, nigeria), (query, page.Contains(">note/of-ghana<", StringComparison.Ordinal), page.Contains(">note/of-nigeria<", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("/en/audit")]
    [InlineData("/ar/audit")]
    [InlineData("/fr/audit/entries/0")]
    [InlineData("/ar/audit/entries/0")]
    [InlineData("/fr/audit?process=Unheard&page=7")]
    public async Task The_pages_answer_in_each_language(string address)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        await host.NoteAsync("note/1");
        using var auditor = await host.SignInAsync(Role.Auditor);
        Assert.Equal(HttpStatusCode.OK, (await auditor.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData(Role.AuthorityEditor, "GHA")]
    [InlineData(Role.Reviewer, null)]
    public async Task The_log_is_not_for_whoever_may_not_read_it(object role, string? country)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        await host.NoteAsync("note/1");
        using var client = await host.SignInAsync((Role)role, country);
        foreach (var address in (string[])["/audit", "/audit/export", "/audit/entries/0"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
        }
    }

    private static Acting Reader(object? role, string? country) =>
        role is Role known ? Acting.As(Guid.CreateVersion7(), "A reader", known, country is null ? null : CountryCode.Parse(country)) : Acting.Nobody;

    private static async Task<History> ReadAsync(TestHost host, Acting who, string subject, string? turn = null)
    {
        await using var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WhoActs>().Now = who;
        return await scope.ServiceProvider.GetRequiredService<ReadHistory>().OfAsync([subject], turn, "/x?history=", TestContext.Current.CancellationToken);
    }
}
