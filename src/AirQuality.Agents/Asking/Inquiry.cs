using AirQuality.Agents.Answers;
using AirQuality.Agents.Projects;
using AirQuality.Ranking;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Agents.Asking;

/// <summary>One call of a tool: what was asked, of which data, in which language; what is ambiguous is asked back.</summary>
internal sealed class Inquiry(AgentProject project, Arguments arguments, Words words, DeskData? data, CancellationToken cancellation)
{
    private const int FewChoices = 6;

    public Words Words => words;

    public Arguments Given => arguments;

    public CancellationToken Cancellation => cancellation;

    public LocalDate Today => project.Today();

    /// <summary>The data; tools that need none do not ask.</summary>
    public DeskData Data => data ?? throw new InvalidOperationException("The tool was said to need no data.");

    /// <summary>A text of both languages in that of the answer.</summary>
    public string Say(string zh, string en) => words.Pick(zh, en);

    /// <summary>The view of the level asked for.</summary>
    public AreaView View => ViewOf(Level);

    /// <summary>The level asked for, or that of the data.</summary>
    public AreaLevel Level => LevelAsked ?? Data.View.Level;

    private AreaLevel? LevelAsked
    {
        get
        {
            if (arguments.Text(Inputs.LevelName) is not { } asked)
                return null;
            var level = Enum.Parse<AreaLevel>(asked, ignoreCase: true);
            return Data.Levels.Contains(level) ? level : throw AskBack(
                Say($"数据中没有{level.Name(Language.Chinese)}一级的区域，请选择其中一级。", $"The data hold no areas of the level {level.Name(Language.English)}; which level is meant?"),
                Data.Levels.Select(l => new AnswerChoice(Inputs.LevelName, l.ToString().ToLowerInvariant())));
        }
    }

    public AreaView ViewOf(AreaLevel level) => Data.At(level);

    /// <summary>The area asked about with its view: by name, else the own one, else the only one.</summary>
    /// <exception cref="UnansweredException">None, several or nobody knows which.</exception>
    public AreaInView OneArea() => AreaOrNone() ?? throw AskBack(
        Say($"请说明是哪个区域，数据中有{View.Areas.Count}个。", $"Which area is meant? The data hold {View.Areas.Count}."),
        View.Areas.Select(a => new AnswerChoice(Inputs.AreaName, a.ToString())));

    /// <summary>The area asked about; <c>null</c> where none is named and there is no own one.</summary>
    public AreaInView? AreaOrNone()
    {
        if (NamedArea() is { } named)
            return named;
        if (project.Area is { } own && Data.Levels.Contains(Level) && new AreaFinder(View.Areas).Find(own) is [var one])
            return new AreaInView(one, View, Data.NamesAt(Level).Of(one));
        return View.Areas.Count == 1 ? new AreaInView(View.Areas[0], View, Data.NamesAt(Level).Of(View.Areas[0])) : null;
    }

    /// <summary>The area that was named; <c>null</c> where none was.</summary>
    public AreaInView? NamedArea() => arguments.Text(Inputs.AreaName) is { } name ? Find(name) : null;

    /// <summary>The period asked for, else the latest whole month, within the bounds of what may be asked.</summary>
    public AssessmentPeriod Period(AreaView view, string figure = "index")
    {
        var span = Span(view, figure);
        if (arguments.Text(Inputs.PeriodName) is not { } text)
            return span.Latest;
        var period = PeriodReader.Read(text, Today) ?? WithoutYear(text, span) ?? throw AskBack(
            Say($"不识时段{VisibleText.Quote(text)}；可写2026-10、2026年10月、2026Q3、上月、今年以来。", $"{VisibleText.Quote(text)} is no period; write 2026-10, 2026Q3, last-month or ytd."),
            span.Choices(Inputs.PeriodName));
        if (period.End < span.First || period.Start > span.Last)
            throw AskBack(
                Say($"{AnswerWords.Period(period, words)}没有数据，数据从{AnswerWords.Day(span.First, words)}到{AnswerWords.Day(span.Last, words)}；要哪个时段？", $"There are no data in {AnswerWords.Period(period, words)}; they run from {AnswerWords.Day(span.First, words)} to {AnswerWords.Day(span.Last, words)}. Which period is meant?"),
                span.Choices(Inputs.PeriodName));
        return period.Days <= project.Limits.Days ? period : throw AskBack(
            Say($"时段至多{project.Limits.Days}天，所问为{period.Days}天；数据从{AnswerWords.Day(span.First, words)}到{AnswerWords.Day(span.Last, words)}。", $"A period has at most {project.Limits.Days} days, found {period.Days}; the data run from {AnswerWords.Day(span.First, words)} to {AnswerWords.Day(span.Last, words)}."),
            span.Choices(Inputs.PeriodName));
    }

