using AirQuality.Accountability;
using AirQuality.Terms;

namespace AirQuality.Server.Alerting.Settings;

/// <summary>What is sent where, when and how.</summary>
/// <param name="Channels">The ways out.</param>
/// <param name="Rules">Which alerts go where.</param>
internal sealed record AlertSettings(IReadOnlyList<ChannelSettings> Channels, IReadOnlyList<SendingRule> Rules)
{
    /// <summary>Nothing goes out.</summary>
    public static AlertSettings None { get; } = new([], []);

    /// <summary>The levels whose areas are looked at; empty for the usual one of the data.</summary>
    public IReadOnlyList<AreaLevel> Levels { get; init; } = [];

    /// <summary>The rules of accountability that alerts speak of; <c>null</c> for those of the data, if any.</summary>
    public DutyRules? Duties { get; init; }

    /// <summary>The address of the pages, which messages end with; <c>null</c> for none.</summary>
    public string? Link { get; init; }
}
