using System.Collections.Concurrent;
using AirQuality.Server.Alerting.Delivery;
using AirQuality.Server.Alerting.Messages;
using AirQuality.Server.Alerting.Settings;
using AirQuality.Server.Current;
using AirQuality.Wording;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace AirQuality.Server.Alerting;

/// <summary>Sends each alert once by each channel that a rule names: outside quiet hours, again with longer and longer waits until it is taken or does not stand any more.</summary>
internal sealed class AlertDispatcher : BackgroundService
{
    private readonly ICurrentData current;
    private readonly IAlertSender sender;
    private readonly TimeProvider time;
    private readonly AlertingOptions options;
    private readonly ILogger<AlertDispatcher> log;
    private readonly SettingsWatch settings;
    private readonly ConcurrentDictionary<string, ChannelStatus> channels = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim passing = new(1, 1);
    private SentLog? sent;
    private StandingAlerts standing = StandingAlerts.None;
    private long version = -1;

    public AlertDispatcher(ICurrentData current, IAlertSender sender, TimeProvider time, AlertingOptions options, ILogger<AlertDispatcher> log)
    {
        (this.current, this.sender, this.time, this.options, this.log) = (current, sender, time, options, log);
        settings = new SettingsWatch(Path.Combine(options.Folder, AlertsFile.Name));
        settings.Look();
    }

    /// <summary>How sending does.</summary>
    public AlertingStatus Status => new([.. settings.Now.Channels.Select(c => channels.GetValueOrDefault(c.Name) ?? new ChannelStatus(c.Name, c.Kind))])
    {
        FileError = settings.Error,
        UnknownAreas = UnknownAreas(),
    };

    /// <summary>Looks at file, data and clock once, and sends what is due.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task PassAsync(CancellationToken cancellationToken)
    {
        await passing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            sent ??= new SentLog(Path.Combine(options.StateFolder, SentLog.Name), time.GetUtcNow());
            var renewed = settings.Look();
            if (renewed && settings.Error is { } error)
                log.LogError("The file of alerts is not in force: {Error}", error.En);
            if (settings.Now.Channels.Count == 0)
                return;
            var state = current.Now;
            if (renewed || state.Version != version)
                (standing, version) = (StandingAlerts.In(state, settings.Now, cancellationToken), state.Version);
            if (standing.AsOf is { } day)
                foreach (var channel in settings.Now.Channels)
                    await SendDueAsync(channel, day, sent, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            passing.Release();
        }
    }

    /// <summary>Sends a test by a channel, at any hour.</summary>
    /// <param name="channel">The name of the channel.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Why it failed; <c>null</c> where it was taken.</returns>
    /// <exception cref="KeyNotFoundException">There is no such channel.</exception>
    public async Task<LocalizedText?> TestAsync(string channel, CancellationToken cancellationToken)
    {
        settings.Look();
        var found = settings.Now.Channels.FirstOrDefault(c => c.Name == channel) ?? throw new KeyNotFoundException(channel);
        var error = await TryAsync(new AlertMessage([], ChinaTime.Date, found.Language) { Tried = found.Name, Link = settings.Now.Link }, found, cancellationToken).ConfigureAwait(false);
        if (error is null)
            channels[channel] = StatusOf(found) with { Failures = 0, LastError = null, NextTry = null, LastSent = time.GetUtcNow() };
        return error;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        passing.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Every, time);
        try
        {
            do
                await PassOrLogAsync(stoppingToken).ConfigureAwait(false);
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops: nothing is amiss.
        }
    }

    private async Task PassOrLogAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Run(() => PassAsync(stoppingToken), stoppingToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            log.LogError(e, "Alerts could not be looked for."); // the next pass tries again
        }
    }

    private LocalDateTime ChinaTime => LocalDateTime.FromDateTime(time.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);

    private ChannelStatus StatusOf(ChannelSettings channel) => channels.GetValueOrDefault(channel.Name) is { } known && known.Kind == channel.Kind ? known : new ChannelStatus(channel.Name, channel.Kind);

    private async Task SendDueAsync(ChannelSettings channel, LocalDate day, SentLog remembered, CancellationToken cancellationToken)
    {
        var due = standing.Events.Where(e => settings.Now.Rules.Any(r => r.Sends(e.Alert, channel.Name)) && !remembered.Contains(e.Id, channel.Name)).DistinctBy(e => e.Id, StringComparer.Ordinal).ToList();
        var status = channels[channel.Name] = StatusOf(channel) with { Waiting = due.Count };
        if (due.Count == 0 || status.NextTry > time.GetUtcNow() || channel.Quiet?.Contains(ChinaTime.TimeOfDay) == true)
            return;
        foreach (var message in MessageSplitter.Split(new AlertMessage(due, day, channel.Language) { Link = settings.Now.Link }, channel.Kind).Take(options.AtOnce))
        {
            var error = await TryAsync(message, channel, cancellationToken).ConfigureAwait(false);
            var now = time.GetUtcNow();
            if (error is not null)
            {
                channels[channel.Name] = status with { Failures = status.Failures + 1, LastError = error, NextTry = now + Wait(status.Failures) };
                log.LogWarning("Alerts could not be sent by the channel {Channel}: {Error}", channel.Name, error.En);
                return;
            }

            remembered.Add(message.Events.Select(e => e.Id), channel.Name, now);
            channels[channel.Name] = status = status with { Waiting = status.Waiting - message.Events.Count, LastSent = now, Failures = 0, LastError = null, NextTry = null };
        }
    }

    private async Task<LocalizedText?> TryAsync(AlertMessage message, ChannelSettings channel, CancellationToken cancellationToken)
    {
        try
        {
            await sender.SendAsync(message, channel, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (DeliveryException e)
        {
            return e.Text;
        }
        catch (MissingSecretException e)
        {
            return e.Text;
        }
    }

    private TimeSpan Wait(int failures) => TimeSpan.FromTicks(Math.Min(options.LongestWait.Ticks, options.FirstWait.Ticks << Math.Min(failures, 20)));

    private IReadOnlyList<string> UnknownAreas()
    {
        var known = current.Now.Data.KnownAreas.SelectMany(SendingRule.Names).ToHashSet(StringComparer.Ordinal);
        return [.. settings.Now.Rules.SelectMany(r => r.Areas).Where(a => !known.Contains(a)).Distinct(StringComparer.Ordinal)];
    }
}
