using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Agents.Projects;

/// <summary>What agents may ask about: the data of a bureau, whose they are, the language of the answers.</summary>
/// <remarks>Nothing of it is changed by any tool: all of them read only.</remarks>
public sealed record AgentProject
{
    /// <summary>Reads the data. Called when the first question needs them, and again when <see cref="Version"/> changes.</summary>
    /// <remarks>May throw <see cref="AgentDataException"/> to tell what is wrong in both languages; every other exception is told by its message.</remarks>
    public required Func<CancellationToken, AreaView> Open { get; init; }

    /// <summary>Checks the files as <c>airq check</c> does; <c>null</c> for what was found while they were read.</summary>
    public Func<CancellationToken, ReadReport>? Check { get; init; }

    /// <summary>A number that changes when the data do, cheap to ask for; <c>null</c> where they never change.</summary>
    public Func<long>? Version { get; init; }

    /// <summary>The own area, which questions are about that name none; <c>null</c> for none.</summary>
    public string? Area { get; init; }

    /// <summary>The language of answers where the caller asks for none.</summary>
    public Language Language { get; init; } = Language.Chinese;

    /// <summary>Today in China Standard Time, which 上月 and 今年以来 are meant from.</summary>
    public required Func<LocalDate> Today { get; init; }

    /// <summary>How much one answer may be, and how long it may take.</summary>
    public AgentLimits Limits { get; init; } = AgentLimits.Default;
}
