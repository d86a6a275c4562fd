using AirQuality.Ranking.Live;
using AirQuality.Server.Storage;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Server.Current;

/// <summary>Brings the hours of the store into the live standings, which keep every figure up as they come.</summary>
internal static class LiveHours
{
    /// <summary>What the store takes, the standings take: the intake has looked at it before.</summary>
    private static readonly LocalDateTime Ever = new(9000, 1, 1, 0, 0);

    /// <summary>The standings of a project with the hours of the store.</summary>
    public static LiveStandings Of(AirData project, HourBook book)
    {
        var first = HourTime.Date(HourTime.DayOfHour(book.Hours.Keys.First()));
        var live = LiveStandings.Of(project.With(book.ToGrid()), new LiveOptions { FirstDay = first, HoursAhead = 24, Data = project.Options });
        live.Carry(project);
        return live;
    }

    /// <summary>Takes a change over.</summary>
    /// <param name="live">The standings.</param>
    /// <param name="book">The hours before the change.</param>
    /// <param name="change">The change.</param>
    public static void Apply(LiveStandings live, HourBook book, StoreChange change)
    {
        var outcome = live.Apply(Readings(book, change), Ever);
        if (outcome.Refused.Count > 0)
            throw new InvalidOperationException($"What was stored was not taken over: {outcome.Refused[0].Text.En}");
    }

    private static IEnumerable<HourReading> Readings(HourBook book, StoreChange change)
    {
        var names = (IReadOnlyList<string>)[.. book.Stations, .. change.NewStations];
        foreach (var hour in change.Hours)
        {
            var end = HourTime.End(hour.Hour);
            for (var cell = 0; cell < hour.Codes.Length; cell++)
                if (hour.Codes[cell] != book.At(hour.Hour, cell / HourBook.Six, cell % HourBook.Six))
                    yield return new HourReading(names[cell / HourBook.Six], end, (Pollutant)(cell % HourBook.Six), hour.Codes[cell] >= 0 ? Concentration.FromThousandths(hour.Codes[cell]) : Concentration.Missing);
        }
    }
}
