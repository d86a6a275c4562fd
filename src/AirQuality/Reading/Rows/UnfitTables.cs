using AirQuality.Observations;
using AirQuality.Reading.Findings;
using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>The tables of a workbook or zip that fit no layout.</summary>
internal sealed class UnfitTables
{
    private readonly List<HeaderProblem> problems = [];
    private readonly List<string> names = [];
    private bool anyFits;

    /// <summary>A table was found that fits.</summary>
    public void Fitted() => anyFits = true;

    /// <summary>A table was found that does not fit.</summary>
    public void Add(string? name, HeaderProblem problem)
    {
        problems.Add(problem);
        names.Add(name ?? string.Empty);
    }

    /// <summary>Tells of them: as errors where none fits, else as tables that were passed over.</summary>
    public void Tell(ReadingCounts counts)
    {
        for (var i = 0; i < problems.Count; i++)
        {
            var problem = problems[i];
            // Days among hours and tables of months are data that somebody will miss; a sheet of notes is not.
            if (anyFits && problem.Kind is FindingKind.UnknownHeader or FindingKind.EmptyFile && problem.Place.Column is null && !problem.Found.English.StartsWith("a ", StringComparison.Ordinal))
                counts.Add(FindingKind.PassedOver, default, new("a table of observations", "观测数据表"), new($"'{names[i]}', which holds none", $"“{names[i]}”中没有观测数据表"));
            else if (problem.Kind != FindingKind.EmptyFile || !anyFits)
                counts.Add(problem.Kind, problem.Place with { Line = 0 }, problem.Expected, new($"[{names[i]}] {problem.Found.English}", $"[{names[i]}] {problem.Found.Chinese}"));
        }

        problems.Clear();
        names.Clear();
    }
}
