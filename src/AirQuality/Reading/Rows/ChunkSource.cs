using System.Collections.Concurrent;
using AirQuality.Observations;
using AirQuality.Reading.Columns;
using AirQuality.Reading.Findings;
using AirQuality.Reading.Sheets;
using AirQuality.Reading.Sources;
using AirQuality.Terms;
using CsvHelper;

namespace AirQuality.Reading.Rows;

/// <summary>Cuts the tables of inputs, one after the other, into chunks of whole rows, and tells the layout of each by its header.</summary>
internal sealed class ChunkSource(ReadSession session, IEnumerable<Input> inputs, ChunkRules rules, CancellationToken cancellationToken) : IDisposable
{
    private readonly IEnumerator<Input> inputs = inputs.GetEnumerator();
    private readonly ConcurrentBag<Chunk> spare = [];
    private readonly RowNames names = new();
    private InputTables? tables;
    private UnfitTables unfit = new();
    private TextSource? text;
    private SourceFile file = new("");
    private SourceFile? latest; // of the tables of hours with a header that fits
    private byte[] latestHeader = [];
    private byte[] rest = [];
    private bool hasDaily;
    private bool hasHours;

    /// <summary>Whether days were read; <c>null</c> before the first table that fits.</summary>
    public bool? IsDaily => hasDaily ? true : hasHours ? false : null;

    /// <summary>The layout of the first table that fits.</summary>
    public ObservationLayout? Layout { get; private set; }

    /// <summary>The next chunk, <c>null</c> behind the last.</summary>
    public Chunk? Next()
    {
        cancellationToken.ThrowIfCancellationRequested();
        var begins = text is null;
        if (begins && tables is null && !inputs.MoveNext())
            return null;
        var chunk = spare.TryTake(out var used) ? used : new Chunk(session);
        if (!begins)
            chunk.Clear(file);
        else if (!Open(chunk))
            return chunk;
        chunk.IsFirst = begins;
        chunk.Separator = text!.Separator;
        chunk.IsReadByQuotes = rules.ReadsByQuotes;
        try
        {
            if (begins && !TryReadHeader(chunk, text))
                chunk.IsLast = true;
            else
                Fill(chunk, text);
        }
        catch (SheetFormatException error)
        {
            chunk.Log.Add(FindingKind.UnreadableFile, default, UnreadablePhrases.Expected, UnreadablePhrases.Of(error, file.Name));
            chunk.Length = 0;
            chunk.IsLast = true;
        }

        if (!chunk.IsLast)
            return chunk;
        chunk.IsDamaged = text.IsDamaged;
        Close();
        return chunk;
    }

    /// <summary>Takes back a chunk that is finished.</summary>
    public void Return(Chunk chunk) => spare.Add(chunk);

    public void Dispose()
    {
        Close();
        tables?.Dispose();
        inputs.Dispose();
    }

    /// <summary>Opens the next table; without one the chunk ends the input, and tells of the tables in it that fit no layout.</summary>
    private bool Open(Chunk chunk)
    {
        if (tables is null)
        {
            chunk.Clear(file = new SourceFile(inputs.Current.Name));
            tables = new InputTables(inputs.Current, rules.Inputs);
            unfit = new UnfitTables();
        }
        else
        {
            chunk.Clear(file);
        }

        text = tables.Next(chunk.Log);
        if (text is not null)
        {
            chunk.Use(file = new SourceFile(inputs.Current.Name, text.Sheet));
            return true;
        }

        unfit.Tell(chunk.Log);
        chunk.IsLast = true;
        tables.Dispose();
        tables = null;
        return false;
    }

    private void Close()
    {
        text?.Dispose();
        text = null;
        rest = [];
        if (tables?.HasMany == false)
        {
            tables.Dispose();
            tables = null;
        }
    }

