using System.Security.Cryptography;
using AirQuality.Server.Current;
using AirQuality.Server.Settings;
using AirQuality.Server.Storage;
using AirQuality.Wording;
using Microsoft.AspNetCore.Http;

namespace AirQuality.Server.Intake;

/// <summary>Takes hours in: one submission after the other, each wholly or not at all, and on the disk before it is acknowledged.</summary>
internal sealed class HourIntake(ServerOptions options, IHourStore store, CurrentData current, ServerMeters meters, TimeProvider clock) : IDisposable
{
    private const int MostKey = 200;
    private readonly SemaphoreSlim writer = new(1, 1);
    private DateTimeOffset latest;

    /// <summary>Takes hours in.</summary>
    /// <returns>What became of them.</returns>
    /// <exception cref="IntakeException">They are not taken in; nothing was changed.</exception>
    /// <exception cref="Observations.ObservationFormatException">A row is wrong; nothing was changed.</exception>
    /// <exception cref="StoreException">They cannot be written; nothing is acknowledged.</exception>
    /// <exception cref="OperationCanceledException">Given up before anything was written.</exception>
    public async Task<IntakeResult> AcceptAsync(Submission sent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sent);
        if (sent.Key is { Length: 0 or > MostKey })
            throw new IntakeException(StatusCodes.Status400BadRequest, new LocalizedText($"Idempotency-Key应为1到{MostKey}个字符", $"Idempotency-Key takes 1 to {MostKey} characters"));
        var hash = Convert.ToHexStringLower(SHA256.HashData(sent.Content.Span));
        await writer.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var begun = clock.GetTimestamp();
            var result = await Task.Run(() => Accept(sent, hash, cancellationToken), cancellationToken).ConfigureAwait(false);
            meters.TakenIn(result, clock.GetElapsedTime(begun));
            return result;
        }
        finally
        {
            writer.Release();
        }
    }

    /// <summary>Reads what stands beside the hours again and takes it over, between two submissions.</summary>
    /// <exception cref="StoreException">The stations are others, and the hours of the store cannot be read for them.</exception>
    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        await writer.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await Task.Run(() => Renew(cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            writer.Release();
        }
    }

    public void Dispose() => writer.Dispose();

    private void Renew(CancellationToken cancellationToken)
    {
        var (before, renewed) = (current.Project, ProjectStart.ReadAgain(options, current.Project, cancellationToken));
        // By another list, hours that were left out may come in, and others go: as at a start, while the standings there are go on answering.
        var isSame = (before.Network?.Stations ?? []).SequenceEqual(renewed.Network?.Stations ?? []) && (before.Network?.Classes ?? []).SequenceEqual(renewed.Network?.Classes ?? []);
        current.Take(renewed, isSame ? null : LiveHours.Of(renewed, store, current.First, cancellationToken));
    }

    private IntakeResult Accept(Submission sent, string hash, CancellationToken cancellationToken)
    {
        if (store.Settle() is { } settled)
            current.Apply(settled); // written, though whoever sent it was told that nobody knows
        if (sent.Key is { } key && store.WithKey(key) is { } before)
            return before.BodyHash == hash && before.Kind == sent.Kind ? new IntakeResult(before) { IsRepeated = true } : throw new IntakeException(
                StatusCodes.Status409Conflict,
                new LocalizedText($"Idempotency-Key {Terms.VisibleText.Quote(key)} 已用于另一份内容（第{before.Sequence}号变更）；新的内容请用新的键", $"Idempotency-Key {Terms.VisibleText.Quote(key)} was sent with another body before (change {before.Sequence}); send new content with a new key"));
        var read = SubmittedHours.Read(sent, current.Project, OpenDays.Of(options, clock.GetUtcNow()), cancellationToken);
        var change = ChangePlan.Of(current.Book, store, read.Hours, new ChangeRecord
        {
            Sequence = current.Sequence + 1,
            At = Now(),
            Who = sent.Who,
            Source = sent.Source,
            Kind = sent.Kind,
            Key = sent.Key,
            BodyHash = hash,
        });
        if (change.Hours.Count == 0 && change.Reviewed.Count == 0 && sent.Key is null)
            return new IntakeResult(change.Record) { IsNothing = true, Notes = read.Notes }; // nothing to keep, and no key to remember
        change = change with { Figures = FigureChanges.Of(current, change) };
        cancellationToken.ThrowIfCancellationRequested();
        store.Commit(change);
        current.Apply(change);
        return new IntakeResult(change.Record) { Figures = change.Figures, Notes = read.Notes };
    }

    /// <summary>The time, never before that of the change before: a clock that is set back does not turn the record round.</summary>
    private DateTimeOffset Now() => latest = clock.GetUtcNow() is var now && now > latest ? now : latest;
}
