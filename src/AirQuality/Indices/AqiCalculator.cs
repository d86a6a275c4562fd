using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Indices;

/// <summary>The air-quality index of days and hours (HJ 633).</summary>
/// <example><code>
/// var day = new PollutantConcentrations { PM25 = Concentration.FromDecimal(61), PM10 = Concentration.FromDecimal(95), O3 = Concentration.FromDecimal(112) };
/// var aqi = AqiCalculator.Daily(day, StandardsCatalogue.National.At(new LocalDate(2026, 3, 1)));
/// Console.WriteLine($"{aqi.Aqi} {aqi.Category?.Name(Language.English)} {string.Join("+", aqi.Primary)}"); // 101 Lightly polluted PM25
/// </code></example>
public static class AqiCalculator
{
    /// <summary>The AQI of a day.</summary>
    /// <param name="day">Daily means, O3 as MDA8; rounded to integers (CO 0.1) first.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="maximumOzone1h">The daily maximum 1-hour ozone, when known; <c>null</c> is missing.</param>
    /// <param name="options">Where practice differs.</param>
    /// <returns>The AQI with its derivation.</returns>
    public static AqiResult Daily(PollutantConcentrations day, Edition edition, Concentration? maximumOzone1h = null, AqiOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(day);
        ArgumentNullException.ThrowIfNull(edition);
        options ??= AqiOptions.Default;
        var items = new List<ItemIndex>(Pollutants.Count + 1);
        foreach (var pollutant in Pollutants.All)
            items.Add(Item(AqiItems.Daily(pollutant), day[pollutant], edition));
        var ozone1h = Item(AqiItem.O3Hour, maximumOzone1h ?? Concentration.Missing, edition);
        if (ozone1h.Iaqi is not null && TakesOzone1h(day.O3, items[(int)Pollutant.O3].Iaqi is null, edition, options))
            items.Add(ozone1h);
        return Result(items, day, AqiRules.OfDay(edition, options)) with { Clause = Clause(edition.Clauses.Daily, day, edition, options) };
    }

    /// <summary>The AQI of an hour.</summary>
    /// <param name="hour">1-hour means of all six; particles are read on the daily columns, as the national platform does.</param>
    /// <param name="edition">The edition: that of the day the hour belongs to.</param>
    /// <param name="options">Where practice differs.</param>
    /// <param name="date">The day the hour belongs to, for <see cref="AqiOptions.IncompleteHoursWithheldFrom"/>; <c>null</c> keeps to the text of the edition.</param>
    /// <returns>The AQI with its derivation.</returns>
    public static AqiResult RealTime(PollutantConcentrations hour, Edition edition, AqiOptions? options = null, LocalDate? date = null)
    {
        ArgumentNullException.ThrowIfNull(hour);
        ArgumentNullException.ThrowIfNull(edition);
        options ??= AqiOptions.Default;
        return RealTime(hour, new AqiRules(edition, options, options.WithholdsIncompleteHours(edition, date)), RealTimeMeans.None);
    }

    /// <summary>The AQI of an hour of which means of the hours before are known too.</summary>
    internal static AqiResult RealTime(PollutantConcentrations hour, AqiRules rules, RealTimeMeans means)
    {
        var edition = rules.Edition;
        var items = new List<ItemIndex>(Pollutants.Count);
        foreach (var pollutant in Pollutants.All)
            items.Add(Item(AqiItems.RealTime(pollutant), hour[pollutant], edition));
        if (!hour.SO2.IsMissing && items[(int)Pollutant.SO2].Iaqi is null && !means.SulphurDioxide24Hours.IsMissing)
            items[(int)Pollutant.SO2] = Item(AqiItem.SO2Day, means.SulphurDioxide24Hours, edition);
        if (!means.Ozone8Hours.IsMissing)
            items.Add(Item(AqiItem.O3EightHour, means.Ozone8Hours, edition));
        return Result(items, hour, rules) with { Clause = Clause(edition.Clauses.RealTime, hour, edition, rules.Options) };
    }

