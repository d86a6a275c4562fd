using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Cli.Hosting;

/// <summary>What an engine is to sum.</summary>
internal sealed record EngineSource
{
    public required EngineKind Engine { get; init; }

    /// <summary>Files or folders, or the one table of a database.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>The environment variables or the files with the connection strings, one a server; none for files.</summary>
    public IReadOnlyList<string> Databases { get; init; } = [];

    /// <summary>Whether values are whole thousandths of the unit of the pollutant.</summary>
    public bool Thousandths { get; init; }

    /// <summary>The memory to stay within, as it was typed; <c>null</c> for what the engine takes.</summary>
    public string? Memory { get; init; }

    /// <summary>Columns that are not to be regarded.</summary>
    public IReadOnlyCollection<string> Ignored { get; init; } = [];

    /// <summary>No station and time stands twice.</summary>
    public bool UniqueKey { get; init; }

    /// <summary>What the times of the hours mark; <c>null</c> for what the source says.</summary>
    public HourLabel? Label { get; init; }

    /// <summary>The unit of CO; <c>null</c> for what the source says.</summary>
    public CarbonMonoxideUnit? CarbonMonoxide { get; init; }

    /// <summary>The days to sum; <c>null</c> for all.</summary>
    public DateInterval? Span { get; init; }

    public required Func<string, string?> Environment { get; init; }
}
