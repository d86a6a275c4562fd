using AirQuality.Observations;
using AirQuality.Server.Current;
using AirQuality.Server.Storage;
using AirQuality.Terms;

namespace AirQuality.Server.Intake;

/// <summary>Finds the published figures a change makes others: day values and figures of the months touched, of the townships, counties and cities touched.</summary>
/// <remarks>Only their stations and months are looked at, so that an hour of a county corrected costs what the county costs.</remarks>
internal static class FigureChanges
{
    public static IReadOnlyList<FigureChanged> Of(CurrentData current, StoreChange change)
    {
        var now = current.Now;
        if (now.LastHour is not { } last || now.Data.Hours is not { } hours)
            return [];
        // Of the last day nothing is published yet.
        var lastDay = HourTime.DayOfHour(HourTime.OfEnd(last));
        var touched = change.Touched.Where(d => d.Day < lastDay).ToList();
        if (touched.Count == 0)
            return [];
        var names = (IReadOnlyList<string>)[.. current.Book.Stations, .. change.NewStations];
        var months = touched.Select(d => d.Day).Distinct().Select(HourTime.Date).Select(d => (d.Year, d.Month)).Distinct().Order();
        return new FigureComparison(current.Project, names, touched.Select(d => names[d.Station]).ToHashSet(StringComparer.Ordinal))
            .Over([.. months.Select(m => AssessmentPeriod.Month(m.Year, m.Month))], hours, change);
    }
}
