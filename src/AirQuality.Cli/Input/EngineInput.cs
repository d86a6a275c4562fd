using AirQuality.Aggregation;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Output;
using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Reading.Tables;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Cli.Input;

/// <summary>Days that an engine summed out of files or tables.</summary>
internal static class EngineInput
{
    private const string Ignore = "ignore";

    /// <summary>The days of the areas at a level.</summary>
    public static EngineDays Read(EngineKind engine, InputOptions input, Session session, StationSet? stations, AreaLevel level)
    {
        var network = stations?.Network;
        Refuse(input, session);
        var source = Source(engine, input, session);
        var days = new AreaDayCollector(network, level, AggregationOptions.Default with { Standards = session.Parse.GetValue(input.Standard) ?? StandardsCatalogue.National });
        var summing = session.Host.Service<IDayEngine>() ?? throw new InvalidOperationException("A command line with an engine is handed over before it comes here.");
        summing.Collect(days, source, session.Cancellation);
        var first = source.Names[0];
        if (network is not null && days.StationIds.FirstOrDefault(id => !network.TryGetStation(id, out _)) is { } unknown)
            throw new DataException($"{first}：应为站点表中的站点，实为'{unknown}'", $"{first}: expected stations of the stations file, found '{unknown}'");
        try
        {
            var service = days.ObserveService();
            var grid = days.ToGrid(source.Span, session.Cancellation);
            var report = Report(source.Names.Count);
            if (service is not null && grid.DayCount > 0)
                report = StationFindings.AddTo(report, stations!, service, new DateInterval(grid.FirstDay, grid.LastDay));
            return new EngineDays(new ObservationSet(ObservationFormat.Daily, Hours: null, grid, report), service?.Network ?? network);
        }
        catch (InvalidOperationException scattered)
        {
            throw new DataException($"{first}：日期相距过远，应有一处有误；请用 --span 给出要读的日期", $"{first}: {scattered.Message}");
        }
    }

    private static EngineSource Source(EngineKind engine, InputOptions input, Session session)
    {
        var names = session.Parse.GetRequiredValue(input.Files);
        return new EngineSource
        {
            Engine = engine,
            Names = engine == EngineKind.Postgres ? names : FilePatterns.Expand(names),
            Databases = session.Parse.GetValue(input.Engine.Databases) ?? [],
            Thousandths = session.Parse.GetValue(input.Engine.Thousandths),
            Memory = session.Parse.GetValue(input.Engine.Memory),
            Ignored = [.. MapOptions.Of(MapOptions.OfColumns(session.Parse.GetValue(input.Map))).Select(m => m.Value == Ignore ? m.Key
                : throw new UsageException($"--map：引擎按列名读取，只可用 \"列名={Ignore}\"，实为'{m.Key}={m.Value}'", $"--map: engines read columns by their names; expected \"NAME={Ignore}\", found '{m.Key}={m.Value}'"))],
            UniqueKey = session.Parse.GetValue(input.Engine.UniqueKey),
            Label = session.Parse.GetValue(input.Label),
            CarbonMonoxide = session.Parse.GetValue(input.CarbonMonoxide),
            Span = session.Parse.GetValue(input.Span) is { } asked ? new DateInterval(asked.Start, asked.End) : null,
            Environment = session.Host.Environment,
        };
    }

    private static void Refuse(InputOptions input, Session session)
    {
        if (session.Parse.GetValue(input.Lenient))
            throw new UsageException("--lenient：引擎只作严格读取；请不用 --engine 读取文件", "--lenient: engines read strictly; read the files without --engine");
        if (session.Parse.GetValue(input.GasesAt273Before) is not null)
            throw new UsageException("--gases-at-273-before：引擎不作换算；请不用 --engine 读取文件", "--gases-at-273-before: engines do not convert; read the files without --engine");
        if (session.Parse.GetValue(input.Format) is not (ObservationFormat.Auto or ObservationFormat.Long or ObservationFormat.Uci))
            throw new UsageException("--format：引擎只读 long 和 uci；其他文件请不用 --engine 读取", "--format: engines read long and uci; read other files without --engine");
    }

    private static ReadReport Report(int sources) => new()
    {
        Files = sources,
        Rows = 0,
        RowsUsed = 0,
        RowsIgnored = 0,
        RowsRejected = 0,
        ValuesRead = 0,
        ValuesStored = 0,
        ValuesMissing = 0,
        ValuesRejected = 0,
        ValuesDuplicate = 0,
        Counts = new Dictionary<FindingKind, long>(),
        Findings = [],
    };
}
