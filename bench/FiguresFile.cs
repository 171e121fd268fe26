using Comity.App;
using Comity.App.Reference;

namespace Comity.Bench;

internal static class FiguresFile
{
    public static int Write(string path, int rows)
    {
        var reference = new ReferenceData(new ContentFiles(Settings.Read(new Dictionary<string, string?>())));
        Figures.Write(path, rows, reference.Countries);
        return 0;
    }
}
