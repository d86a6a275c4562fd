namespace AirQuality.Server.Storage;

/// <summary>What kind of change was made.</summary>
internal enum ChangeKind
{
    /// <summary>The files of the project, at the first start.</summary>
    Import,

    /// <summary>Hours as measured.</summary>
    Hours,

    /// <summary>Reviewed days (审核), which replace what there was of them.</summary>
    Reviewed,
}
