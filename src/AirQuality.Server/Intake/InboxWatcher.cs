using System.Globalization;
using System.Security.Cryptography;
using AirQuality.Observations;
using AirQuality.Server.Settings;
using AirQuality.Server.Storage;
using AirQuality.Terms;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AirQuality.Server.Intake;

/// <summary>Takes in files that are put into the folder <c>inbox</c>: what was taken in moves to <c>inbox/done</c>, what is wrong to <c>inbox/refused</c> with a text beside it that says why, in both languages.</summary>
/// <remarks>Files whose names begin with <c>reviewed</c> or 审核 are of reviewed days. A file is looked at once it has not changed between two looks, so that one that is still being copied is left alone.</remarks>
internal sealed class InboxWatcher(ServerOptions options, HourIntake intake, TimeProvider clock, ILogger<InboxWatcher> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private static readonly string[] Endings = [".csv", ".csv.gz", ".txt", ".tsv", ".xlsx", ".xls", ".zip"];
    private readonly Dictionary<string, long> seen = new(StringComparer.Ordinal);

    /// <summary>Looks once.</summary>
    /// <returns>How many files were dealt with.</returns>
    public async Task<int> LookAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(options.Inbox))
            return 0;
        var count = 0;
        foreach (var file in new DirectoryInfo(options.Inbox).EnumerateFiles().Where(f => Array.Exists(Endings, e => f.Name.EndsWith(e, StringComparison.OrdinalIgnoreCase)) && f.Name[0] != '.').OrderBy(f => f.Name, StringComparer.Ordinal).ToList())
        {
            var mark = HashCode.Combine(file.Length, file.LastWriteTimeUtc);
            if (!seen.TryGetValue(file.Name, out var before) || before != mark)
            {
                seen[file.Name] = mark; // perhaps still being written: looked at again the next time
                continue;
            }

            seen.Remove(file.Name);
            await TakeAsync(file, cancellationToken).ConfigureAwait(false);
            count++;
        }

        return count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or StoreException)
            {
                log.LogError("The inbox cannot be taken in now: {Why}", e.Message); // the disk, most likely: the files stay where they are, and are tried again
            }
            catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
            {
                log.LogError(e, "The inbox cannot be taken in now."); // a defect of ours: the server goes on answering
            }

            await Task.Delay(Every, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task TakeAsync(FileInfo file, CancellationToken cancellationToken)
    {
        try
        {
            if (file.Length > options.Limits.Body)
                throw new IntakeException(413, new Wording.LocalizedText($"文件至多{options.Limits.Body >> 20} MB", $"a file has at most {options.Limits.Body >> 20} MB"));
            var content = await File.ReadAllBytesAsync(file.FullName, cancellationToken).ConfigureAwait(false);
            await intake.AcceptAsync(
                new Submission("inbox", VisibleText.Of(file.Name), content)
                {
                    Kind = file.Name.StartsWith("reviewed", StringComparison.OrdinalIgnoreCase) || file.Name.StartsWith("审核", StringComparison.Ordinal) ? ChangeKind.Reviewed : ChangeKind.Hours,
                    // The content is its key: one that was taken in before a crash, and not moved, is not taken in again.
                    Key = "inbox-" + Convert.ToHexStringLower(SHA256.HashData(content)),
                    Name = file.Name,
                },
                cancellationToken).ConfigureAwait(false);
            Move(file, "done");
        }
        catch (ObservationFormatException wrong)
        {
            Refuse(file, wrong.Finding.ToString(Language.Chinese), wrong.Finding.ToString(Language.English));
        }
        catch (IntakeException wrong)
        {
            Refuse(file, wrong.Text.Zh, wrong.Text.En);
        }
    }

    private void Refuse(FileInfo file, string zh, string en) => File.WriteAllText(Move(file, "refused") + ".why.txt", zh + "\n" + en + "\n");

    private string Move(FileInfo file, string folder)
    {
        var to = Directory.CreateDirectory(Path.Combine(options.Inbox, folder)).FullName;
        var path = Path.Combine(to, file.Name);
        if (File.Exists(path)) // one of the same name came before: both are kept
            path = Path.Combine(to, string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow():yyyyMMdd'T'HHmmssfff}-{file.Name}"));
        file.MoveTo(path);
        return path;
    }
}
