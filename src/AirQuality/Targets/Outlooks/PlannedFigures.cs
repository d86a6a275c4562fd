namespace AirQuality.Targets.Outlooks;

/// <summary>Figures that are made, or how they are drawn: those of several areas side by side (<see cref="OutlookWindow.Drawn"/>).</summary>
/// <param name="Made">The figures, or why there are none; <c>null</c> where they are to be drawn.</param>
/// <param name="Drawing">How they are drawn; <c>null</c> where they are made.</param>
internal readonly record struct PlannedFigures(SimulatedFigures? Made, SumDrawing? Drawing)
{
    public static implicit operator PlannedFigures(SimulatedFigures made) => new(made, null);

    public static implicit operator PlannedFigures(SumDrawing drawing) => new(null, drawing);
}
