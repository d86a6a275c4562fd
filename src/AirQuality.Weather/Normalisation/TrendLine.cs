using MathNet.Numerics.LinearRegression;

namespace AirQuality.Weather.Normalisation;

/// <summary>
/// The line of least squares through days, beside the course of the year. It is linear in the values: the line of a sum is the sum of the lines, and what a day
/// brings to it is known, so that its error comes from the blocks of days as that of a mean does.
/// </summary>
internal sealed class TrendLine
{
    /// <summary>
    /// By how much more a trend errs than its blocks say. It weighs the ends of the record most, where the models know least, and a step within them is no line: measured
    /// on 220 worlds of four kinds, the error is 0.8 to 1.2 times what they say.
    /// </summary>
    public const double Widening = 1.1;

    private const double DaysOfYear = 365.25;
    private const int Waves = 2;

    private readonly IReadOnlyList<NormalisedDay> days;
    private readonly double[] weights;
    private readonly double[][] course;

    /// <summary>The line through some days.</summary>
    /// <param name="days">Days with value and weather, of two years at the least.</param>
    public TrendLine(IReadOnlyList<NormalisedDay> days)
    {
        this.days = days;
        double[] years = [.. days.Select(d => WeatherFeatures.NumberOf(d.Date) / DaysOfYear)];
        course = [.. years.Select(Course)];
        // What of time the course of the year does not explain (Frisch and Waugh): the slope is the sum of weight times value.
        var apart = Residuals(course, years);
        var square = apart.Sum(a => a * a);
        weights = [.. apart.Select(a => a / square)];
    }

    /// <summary>The change a year of a value.</summary>
    public double Of(Func<NormalisedDay, double> value) => days.Select((d, i) => weights[i] * value(d)).Sum();

    /// <summary>The error of the change a year, from what the models leave unexplained.</summary>
    public BlockError Error()
    {
        var rest = Residuals([.. course.Select((c, i) => (double[])[.. c, WeatherFeatures.NumberOf(days[i].Date) / DaysOfYear])], [.. days.Select(d => d.Residual!.Value)]);
        return BlockError.OfSum(days, [.. weights.Select((w, i) => w * rest[i])]);
    }

    /// <summary>Sines and cosines of the year; the constant stands beside them.</summary>
    private static double[] Course(double years) => [.. Enumerable.Range(1, Waves).SelectMany(w => new[] { Math.Sin(2 * Math.PI * w * years), Math.Cos(2 * Math.PI * w * years) })];

    private static double[] Residuals(double[][] by, double[] values)
    {
        var fitted = MultipleRegression.QR(by, values, intercept: true);
        return [.. values.Select((v, i) => v - fitted[0] - by[i].Select((b, k) => b * fitted[k + 1]).Sum())];
    }
}
