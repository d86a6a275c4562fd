using AirQuality.Terms;

namespace AirQuality.Observations.Memory;

/// <summary>Codes of hours, in blocks of stations: a run of hours for each station and pollutant.</summary>
/// <param name="Blocks">The blocks.</param>
/// <param name="Stations">How many stations a block holds; the last one may hold fewer.</param>
/// <param name="NextStation">From the run of a station to that of the next one in its block.</param>
/// <param name="NextPollutant">From the run of a pollutant to that of the next one.</param>
/// <param name="Hours">How many hours a run has.</param>
internal sealed record HourBlocks(IReadOnlyList<ReadOnlyMemory<int>> Blocks, int Stations, int NextStation, int NextPollutant, int Hours) : IHourRuns
{
    /// <summary>One block, [pollutant][station][hour].</summary>
    public static HourBlocks OfPollutants(ReadOnlyMemory<int> codes, int stations, int hours) => new([codes], Math.Max(1, stations), hours, stations * hours, hours);

    /// <inheritdoc/>
    public int? LastHour => null;

    /// <summary>The hour of the blocks that runs begin with.</summary>
    private int First { get; init; }

    /// <inheritdoc/>
    public ReadOnlySpan<int> Run(Pollutant pollutant, int station)
    {
        var (block, within) = Math.DivRem(station, Stations);
        return Blocks[block].Span.Slice((within * NextStation) + ((int)pollutant * NextPollutant) + First, Hours);
    }

    /// <inheritdoc/>
    public IHourRuns Over(int day, int count) => this with { First = First + (day * 24), Hours = count * 24 };
}
