namespace AirQuality.Targets.Outlooks;

/// <summary>Figures that follow from the sum of a whole number a day.</summary>
/// <param name="Known">The sum over the days known.</param>
/// <param name="Fill">Given a level and which edition judges, sets the number of each day that may be drawn.</param>
/// <param name="Made">The figures, given with the sum of each simulation for its numerator.</param>
internal sealed record SumDrawing(long Known, Action<int, int, int[]> Fill, Func<SimulatedFigures, SimulatedFigures> Made);
