using System.Globalization;
using Comity.App.Common;
using Comity.App.Serving;
using Comity.App.Serving.Answers;
using Comity.App.Statistics.Published;
using Comity.App.Statistics.Snapshots;
using Comity.Methods.Indicators;
using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.Statistics.Api;

/// <summary>One published figure of a corridor: persons of an origin in a destination, by the criterion that says what origin means.</summary>
/// <param name="Criterion">QUAL first qualification, BIRTH birth, CITIZ citizenship.</param>
/// <param name="AmongOrigins">Its place among the origins of the destination, in the same table.</param>
/// <param name="AmongDestinations">Its place among the destinations of the origin.</param>
internal sealed record CorridorItem(
    string Origin, string Destination, string Criterion, string Measure, string Unit, string Occupation, string Activity, string Territory,
    string Sector, string Pathway, string Sex, string Age, string Time, double? Value, string Status, string Flags, string Note,
    Standing AmongOrigins, Standing AmongDestinations, IReadOnlyList<Caveat> Caveats, RowAnswer Source)
{
    public const string Header =
        "origin,destination,criterion,measure,unit,occupation,activity,territory,sector,pathway,sex,age,time,value,status,flags,note,"
        + "rankAmongOrigins,origins,percentOfOrigins,rankAmongDestinations,destinations,percentOfDestinations,caveats,dataSet,version,row,link";

    public object?[] Cells() =>
    [
        Origin, Destination, Criterion, Measure, Unit, Occupation, Activity, Territory, Sector, Pathway, Sex, Age, Time, Value, Status, Flags, Note,
        AmongOrigins.Rank, AmongOrigins.Of, AmongOrigins.Percent, AmongDestinations.Rank, AmongDestinations.Of, AmongDestinations.Percent,
        Statistics.Api.Caveats.Names(Caveats), Source.DataSet, Source.Version, Source.Row, Source.Link,
    ];
}

internal sealed record CorridorsAnswer(string? Origin, string? Destination, IReadOnlyList<CorridorItem> Items, long Count, string? Next);

/// <summary>
/// <c>GET /api/v1/corridors</c>: all that the latest versions hold of a corridor, or of one side of it, every criterion and source
/// beside each other.
/// </summary>
internal static class ListCorridors
{
    public static async Task<Results<Ok<CorridorsAnswer>, ContentHttpResult, ProblemHttpResult>> Handle(
        HttpContext context, IPublishedStatistics published, SnapshotFiles snapshots, Asked asked, CancellationToken cancellation)
    {
        var question = CorridorQuestion.Of(asked);
        var csv = AnswerFormat.Of(context) == Format.Csv;
        var page = Page.Of(asked, csv ? null : Page.Usual);
        if (asked.Refused is { } refused)
        {
            return refused;
        }

        var items = new List<CorridorItem>();
        var passed = 0L;
        foreach (var set in (await published.CurrentAsync(cancellation)).DataSets)
        {
            var snapshot = await snapshots.OpenAsync(set.Version.Id, set.Version.ContentHash, cancellation);
            passed += Add(items, set, snapshot, question, page, passed);
        }

        return csv
            ? CsvText.Answer(CorridorItem.Header, items.Select(i => i.Cells()))
            : TypedResults.Ok(new CorridorsAnswer(question.Origin?.Code, question.Destination?.Code, items, passed, page.Next(context, passed)));
    }

    /// <summary>Adds those of a data set that stand on the page.</summary>
    /// <returns>How many it has in all.</returns>
    private static int Add(List<CorridorItem> items, PublishedDataSet set, Snapshot snapshot, CorridorQuestion question, Page page, long passed)
    {
        var book = snapshot.Book;
        var records = snapshot.Records;
        var corridors = CorridorRanks.Corridors(book);
        var found = new List<PackedObservation>();
        var count = 0;
        var last = page.Limit is { } limit ? page.Offset + limit : long.MaxValue;
        foreach (ref readonly var record in new SnapshotQuery(book, question.Filter()).Over(records))
        {
            if (corridors(record))
            {
                var place = passed + count++;
                if (place >= page.Offset && place < last)
                {
                    found.Add(record);
                }
            }
        }

        if (found.Count > 0)
        {
            var ranks = CorridorRanks.Of(book, records, new SnapshotQuery(book, question.Alike(book, found)), found);
            items.AddRange(found.Select(f => Item(snapshot.Unpack(f) with { Version = set.Reference }, f, ranks)));
        }

        return count;
    }

    private static CorridorItem Item(Observation o, in PackedObservation record, CorridorRanks ranks) => new(
        o.Counterpart, o.RefArea, o.Criterion, o.Measure, o.Unit, o.Occupation, o.Activity, o.Territory, o.Sector, o.Pathway, o.Sex, o.Age, o.Time,
        o.Value, o.Status, o.Flags, o.Note, ranks.AmongOrigins(record), ranks.AmongDestinations(record), ranks.CaveatsOf(record), RowAnswer.Of(o));
}

/// <summary>What is asked of corridors: one side at least.</summary>
internal sealed record CorridorQuestion(Place? Origin, Place? Destination, string? Occupation, int? Year)
{
    public static CorridorQuestion Of(Asked asked)
    {
        var question = new CorridorQuestion(asked.Place("origin"), asked.Place("destination"), asked.Occupation()?.Code, asked.Year());
        if (!asked.Has("origin") && !asked.Has("destination"))
        {
            asked.Refuse(Refusal.Of("parameter-missing", ("parameters", "origin, destination")), allowed: ["origin", "destination"]);
        }

        return question;
    }

    public SnapshotFilter Filter()
    {
        var codes = new Dictionary<Dimension, IReadOnlyCollection<string>>();
        Wanted(codes, Dimension.Counterpart, Origin?.Code);
        Wanted(codes, Dimension.RefArea, Destination?.Country);
        Wanted(codes, Dimension.Territory, Destination is { IsPart: true } part ? part.Code : null);
        Wanted(codes, Dimension.Occupation, Occupation);
        return Timed(codes);
    }

    /// <summary>Everything that the found may be compared with.</summary>
    public SnapshotFilter Alike(CodeBook book, List<PackedObservation> found)
    {
        var codes = new Dictionary<Dimension, IReadOnlyCollection<string>>();
        foreach (var dimension in new[] { Dimension.Measure, Dimension.Occupation, Dimension.Criterion, Dimension.Territory, Dimension.Time })
        {
            codes[dimension] = [.. found.Select(f => f[dimension]).Distinct().Select(id => book[dimension][id])];
        }

        return Timed(codes);
    }

    private SnapshotFilter Timed(Dictionary<Dimension, IReadOnlyCollection<string>> codes)
    {
        var time = Year?.ToString(CultureInfo.InvariantCulture);
        return new SnapshotFilter { Codes = codes, From = time, To = time };
    }

    private static void Wanted(Dictionary<Dimension, IReadOnlyCollection<string>> codes, Dimension dimension, string? code)
    {
        if (code is not null)
        {
            codes[dimension] = [code];
        }
    }
}
