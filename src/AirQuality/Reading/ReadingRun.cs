using AirQuality.Observations;
using AirQuality.Observations.Memory;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reading;

/// <summary>One reading of one or more inputs: cut into chunks, parsed side by side, brought into cells in order.</summary>
internal sealed class ReadingRun(ReadOptions options, ICells hours)
{
    private readonly ReadSession session = new(options);

    /// <summary>Reads it all.</summary>
    /// <returns>The format of the first file with a header that fits.</returns>
    public ObservationFormat? Run(IEnumerable<Input> inputs, DailyGridBuilder days, int chunkSize, CancellationToken cancellationToken)
    {
        var areas = new Dictionary<string, Area>(StringComparer.Ordinal);
        if (options.Network is { } network)
            foreach (var area in network.AllAreas)
                areas.TryAdd(area.Name, area);
        ChunkSource? source = null;
        bool IsKnown(string name) => !string.IsNullOrWhiteSpace(name)
            && (options.Network is not { } known || (source!.Format == ObservationFormat.Daily ? areas.ContainsKey(name) : known.TryGetStation(name, out _)));
        using (source = new ChunkSource(session, inputs, chunkSize, IsKnown, cancellationToken))
        {
            var finisher = new RowAssembler(session, hours, new DayCells(days, name => areas.GetValueOrDefault(name) ?? new Area(name, options.DailyLevel)));
            new OrderedWork<Chunk>(Parallelism.Degree(options.DegreeOfParallelism), source.Next, chunk =>
            {
                finisher.Finish(chunk);
                source.Return(chunk);
            }).Run(() =>
            {
                var memory = new ParserMemory(IsKnown);
                return chunk => chunk.Parse(memory);
            });
            return source.Format;
        }
    }

    public ReadReport Report() => session.Report();

    /// <summary>The span to lay out, after a look at how large the grid would be.</summary>
    /// <exception cref="ObservationFormatException">No grid holds it, or it would be all but empty and no span was asked for: a wrong date is likely.</exception>
    public DateInterval? Span(GridExtent extent)
    {
        if (extent.CanBeLaidOut(options.Span))
            return options.Span;
        throw new ObservationFormatException(new Finding(
            FindingKind.OutsideSpan, session.Files == 1 ? session.File : $"{session.Files} files", 0, Column: null, "days near each other, or the days to read named", extent.ToString()));
    }
}
