using AirQuality.Reporting.Wording;
using AirQuality.Server.Alerting.Messages;
using AirQuality.Server.Alerting.Settings;
using AirQuality.Server.Current;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Server.Alerting;

/// <summary>The alerts that stand now, as the library finds them, the gravest first.</summary>
/// <param name="AsOf">The last day that has passed; <c>null</c> without data.</param>
/// <param name="Events">The alerts.</param>
internal sealed record StandingAlerts(LocalDate? AsOf, IReadOnlyList<AlertEvent> Events)
{
    /// <summary>None.</summary>
    public static StandingAlerts None { get; } = new(null, []);

    /// <summary>Finds them.</summary>
    /// <param name="state">The data.</param>
    /// <param name="settings">Of which levels, by which rules of accountability.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static StandingAlerts In(DataState state, AlertSettings settings, CancellationToken cancellationToken)
    {
        var data = settings.Duties is { } duties ? state.Data.With(state.Data.Options with { Duties = duties }) : state.Data;
        IReadOnlyList<AreaLevel> levels = settings.Levels.Count > 0 ? settings.Levels : [data.Areas.Level];
        var views = levels.Select(data.At).Where(v => v.HasDays && v.Days.DayCount > 0).ToList();
        if (views.Count == 0)
            return None;
        var day = views[0].LastWholeDay;
        return new StandingAlerts(day, [.. views.SelectMany(Of).OrderBy(e => e.Alert.Gravity)]);

        IEnumerable<AlertEvent> Of(AreaView view)
        {
            var names = new Reporting.Wording.AreaNames(view.Areas);
            return view.Alerts(AssessmentPeriod.Day(day), cancellationToken).Select(a => new AlertEvent(a, names.Of(a.Area)));
        }
    }
}
