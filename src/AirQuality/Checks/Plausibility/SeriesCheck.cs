using AirQuality.Checks.Values;
using AirQuality.Terms;

namespace AirQuality.Checks.Plausibility;

/// <summary>A look at the values of each station and pollutant by themselves.</summary>
internal abstract class SeriesCheck : IValueCheck
{
    public void Run(CheckValues values, DataCheckOptions options, CheckSink sink)
    {
        for (var place = 0; place < values.PlaceCount; place++)
            foreach (var pollutant in Pollutants.All)
                Look(new CheckSeries(values, pollutant, place), options, sink);
    }

    protected abstract void Look(CheckSeries series, DataCheckOptions options, CheckSink sink);
}
