using AirQuality.Publications;
using AirQuality.Terms;

namespace AirQuality.Tests.Reading.Published;

/// <summary>Compares what was read from a published table with what is known to be printed in it.</summary>
internal static class PublishedComparison
{
    /// <summary>The answers two of the tables need: a period without a year.</summary>
    private static readonly Dictionary<string, string> Periods = new(StringComparer.Ordinal)
    {
        ["44-jining-no-year"] = "2013",
        ["19-beijing-tsp-2024-10-first-half"] = "2024-10-01..2024-10-15",
    };

    public static PublishedAnswers Answers(string folder) =>
        PublishedAnswers.None with { Periods = Periods.TryGetValue(Path.GetFileName(folder), out var period) ? [AssessmentPeriod.Parse(period)] : [] };

    /// <summary>What was read and is printed otherwise, and what is printed in the tables of the truth that the file holds and was not read.</summary>
    public static IReadOnlyList<string> Differences(PublishedTables tables, string folder, string file)
    {
        var isVariant = Path.GetFileName(file).StartsWith("variant", StringComparison.Ordinal);
        var truth = PublishedTruth.Read(folder).Figures.Where(f => !isVariant || !f.IsSummary).ToList();
        var read = tables.Figures.ToLookup(f => (f.Area.Replace(" ", string.Empty), f.Period.Start, f.Period.End, f.Quantity.Key));
        var known = truth.ToLookup(f => (f.Area.Replace(" ", string.Empty), f.Start, f.End, f.Key));
        var areas = truth.Select(f => f.Area.Replace(" ", string.Empty)).ToHashSet(StringComparer.Ordinal);
        var differences = tables.Figures.Where(f => !areas.Contains(f.Area.Replace(" ", string.Empty))).Select(f => $"no such area: {f.Area} {f.Source}").ToList();
        foreach (var figure in read)
        {
            foreach (var expected in known[figure.Key].Where(k => k.Value is not null))
                if (figure.Any(f => f.Value is not null) && (!figure.Any(f => f.Value == expected.Value) || figure.Select(f => f.Value).Distinct().Count() > known[figure.Key].Select(k => k.Value).Distinct().Count()))
                    differences.Add($"read {string.Join(", ", figure.Select(f => f.Value))}, printed {expected}");
            foreach (var expected in known[figure.Key].Where(k => k.Place is not null))
                if (!figure.Any(f => f.Place?.Number == expected.Place && f.Place?.IsFromBottom == expected.IsFromBottom))
                    differences.Add($"read place {figure.First().Place}, printed {expected}");
        }

        // A file of a publication may hold only some of its tables: those of which anything at all was read must be read as a whole.
        var held = truth.GroupBy(f => f.Table).Where(t => t.Any(f => f.Value is not null && read[Key(f)].Any(r => r.Value is not null)) || t.All(f => f.Value is null)).Select(t => t.Key).ToHashSet();
        differences.AddRange(truth.Where(f => held.Contains(f.Table) && f.Area.Length > 0 && !read.Contains(Key(f))).Select(f => $"not read: {f}"));
        if (held.Count == 0)
            differences.Add("nothing was read");
        return differences;
    }

    private static (string Area, NodaTime.LocalDate Start, NodaTime.LocalDate End, string Key) Key(TruthFigure f) => (f.Area.Replace(" ", string.Empty), f.Start, f.End, f.Key);
}
