using System.CommandLine;
using System.Globalization;
using AirQuality.Assessments;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Observations;
using AirQuality.Publications;
using AirQuality.Publications.Assessed;
using AirQuality.Ranking.Publishers;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Cli.Input;

/// <summary>What <c>assess</c>, <c>rank</c> and <c>history</c> ask for: observations, a period (by default all days), a scheme; some also published tables.</summary>
internal sealed class AssessmentInput
{
    private readonly InputOptions input;
    private readonly Option<AssessmentPeriod?> period;
    private readonly bool periodRequired;
    private readonly Option<CompositeIndexScheme?> scheme = OptionKinds.Scheme();
    private readonly Option<IReadOnlyList<Pollutant>?> pollutants = OptionKinds.IndexPollutants();
    private readonly bool takesPollutants;
    private readonly Option<EventScope?> scope = OptionKinds.Exclude();
    private readonly Option<RegionRule?> regions = OptionKinds.Regions();
    private readonly PublisherChoice publisher = new();

    /// <summary>The options.</summary>
    /// <param name="periodRequired">Whether a period must be given.</param>
    /// <param name="takesPublished">Whether published tables may be given beside observations or in their place.</param>
    /// <param name="takesFurther">Whether tables of further figures may be given too.</param>
    public AssessmentInput(bool periodRequired = true, bool takesPublished = false, bool takesFurther = false)
    {
        input = new InputOptions(filesOptional: takesPublished);
        takesPollutants = takesFurther;
        (this.periodRequired, period) = (periodRequired, OptionKinds.Period(periodRequired));
        Publications = takesPublished ? new PublishedInput(input, takesFurther) : null;
    }

    /// <summary>Published tables; <c>null</c> where the command takes none.</summary>
    public PublishedInput? Publications { get; }

    public void AddTo(Command command, bool files = true)
    {
        input.AddTo(command, files);
        Publications?.AddTo(command);
        command.Add(period);
        command.Add(scheme);
        if (takesPollutants)
            command.Add(pollutants);
        command.Add(scope);
        command.Add(regions);
        publisher.AddTo(command);
    }

    /// <summary>Whose ways of ranking and printing hold; <c>null</c> for those of most.</summary>
    public Publisher? PublisherOf(Session session) => publisher.Of(session);

    /// <summary>Whose rows are shown.</summary>
    public AreaChoice Areas => input.Areas;

    /// <summary>The period that was given, or <c>null</c>.</summary>
    public AssessmentPeriod? PeriodOf(Session session) => publisher.PeriodOf(session, session.Parse.GetValue(period));

    /// <summary>All days of one file, folder or pattern, and how to assess them.</summary>
    public (DailyGrid Days, AssessmentOptions Options) ReadAll(Session session, string file)
    {
        var observations = ObservationInput.Read(input, session, files: [file]);
        var days = observations.Days();
        return (days, Options(session, observations, days.Areas));
    }

    /// <summary>The days, what to assess of them and how.</summary>
    public (DailyGrid Days, AssessmentPeriod Period, AssessmentOptions Options) Read(Session session) => Read(session, out _);

    /// <summary>The same, and what was read.</summary>
    public (DailyGrid Days, AssessmentPeriod Period, AssessmentOptions Options) Read(Session session, out ObservationInput observations)
    {
        (observations, var asked, var options) = ReadObservations(session);
        var days = observations.Days();
        return Overlap(days, asked) ? (days, asked, options) : throw NoDataIn(days, asked);
    }

    /// <summary>The observations, what to assess of them and how.</summary>
    public (ObservationInput Observations, AssessmentPeriod Period, AssessmentOptions Options) ReadObservations(Session session)
    {
        var observations = ObservationInput.Read(input, session);
        var all = observations.AllDays();
        var asked = periodRequired ? DefaultPeriod.Of(session, PeriodOf(session), all.Start, observations.LastWholeDay) : PeriodOf(session) ?? all;
        return (observations, asked, Options(session, observations, observations.AssessedAreas()));
    }

    /// <summary>The areas of observations and of published tables together, what is asked of them and how to assess them.</summary>
    public AskedAreas ReadAreas(Session session) => ReadAreas(session, printed: null);