    /// <summary>The day a running period is judged to; <c>null</c> where all its days are over.</summary>
    public LocalDate? ToDate(AreaView view, AssessmentPeriod period)
    {
        if (!view.HasDays)
            return null;
        var last = view.LastWholeDay;
        return last < period.End && last >= period.Start ? last : null;
    }

    /// <summary>The part of a period that is over.</summary>
    public AssessmentPeriod SoFar(AreaView view, AssessmentPeriod period) => ToDate(view, period) is { } day ? period.Until(day) : period;

    /// <summary>The day asked for, else the last whole one of the data.</summary>
    public LocalDate DayOf(AreaView view, string name = Inputs.AsOfName)
    {
        var span = Span(view, "index");
        if (arguments.Text(name) is not { } text)
            return view.HasDays ? view.LastWholeDay : span.Last;
        if (PeriodReader.Read(text, Today) is not { Kind: PeriodKind.Day } read)
            throw AskBack(Say($"{name}应为某一天，如{span.Last:uuuu-MM-dd}，实为{VisibleText.Quote(text)}。", $"{name} takes a day such as {span.Last:uuuu-MM-dd}, found {VisibleText.Quote(text)}."), [new(name, Iso(span.Last))]);
        return read.Start >= span.First && read.Start <= span.Last ? read.Start : throw AskBack(
            Say($"{AnswerWords.Day(read.Start, words)}没有数据，数据从{AnswerWords.Day(span.First, words)}到{AnswerWords.Day(span.Last, words)}；按最后一个完整日回答吗？", $"There are no data on {AnswerWords.Day(read.Start, words)}; they run from {AnswerWords.Day(span.First, words)} to {AnswerWords.Day(span.Last, words)}. Answer for the last whole day?"),
            [new(name, Iso(view.HasDays ? view.LastWholeDay : span.Last))]);
    }

    /// <summary>What to rank by.</summary>
    public RankingCriterion By()
    {
        if (arguments.Text(Inputs.ByName) is not { } text)
            return RankingCriterion.Index;
        return RankingCriterion.TryParse(text, out var by) ? by : throw UnknownFigure(Inputs.ByName, text, RankingCriterion.All.Select(c => c.Key));
    }

    /// <summary>There is no such word; the nearest are the choices.</summary>
    public UnansweredException UnknownFigure(string argument, string text, IEnumerable<string> known)
    {
        List<string> all = [.. known];
        var near = Suggestions.Nearest(text, all) is { Count: > 0 } found ? found : all;
        return AskBack(Say($"没有指标{VisibleText.Quote(text)}；是否为{string.Join("、", near.Take(FewChoices))}？", $"There is no figure {VisibleText.Quote(text)}; did you mean {string.Join(", ", near.Take(FewChoices))}?"), near.Select(n => new AnswerChoice(argument, n)));
    }

    /// <summary>The day given as <c>date</c>, else today.</summary>
    public LocalDate DateGiven()
    {
        if (arguments.Text(Inputs.DateName) is not { } text)
            return Today;
        return PeriodReader.Read(text, Today) is { Kind: PeriodKind.Day } day ? day.Start : throw AskBack(
            Say($"date应为某一天，如{Iso(Today)}，实为{VisibleText.Quote(text)}。", $"date takes a day such as {Iso(Today)}, found {VisibleText.Quote(text)}."),
            [new(Inputs.DateName, Iso(Today))]);
    }

    /// <summary>The pollutant given by any of its names; <c>null</c> where none is.</summary>
    public Pollutant? PollutantGiven(string name)
    {
        if (arguments.Text(name) is not { } text)
            return null;
        foreach (var pollutant in Pollutants.All)
            if (string.Equals(pollutant.Key(), text, StringComparison.OrdinalIgnoreCase) || RankingMetric.Find(text) == RankingMetric.Statistic(pollutant))
                return pollutant;
        throw UnknownFigure(name, text, Pollutants.All.ToArray().Select(p => p.Key()));
    }

    /// <summary>The concentrations given, at least one.</summary>
    public Func<Pollutant, decimal?> ConcentrationsGiven()
    {
        const decimal Most = 1_000_000;
        foreach (var pollutant in Pollutants.All)
            if (arguments.Number(pollutant.Key()) is { } value && value is < 0 or > Most)
                throw new UnansweredException(Answer.Error(Say($"参数{pollutant.Key()}应为0到1000000的数，实为{value}", $"argument {pollutant.Key()} takes a number from 0 to 1000000, found {value}")));
        return Pollutants.All.ToArray().Any(p => arguments.Has(p.Key()))
            ? p => arguments.Number(p.Key())
            : throw new UnansweredException(Answer.Error(Say("至少给出一项浓度：so2、no2、pm10、pm25、co、o3", "give at least one concentration: so2, no2, pm10, pm25, co, o3")));
    }