    private void Fill(Chunk chunk, TextSource source)
    {
        chunk.Reserve(Math.Max(rules.ChunkSize, rest.Length));
        rest.CopyTo(chunk.Buffer.AsSpan());
        chunk.Length = rest.Length;
        for (var cut = 0; cut == 0;)
        {
            if (chunk.Length == chunk.Buffer.Length)
                chunk.Reserve(2 * chunk.Length);
            var room = chunk.Buffer.AsSpan(chunk.Length);
            // As much as fits, whatever pieces the stream gives: where chunks are cut must not depend on a pipe or an unpacker.
            var read = source.Text.ReadAtLeast(room, room.Length, throwOnEndOfStream: false);
            chunk.Length += read;
            chunk.IsLast = read < room.Length;
            cut = chunk.IsLast ? chunk.Length : RowEnds.LastIn(chunk.Text);
            if (chunk.IsFirst && cut < file.Header!.End) // the rows above the table are passed over in its first chunk
                cut = 0;
            if (cut == 0 && chunk.Length > TextRows.MaxRecordSize)
            {
                chunk.IsTooLong = true;
                chunk.IsLast = true;
                cut = chunk.Length;
            }

            if (chunk.IsLast)
                return;
            rest = chunk.Text[cut..].ToArray();
        }

        chunk.Length -= rest.Length;
    }

    private bool TryReadHeader(Chunk chunk, TextSource source)
    {
        if (source.Head.Length == 0 && source.IsLong)
        {
            chunk.RejectTooLong();
            return false;
        }

        try
        {
            if (!TryUseLatest(source) && !TryReadNewHeader(chunk, source))
                return false;
        }
        catch (CsvFormatException error)
        {
            chunk.Reject(error.LineNumber, error);
            return false;
        }

        TellOthers(chunk);
        TellArea(chunk);
        TellSheet(chunk, source);
        return true;
    }

    /// <summary>Takes the columns of the table before, where the header is the same: as in most folders of archives.</summary>
    private bool TryUseLatest(TextSource source)
    {
        if (latest is null || latestHeader.Length == 0 || !source.Head.Span.StartsWith(latestHeader))
            return false;
        file.Use(latest, latest.Header!.Line);
        return true;
    }

    private bool TryReadNewHeader(Chunk chunk, TextSource source)
    {
        var reader = new HeaderReader(rules.Layouts, session.Rules);
        var header = reader.Read(source, chunk.Log);
        if (header is null || Mixed(header) is not null)
        {
            Leave(chunk, source, header is null ? reader.Problem : Mixed(header)!.Value, reader.Near?.Columns.Any(c => c.Role == ColumnRole.Concentration) == true);
            if (header is null && reader.Near is { } near && !tables!.HasMany && CompanionFiles.KindOf(source.Head, source.Separator) is null)
                session.Columns.Add(new ColumnCounts([.. ColumnReports.OfUnfit(file, near, source.IsSheet)], Cells: null));
            return false;
        }

        Layout ??= header.Layout;
        hasDaily |= header.Binding.IsDaily;
        hasHours |= !header.Binding.IsDaily;
        unfit.Fitted();
        file.Use(header, column => names.Find(System.Text.Encoding.UTF8.GetBytes(header.Columns.Columns[column].Name), rules.Names.JudgeStation), session.Rules);
        var isPlain = !header.Binding.IsDaily && header.RowsBefore == 1 && !source.IsSheet;
        latest = isPlain ? file : latest;
        latestHeader = isPlain && source.Head.Span.IndexOf((byte)'\n') is >= 0 and var end && header.Line == 1 ? source.Head.Span[..(end + 1)].ToArray() : latestHeader;
        session.Columns.Add(new ColumnCounts([.. ColumnReports.Of(file)], file.Cells));
        return true;
    }

