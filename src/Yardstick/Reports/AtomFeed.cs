using System.Globalization;
using System.Text;
using System.Xml;

namespace Yardstick.Reports;

/// <summary>One entry of a feed.</summary>
/// <param name="Id">The same for the same thing in every edition of the feed.</param>
/// <param name="Link">Where to read more; nothing where there is no such place.</param>
public sealed record AtomEntry(string Id, string Title, DateTimeOffset Updated, string Text, string? Link = null)
{
    /// <summary>Who wrote it, where that is not who publishes the feed.</summary>
    public string? Author { get; init; }
}

/// <summary>A feed as RFC 4287 describes it. Whatever texts hold, they stay text.</summary>
/// <param name="Author">Who publishes it.</param>
public sealed record AtomFeed(string Id, string Title, DateTimeOffset Updated, string Author, IReadOnlyList<AtomEntry> Entries)
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>Where the feed itself can be fetched.</summary>
    public string? Address { get; init; }

    /// <summary>The page that says the same.</summary>
    public string? Page { get; init; }

    public void Write(Stream output)
    {
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" });
        xml.WriteStartElement("feed", Namespace);
        Text(xml, "id", Id);
        Text(xml, "title", Title);
        Text(xml, "updated", Time(Updated));
        Person(xml, Author);
        Link(xml, "self", Address);
        Link(xml, "alternate", Page);
        foreach (var entry in Entries)
        {
            xml.WriteStartElement("entry", Namespace);
            Text(xml, "id", entry.Id);
            Text(xml, "title", entry.Title);
            Text(xml, "updated", Time(entry.Updated));
            Person(xml, entry.Author);
            Link(xml, "alternate", entry.Link);
            Text(xml, "content", entry.Text);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Person(XmlWriter xml, string? name)
    {
        if (name is not null)
        {
            xml.WriteStartElement("author", Namespace);
            Text(xml, "name", name);
            xml.WriteEndElement();
        }
    }

    private static void Link(XmlWriter xml, string relation, string? address)
    {
        if (address is not null)
        {
            xml.WriteStartElement("link", Namespace);
            xml.WriteAttributeString("rel", relation);
            xml.WriteAttributeString("href", address);
            xml.WriteEndElement();
        }
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, Allowed(text));

    private static string Time(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // XML has no way at all to write some characters.
    private static string Allowed(string text) =>
        string.Join('\n', text.Split('\n').Select(line => Printable.Line(line).Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD')));
}
