namespace AirQuality.Server.Endpoints;

/// <summary>A backup that was written.</summary>
/// <param name="File">Its name, in the folder <c>server/backups</c> of the project.</param>
/// <param name="Bytes">How large it is.</param>
internal sealed record BackupMade(string File, long Bytes);
