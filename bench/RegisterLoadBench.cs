using System.Diagnostics;
using System.Globalization;
using Comity.App;
using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Personnel.Loading;
using Comity.Methods.Personnel;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.Bench;

internal static class RegisterLoadBench
{
    public static async Task<int> RunAsync(int persons)
    {
        var folder = Directory.CreateTempSubdirectory("comity-bench").FullName;
        try
        {
            var settings = Settings.Read(new Dictionary<string, string?> { ["data"] = folder });
            await using var services = await CommandServices.StartAsync(settings, CancellationToken.None);
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<WhoActs>().Now = Acting.Itself;
            var clock = Stopwatch.StartNew();
            using (var source = new MadeUp(persons))
            {
                long bytes = 0;
                while (source.Read(out var person))
                {
                    bytes += PersonForm.Write(person).Length;
                }

                Console.WriteLine($"made {clock.Elapsed.TotalSeconds:F2} s, {bytes / (double)persons:F0} bytes a record");
            }

            clock.Restart();
            await using (var connection = await services.GetRequiredService<Store>().OpenAsync(CancellationToken.None))
            {
                var ghana = CountryCode.Parse("GHA");
                using var source = new MadeUp(persons);
                var delta = new LoadDelta(_ => { });
                await new RegisterWalk(connection, ghana, await RegisterIndex.ReadAsync(connection, null, ghana, default), source, true, new DateOnly(2026, 1, 1), default)
                    .RunAsync(delta, default);
                Console.WriteLine($"compared {clock.Elapsed.TotalSeconds:F2} s {delta.Counts}");
            }

            clock.Restart();
            using (var source = new MadeUp(persons))
            {
                var i = 0L;
                var batch = new Comity.App.Personnel.Keeping.PersonBatch(CountryCode.Parse("GHA"));
                while (source.Read(out var person))
                {
                    batch.Add(Comity.App.Personnel.Keeping.PersonRow.Of(CountryCode.Parse("GHA"), ++i, person, default), person);
                    if (batch.Count == 5000) batch = new(CountryCode.Parse("GHA"));
                }

                Console.WriteLine($"batches {clock.Elapsed.TotalSeconds:F2} s");
            }

            clock.Restart();
            var cpu = Process.GetCurrentProcess().TotalProcessorTime;
            var stored = await scope.ServiceProvider.GetRequiredService<StoreRegister>().StoreAsync(
                new ConfirmedLoad(CountryCode.Parse("GHA"), "f.csv", "h", 1, "p", "h", true, new DateOnly(2026, 1, 1), 0, new LoadCounts(persons, 0, 0, 0, 0, 0), persons, 0, 0, "{}", ""),
                () => new MadeUp(persons), _ => { }, CancellationToken.None);
            Console.WriteLine($"cpu {(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds:F1}");
            Console.WriteLine($"stored {clock.Elapsed.TotalSeconds:F2} s {stored.Succeeded}; peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB");
            if (settings.Database is null) Console.WriteLine($"{new FileInfo(Path.Combine(folder, "comity.db")).Length / 1e6:F0} MB file");
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class MadeUp(int persons) : IPersonSource
    {
        private static readonly string[] Families = [.. Enumerable.Range(0, 5000).Select(i => "Testfam" + (char)('a' + (i % 26)) + (char)('a' + (i / 26 % 26)) + (char)('a' + (i / 676)))];
        private static readonly string[] Givens = [.. Enumerable.Range(0, 2000).Select(i => "Synth" + (char)('a' + (i % 26)) + (char)('a' + (i / 26 % 26)) + "ia")];
        private static readonly string[] Countries = ["GHA", "GHA", "GHA", "GHA", "NGA", "GBR", "IND"];
        private ulong _state = 42;
        private int _made;

        public PersonParts Parts => PersonParts.All;

        public int Row => _made + 1;

        public double Share => (double)_made / persons;

        public bool Read(out PersonRecord person)
        {
            person = null!;
            if (_made == persons)
            {
                return false;
            }

            _made++;
            var year = 1955 + Next(45);
            var from = new DateOnly(year + 23, 1 + Next(12), 1 + Next(28));
            person = new PersonRecord("R" + (_made * 7919L % 10_000_019).ToString("00000000", CultureInfo.InvariantCulture))
            {
                Family = Families[Next(5000)],
                Given = Givens[Next(2000)],
                Birth = PartialDate.Of(new DateOnly(year, 1 + Next(12), 1 + Next(28))),
                Sex = Next(2) == 0 ? "F" : "M",
                Citizenships = [Countries[Next(7)]],
                CountryOfBirth = Countries[Next(7)],
                Occupation = Next(2) == 0 ? "2221" : "2211",
                Qualifications = [new Qualification("", "", Countries[Next(7)], PartialDate.Of(from))],
                Registered = PartialDate.Of(from),
                Licences = [new Licence(PersonCodes.Active, PartialDate.Of(from), PartialDate.Of(new DateOnly(2027, 12, 31)))],
            };
            return true;
        }

        public void Dispose()
        {
        }

        private int Next(int below)
        {
            _state = (_state * 6364136223846793005) + 1442695040888963407;
            return (int)((_state >> 33) % (ulong)below);
        }
    }
}
