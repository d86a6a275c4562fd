using AirQuality.Cli.Output;
using AirQuality.Reading.Sheets;
using NodaTime;

namespace AirQuality.Cli.Saved;

/// <summary>The cells of published tables that were read once, kept in the folder of the project: taking a workbook apart takes longer than understanding it.</summary>
internal static class SavedTables
{
    private const string Ending = ".tables";

    /// <summary>Takes the sheets that are saved, or reads the files and saves them.</summary>
    /// <param name="session">The run.</param>
    /// <param name="files">The files as they were named.</param>
    /// <param name="read">Reads them, one after the other as they are asked for.</param>
    public static IEnumerable<Sheet> Read(Session session, IReadOnlyList<string> files, Func<IReadOnlyList<string>, IEnumerable<Sheet>> read)
    {
        if (SavedFolder.Of(session) is not { } folder || SavedKey.Of(Ending, files, []) is not { } key)
            return read(files);
        var path = Path.Combine(folder, key.Name + Ending);
        return SavedFolder.Load(() => SealedFile.Read(path, key, Sheets)) ?? Saving(read(files), () => SavedKey.Of(Ending, files, []) is { IsSettled: true } after && after.Text == key.Text, path, key);
    }

    private static IEnumerable<Sheet> Saving(IEnumerable<Sheet> sheets, Func<bool> mayBeSaved, string path, SavedKey key)
    {
        var all = new List<Sheet>();
        foreach (var sheet in sheets)
        {
            all.Add(sheet);
            yield return sheet;
        }

        if (mayBeSaved())
            SavedFolder.TrySave(Path.GetDirectoryName(path)!, Ending, () => SealedFile.Write(path, key, writer => Write(writer, all)));
    }

    private static void Write(BinaryWriter writer, List<Sheet> sheets)
    {
        var texts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in sheets.SelectMany(s => s.Rows).SelectMany(r => r.Cells).Select(c => c.Text))
            texts.TryAdd(text, texts.Count);
        writer.Write(texts.Count);
        foreach (var text in texts.Keys)
            writer.Write(text);
        writer.Write(sheets.Count);
        foreach (var sheet in sheets)
        {
            writer.Write(sheet.File);
            writer.Write(sheet.Name is not null);
            writer.Write(sheet.Name ?? string.Empty);
            writer.Write(sheet.Merged.Count);
            foreach (var range in sheet.Merged)
                foreach (var at in new[] { range.FirstRow, range.LastRow, range.FirstColumn, range.LastColumn })
                    writer.Write(at);
            writer.Write(sheet.Rows.Count);
            foreach (var row in sheet.Rows)
                Write(writer, row, texts);
        }
    }

    private static void Write(BinaryWriter writer, SheetRow row, Dictionary<string, int> texts)
    {
        writer.Write(row.Number);
        writer.Write(row.IsHidden);
        writer.Write(row.Cells.Count);
        foreach (var cell in row.Cells)
        {
            writer.Write7BitEncodedInt(texts[cell.Text]);
            writer.Write((byte)((cell.Number is null ? 0 : 1) | (cell.Date is null ? 0 : 2) | (cell.Decimals is null ? 0 : 4) | (cell.IsPercent ? 8 : 0)));
            if (cell.Number is { } number)
                writer.Write(number);
            if (cell.Date is { } date)
                writer.Write(date.ToDateTimeUnspecified().Ticks);
            if (cell.Decimals is { } decimals)
                writer.Write7BitEncodedInt(decimals);
        }
    }

    private static List<Sheet> Sheets(BinaryReader reader)
    {
        var texts = new string[reader.ReadInt32()];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = reader.ReadString();
        var sheets = new Sheet[reader.ReadInt32()];
        for (var i = 0; i < sheets.Length; i++)
        {
            var (file, isNamed, name) = (reader.ReadString(), reader.ReadBoolean(), reader.ReadString());
            var merged = new MergedRange[reader.ReadInt32()];
            for (var m = 0; m < merged.Length; m++)
                merged[m] = new MergedRange(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
            var rows = new SheetRow[reader.ReadInt32()];
            for (var r = 0; r < rows.Length; r++)
                rows[r] = Row(reader, texts);
            sheets[i] = new Sheet(file, isNamed ? name : null, rows, merged);
        }

        return [.. sheets];
    }

    private static SheetRow Row(BinaryReader reader, string[] texts)
    {
        var (number, isHidden) = (reader.ReadInt64(), reader.ReadBoolean());
        var cells = new SheetCell[reader.ReadInt32()];
        for (var i = 0; i < cells.Length; i++)
        {
            var text = texts[reader.Read7BitEncodedInt()];
            var has = reader.ReadByte();
            cells[i] = new SheetCell(text)
            {
                Number = (has & 1) != 0 ? reader.ReadDecimal() : null,
                Date = (has & 2) != 0 ? LocalDateTime.FromDateTime(new DateTime(reader.ReadInt64(), DateTimeKind.Unspecified)) : null,
                Decimals = (has & 4) != 0 ? reader.Read7BitEncodedInt() : null,
                IsPercent = (has & 8) != 0,
            };
        }

        return new SheetRow(number, cells, isHidden);
    }
}
