using AirQuality.Kernels;
using AirQuality.Terms;

namespace AirQuality.Assessments;

/// <summary>Room for the days of one period after another, used again; for one thread.</summary>
internal sealed class DayRoom
{
    private int[] codes = [];

    /// <summary>Room for so many days in whole blocks, as the kernels have no tail, the last filled up with missing ones; until it is taken again.</summary>
    public Span<int> Take(int count)
    {
        var room = PeriodKernel.Room(count);
        if (codes.Length < room)
            codes = new int[room];
        codes.AsSpan(count, room - count).Fill(Concentration.MissingCode);
        return codes.AsSpan(0, room);
    }
}
