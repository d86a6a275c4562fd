using AirQuality.Observations;
using AirQuality.Server.Current;
using AirQuality.Server.Storage;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Server.Intake;

/// <summary>Finds the published figures a change makes others: day values and figures of the months touched, of the townships, counties and cities touched.</summary>
/// <remarks>Only their stations and months are looked at, so that an hour of a county corrected costs what the county costs.</remarks>
internal static class FigureChanges
{
    public static IReadOnlyList<FigureChanged> Of(HourBook book, StoreChange change, AirData project)
    {
        if (book.Last is not { } last)
            return [];
        var lastDay = HourTime.DayOfHour(last);
        var hours = change.Hours.Where(h => HourTime.DayOfHour(h.Hour) < lastDay).ToList();
        var touched = Touched(book, change, hours);
        if (touched.Count == 0)
            return [];
        var days = hours.Select(h => HourTime.Date(HourTime.DayOfHour(h.Hour))).ToList();
        return new FigureComparison(book, change, project, touched).Over(Months(days));
    }

    /// <summary>The stations whose values differ.</summary>
    private static HashSet<string> Touched(HourBook book, StoreChange change, List<StoredHour> hours)
    {
        var names = (IReadOnlyList<string>)[.. book.Stations, .. change.NewStations];
        var touched = new HashSet<string>(StringComparer.Ordinal);
        foreach (var hour in hours)
            for (var cell = 0; cell < hour.Codes.Length; cell++)
                if (hour.Codes[cell] != book.At(hour.Hour, cell / HourBook.Six, cell % HourBook.Six))
                    touched.Add(names[cell / HourBook.Six]);
        return touched;
    }

    private static IReadOnlyList<AssessmentPeriod> Months(IEnumerable<LocalDate> days) =>
        [.. days.Select(d => (d.Year, d.Month)).Distinct().OrderBy(m => m).Select(m => AssessmentPeriod.Month(m.Year, m.Month))];
}
