using NodaTime;

namespace AirQuality.Server.Storage;

/// <summary>One change of the hours, as it is kept for good.</summary>
internal sealed record ChangeRecord
{
    /// <summary>Its number; later ones are higher.</summary>
    public required long Sequence { get; init; }

    /// <summary>When, by the clock of the server.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who: the name of the token, or what took the hours in.</summary>
    public required string Who { get; init; }

    /// <summary>Where the values come from, such as the name of a file.</summary>
    public required string Source { get; init; }

    public required ChangeKind Kind { get; init; }

    /// <summary>The key it was sent with, so that it is taken in once; <c>null</c> for none.</summary>
    public string? Key { get; init; }

    /// <summary>The hash of what was sent.</summary>
    public string? BodyHash { get; init; }

    /// <summary>The end of its first hour; <c>null</c> where it has none.</summary>
    public LocalDateTime? First { get; init; }

    /// <summary>The end of its last hour.</summary>
    public LocalDateTime? Last { get; init; }

    public int Stations { get; init; }

    /// <summary>Values where there were none.</summary>
    public int Added { get; init; }

    /// <summary>Values that took the place of others, or were taken away.</summary>
    public int Corrected { get; init; }

    /// <summary>Values that were there already.</summary>
    public int Unchanged { get; init; }

    /// <summary>Values of days that are reviewed, which raw ones do not replace.</summary>
    public int Kept { get; init; }
}
