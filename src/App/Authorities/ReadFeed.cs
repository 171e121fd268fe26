using System.Globalization;
using System.Text;
using System.Xml;
using Comity.App.Authorities.Published;
using Comity.App.Layout;

namespace Comity.App.Authorities;

/// <summary><c>/authorities/feed.atom</c>: what was published last (RFC 4287).</summary>
internal static class ReadFeed
{
    private const int Most = 100;
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static async Task<IResult> Handle(HttpContext context, IAuthorities authorities, Reader reader, AuthorityWords words, CancellationToken cancellation)
    {
        var register = await authorities.CurrentAsync(cancellation);
        PublishedAuthority[] latest = [.. register.Changes.Reverse().Take(Most)];
        var root = context.RequestServices.GetRequiredService<PublicAddress>().Of(context.Request) + context.Request.PathBase;
        using var held = new MemoryStream();
        using (var xml = XmlWriter.Create(held, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            Write(xml, root, latest, reader, words);
        }

        return TypedResults.Bytes(held.ToArray(), "application/atom+xml; charset=utf-8");
    }

    private static void Write(XmlWriter xml, string root, IReadOnlyList<PublishedAuthority> latest, Reader reader, AuthorityWords words)
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, reader.Language.Code);
        xml.WriteElementString("id", Atom, "urn:comity:authorities");
        xml.WriteElementString("title", Atom, reader.Say("authorities.feed.title"));
        xml.WriteElementString("updated", Atom, Moment(latest.Count == 0 ? DateTimeOffset.UnixEpoch : latest[0].PublishedAt));
        Link(xml, "self", $"{root}/authorities/feed.atom");
        Link(xml, "alternate", $"{root}/authorities");
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, reader.Say("frame.name"));
        xml.WriteEndElement();
        foreach (var change in latest)
        {
            Entry(xml, root, change, reader, words);
        }

        xml.WriteEndElement();
    }

    private static void Entry(XmlWriter xml, string root, PublishedAuthority change, Reader reader, AuthorityWords words)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, string.Create(CultureInfo.InvariantCulture, $"urn:uuid:{change.Designation}:{change.Segment}.{change.Version}"));
        xml.WriteElementString("title", Atom, reader.Say("authorities.feed.entry", ("country", words.Country(change.Country)), ("change", reader.Say("authorities.changes." + change.Change))));
        xml.WriteElementString("updated", Atom, Moment(change.PublishedAt));
        Link(xml, "alternate", $"{root}/authorities/{change.Country}");
        xml.WriteElementString("summary", Atom, change.NeverBegan
            ? reader.Say("authorities.neverBegan", ("institution", change.Institution))
            : $"{change.Institution} · {change.Office} · {words.Days(change.From, change.To)}");
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