    /// <summary>What a check of the files finds; <c>null</c> where none were read.</summary>
    public Observations.ReadReport? CheckReport() =>
        project.Check is { } check ? Data.Once("check", () => check(cancellation)) : Data.Air.Reading;

    /// <summary>The edition asked for, else that in force on a day.</summary>
    public Edition EditionOn(LocalDate day) =>
        (arguments.Text(Inputs.StandardName) is { } id ? StandardsCatalogue.National.Editions.FirstOrDefault(e => e.Id == id)
            ?? throw UnknownFigure(Inputs.StandardName, id, StandardsCatalogue.National.Editions.Select(e => e.Id)) : StandardsCatalogue.National.At(day));

    public UnansweredException AskBack(string sentence, IEnumerable<AnswerChoice> choices) =>
        new(new Answer(AnswerKind.Question, sentence) { Choices = [.. choices.Distinct().Take(project.Limits.Rows)] });

    /// <summary>There is no such figure, and why.</summary>
    public static UnansweredException Refuse(string sentence) => new(Answer.Refusal(sentence));

    public static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);

    /// <summary>The days there are data for; of publications alone their periods.</summary>
    public DataSpan Span(AreaView view, string figure)
    {
        if (view.HasDays && view.Days.DayCount > 0)
            return new DataSpan(view.Days.FirstDay, view.Days.LastDay, AssessmentPeriod.LatestMonth(view.Days.FirstDay, view.LastWholeDay));
        var published = view.Assessed.PeriodsOf(figure);
        return published.Count > 0
            ? new DataSpan(published.Min(p => p.Start), published.Max(p => p.End), published.LastOrDefault(p => p.Kind == PeriodKind.Month) ?? published[^1])
            : throw Refuse(Say("数据中没有可用的观测或公布数值。", "The data hold no observations and no published figures."));
    }

    private AssessmentPeriod? WithoutYear(string text, DataSpan span)
    {
        if (PeriodWithoutYear.Read(text) is not { } inYear)
            return null;
        var found = Enumerable.Range(span.First.Year, span.Last.Year - span.First.Year + 1).Reverse().Select(inYear).OfType<AssessmentPeriod>()
            .Where(p => p.Start <= span.Last && p.End >= span.First).ToList();
        return found switch
        {
            [] => null,
            [var one] => one,
            _ => throw AskBack(
                Say($"{VisibleText.Of(text)}是哪一年的？数据中有{string.Join("、", found.Select(p => AnswerWords.Period(p, words)))}。", $"Which year's {VisibleText.Of(text)} is meant? The data hold {string.Join(", ", found.Select(p => AnswerWords.Period(p, words)))}."),
                found.Select(p => new AnswerChoice(Inputs.PeriodName, p.ToString()))),
        };
    }

    private AreaInView Find(string name)
    {
        IEnumerable<AreaLevel> at = arguments.Has(Inputs.LevelName) ? [Level] : Data.Levels.OrderBy(l => l != Data.View.Level).ThenByDescending(l => l);
        foreach (var level in at)
        {
            var (view, names) = (ViewOf(level), Data.NamesAt(level));
            var found = view.Areas.Where(a => names.Of(a) == name).ToList() is { Count: > 0 } exact ? exact : [.. new AreaFinder(view.Areas).Find(name)];
            if (found is [var one])
                return new AreaInView(one, view, names.Of(one));
            if (found.Count > 1)
                throw AskBack(
                    Say($"“{VisibleText.Of(name)}”有{found.Count}个，是哪一个？", $"There are {found.Count} areas named '{VisibleText.Of(name)}'; which is meant?"),
                    found.Select(a => new AnswerChoice(Inputs.AreaName, a.ToString())));
        }

        var near = Data.Levels.OrderBy(l => l != Data.View.Level).SelectMany(l => new AreaFinder(ViewOf(l).Areas).Near(name)).Distinct(StringComparer.Ordinal).Take(FewChoices).ToList();
        if (near.Count == 0)
            near = [.. Data.View.Areas.Select(a => a.Name).Distinct(StringComparer.Ordinal).Take(FewChoices)];
        throw AskBack(
            Say($"数据中没有{VisibleText.Quote(name)}；是否为{string.Join("、", near)}？", $"The data hold no area {VisibleText.Quote(name)}; did you mean {string.Join(", ", near)}?"),
            near.Select(n => new AnswerChoice(Inputs.AreaName, n)));
    }
}
