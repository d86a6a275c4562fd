using AirQuality.Agents.Answers;
using AirQuality.Agents.Asking;
using AirQuality.Indices;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Agents.Tools;

/// <summary>The day so far and what its hours to come may average.</summary>
internal sealed class TodayTool : AgentTool
{
    private const int Said = 2;

    public override string Name => "today";

    public override LocalizedText Title => new("今天到现在", "Today so far");

    public override LocalizedText About => new(
        "今天截至最近一个整点的AQI，以及后面各小时均值不高于多少还能保优、保良（小时值）。整天已过的日AQI用days，全天早报用brief。",
        "The AQI of the day so far and what its hours to come may average to stay excellent or good, from hourly values. For days that are over use days, for the morning report brief.");

    public override LocalizedText Examples => new("今天能保良吗？现在AQI多少？后面几小时要控制到多少？", "can today stay good? what may the hours left average?");

    public override IReadOnlyList<ToolInput> Inputs { get; } = [Asking.Inputs.Area, Asking.Inputs.Level];

    public override string Columns => "area date hours:n aqi:n level:n pollutant so_far:n iaqi:n keep_50 keep_100 keep_150 keep_200 keep_300";

    public override string FurtherColumns => "day_goal";

    public override Answer Run(Inquiry ask)
    {
        var own = ask.OneArea();
        if (own.Area.Level == AreaLevel.Province)
            throw ask.AskBack(ask.Say("省一级没有当天的AQI，请问一个市或县。", "A province has no AQI of the day so far: ask for a city or a county."), ask.Data.Levels.Where(l => l != AreaLevel.Province).Select(l => new AnswerChoice(Asking.Inputs.LevelName, l.ToString().ToLowerInvariant())));
        var air = ask.Data.Air;
        if (air.Hours is not { } hours || DayInProgress.LastHour(hours) is not { } last)
            throw Inquiry.Refuse(ask.Say("数据只有日值，没有小时值，不能回答当天的情况。", "The data hold days only, no hours: nothing can be said of the day so far."));
        var today = ask.Data.Once($"today {own.View.Level} {own.Area}", () => new DayInProgress(hours, air.Network, own.View.Assessment.Standards, own.View.Assessment.Aqi).Of(own.Area, last));
        var goals = GoalsOf(ask, own, today.Date);
        var day = AnswerWords.Day(today.Date, ask.Words);
        return new Answer(AnswerKind.Answer, ask.Say($"{own.Name}{day}", $"{own.Name}, {day}: ") + BriefWords.Today(today, ask.Words) + goals.Sentence(own.Area, ask.Words))
        {
            Area = own.Name,
            Period = Inquiry.Iso(today.Date),
            Rows = goals.AddTo(TodayTable.Of([today], ask.Data.NamesAt(own.View.Level), ask.Words), [today]),
            Figures = [.. Figures(ask, own, today)],
            Basis = new AnswerBasis(today.SoFar.Edition),
            Notes = today.Date == ask.Today ? [] : [ask.Say($"数据的最后一小时在{day}，不是今天（{AnswerWords.Day(ask.Today, ask.Words)}）。", $"The last hour of the data is on {day}, which is not today ({AnswerWords.Day(ask.Today, ask.Words)}).")],
        };
    }

    /// <summary>What the goals of the week leave the day; no columns where the project has no goals.</summary>
    private static GoalsOfDay GoalsOf(Inquiry ask, AreaInView own, NodaTime.LocalDate date) => ask.Data.Air.Plan.Goals.Count == 0
        ? new GoalsOfDay([], date)
        : new GoalsOfDay(ask.Data.Once($"day goals {own.View.Level} {own.Area} {date}", () => own.View.DayGoals(own.Area.ToString(), date, ask.Cancellation)), date) { Columns = GoalsOfDay.OfMachines };

    private static IEnumerable<AnswerFigure> Figures(Inquiry ask, AreaInView own, DaySoFar today)
    {
        var result = today.SoFar;
        yield return FigureMaker.Of(ask, "aqi", result.Aqi) with
        {
            Area = own.Name,
            Period = Inquiry.Iso(today.Date),
            Edition = result.Edition.Id,
            Clause = ask.Words.Source(result.Clause),
            IsValid = result.Reason is null,
            Reasons = result.Reason is { } reason ? [ask.Words.Reason(reason)] : [],
            Source = "own",
        };
        if (today.HoursPast == 24)
            yield break;
        foreach (var keep in today.BestToKeep(Said))
            foreach (var binding in keep.Binding)
                yield return FigureMaker.Named(
                    $"keep:{keep.Category.Level}:{binding.Pollutant.Key()}",
                    binding.MayAverage.Value,
                    ask.Say($"后{24 - today.HoursPast}小时{binding.Pollutant.Symbol()}均值上限（保{ask.Words.Category(keep.Category)}）", $"what {binding.Pollutant.Symbol()} may average in the {24 - today.HoursPast} hours left to stay {ask.Words.Category(keep.Category)}"),
                    binding.Pollutant.Unit()) with { Area = own.Name, Period = Inquiry.Iso(today.Date), Edition = result.Edition.Id, Source = "own" };
    }
}
