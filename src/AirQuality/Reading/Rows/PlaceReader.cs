using AirQuality.Observations;
using AirQuality.Reading.Findings;
using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>Reads which station or area a row is of.</summary>
internal sealed class PlaceReader
{
    private readonly Chunk chunk;
    private readonly PlaceColumns columns;
    private readonly RowNames names;
    private readonly RowNames.Judge judge;
    private readonly byte[] areaOfFile;
    private readonly bool hasNetwork;
    private byte[] joined = new byte[128];

    public PlaceReader(Chunk chunk, ParserMemory memory)
    {
        this.chunk = chunk;
        columns = chunk.File.Header!.Binding.Place;
        var isDaily = chunk.File.IsDaily;
        names = isDaily ? memory.Areas : memory.Stations;
        judge = isDaily ? memory.Book.JudgeArea : memory.Book.JudgeStation;
        hasNetwork = memory.Book.HasNetwork;
        areaOfFile = System.Text.Encoding.UTF8.GetBytes(FileArea.Of(chunk.File));
    }

    /// <summary>The station or area of a row; <c>null</c>, with the row left out, when it is none that is read.</summary>
    public RowName? Read(TextRow row, RowParser parser)
    {
        var text = columns.Main < 0 ? areaOfFile : RowParser.Cell(row, columns.Main);
        // Tables of stations hold a city's own row with the station left blank. With a list of stations it is none of them.
        if (text.IsEmpty && columns.Instead >= 0 && !hasNetwork)
        {
            text = RowParser.Cell(row, columns.Instead);
            TellArea(text, parser);
        }
        else if (columns.Parent >= 0)
        {
            text = Join(text, RowParser.Cell(row, columns.Parent));
        }

        var name = names.Find(text, judge);
        if (name.IsKnown)
            return name;
        Leave(name, text, parser);
        return null;
    }

    /// <summary>The station or area of a row, if there is nothing to tell of it; else <c>null</c>.</summary>
    public RowName? Known(TextRow row)
    {
        var text = columns.Main < 0 ? areaOfFile : RowParser.Cell(row, columns.Main);
        if (text.IsEmpty)
            return null;
        if (columns.Parent >= 0)
            text = Join(text, RowParser.Cell(row, columns.Parent));
        return names.Find(text, judge) is { IsKnown: true } name ? name : null;
    }

    private void TellArea(ReadOnlySpan<byte> area, RowParser parser)
    {
        if (!area.IsEmpty)
            chunk.Log.Add(FindingKind.ReadAs, new(parser.Line, chunk.File.Label(columns.Main)), new("a station", "站点"), new($"no station: the row is read as that of {ReadingCounts.Quote(area).English}", $"站点为空：按{ReadingCounts.Quote(area).Chinese}的数据读取"));
    }

    private ReadOnlySpan<byte> Join(ReadOnlySpan<byte> name, ReadOnlySpan<byte> parent)
    {
        if (name.IsEmpty)
            return name;
        // Name and parent as one key, so that one look-up finds both; the sign between them stands in no name.
        if (joined.Length < name.Length + parent.Length + 1)
            joined = new byte[2 * (name.Length + parent.Length + 1)];
        name.CopyTo(joined);
        joined[name.Length] = RowName.Part;
        parent.CopyTo(joined.AsSpan(name.Length + 1));
        return joined.AsSpan(0, name.Length + 1 + parent.Length);
    }

    private void Leave(RowName name, ReadOnlySpan<byte> text, RowParser parser)
    {
        var log = chunk.Log;
        var what = chunk.File.IsDaily ? new Bilingual("area", "区域") : new Bilingual("station", "站点");
        var place = new FindingPlace(parser.Line, columns.Main < 0 ? what.English : chunk.File.Label(columns.Main));
        var article = what.English[0] == 'a' ? "an" : "a";
        switch (name.Verdict)
        {
            case NameVerdict.Summary:
                log.PassOver(FindingKind.PassedOver, place, new($"{article} {what.English}", what.Chinese), new($"{ReadingCounts.Quote(text).English}, a row of a total or mean, which was passed over", $"{ReadingCounts.Quote(text).Chinese}，合计或平均行，未采用"));
                break;
            case NameVerdict.NotListed:
                log.PassOver(FindingKind.OtherStation, place, new($"{article} {what.English} of the stations file", $"站点文件中的{what.Chinese}"), log.IsKept(FindingKind.OtherStation) ? ReadingCounts.Quote(text) : "");
                break;
            case NameVerdict.Undecodable:
                log.RejectRow(FindingKind.UndecodableText, place, new("text in UTF-8, as the file begins", "与文件开头一致的UTF-8文本"), ReadingCounts.Quote(text));
                break;
            default:
                log.RejectRow(
                    FindingKind.UnknownStation,
                    place,
                    new($"{article} {what.English}", what.Chinese),
                    text.IsEmpty ? new($"nothing; below a cell that was merged in a spreadsheet, write the {what.English} into each of its rows", $"空白；电子表格中合并过的单元格，请在其每一行填写{what.Chinese}") : ReadingCounts.Quote(text));
                break;
        }
    }
}
