using AirQuality.Observations;
using AirQuality.Publications.Assessed;
using AirQuality.Reading;
using AirQuality.Server.Current;
using AirQuality.Server.Intake;
using AirQuality.Server.Settings;
using AirQuality.Terms;
using AirQuality.Wording;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AirQuality.Server.Hosting;

/// <summary>Reads stations, goals, events and whatever else the folder holds beside hours again when a file of it was written. Where one is wrong, what was read before stays in force, and the log, the audit log and the pages say so.</summary>
/// <remarks>A file is looked at once it has not changed between two looks, so that one that is still being copied is left alone. Hours of files are taken in at the first start only; files of hours that come later belong into the inbox, and the log says so.</remarks>
internal sealed class ProjectWatch(ServerOptions options, HourIntake intake, CurrentData current, AuditLog audit, TimeProvider clock, ILogger<ProjectWatch> log) : BackgroundService
{
    /// <summary>The settings of the project, whose names of files and rules a server takes at its start.</summary>
    private const string SettingsName = "airq.json";

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    private Dictionary<string, FileMark> taken = Marks(options.Folder);
    private Dictionary<string, FileMark> seen = [];

    /// <summary>Looks once.</summary>
    /// <returns>Whether files were read again, rightly or not.</returns>
    public async Task<bool> LookAsync(CancellationToken cancellationToken)
    {
        var now = Marks(options.Folder);
        var isStill = now.Count == seen.Count && !now.Except(seen).Any();
        seen = now;
        if (!isStill)
            return false;
        List<string> changed = [.. now.Except(taken).Select(m => m.Key).Union(taken.Keys.Except(now.Keys, StringComparer.Ordinal), StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (changed.Count == 0)
            return false;
        taken = now;
        await ReadAsync(changed, cancellationToken).ConfigureAwait(false);
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                log.LogError("The files of the folder cannot be looked at now: {Why}", e.Message);
            }

            await Task.Delay(Every, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ReadAsync(List<string> changed, CancellationToken cancellationToken)
    {
        var names = string.Join(", ", changed.Select(name => VisibleText.Of(name)));
        try
        {
            if (changed.Contains(SettingsName, StringComparer.Ordinal))
                log.LogWarning("{Name} was changed: the names of files and rules in it are taken at the next start.", SettingsName);
            foreach (var file in changed.Where(IsOfHours))
                log.LogWarning("{Name} holds hours: files of hours are taken in at the first start only; put it into the folder inbox.", VisibleText.Of(file));
            await intake.RenewAsync(cancellationToken).ConfigureAwait(false);
            audit.Note(names, isTaken: true);
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            // Whatever is wrong with a file that somebody writes by hand, the server goes on with what it read before.
            var text = TextOf(e);
            log.LogError("Read again and not taken over, {Names}: {Why}", names, text.In(options.Language));
            audit.Note(names, isTaken: false);
            current.Refuse(text);
        }
    }

    private static LocalizedText TextOf(Exception error) => error switch
    {
        ObservationFormatException { Finding: var wrong } when wrong with { File = Path.GetFileName(wrong.File) } is var finding => new LocalizedText(finding.ToString(Language.Chinese), finding.ToString(Language.English)),
        PublicationException wrong => wrong.Text,
        Storage.StoreException wrong => wrong.Text,
        _ => new LocalizedText($"不能读取：{error.Message}", error.Message),
    };

    private bool IsOfHours(string file)
    {
        var path = Path.Combine(options.Folder, file);
        return Path.GetDirectoryName(file) is "" && File.Exists(path) && FileRoles.IsReadInFolders(file) && FileRoles.Of(path, current.Project.Options.Reading) is FileRole.Hours;
    }

    /// <summary>The files of the folder, and of folders of published tables in it, with their lengths and times.</summary>
    private static Dictionary<string, FileMark> Marks(string folder) => new DirectoryInfo(folder).EnumerateFiles()
        .Concat(DataFolder.FoldersOfPublications.Select(name => new DirectoryInfo(Path.Combine(folder, name))).Where(d => d.Exists).SelectMany(d => d.EnumerateFiles()))
        .Where(f => f.Name[0] != '.' && f.Name[0] != '~')
        .ToDictionary(f => Path.GetRelativePath(folder, f.FullName), f => new FileMark(f.Length, f.LastWriteTimeUtc), StringComparer.Ordinal);

    private readonly record struct FileMark(long Length, DateTime Written);
}