    /// <summary>The same, with the decimals that a table prints.</summary>
    public AskedAreas ReadAreas(Session session, PrintedDecimals? printed)
    {
        var within = PeriodOf(session);
        var figures = Publications?.IsGiven(session) == true ? Publications.ReadGiven(session, within is null ? [] : [within], PublisherOf(session)?.Weeks).Figures : [];
        var further = Publications?.ReadFurther(session);
        if ((figures.Count > 0 || further is not null) && !input.HasFiles(session))
        {
            var alone = AsPublished(session, new AssessmentOptions { Standards = session.Parse.GetValue(input.Standard) ?? StandardsCatalogue.National, Scheme = session.Parse.GetValue(scheme), IndexPollutants = IndexPollutants(session) });
            alone = printed is null ? alone : alone with { Printed = printed };
            var published = new AssessedAreas(figures, days: null, alone, session.Parse.GetValue(input.Level));
            NoteOtherLevels(session, figures, published.Level);
            return new AskedAreas(further is null ? published : published.With(further), Days: null, within, alone) { HasPublications = true };
        }

        var observations = ObservationInput.Read(input, session);
        var days = observations.Days();
        var options = Options(session, observations, observations.AssessedAreas());
        options = printed is null ? options : options with { Printed = printed };
        if (figures.Count > 0 && days.Areas is [{ Level: AreaLevel.Station }, ..])
            throw new UsageException("--published：公布的是区域，观测数据是站点；请用 --stations 给出站点表", "--published: tables are of areas, the observations of stations; give a stations file with --stations");
        if (figures.Count == 0 && further is null && within is { } asked && !Overlap(days, asked))
            throw NoDataIn(days, asked);
        var areas = new AssessedAreas(figures, days, options);
        NoteOtherLevels(session, figures, areas.Level);
        return new AskedAreas(further is null ? areas : areas.With(further), days, within, options) { HasPublications = figures.Count > 0 || further is not null, Observations = observations };
    }

    /// <summary>A publication may hold the cities and their counties: only one of both is a list.</summary>
    private static void NoteOtherLevels(Session session, IReadOnlyList<PublishedFigure> figures, AreaLevel level)
    {
        foreach (var other in figures.Where(f => f.Level is { } of && of != level).GroupBy(f => f.Level!.Value))
        {
            var count = other.Select(f => f.Area).Distinct(StringComparer.Ordinal).Count();
            session.Note(session.Words.Pick(
                $"公布的{count}个区域属于{other.Key.Name(Language.Chinese)}级，未列入；用 --level {other.Key.ToString().ToLowerInvariant()} 查看",
                $"{count} published areas are of the level {other.Key.Name(Language.English)} and left aside; --level {other.Key.ToString().ToLowerInvariant()} takes them"));
        }
    }

    /// <summary>Two versions of the days, each from one file, folder or pattern, what to assess of them and how.</summary>
    public (DailyGrid Old, DailyGrid New, AssessmentPeriod Period, AssessmentOptions Options) ReadTwo(Session session, string old, string @new)
    {
        var asked = PeriodOf(session)!;
        var before = ObservationInput.Read(input, session, files: [old]);
        var after = ObservationInput.Read(input, session, files: [@new]);
        var (daysBefore, daysAfter) = (before.Days(), after.Days());
        if (!Overlap(daysBefore, asked) && !Overlap(daysAfter, asked))
            throw new DataException($"两个版本在 {asked} 都没有数据", $"expected data in {asked}, found none in either version");
        return (daysBefore, daysAfter, asked, Options(session, after, [.. daysBefore.Areas, .. daysAfter.Areas]));
    }

    private AssessmentOptions Options(Session session, ObservationInput observations, IReadOnlyList<Area> areas) =>
        AsPublished(session, observations.Assessment(areas, session.Parse.GetValue(scheme), session.Parse.GetValue(scope))) with { Regions = session.Parse.GetValue(regions) ?? RegionRule.MeanOfStatistics, IndexPollutants = IndexPollutants(session) };

    private AssessmentOptions AsPublished(Session session, AssessmentOptions options) => PublisherOf(session)?.Assess(options) ?? options;

    private IReadOnlyList<Pollutant> IndexPollutants(Session session) => takesPollutants ? session.Parse.GetValue(pollutants) ?? [] : [];

    public static DataException NoDataIn(DailyGrid days, AssessmentPeriod period) =>
        days.DayCount == 0 ? new("没有观测数据", "expected observations, found none") : NoDataIn(days.FirstDay, days.LastDay, period);

    public static DataException NoDataIn(LocalDate firstDay, LocalDate lastDay, AssessmentPeriod period) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{period} 没有数据，只有 {firstDay:uuuu-MM-dd} 到 {lastDay:uuuu-MM-dd} 的数据"),
            string.Create(CultureInfo.InvariantCulture, $"expected data in {period}, found data from {firstDay:uuuu-MM-dd} to {lastDay:uuuu-MM-dd} only"));

    public static bool Overlap(DailyGrid days, AssessmentPeriod period) => days.DayCount > 0 && period.Start <= days.LastDay && period.End >= days.FirstDay;
}
