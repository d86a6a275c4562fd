using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Checks.Values;

/// <summary>Takes findings about values of a grid, which no longer know the lines they came from: the files, the station, the pollutant.</summary>
internal sealed class CheckSink
{
    private readonly CheckLog log;
    private readonly string file;

    public CheckSink(CheckLog log, ReadReport report)
    {
        this.log = log;
        var first = report.Columns.FirstOrDefault()?.File ?? "-";
        file = report.Files > 1 ? first + " ..." : first;
    }

    /// <summary>Notes a finding about a station or area and one or all pollutants.</summary>
    public void Add(FindingKind kind, string? about, Bilingual expected, Bilingual found) => log.Add(kind, new CheckPlace(file, Column: about), expected, found);

    /// <summary>Notes a finding about a time of a station or area.</summary>
    public void Add(FindingKind kind, in CheckMark mark, Bilingual expected, Bilingual found) => log.Add(kind, new CheckPlace(file, Column: mark.About) { Moment = mark.Moment }, expected, found);

    /// <summary>Whether a further finding of a kind is kept in detail.</summary>
    public bool IsKept(FindingKind kind) => log.IsKept(kind);

    /// <summary>Counts a finding of which no detail is kept.</summary>
    public void Count(FindingKind kind) => log.Count(kind, 1);
}
