namespace AirQuality.Terms;

/// <summary>Days that follow one another, by number.</summary>
/// <param name="First">The first.</param>
/// <param name="Last">The last, which still belongs to them; below the first where there are none.</param>
internal readonly record struct DayRange(int First, int Last)
{
    public int Count => Last - First + 1;
}
