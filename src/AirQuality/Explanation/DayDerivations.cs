using System.Globalization;
using AirQuality.Aggregation;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Explanation;

/// <summary>Derives the daily values of areas: from stations and their hours where those are known, else from the daily data.</summary>
internal sealed class DayDerivations
{
    private readonly HourlyGrid? hours;
    private readonly DailyGrid? stationDays;
    private readonly DailyGrid? cityDays;
    private readonly StationNetwork? network;
    private readonly StandardsCatalogue standards = StandardsCatalogue.National;
    private readonly Func<AreaLevel, DailyGrid>? knownDays;

    public DayDerivations(DailyGrid days) => Days = days;

    public DayDerivations(StationHours source, StandardsCatalogue standards, CancellationToken cancellationToken)
    {
        hours = source.Hours;
        network = source.Network;
        this.standards = standards;
        var level = source.Level;
        knownDays = source.KnownDays;
        if (knownDays is not null)
        {
            stationDays = knownDays(AreaLevel.Station);
            cityDays = level == AreaLevel.Province ? knownDays(AreaLevel.City) : null;
            Days = knownDays(level);
            return;
        }

        var options = AggregationOptions.Default with { Standards = standards };
        stationDays = DayAggregator.StationDays(hours, network, options, cancellationToken);
        cityDays = level == AreaLevel.Province ? DayAggregator.AreaDays(stationDays, network!, AreaLevel.City, options, cancellationToken) : null;
        Days = level == AreaLevel.Station ? stationDays : DayAggregator.AreaDays(stationDays, network!, level, options, cancellationToken);
    }

    public DailyGrid Days { get; }

    /// <summary>The derivations of the areas that these regions are made of; <c>null</c> where they are no regions.</summary>
    public DayDerivations? OfParts() =>
        Days.Parts is not { } parts ? null
        : hours is null ? new DayDerivations(parts)
        : new DayDerivations(new StationHours(hours, network, parts.Areas[0].Level) { KnownDays = knownDays }, standards, CancellationToken.None);

    /// <summary>The daily value of an area: its day mean, MDA8, or maximum 1-hour ozone.</summary>
    /// <param name="row">The row of the area.</param>
    /// <param name="item">A column of the daily report, or <see cref="AqiItem.O3Hour"/> for the maximum 1-hour ozone.</param>
    /// <param name="date">The day; outside the data there is no value.</param>
    /// <param name="published">Whether it is rounded to published decimals.</param>
    public Derivation Of(int row, AqiItem item, LocalDate date, bool published = true) =>
        Of(new GridRow(Days, row), item, date, published) with { What = LocalizedText.Same(Iso(date)) };

    /// <summary>The hour of an area at published decimals: the mean of its urban stations' hours, at every level.</summary>
    public Derivation OfHour(int row, Pollutant pollutant, LocalDateTime hourEnd)
    {
        if (hours is null)
            throw new InvalidOperationException("The data hold days, not hours.");
        var hour = HourStamp.HourNumberOfEnd(hourEnd) - (HourStamp.DayNumber(hours.FirstDay) * 24);
        var date = hours.FirstDay.PlusDays((int)Math.Floor(hour / 24.0));
        var item = AqiItems.RealTime(pollutant);
        var area = Days.Areas[row];
        Derivation AtStation(string id) => Hour(hours.IndexOf(id), item, hour) with { What = LocalizedText.Same(id) };
        if (area.Level == AreaLevel.Station)
            return AtStation(area.Name) with { Decimals = Decimals(pollutant) };
        var members = network!.Stations.Where(s => area.Equals(s.Area?.At(area.Level))).Select(s => AtStation(s.Id) with { What = Named(s), LeftOut = LeftOut(s, area, date, pollutant) }).ToList();
        var entering = members.Where(m => m.LeftOut is null).ToList();
        var needed = Needed(entering.Count, Rules(date));
        return Missing(
            (Node(LocalizedText.Same(area.Name), DerivationKind.Mean, item) with { Decimals = Decimals(pollutant), Rule = Assessment(date) }).From(members, Operations.Mean(needed)),
            _ => Reason.TooFew(ReasonCode.TooFewStations, entering.Count(m => m.Exact is not null), entering.Count, needed));
    }

