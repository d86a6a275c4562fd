using AirQuality.Observations;
using AirQuality.Observations.Memory;
using AirQuality.Observations.Stated;
using AirQuality.Reading.Columns;
using AirQuality.Reading.Findings;
using AirQuality.Reading.Rows;
using AirQuality.Reading.Sources;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reading;

/// <summary>One reading of one or more inputs: cut into chunks, parsed side by side, brought into cells in order.</summary>
internal sealed class ReadingRun(ReadOptions options, ICells hours)
{
    private const int LeastParts = 3; // a whole and two parts

    private readonly ReadSession session = new(RulesOf(options));
    private readonly NameBook names = new(options.Network);

    /// <summary>Reads it all.</summary>
    /// <returns>The format of the first table with a header that fits.</returns>
    public ObservationFormat? Run(IEnumerable<Input> inputs, DailyGridBuilder days, ReadingSizes sizes, CancellationToken cancellationToken)
    {
        var rules = new ChunkRules(LayoutFormats.Of(options), new InputRules(options.Workbooks, options.Sheets, options.Progress), names, sizes.Chunk) { ReadsByQuotes = sizes.ReadsByQuotes };
        using var source = new ChunkSource(session, inputs, rules, cancellationToken);
        var assembler = new RowAssembler(session, hours, new DayCells(days, names, options.DailyLevel));
        // Parsing a chunk needs nothing but the chunk. What becomes of values and findings depends on what came before, so chunks are
        // finished in the order of the input, whoever parsed them: the report is the same for any number of threads.
        new OrderedWork<Chunk>(Parallelism.Degree(options.DegreeOfParallelism), source.Next, chunk =>
        {
            assembler.Finish(chunk);
            source.Return(chunk);
        }).Run(() =>
        {
            var memory = new ParserMemory(names);
            return chunk => chunk.Parse(memory);
        });
        RefuseIfNoneIsListed();
        foreach (var near in NearNames.In(assembler.Names))
            session.Add(FindingKind.NearlyEqualNames, default, new("one name for a place", "同一地点使用同一名称"), new($"'{string.Join("' and '", near)}', which are read as {near.Length} places", $"“{string.Join("”和“", near)}”，按{near.Length}个地点读取"));
        TellWholes(assembler.Names);
        return source.Layout is { } layout ? FormatOf(layout, source.IsDaily == true) : null;
    }

    /// <summary>Tells of rows of a whole among those of its parts. They may be wanted, so they are read; a ranking must not have them.</summary>
    private void TellWholes(IReadOnlyCollection<string> named)
    {
        if (options.Network is not null || named.Count < LeastParts)
            return;
        foreach (var whole in named.Where(SummaryWords.IsWhole))
            session.Add(FindingKind.Implausible, default, new("areas beside each other", "彼此并列的区域"), new($"'{whole}', which the others are parts of: a ranking has it among them (leave its rows out, or give the areas with --stations)", $"“{whole}”，其余区域是其组成部分：排名时会与之并列（请删去这些行，或用 --stations 给出各区域）"));
    }

    public ReadReport Report() => session.Report();

    /// <summary>What the files state beside the concentrations; <c>null</c> where it was not asked for.</summary>
    public StatedFigures? Stated => session.Stated;

    /// <summary>Whether the days are raw or reviewed; <c>null</c> where no column says so.</summary>
    /// <param name="days">The days, of daily files; <c>null</c> of hours.</param>
    public DayStatuses? Statuses(DailyGrid? days) => session.Statuses.Build(days?.Areas, options.Network);

    /// <summary>Other stations are passed over where some are listed; where none is, the list belongs to other data.</summary>
    private void RefuseIfNoneIsListed()
    {
        if (options.Network is not null && session is { ValuesRead: 0 } && session.CountOf(FindingKind.OtherStation) > 0)
            session.Add(FindingKind.UnknownStation, default, new("stations or areas of the stations file", "站点文件中的站点或区域"), new("none of them in the data", "数据中一个也没有"));
    }

    /// <summary>The span to lay out, after a look at how large the grid would be.</summary>
    /// <exception cref="ObservationFormatException">No grid holds it, or it would be all but empty and no span was asked for: a wrong date is likely.</exception>
    public DateInterval? Span(GridExtent extent)
    {
        if (extent.CanBeLaidOut(options.Span))
            return options.Span;
        throw new ObservationFormatException(new Finding(
            FindingKind.OutsideSpan, session.Files == 1 ? session.File : $"{session.Files} files", 0, Column: null, "days near each other, or the days to read named", extent.ToString())
        {
            ExpectedInChinese = "相距不远的日期（或用 --span 指明要读的日期）",
        });
    }

    private static ReadRules RulesOf(ReadOptions options) => new()
    {
        Lenient = options.Lenient,
        MaxFindingsPerKind = options.MaxFindingsPerKind,
        PlausibleMaximum = options.PlausibleMaximum,
        Span = options.Span ?? options.Bounds,
        HourLabel = options.HourLabel,
        CarbonMonoxide = options.CarbonMonoxideUnit switch
        {
            CarbonMonoxideUnit.Milligrams => ColumnUnit.Milligrams,
            CarbonMonoxideUnit.Micrograms => ColumnUnit.Micrograms,
            _ => null,
        },
        GasState = options.GasState,
        Map = ColumnMap.Of(options.Columns),
        KeepsStated = options.KeepStatedFigures,
        CountsCells = options.CountCells,
        Locator = options.Locator,
        HasNetwork = options.Network is not null,
    };

    /// <summary>Days are of one format for all who use them, whatever rows they came in.</summary>
    private static ObservationFormat FormatOf(ObservationLayout layout, bool isDaily) =>
        isDaily ? ObservationFormat.Daily : LayoutFormats.FormatOf(layout);
}
