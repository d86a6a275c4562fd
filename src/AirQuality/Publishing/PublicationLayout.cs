using AirQuality.Assessments;
using AirQuality.Publications;
using AirQuality.Publications.Assessed;
using AirQuality.Reading.Published;
using AirQuality.Reading.Published.Layout;
using AirQuality.Reading.Sheets;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Publishing;

/// <summary>The layout of a published table, to print one's own ranking in: the same columns, order, decimals and notes.</summary>
/// <remarks>
/// Lists of areas, one a row, of months or months to date; side by side, below each other, or one list in two blocks of columns. What is printed is read back
/// by the reader of published tables, and where that finds anything else, there is no copy.
/// </remarks>
/// <example><code>
/// using var table = new MemoryStream(System.Text.Encoding.UTF8.GetBytes("2026年9月\n区县,综合指数,排名\n甲县,3.21,1\n乙县,3.40,2\n"));
/// var layout = PublicationLayout.Read(new TextSheetReader().Read(table, "2026-09.csv"));
/// Console.WriteLine($"{layout.Period}: Fill prints the same table of one's own figures");
/// </code></example>
public sealed class PublicationLayout
{
    private readonly IReadOnlyList<Sheet> sheets;
    private readonly IReadOnlyList<PublishedFigure> figures;

    private PublicationLayout(IReadOnlyList<Sheet> sheets, IReadOnlyList<PublishedFigure> figures)
    {
        (this.sheets, this.figures) = (sheets, figures);
        Period = figures.Where(f => f.Quantity.Aspect == FigureAspect.Value).Select(f => f.Period).DefaultIfEmpty(figures[0].Period).OrderByDescending(p => p.End).ThenBy(p => p.Days).First();
    }

    /// <summary>The period of the table; of several that end together the shortest.</summary>
    public AssessmentPeriod Period { get; }

    /// <summary>The decimals of index and PM2.5, where the table has them.</summary>
    public PrintedDecimals Decimals => new(DecimalsOf(PublishedMetric.Index), DecimalsOf(PublishedMetric.PM25));

