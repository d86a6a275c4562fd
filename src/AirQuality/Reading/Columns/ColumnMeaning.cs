using AirQuality.Terms;

namespace AirQuality.Reading.Columns;

/// <summary>What the name of a column says.</summary>
/// <param name="Role">What it is about.</param>
/// <param name="Pollutant">The pollutant, for concentrations, sub-indices and flags of one.</param>
/// <param name="Averaging">Over what time its concentrations are means.</param>
internal readonly record struct ColumnMeaning(ColumnRole Role, Pollutant? Pollutant = null, Averaging Averaging = Averaging.Unsaid)
{
    /// <summary>A concentration.</summary>
    public static ColumnMeaning Of(Pollutant pollutant, Averaging averaging = Averaging.Unsaid) => new(ColumnRole.Concentration, pollutant, averaging);
}