    internal static bool TakesOzone1h(Concentration mda8, bool notIndexed, Edition edition, AqiOptions options) =>
        edition.ComparesOzone1h || (!mda8.IsMissing && notIndexed) || (options.DailyOzone1h == DailyOzone1h.Always && !edition.IncompleteNeedsExceedance);

    /// <summary>The clauses of a report, and of what is missing only where something is.</summary>
    private static string Clause(string report, PollutantConcentrations values, Edition edition, AqiOptions options)
    {
        var missing = false;
        var notMonitored = false;
        foreach (var pollutant in Pollutants.All)
            if (edition.Scale(AqiItems.Daily(pollutant)).IsEmpty && edition.Scale(AqiItems.RealTime(pollutant)).IsEmpty)
                continue;
            else if (values[pollutant].IsMissing && options.NotMonitored.Contains(pollutant))
                notMonitored = true;
            else
                missing |= values[pollutant].IsMissing;
        return report
            + (missing && edition.Clauses.Incomplete is { } incomplete ? $", {incomplete}" : string.Empty)
            + (notMonitored && edition.Clauses.NotMonitored is { } plan ? $", {plan}" : string.Empty);
    }

    /// <summary>Whether a value lies above a column that leaves it to another averaging time.</summary>
    private static bool IsAbove(ItemIndex item, Edition edition) => !item.Input.IsMissing && edition.Scale(item.Item).Of(item.Input.Thousandths) == IndexScale.NotIndexed;

    /// <summary>Whether an item has a part in the AQI: its column may be none, or begin above the value.</summary>
    private static bool IsAsked(ItemIndex item, Edition edition)
    {
        var scale = edition.Scale(item.Item);
        return !scale.IsEmpty && (item.Input.IsMissing || scale.Of(item.Input.Thousandths) != IndexScale.NotAsked);
    }

    private static ItemIndex Item(AqiItem item, Concentration value, Edition edition) =>
        new(item, IndividualAqi.Entering(item, value, edition), IndividualAqi.Of(item, value, edition));

    private static AqiResult Result(List<ItemIndex> items, PollutantConcentrations values, AqiRules rules)
    {
        var edition = rules.Edition;
        // O3 may have two items, of 8 hours and of 1 hour: a pollutant's IAQI is the larger, and it is named once among the primary ones.
        Span<int> iaqis = stackalloc int[Pollutants.Count];
        iaqis.Fill(AqiSummary.None);
        foreach (var item in items)
            iaqis[(int)item.Item.Pollutant()] = Math.Max(iaqis[(int)item.Item.Pollutant()], item.Iaqi ?? AqiSummary.None);
        var asked = PollutantMask.Where(p => items.Exists(i => i.Item.Pollutant() == p && IsAsked(i, edition)));
        var notAsked = PollutantMask.Where(p => !asked.Contains(p));
        var missing = PollutantMask.Where(p => values[p].IsMissing && asked.Contains(p));
        var summary = AqiSummary.Of(iaqis, missing.Union(notAsked), rules, PollutantMask.Where(rules.Options.NotMonitored.Contains).Union(notAsked));
        items.RemoveAll(i => edition.Scale(i.Item).IsEmpty);
        return new AqiResult
        {
            Aqi = summary.Aqi,
            Items = items,
            Primary = summary.Primary.ToList(),
            Exceeding = edition.NamesExceeding ? summary.Exceeding.ToList() : [],
            Missing = missing.ToList(),
            Edition = edition,
            IncompleteNeedsExceedance = rules.IncompleteNeedsExceedance,
            Clause = string.Empty, // the caller knows which report it is
            Reason = summary.Aqi is not null ? null
                : summary.WithheldAsIncomplete ? Reason.OfPollutants(ReasonCode.IncompleteAqi, missing) with { Value = edition.Thresholds.GoodUpTo }
                : items.Exists(i => IsAbove(i, edition)) ? Reason.OfPollutants(ReasonCode.AboveLastBreakpoint, PollutantMask.Where(p => items.Exists(i => i.Item.Pollutant() == p && IsAbove(i, edition))))
                : Reason.Only(ReasonCode.NoIaqi),
        };
    }
}
