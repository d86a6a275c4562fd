using AirQuality.Kernels;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Aggregation;

/// <summary>
/// The hours of one day of all stations. Neighbouring stations stand here as neighbouring days of one station stand in a grid,
/// so that the kernels run over all stations at once.
/// </summary>
internal sealed class HoursOfDay : IStationRows
{
    private readonly int stations;
    private readonly int[] codes; // [pollutant][station][hour]
    private readonly DayValue[] days; // [pollutant][station]
    private readonly int[] maximumHours;

    public HoursOfDay(int stations)
    {
        this.stations = stations;
        codes = new int[Pollutants.Count * stations * DayBatch.Hours];
        days = new DayValue[Pollutants.Count * stations];
        maximumHours = new int[stations];
        Begin(default);
    }

    /// <summary>The day.</summary>
    public LocalDate FirstDay { get; private set; }

    public int DayCount => 1;

    /// <summary>Begins a day without an hour.</summary>
    public void Begin(LocalDate date)
    {
        FirstDay = date;
        Array.Fill(codes, Concentration.MissingCode);
    }

    /// <summary>Takes in one hour of all stations, 0 for the one that ends at 01:00: [pollutant][station].</summary>
    public void Set(int hour, ReadOnlySpan<Concentration> values)
    {
        // Written 24 apart, once an hour, so that the kernels find the hours of a station side by side whenever days are made.
        for (var row = 0; row < values.Length; row++)
            codes[(row * DayBatch.Hours) + hour] = values[row].Code;
    }

    /// <summary>Takes in the first hours of one station.</summary>
    public void Set(Pollutant pollutant, int station, ReadOnlySpan<int> hours) => hours.CopyTo(codes.AsSpan(Row(pollutant, station) * DayBatch.Hours, DayBatch.Hours));

    /// <summary>Makes the days of the stations of the hours so far.</summary>
    public void MakeDays(Edition edition)
    {
        Array.Clear(days);
        foreach (var pollutant in Pollutants.All)
        {
            var hours = codes.AsSpan(Row(pollutant, 0) * DayBatch.Hours, stations * DayBatch.Hours);
            var ofStations = days.AsSpan(Row(pollutant, 0), stations);
            if (pollutant == Pollutant.O3)
                DayBatch.AddOzone(hours, OzoneRules.Of(edition), ofStations, maximumHours);
            else
                DayBatch.AddMeans(hours, edition.Assessment, ofStations);
        }
    }

    public void Add(Pollutant pollutant, int row, Span<DayValue> days, Span<int> maximumHours)
    {
        days[0] = days[0].Plus(this.days[Row(pollutant, row)]);
        if (pollutant == Pollutant.O3)
            maximumHours[0] = this.maximumHours[row];
    }

    private int Row(Pollutant pollutant, int station) => ((int)pollutant * stations) + station;
}
