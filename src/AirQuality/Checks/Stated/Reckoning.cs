using AirQuality.Observations.Stated;
using AirQuality.Terms;

namespace AirQuality.Checks.Stated;

/// <summary>A way in which a stated figure may follow from values.</summary>
/// <param name="Name">The way in words.</param>
/// <param name="Of">The figure of a place and time; negative where the values for it are not there.</param>
internal sealed record Reckoning(Bilingual Name, Func<int, int, int> Of)
{
    /// <summary>The figure that a stated one should be.</summary>
    public int For(in StatedFigure figure) => Of(figure.Place, figure.Time);
}