    /// <summary>The mean of the 24 hours up to one, from the area's published hours, rounded as a day is; missing with fewer hours than a day needs.</summary>
    public Derivation OfDayToHour(int row, Pollutant pollutant, LocalDateTime hourEnd)
    {
        var date = HourStamp.Date(Math.DivRem(HourStamp.HourNumberOfEnd(hourEnd), 24, out _));
        var needed = Rules(date).HoursForDay;
        return Missing(
            (Node(new("24小时平均", "mean of 24 hours"), DerivationKind.Mean, AqiItems.Daily(pollutant)) with { Decimals = Decimals(pollutant), Rule = Assessment(date) })
                .From([.. Enumerable.Range(-23, 24).Select(h => OfHour(row, pollutant, hourEnd.PlusHours(h)))], Operations.Mean(needed)),
            mean => Reason.TooFew(ReasonCode.TooFewHours, mean.Inputs().Count(h => h.Exact is not null), 24, needed));
    }

    private Derivation Of(GridRow of, AqiItem item, LocalDate date, bool published)
    {
        var (grid, row) = of;
        var area = grid.Areas[row];
        var day = NodaTime.Period.DaysBetween(grid.FirstDay, date);
        var leaf = Node(LocalizedText.Same(area.Name), DerivationKind.Given, item) with { Decimals = published ? Decimals(item.Pollutant()) : null };
        if (day < 0 || day >= grid.DayCount)
            return leaf with { Reason = Reason.Only(ReasonCode.NoData) };
        if (hours is null)
        {
            var exact = Exact(grid, row, item, day);
            return leaf with { Exact = exact, Reason = exact is null ? Reason.Only(ReasonCode.NoDailyValue) : null };
        }

        if (area.Level == AreaLevel.Station)
            return Station(area.Name, item, date, day) with { Decimals = item == AqiItem.O3Hour ? null : leaf.Decimals };
        var members = area.Level == AreaLevel.Province ? Cities(area) : Stations(area, date, item.Pollutant());
        var entering = members.Where(m => m.LeftOut is null).ToList();
        var valid = entering.Count(m => m.Row >= 0 && Exact(m.Grid, m.Row, item, day) is not null);
        var needed = Needed(entering.Count, Rules(date));
        // Inputs are made when somebody looks at them: a year of a province has a hundred thousand hours, and most readers want the first
        // level.
        IReadOnlyList<Derivation> Inputs() => [.. members.Select(m => m.Derive(item, date) with { LeftOut = m.LeftOut })];
        var node = (leaf with
        {
            Kind = DerivationKind.Mean,
            Rule = Assessment(date),
            Decimals = item == AqiItem.O3Hour ? 0 : leaf.Decimals,
        }).From([], Operations.Mean(needed));

        // The maximum hour of an area is kept rounded only; its value before rounding is made from the inputs.
        node = node with { MakeInputs = Inputs, Exact = item == AqiItem.O3Hour ? node.From(Inputs(), node.Operation!).Exact : Exact(grid, row, item, day) };
        var ofCities = area.Level == AreaLevel.Province;
        return node.Exact is null
            ? node with { Reason = Reason.TooFew(ofCities ? ReasonCode.TooFewCities : ReasonCode.TooFewStations, valid, entering.Count, needed) }
            : node with { Note = ofCities ? Found(valid, entering.Count, "个城市", "cities valid") : Found(valid, entering.Count, "个点位", "stations valid") };
    }

    /// <summary>An area with its days: a row of a grid.</summary>
    private readonly record struct GridRow(DailyGrid Grid, int Row);

    /// <summary>A station or city that makes up an area: where its days are, and how they are derived.</summary>
    private sealed record Member(DailyGrid Grid, int Row, Reason? LeftOut, Func<AqiItem, LocalDate, Derivation> Derive);

