using AirQuality.Agents.Answers;
using AirQuality.Agents.Asking;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Tracking;
using AirQuality.Wording;

namespace AirQuality.Agents.Tools;

/// <summary>The sheet of the week.</summary>
internal sealed class MondayTool : AgentTool
{
    public override string Name => "monday";

    public override LocalizedText Title => new("周一目标单", "Monday sheet");

    public override LocalizedText About => new(
        "周一例会用的目标单：刚过去的一周完成没有、下周的周目标和控制值、月季年，哪一周会让全年失守，谁负责。",
        "The target sheet for the Monday meeting: whether last week's goal was met, next week's goal and control value, month, quarter, year, which week breaks the year, who answers.");

    public override LocalizedText Examples => new("下周目标是多少？上周完成了没有？给我周一的单子。", "what is next week's goal? was last week's met?");

    public override IReadOnlyList<ToolInput> Inputs { get; } = [Asking.Inputs.Area, GoalFigures.Metric, Asking.Inputs.AsOf, Asking.Inputs.Level];

    public override string Columns =>
        "area metric level period planned:n goal:n actual:n valid_days:n remaining_days:n control:n allowed_days:n probability:n status breaks_in credit:n best:n above:n above_goal:n above_planned:n responsible factor:n place:n of:n needed:n text owners days";

    public override Answer Run(Inquiry ask)
    {
        var own = ask.OneArea();
        var day = ask.DayOf(own.View);
        var goals = GoalFigures.Asked(ask, own, day, forMonday: true);
        return new Answer(AnswerKind.Answer, ask.Say($"{own.Name}周一目标单，截至{AnswerWords.Day(day, ask.Words)}：", $"{own.Name}, Monday sheet as of {AnswerWords.Day(day, ask.Words)}: ") + string.Join(ask.Say(string.Empty, " "), goals.Select(g => Sentence(ask, g))))
        {
            Area = own.Name,
            AsOf = Inquiry.Iso(day),
            Rows = MondayTable.Of(goals, ask.Data.NamesAt(own.View.Level), ask.Words),
            Figures = [.. goals.SelectMany(g => g.ForMonday().Where(p => p.Level == GoalLevel.Week).SelectMany(p => GoalFigures.OfPeriod(ask, own, g, p)))],
            Basis = new AnswerBasis(own.View.Assessment.Standards.At(day)),
        };
    }

    private static string Sentence(Inquiry ask, TrackedGoal goal)
    {
        var stop = ask.Say("。", ".");
        var weeks = goal.ForMonday().Where(p => p.Level == GoalLevel.Week).Select(w => BriefWords.Goal(goal with { Periods = [w], Goal = goal.Goal with { Responsible = null } }, ask.Words) + stop);
        return string.Join(ask.Say(string.Empty, " "), [.. weeks, TrackWords.Verdict(goal, ask.Words) is { } verdict ? verdict + stop : BriefWords.Goal(goal, ask.Words) + stop]);
    }
}