    /// <summary>Leaves a table out that fits no layout. Of several in an input it is told when all were seen: one of notes beside one of data is no error.</summary>
    private void Leave(Chunk chunk, TextSource source, HeaderProblem problem, bool hasPollutants = false)
    {
        if (problem.Kind == FindingKind.EmptyFile && source.IsDamaged)
            return; // which is reported by itself
        if (inputs.Current.InFolder && CompanionFiles.KindOf(source.Head, source.Separator) is { } companion)
        {
            chunk.Log.Add(FindingKind.CompanionFile, problem.Place, new("observations", "观测数据"), new($"a file of {companion.English}, which was passed over", $"{companion.Chinese}文件，未读取"));
            return;
        }

        if (tables!.HasMany)
            unfit.Add(source.Sheet, problem);
        else
            chunk.Log.Add(problem.Kind, problem.Place, problem.Expected, !hasPollutants && CompanionFiles.KindOf(source.Head, source.Separator) is { } other ? new($"a file of {other.English}", $"{other.Chinese}文件") : problem.Found);
    }

    private HeaderProblem? Mixed(TableHeader header)
    {
        if (IsDaily is not { } before || before == header.Binding.IsDaily)
            return null;
        var days = new Bilingual("daily", "日数据");
        var hours = new Bilingual("hourly", "小时数据");
        var now = header.Binding.IsDaily ? days : hours;
        var then = header.Binding.IsDaily ? hours : days;
        return new HeaderProblem(
            FindingKind.UnknownHeader,
            new FindingPlace(header.Line),
            new($"{then.English} data throughout", $"全部为{then.Chinese}"),
            new($"{(header.Binding.IsDaily ? "a" : "an")} {now.English} table after {then.English} ones; daily and hourly files cannot be mixed (of a workbook choose sheets with --sheet)", $"{then.Chinese}之后出现{now.Chinese}；日数据与小时数据不能混读（工作簿可用 --sheet 选择工作表）"));
    }

    /// <summary>Tells of the columns of stations that the list does not hold, once a table.</summary>
    private void TellOthers(Chunk chunk)
    {
        var others = file.Others;
        if (others.Count == 0)
            return;
        var some = string.Join(", ", others.Take(3).Select(file.Label)) + (others.Count > 3 ? " ..." : string.Empty);
        if (rules.Names.HasNetwork)
            chunk.Log.Add(FindingKind.OtherStation, new(file.Header!.Line), new("stations of the stations file", "站点文件中的站点"), new($"{others.Count} other stations, which were passed over: {some}", $"另有{others.Count}个站点，未读取：{some}"));
        else
            chunk.Log.Add(FindingKind.PassedOver, new(file.Header!.Line), new("columns of stations", "站点列"), new($"{some}, of totals or means, which were passed over", $"{some}，合计或平均列，未采用"));
    }

    /// <summary>Tells of an area that no row names, where neither sheet nor file is called like one.</summary>
    private void TellArea(Chunk chunk)
    {
        if (file.Header!.Binding is not { IsDaily: true, Place.Main: < 0 })
            return;
        var area = FileArea.Of(file);
        if (FileArea.FolderOf(file) is not null)
            chunk.Log.Add(FindingKind.ReadAs, new(file.Header.Line), new("a column of areas", "区域列"), new($"none: the rows are read as those of '{area}', as the folder is called", $"没有：按文件夹名称“{area}”的数据读取"));
        else if (FileArea.IsNameless(area))
            chunk.Log.Add(FindingKind.Implausible, new(file.Header.Line), new("a column of areas, or a file named after its area", "区域列，或以区域命名的文件"), new($"neither: the area is called '{area}'; name the file like 保定市_{area}.csv", $"均没有：区域记为“{area}”；请将文件命名为“保定市_{area}.csv”之类"));
    }

    private static void TellSheet(Chunk chunk, TextSource source)
    {
        foreach (var note in source.Workbook?.Notes ?? [])
            chunk.Log.Add(
                note.Kind == WorkbookNoteKind.UncomputedFormula ? FindingKind.UnreadableFile : FindingKind.ReadAs,
                new(note.Row, SheetPhrases.Letter(note.Column)),
                new("cells with values", "有数值的单元格"),
                SheetPhrases.Of(note));
        if (source.Workbook?.IsSheetHidden == true)
            chunk.Log.Add(FindingKind.ReadAs, default, new("a sheet that is shown", "显示的工作表"), new("one that is hidden, which is read", "隐藏的工作表，已读取"));
    }
}
