using AirQuality.Observations;

namespace AirQuality.Cli.Saved;

/// <summary>The report of a reading as bytes.</summary>
internal static class SavedReport
{
    public static void Write(BinaryWriter writer, ReadReport report)
    {
        writer.Write(report.Files);
        foreach (var count in new[]
                 {
                     report.Rows, report.RowsUsed, report.RowsIgnored, report.RowsRejected, report.ValuesRead, report.ValuesStored, report.ValuesMissing, report.ValuesRejected, report.ValuesDuplicate,
                 })
            writer.Write(count);
        writer.Write(report.Counts.Count);
        foreach (var (kind, count) in report.Counts)
        {
            writer.Write((int)kind);
            writer.Write(count);
        }

        writer.Write(report.Findings.Count);
        foreach (var finding in report.Findings)
            Write(writer, finding);
        writer.Write(report.Columns.Count);
        foreach (var column in report.Columns)
            Write(writer, column);
    }

    public static ReadReport Read(BinaryReader reader)
    {
        var files = reader.ReadInt32();
        long Next() => reader.ReadInt64();
        return new ReadReport
        {
            Files = files,
            Rows = Next(),
            RowsUsed = Next(),
            RowsIgnored = Next(),
            RowsRejected = Next(),
            ValuesRead = Next(),
            ValuesStored = Next(),
            ValuesMissing = Next(),
            ValuesRejected = Next(),
            ValuesDuplicate = Next(),
            Counts = Many(reader, () => KeyValuePair.Create((FindingKind)reader.ReadInt32(), reader.ReadInt64())).ToDictionary(),
            Findings = Many(reader, () => Finding(reader)),
            Columns = Many(reader, () => Column(reader)),
        };
    }

    private static List<T> Many<T>(BinaryReader reader, Func<T> read)
    {
        var all = new List<T>();
        for (var left = reader.ReadInt32(); left > 0; left--)
            all.Add(read());
        return all;
    }

    private static void Write(BinaryWriter writer, Finding finding)
    {
        writer.Write((int)finding.Kind);
        writer.Write(finding.Line);
        foreach (var text in new[] { finding.File, finding.Column, finding.Expected, finding.Found, finding.Sheet, finding.ExpectedInChinese, finding.FoundInChinese })
            Write(writer, text);
    }

    private static Finding Finding(BinaryReader reader)
    {
        var (kind, line) = ((FindingKind)reader.ReadInt32(), reader.ReadInt64());
        return new Finding(kind, Text(reader)!, line, Text(reader), Text(reader)!, Text(reader)!) { Sheet = Text(reader), ExpectedInChinese = Text(reader)!, FoundInChinese = Text(reader)! };
    }

    private static void Write(BinaryWriter writer, ColumnReport column)
    {
        writer.Write(column.Rows);
        writer.Write(column.Filled);
        foreach (var text in new[] { column.File, column.Sheet, column.Column, column.Meaning, column.Unit, column.Use, column.Name, column.Mapping })
            Write(writer, text);
    }

    private static ColumnReport Column(BinaryReader reader)
    {
        var (rows, filled) = (reader.ReadInt64(), reader.ReadInt64());
        return new ColumnReport(Text(reader)!, Text(reader), Text(reader)!, Text(reader)!, Text(reader), Text(reader)!) { Name = Text(reader)!, Mapping = Text(reader), Rows = rows, Filled = filled };
    }

    private static void Write(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
            writer.Write(text);
    }

    private static string? Text(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;
}