    private List<Member> Cities(Area province) =>
    [
        .. cityDays!.Areas.Index().Where(c => province.Equals(c.Item.Parent)).Select(c =>
            new Member(cityDays, c.Index, null, (item, date) => Of(new GridRow(cityDays, c.Index), item, date, published: true))),
    ];

    private List<Member> Stations(Area area, LocalDate on, Pollutant pollutant) =>
    [
        .. network!.Stations.Where(s => area.Equals(s.Area?.At(area.Level))).Select(s => new Member(
            stationDays!,
            hours!.IndexOf(s.Id),
            LeftOut(s, area, on, pollutant),
            (item, date) => Station(s.Id, item, date, NodaTime.Period.DaysBetween(hours.FirstDay, date)) with { What = Named(s) })),
    ];

    private Reason? LeftOut(Station station, Area area, LocalDate date, Pollutant pollutant) =>
        station.Kind != StationKind.Urban ? Reason.Only(ReasonCode.NotUrban)
        : !network!.AssessmentStations(area).Contains(station) ? Reason.Because("乡镇、市控站点，未要求则不计入", "run by a township or the city, and not asked for")
        : station.AbsenceOn(date) is { } absence ? Reason.Because($"经决定剔除：{absence.Reason}", $"taken out by decision: {absence.Reason}")
        : station.IsInService(date) ? (station.IsMonitored(pollutant, date) ? null : Reason.Only(ReasonCode.NotInPlan))
        : Reason.Only(station.Service == ServiceSource.WithoutData ? ReasonCode.NoSuchStation : ReasonCode.NotInService);

    private static LocalizedText Named(Station station) => LocalizedText.Same(station.Name == station.Id ? station.Id : $"{station.Name} ({station.Id})");

    /// <summary>The day of a station, unrounded.</summary>
    private Derivation Station(string id, AqiItem item, LocalDate date, int day)
    {
        var validity = standards.At(date).Validity;
        var node = Node(LocalizedText.Same(id), DerivationKind.Mean, item) with { Rule = RuleOf(item == AqiItem.O3EightHour ? validity.Mda8 : validity.Data, date) };
        var row = hours!.IndexOf(id);
        if (row < 0)
            return node with { Kind = DerivationKind.Given, Reason = Reason.Only(ReasonCode.NoSuchStation) };
        var rules = Rules(date);
        IReadOnlyList<Derivation> Hours() => [.. Enumerable.Range(0, 24).Select(h => Hour(row, item, (day * 24) + h))];
        var exact = Exact(stationDays!, row, item, day);
        if (item != AqiItem.O3EightHour)
        {
            var valid = 24 - hours.Codes(item.Pollutant(), row).Slice(day * 24, 24).Count(Concentration.MissingCode);
            return node with
            {
                Kind = item == AqiItem.O3Hour ? DerivationKind.Maximum : DerivationKind.Mean,
                MakeInputs = Hours,
                Operation = item == AqiItem.O3Hour ? Operations.Maximum(rules.HoursForDay) : Operations.Mean(rules.HoursForDay),
                Exact = exact,
                Note = exact is null ? null : Found(valid, 24, "个小时", "hours valid"),
                Reason = exact is null ? Reason.TooFew(ReasonCode.TooFewHours, valid, 24, rules.HoursForDay) : null,
            };
        }

        // MDA8 (GB 3095): the largest of the 8-hour means that end at 08:00 to 24:00, 17 windows that all lie inside the day. Fewer than
        // 14 valid ones do not make it invalid when the largest exceeds the limit anyway: what is missing could only have made it larger.
        IReadOnlyList<Derivation> Windows() => [.. Enumerable.Range(0, 17).Select(w => Window(row, (day * 24) + w, rules, date))];
        var windows = Windows();
        var means = windows.Count(w => w.Exact is not null);
        var largest = windows.FirstOrDefault(w => exact is { } e && w.Exact is { } x && Fraction.Compare(e, x) == 0);
        return node with
        {
            Kind = DerivationKind.Maximum,
            MakeInputs = Windows,
            Operation = Operations.Maximum(rules.WindowsForMda8, standards.At(date).DailyLimit(Pollutant.O3)),
            Exact = exact,
            Note = largest is null ? null : new LocalizedText($"{largest.What.Zh}最大", $"largest over {largest.What.En}").Then(Found(means, 17, "个8小时均值", "8-hour means valid")),
            Reason = exact is null ? Reason.TooFew(ReasonCode.TooFewEightHourMeans, means, 17, rules.WindowsForMda8) : null,
        };
    }

