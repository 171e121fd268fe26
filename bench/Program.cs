using Comity.Bench;

// dotnet run -c Release --project bench -- import|tables|pages|start|audit|signin|rules|checks|tabulation|disclosure|register-read|register-load|register-tables|register-lookup|duplicates [rows]
var rows = args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 0;
return args.FirstOrDefault() switch
{
    "import" => await ImportBench.RunAsync(rows > 0 ? rows : 1_000_000),
    "figures" when args.Length > 2 => FiguresFile.Write(args[2], rows),
    "tables" => await TableBench.RunAsync(),
    "pages" => await PageBench.RunAsync(),
    "start" => await StartBench.RunAsync(),
    "audit" => await AuditBench.RunAsync(rows > 0 ? rows : 1_000_000),
    "signin" => await SignInBench.RunAsync(rows > 0 ? rows : 200),
    "rules" => RulesBench.Run(rows > 0 ? rows : 300_000),
    "register-load" => await RegisterLoadBench.RunAsync(rows > 0 ? rows : 1_000_000),
    "checks" => await CheckBench.RunAsync(rows > 0 ? rows : 100_000),
    "tabulation" => await TabulationBench.RunAsync(rows > 0 ? rows : 65_000_000),
    "register-tables" => await RegisterTablesBench.RunAsync(rows > 0 ? rows : 1_000_000),
    "register-read" => RegisterReadBench.Run(rows > 0 ? rows : 1_000_000),
    "register-lookup" => await RegisterLookupBench.RunAsync(rows > 0 ? rows : 1_000_000),
    "duplicates" => DuplicatesBench.Run(rows > 0 ? rows : 1_000_000),
    "disclosure" => DisclosureBench.Run(rows > 0 ? rows : 2_000_000),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("bench import [rows] | figures rows FILE | tables | pages | start | audit [events] | signin [times] | rules [times] | checks [lines] | tabulation [persons] | disclosure [people] | register-read [rows] | register-load [rows] | register-tables [persons] | register-lookup [persons] | duplicates [persons]: see bench/README.md");
    return 2;
}
