using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Indices;

/// <summary>An area's day in progress.</summary>
public sealed record DaySoFar
{
    /// <summary>The area.</summary>
    public required Area Area { get; init; }

    /// <summary>The day.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>How many hours of the day have ended, 0 to 24.</summary>
    public required int HoursPast { get; init; }

    /// <summary>The AQI if the day ended here, from what is known: means of the hours so far, for O3 the largest 8-hour mean so far (none before 08:00).</summary>
    public required AqiResult SoFar { get; init; }

    /// <summary>For each pollutant the edition indexes, in table order, and each category but the worst: what the hours to come may average.</summary>
    public required IReadOnlyList<HourAllowance> Allowances { get; init; }

    /// <summary>What the hours to come may average for the day to keep a category or a better one.</summary>
    /// <param name="category">A category from the best to 五级.</param>
    /// <returns>The allowance over all pollutants.</returns>
    public CategoryAllowance Keep(AqiCategory category)
    {
        ArgumentNullException.ThrowIfNull(category);
        var all = Allowances.Where(a => a.Category.Level == category.Level).ToList();
        if (all.Exists(a => a.Standing == CategoryStanding.Lost))
            return new CategoryAllowance(category, CategoryStanding.Lost, []);
        var without = all.Where(a => a.Standing == CategoryStanding.NoValue).Select(a => a.Pollutant).ToList();
        var open = all.Where(a => a.Standing == CategoryStanding.Open).OrderBy(RoomOf).ToList();
        return open.Count > 0
            ? new CategoryAllowance(category, CategoryStanding.Open, [.. open.TakeWhile(a => RoomOf(a) < 1).DefaultIfEmpty(open[0])]) { WithoutValue = without }
            : new CategoryAllowance(category, without.Count > 0 ? CategoryStanding.NoValue : CategoryStanding.Kept, []) { WithoutValue = without };
    }

    /// <summary>The best categories that can still be had, the best first.</summary>
    /// <param name="count">How many at most; beyond one on which the hours to come have no bearing there is nothing to say.</param>
    /// <returns>The allowances; none when the hours past have lost all but the worst.</returns>
    public IReadOnlyList<CategoryAllowance> BestToKeep(int count)
    {
        var best = new List<CategoryAllowance>();
        foreach (var allowance in SoFar.Edition.Levels.SkipLast(1).Select(Keep).Where(a => a.Standing != CategoryStanding.Lost).Take(count))
        {
            best.Add(allowance);
            if (allowance.Standing != CategoryStanding.Open)
                break;
        }

        return best;
    }

    /// <summary>What the hours to come may have, as a share of what those past had: below 1 they must be lower.</summary>
    private decimal RoomOf(HourAllowance allowance)
    {
        var past = SoFar.Items.First(i => i.Item == AqiItems.Daily(allowance.Pollutant)).Input.Value;
        return past is > 0 and { } mean ? allowance.MayAverage.Value!.Value / mean : decimal.MaxValue;
    }

    /// <summary>Area, day and report so far.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Area} {Date:uuuu-MM-dd} to {HoursPast}:00: {SoFar}");
}
