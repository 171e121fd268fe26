using System.Text.Json;

namespace Comity.App.Files;

/// <summary>
/// Files on their way in, each in a folder of its own with the parts that are known of it, until they are taken in or dropped. They outlive a
/// restart. Each part is written aside and moved, so that it is whole or not there.
/// </summary>
internal sealed class DraftFolder(string folder)
{
    private const int LongestName = 120;

    public IEnumerable<Guid> All() => Directory.Exists(folder)
        ? Directory.EnumerateDirectories(folder).Select(f => Guid.TryParse(Path.GetFileName(f), out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty)
        : [];

    /// <returns>Its key and its size in bytes.</returns>
    public async Task<(Guid Id, long Size)> AddAsync(Stream content, CancellationToken cancellation)
    {
        var id = Guid.CreateVersion7();
        Directory.CreateDirectory(Of(id));
        try
        {
            await using var file = new FileStream(FileOf(id), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true);
            await content.CopyToAsync(file, 1 << 16, cancellation);
            return (id, file.Length);
        }
        catch
        {
            Delete(id);
            throw;
        }
    }

    public void Delete(Guid id)
    {
        if (Directory.Exists(Of(id)))
        {
            Directory.Delete(Of(id), recursive: true);
        }
    }

    public string FileOf(Guid id) => Path.Combine(Of(id), "file");

    public T? Read<T>(Guid id, string part)
        where T : class => Text(id, part) is { } json ? JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web) : null;

    public void Write<T>(Guid id, string part, T value) => WriteText(id, part, JsonSerializer.Serialize(value, JsonSerializerOptions.Web));

    public string? Text(Guid id, string part) => Path.Combine(Of(id), part) is var path && File.Exists(path) ? File.ReadAllText(path) : null;

    public void WriteText(Guid id, string part, string text)
    {
        var path = Path.Combine(Of(id), part);
        var aside = $"{path}.{Guid.CreateVersion7():N}.part";
        File.WriteAllText(aside, text);
        File.Move(aside, path, overwrite: true);
    }

    public void Forget(Guid id, string part) => File.Delete(Path.Combine(Of(id), part));

    /// <summary>The last part of a file's name, without what a terminal or a header could stumble over.</summary>
    public static string PlainName(string fileName)
    {
        var name = new string([.. fileName.Split('/', '\\')[^1].Where(c => !char.IsControl(c) && c != '"')]).Trim();
        return name.Length == 0 ? "file" : name.Length > LongestName ? name[^LongestName..] : name;
    }

    private string Of(Guid id) => Path.Combine(folder, id.ToString("D"));
}
