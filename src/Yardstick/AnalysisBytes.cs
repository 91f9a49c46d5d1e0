using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick;

/// <summary>An analysis as bytes, without the catalogue: its files are those of the tree, by number.</summary>
internal static class AnalysisBytes
{
    // In place of a file's number, for a path where no file is.
    private const int Absent = -1;

    public static void Write(Analysis analysis, SourceTree tree, BinaryWriter output)
    {
        var numbers = new Dictionary<SourceFile, int>();
        for (var i = 0; i < tree.Files.Count; i++)
        {
            numbers.Add(tree.Files[i], i);
        }

        output.Write(analysis.Extent.Metrics);
        output.Write(analysis.Extent.Functions);
        output.Write(analysis.Extent.Roles);
        output.Write(analysis.IsConfigured);
        WriteAll(analysis.Diagnostics, WriteDiagnostic);

        void WriteDiagnostic(Diagnostic diagnostic)
        {
            output.Write(diagnostic.Rule);
            output.Write((byte)diagnostic.Severity);
            WriteOptional(diagnostic.Why);
            WriteFinding(diagnostic.Finding);
            output.Write(diagnostic.IsKnown);
            WriteOptional(diagnostic.Correction);
            output.Write(diagnostic.Waiver is not null);
            if (diagnostic.Waiver is { } waiver)
            {
                output.Write(waiver.Reason);
                output.Write(waiver.ApprovedBy);
                output.Write(waiver.Until.DayNumber);
                WritePlace(waiver.Place);
            }
        }

        void WriteFinding(Finding finding)
        {
            WritePlace(finding.Place);
            output.Write(finding.Message);
            output.Write(finding.Help);
            WriteAll(finding.Details, output.Write);
            WriteAll(finding.Related, related =>
            {
                WritePlace(related.Place);
                output.Write(related.Message);
            });
            WriteOptional(finding.Subject?.Id);
            output.Write((byte)(finding.Subject?.Kind ?? default));
        }

        void WritePlace(Place place)
        {
            var number = numbers.GetValueOrDefault(place.File, Absent);
            output.Write(number);
            if (number == Absent)
            {
                output.Write(place.File.Path);
                output.Write(place.File.ShownPath);
            }

            output.Write(place.Span.Start);
            output.Write(place.Span.End);
        }

        void WriteOptional(string? text)
        {
            output.Write(text is not null);
            output.Write(text ?? "");
        }

        void WriteAll<T>(IReadOnlyList<T> items, Action<T> write)
        {
            output.Write(items.Count);
            foreach (var item in items)
            {
                write(item);
            }
        }
    }

    public static Analysis Read(BinaryReader input, SourceTree tree, Lazy<Model.Catalogue> catalogue)
    {
        var extent = new Extent(input.ReadString(), input.ReadInt32(), input.ReadInt32());
        return new Analysis(catalogue, extent, input.ReadBoolean(), ReadAll(ReadDiagnostic));

        Diagnostic ReadDiagnostic()
        {
            var rule = input.ReadString();
            var severity = (Severity)input.ReadByte();
            var why = ReadOptional();
            return new Diagnostic(rule, severity, ReadFinding(), why)
            {
                IsKnown = input.ReadBoolean(),
                Correction = ReadOptional(),
                Waiver = input.ReadBoolean() ? new(input.ReadString(), input.ReadString(), DateOnly.FromDayNumber(input.ReadInt32()), ReadPlace()) : null,
            };
        }

        Finding ReadFinding() => new(ReadPlace(), input.ReadString(), input.ReadString())
        {
            Details = ReadAll(input.ReadString),
            Related = ReadAll(() => new RelatedPlace(ReadPlace(), input.ReadString())),
            Subject = ReadSubject(),
        };

        Subject? ReadSubject()
        {
            var id = ReadOptional();
            var kind = (SubjectKind)input.ReadByte();
            return id is null ? null : new Subject(kind, id);
        }

        Place ReadPlace()
        {
            var number = input.ReadInt32();
            var file = number == Absent
                ? new SourceFile(input.ReadString(), ReadOnlyMemory<byte>.Empty) { ShownPath = input.ReadString() }
                : tree.Files[number];
            return new Place(file, new Span(input.ReadInt32(), input.ReadInt32()));
        }

        string? ReadOptional()
        {
            var isThere = input.ReadBoolean();
            var text = input.ReadString();
            return isThere ? text : null;
        }

        List<T> ReadAll<T>(Func<T> read)
        {
            var items = new List<T>();
            for (var left = input.ReadInt32(); left > 0; left--)
            {
                items.Add(read());
            }

            return items;
        }
    }
}
