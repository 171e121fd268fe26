using System.Diagnostics;
using Comity.App;
using Comity.App.Reference;
using Comity.Methods.Personnel;
using Comity.Standards.Personnel;
using CsvHelper;

namespace Comity.Bench;

/// <summary>
/// Reads a register's file of twelve columns into checked records, on one thread. Its peer reads the same twelve columns of the same file as
/// texts and does nothing with them.
/// </summary>
internal static class RegisterReadBench
{
    private const int Columns = 12;

    public static int Run(int rows)
    {
        var file = Path.GetTempFileName();
        try
        {
            RegisterFigures.Write(file, rows);
            Console.WriteLine($"{rows:N0} rows, {new FileInfo(file).Length / 1e6:F1} MB");
            var files = new ContentFiles(Settings.Read(new Dictionary<string, string?>()));
            var countries = new CountryResolver(new ReferenceData(files));
            var profile = RegisterProfileFile.Read(files.Reference("personnel", "profiles", "comity-register.yaml").Text, "comity-register.yaml").Profile!;
            var (ours, peer, forms) = (double.MaxValue, double.MaxValue, double.MaxValue);
            for (var round = 0; round < 4; round++)
            {
                ours = Math.Min(ours, Timed(() => Ours(file, profile, countries, rows)));
                peer = Math.Min(peer, Timed(() => Peer(file)));
                forms = Math.Min(forms, Timed(() => Forms(file, profile, countries)));
            }

            Console.WriteLine($"Comity {ours:F2} s of processor time; CsvHelper to texts {peer:F2} s; ratio {ours / peer:F2}");
            Console.WriteLine($"… with stored form and fingerprint of each person {forms:F2} s");
            Console.WriteLine($"memory for what is kept over the file: {Kept(file, profile, countries) / 1e6:F0} MB; peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB");
            return 0;
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Processor time of this thread's process, so that other work on the machine does not count.</summary>
    private static double Timed(Action work)
    {
        GC.Collect();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        work();
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
    }

    private static void Ours(string file, RegisterProfile profile, CountryResolver countries, int rows)
    {
        using var stream = File.OpenRead(file);
        using var reading = RegisterReader.Read(stream, file, profile, countries, new DateOnly(2026, 6, 30));
        long persons = 0;
        while (reading.Read(out _)) persons++;
        if (persons != rows || reading.Outcome.Findings.Count > 0) throw new InvalidOperationException($"{persons} persons, {reading.Outcome.Findings.Count} findings");
    }

    private static void Forms(string file, RegisterProfile profile, CountryResolver countries)
    {
        using var stream = File.OpenRead(file);
        using var reading = RegisterReader.Read(stream, file, profile, countries, new DateOnly(2026, 6, 30));
        while (reading.Read(out var person)) _ = PersonFingerprint.Of(PersonForm.Write(person));
    }

    private static long Kept(string file, RegisterProfile profile, CountryResolver countries)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var stream = File.OpenRead(file);
        using var reading = RegisterReader.Read(stream, file, profile, countries, new DateOnly(2026, 6, 30));
        while (reading.Read(out var person)) GC.KeepAlive(person);
        return GC.GetTotalMemory(forceFullCollection: true) - before;
    }

    private static void Peer(string file)
    {
        using var stream = File.OpenRead(file);
        using var reader = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',', HasHeader = true }, true);
        var letters = 0L;
        while (reader.Read())
        {
            for (var column = 0; column < Columns; column++) letters += reader.GetString(column)!.Length;
        }

        if (letters == 0) throw new InvalidOperationException("nothing was read");
    }
}
