using AirQuality.Weather.Trees;

namespace AirQuality.Weather.Normalisation;

/// <summary>
/// The estimates of one pollutant of an area, each day by a model that has not seen its block. What a model did not see it cannot have learnt by heart, so the
/// difference of observed and expected is an honest error; added to the normalised value it gives back whatever of a change the trees hold down.
/// </summary>
internal sealed class CrossFit
{
    private const double LeastLevel = 0.01; // of the mean; a season without any pollution is none to divide by

    private readonly WeatherFeatures features;
    private readonly double[] values;
    private readonly int[] numbers;

    /// <summary>A fit that is still to be made, fold by fold.</summary>
    /// <param name="features">The days with weather.</param>
    /// <param name="values">The value of each; not a number where there is none, or where it is not learnt from.</param>
    public CrossFit(WeatherFeatures features, double[] values)
    {
        this.features = features;
        this.values = values;
        numbers = [.. features.Dates.Select(WeatherFeatures.NumberOf)];
        Estimates = new DayEstimate[values.Length];
    }

    /// <summary>The estimates, one a day with weather.</summary>
    public DayEstimate[] Estimates { get; }

    /// <summary>Fits one model and asks it for the days that it left out. Folds may run at once: each writes to days of its own.</summary>
    public void Run(int fold, NormalisationOptions options)
    {
        int[] learnt = [.. Enumerable.Range(0, values.Length).Where(i => double.IsFinite(values[i]) && BlockPlan.IsLearnt(numbers[i], fold))];
        int[] held = [.. Enumerable.Range(0, values.Length).Where(i => BlockPlan.FoldOf(numbers[i]) == fold)];
        if (learnt.Length == 0 || held.Length == 0)
            return;
        var usual = new SeasonalLevel([.. learnt.Select(i => values[i])], [.. learnt.Select(i => features.DaysOfYear[i])]);

        // Relative to the season the effects of weather are more alike in winter and summer, and a winter's extremes do not rule the fit. The root is the middle
        // between particles, whose spread grows with the level, and ozone, whose spread does less; measured, it serves all of them.
        double Scale(int day) => usual.Mean > 0 ? Math.Sqrt(Math.Max(usual[features.DaysOfYear[day]] / usual.Mean, LeastLevel)) : 1;
        var rows = learnt.Select(i => new TrainingRow { Features = features.Matrix.Rows[i], Label = (float)(values[i] / Scale(i)) }).ToList();
        var trees = BoostedTreeTrainer.Fit(rows, unchecked((options.Seed * 1009) + fold) & int.MaxValue);
        var average = new SeasonalAverage(features.Matrix, held, options.SeasonDays).Of(trees);
        for (var i = 0; i < held.Length; i++)
            Estimates[held[i]] = new DayEstimate(trees.Of(features.Matrix.Rows[held[i]]) * Scale(held[i]), average[i] * Scale(held[i]), usual[features.DaysOfYear[held[i]]]);
    }
}