    /// <summary>Reads a published table as a layout.</summary>
    /// <param name="sheets">The sheets of one file.</param>
    /// <param name="answers">The answers to what the table leaves open, or <c>null</c> for none.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="PublicationException">Something is open, nothing was understood, or the table is not of months.</exception>
    public static PublicationLayout Read(IReadOnlyList<Sheet> sheets, PublishedAnswers? answers = null)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        var tables = PublishedTableReader.Read(sheets, answers);
        if (tables.Questions.Count > 0)
            throw PublicationException.Open(tables.Questions[0]);
        if (tables.Figures.Count == 0)
            throw new PublicationException("版式：没有读到任何数值", "expected a published table as layout, found no figure in it");
        var layout = new PublicationLayout(sheets, tables.Figures);
        return PeriodShift.IsOfMonths(layout.Period)
            ? layout
            : throw new PublicationException($"版式：应为某月或至某月累计的表，实为{PublishedPeriodText.Of(layout.Period)}", $"expected a layout of months, found one of {PublishedPeriodText.Of(layout.Period)}");
    }

    /// <summary>Prints areas in the layout.</summary>
    /// <param name="areas">The areas; assessed with <see cref="Decimals"/> their figures have those of the table.</param>
    /// <param name="period">The period: a month, or months to date.</param>
    /// <param name="options">Which areas and how places are given, or <c>null</c> for the default.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="PublicationException">The layout cannot be filled, there are no areas for it, or what was printed would be read otherwise.</exception>
    public PublicationCopy Fill(AssessedAreas areas, AssessmentPeriod period, PublicationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentNullException.ThrowIfNull(period);
        options ??= PublicationOptions.Default;
        if (!PeriodShift.IsOfMonths(period))
            throw new PublicationException($"应为整月，实为{period}", $"expected whole months, found {period}");
        var shift = new PeriodShift(Period, period);
        var values = new LayoutFigures(areas, options, shift);
        var notes = new List<LocalizedText>();
        var filled = new List<FilledSheet>();
        foreach (var sheet in sheets)
            filled.Add(new SheetFiller(new ShiftedSheet(new SheetGrid(sheet, new CellMemory()), shift), figures, notes).Fill(values, list => AreasOf(list, areas, options, notes)));
        if (!filled.Exists(f => f.Stated.Count > 0))
            throw new PublicationException($"{PublishedPeriodText.Of(period)}没有可列入版式的数值", $"expected figures in {PublishedPeriodText.Of(period)} for the layout, found none");
        var copy = new PublicationCopy([.. filled.Select(f => f.Sheet)], [.. notes.Distinct()]);
        RequireSame(copy, [.. filled.SelectMany(f => f.Stated)], options.Answers with { Periods = [.. options.Answers.Periods.Select(shift.Of), .. options.Answers.Periods.Count > 0 ? Array.Empty<AssessmentPeriod>() : [shift.Of(Period)]] });
        return copy;
    }

    private int? DecimalsOf(PublishedMetric metric) => figures.Where(f => f.Quantity is { Aspect: FigureAspect.Value } q && q.Metric == metric && f.Value is not null).Select(f => (int?)f.Decimals).Max();

    /// <summary>The areas of a list: those asked for, else those the layout has, else all there are.</summary>
    private static List<PrintedArea> AreasOf(LayoutList list, AssessedAreas areas, PublicationOptions options, List<LocalizedText> notes)
    {
        var printed = list.Names.Select(n => (Name: n, Area: Find(areas.Areas, n))).ToList();
        List<PrintedArea> known = [.. printed.Where(p => p.Area is not null).Select(p => new PrintedArea(p.Area!, p.Name)).DistinctBy(p => p.Area)];
        if (options.Areas.Count > 0)
            return [.. options.Areas.Select(a => known.Find(k => k.Area == a) ?? new PrintedArea(a, NameOf(a)))];
        if (known.Count == 0)
            return [.. areas.Areas.Select(a => new PrintedArea(a, NameOf(a)))];
        if (printed.Where(p => p.Area is null).Select(p => p.Name.Name).ToList() is { Count: > 0 } unknown)
            notes.Add(new($"版式中的{string.Join('、', unknown)}没有数据，未列出", $"no data of {string.Join(", ", unknown)}, which the layout has: left out"));
        if (areas.Areas.Count - known.Count is var others and > 0)
            notes.Add(new($"另有{others}个区域不在版式中，未列出；用 --area 指定要列出的区域", $"{others} more areas are not in the layout and left out; --area says which to print"));
        return known;
    }

    private static Area? Find(IReadOnlyList<Area> areas, PrintedName name) => new AreaFinder(areas).Find(name.Name, name.City) is [var only] ? only : null;

    private static PrintedName NameOf(Area area) => new(area.Name, area.At(AreaLevel.City)?.Name);

    /// <summary>Reads the copy and holds it against what was printed into it.</summary>
    private static void RequireSame(PublicationCopy copy, List<StatedFigure> stated, PublishedAnswers answers)
    {
        var read = PublishedTableReader.Read(copy.Sheets, answers);
        if (read.Questions.Count > 0)
            throw PublicationException.Open(read.Questions[0]);
        var found = read.Figures.Where(f => f.Subject == FigureSubject.Area).ToList();
        foreach (var figure in stated)
        {
            var same = found.FindIndex(f => f.Area == figure.Name.Name && (f.City is null || figure.Name.City is null || f.City == figure.Name.City) && f.Period.Start == figure.Period.Start && f.Period.End == figure.Period.End && f.Quantity == figure.Quantity);
            if (same < 0 || found[same].Value != figure.Value || (figure.Place is { } place && found[same].Place?.Number != place))
                throw new PublicationException(
                    $"版式不能如实承载：{figure}应为{figure.Value}（名次{figure.Place}），读回为{(same < 0 ? "无" : $"{found[same].Value}（名次{found[same].Place?.Number}）")}",
                    FormattableString.Invariant($"the layout does not carry what is printed: expected {figure} to be {figure.Value} (place {figure.Place}), found {(same < 0 ? "none" : FormattableString.Invariant($"{found[same].Value} (place {found[same].Place?.Number})"))}"));
            found.RemoveAt(same);
        }

        if (found.Find(f => f.Value is not null) is { } more)
            throw new PublicationException($"版式不能如实承载：读回了未列入的{more.Area} {more.Quantity}", $"the layout does not carry what is printed: found {more.Area} {more.Quantity}, which was not printed");
    }
}
