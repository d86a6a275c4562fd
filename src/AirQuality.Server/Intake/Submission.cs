using AirQuality.Server.Storage;

namespace AirQuality.Server.Intake;

/// <summary>Hours as they were sent.</summary>
/// <param name="Who">The name of the token, or what takes the hours in.</param>
/// <param name="Source">Where they come from: the name of a file, or what the caller said.</param>
/// <param name="Content">A table in any of the formats a file of hours may have.</param>
internal sealed record Submission(string Who, string Source, ReadOnlyMemory<byte> Content)
{
    /// <summary>Whether they are as measured or reviewed.</summary>
    public ChangeKind Kind { get; init; } = ChangeKind.Hours;

    /// <summary>A key with which it is taken in once, however often it is sent; <c>null</c> for none.</summary>
    public string? Key { get; init; }

    /// <summary>The name of the content for messages, whose ending tells workbooks and packed files.</summary>
    public string Name { get; init; } = "body.csv";
}
