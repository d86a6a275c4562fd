using AirQuality.Figures;
using AirQuality.Terms;
using NodaTime;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>By how much each month differs from the mean of the same months of all years before.</summary>
internal static class AnomaliesPicture
{
    public static Picture? Draw(PictureSheet sheet)
    {
        var (report, words, pollutant) = (sheet.Report, sheet.Words, sheet.Pollutant);
        var days = new FocusDays(report, pollutant);
        var months = report.Months.Select(m => (m.Month.Current.Period.Start.Month, Now: Figure.Statistic(pollutant).Of(m.Month.Current), Usual: Usual(days, m.Month.Current.Period, report.Days.FirstDay.Year)))
            .Where(m => m is { Now: not null, Usual: not null }).Select(m => (m.Month, By: (double)m.Now!.Value - m.Usual!.Value)).ToList();
        if (months.Count == 0 || Standards.AssessmentRules.ByPercentile(pollutant))
            return null;
        var title = words.Pick($"{sheet.Names.Of(report.Focus)} {report.AsOf.Year}年各月{pollutant.Symbol()}与往年同月均值之差", $"{pollutant.Symbol()} by month against the mean of the same months of the years before, {report.AsOf.Year}, {sheet.Names.Of(report.Focus)}");
        var description = string.Join(words.Pick("，", ", "), months.Select(m => $"{PeriodWords.ShortMonth(m.Month, words)} {Signed(m.By)}"));
        return sheet.Picture(title, description, 860, 300, (canvas, room) =>
        {
            var used = Palette.Legend(canvas, room.Left, room.Top, room.Width, [(Palette.Vermillion, true, words.Pick("高于往年", "above")), (Palette.Blue, false, words.Pick("低于往年", "below"))]);
            var most = Math.Max(1, months.Max(m => Math.Abs(m.By)) * 1.25);
            var chart = new Chart { XTicks = [.. months.Select((m, i) => ((double)i, PeriodWords.ShortMonth(m.Month, words)))], YTicks = Chart.Round(-most, most), YTitle = words.Pick($"差值 {pollutant.Unit()}", $"difference, {pollutant.Unit()}") };
            foreach (var (index, month) in months.Index())
            {
                chart.Bar(index, 0, month.By, 0.6, month.By > 0 ? Palette.Vermillion : Palette.Blue, horizontal: false, hatch: month.By > 0);
                chart.Label(Signed(month.By), index, Math.Max(0, month.By), LabelPlace.Above, Palette.Black);
            }

            chart.Plot.Add.HorizontalLine(0, 1, Palette.Of(Palette.Black));
            chart.Plot.Axes.SetLimits(-0.6, months.Count - 0.4, -most, most);
            chart.Draw(canvas, new SKRect(room.Left, room.Top + used, room.Right, room.Bottom));
        });
    }

    private static string Signed(double by) => by.ToString("+0.0;−0.0;0.0", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The mean over the days of the same month in all years before; <c>null</c> without any.</summary>
    private static double? Usual(FocusDays days, AssessmentPeriod month, int firstYear)
    {
        var values = Enumerable.Range(firstYear, Math.Max(0, month.Start.Year - firstYear))
            .SelectMany(year => Enumerable.Range(1, CalendarSystem.Iso.GetDaysInMonth(year, month.Start.Month)).Select(day => days.Entering(new LocalDate(year, month.Start.Month, day)))).OfType<decimal>().ToList();
        return values.Count == 0 ? null : (double)values.Average();
    }
}