    /// <summary>The mean of the eight hours from one of the day, all of which lie in it.</summary>
    private Derivation Window(int row, int firstHour, AssessmentRules rules, LocalDate date) =>
        Missing(
            (Node(LocalizedText.Same($"{Clock(firstHour % 24)}-{Clock((firstHour % 24) + 7)}"), DerivationKind.Mean, AqiItem.O3EightHour) with { Rule = RuleOf(standards.At(date).Validity.Data, date) })
                .From([.. Enumerable.Range(firstHour, 8).Select(h => Hour(row, AqiItem.O3EightHour, h))], Operations.Mean(rules.HoursForEightHourMean)),
            window => Reason.TooFew(ReasonCode.TooFewHours, window.Inputs().Count(h => h.Exact is not null), 8, rules.HoursForEightHourMean));

    private Derivation Hour(int row, AqiItem item, int hour)
    {
        var code = row < 0 || hour < 0 || hour >= hours!.DayCount * 24 ? Concentration.MissingCode : hours.Codes(item.Pollutant(), row)[hour];
        return Missing(
            Node(LocalizedText.Same(Clock(((hour % 24) + 24) % 24)), DerivationKind.Given, item) with { Exact = code < 0 ? null : new Fraction(code, Concentration.Scale) },
            _ => Reason.Only(ReasonCode.NotMeasured));
    }

    private static Derivation Missing(Derivation node, Func<Derivation, Reason> reason) => node.Exact is null ? node with { Reason = reason(node) } : node;

    private static Derivation Node(LocalizedText what, DerivationKind kind, AqiItem item) => new() { What = what, Kind = kind, Unit = item.Pollutant().Unit() };

    private static Fraction? Exact(DailyGrid grid, int row, AqiItem item, int day)
    {
        if (item == AqiItem.O3Hour)
            return grid.MaximumOzone1h(row)[day] is { IsMissing: false } hour ? new Fraction(hour.Thousandths, Concentration.Scale) : null;
        var value = grid.Exact(item.Pollutant(), row)[day];
        return value.IsMissing ? null : value.ToFraction();
    }

    /// <summary>The least number of valid members that is enough (<see cref="AreaStations.Enough"/>).</summary>
    private static int Needed(int members, AssessmentRules rules)
    {
        var needed = 1;
        while (needed <= members && !AreaStations.Enough(needed, members, rules))
            needed++;
        return needed;
    }

    private AssessmentRules Rules(LocalDate date) => standards.At(date).Assessment;

    /// <summary>The clauses of least data; of an edition that names none its rules of assessment.</summary>
    private string RuleOf(string validity, LocalDate date) => validity.Length > 0 ? validity : Assessment(date);

    private string Assessment(LocalDate date) => standards.At(date).AssessmentSource;

    /// <summary>The decimals in which daily values are published.</summary>
    public static int Decimals(Pollutant pollutant) => pollutant == Pollutant.CO ? 1 : 0;

    private static LocalizedText Found(int valid, int of, string zh, string en) => new($"{Text(of)}{zh}中{Text(valid)}个有效", $"{Text(valid)} of {Text(of)} {en}");

    /// <summary>The official stamp of an hour of the day: the first ends at 01:00.</summary>
    private static string Clock(int hourOfDay) => string.Create(CultureInfo.InvariantCulture, $"{hourOfDay + 1:00}:00");

    internal static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    internal static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}
