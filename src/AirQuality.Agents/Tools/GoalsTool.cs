using AirQuality.Agents.Answers;
using AirQuality.Agents.Asking;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Tracking;
using AirQuality.Wording;

namespace AirQuality.Agents.Tools;

/// <summary>Goals against actuals.</summary>
internal sealed class GoalsTool : AgentTool
{
    public override string Name => "goals";

    public override LocalizedText Title => new("目标进展与余量", "Goals and what is left of them");

    public override LocalizedText About => new(
        "年度考核目标到某天完成得怎样：现值、余天、剩余日控制值（后面平均不能超过多少）、还可超标几天、还差几个优良天、哪级目标先失守。周一例会按周分解的单子用monday，达成概率区间用outlook。",
        "How the goals of the year stand on a day: figure so far, days left, what the days left may average, how many days may still be lost, which goal breaks first. For the sheet of the week use monday, for probabilities outlook.");

    public override LocalizedText Examples => new("PM2.5还能超多少天？优良率目标还差多少？今年能完成吗？剩下的日子均值要控制在多少？", "how many days may still be lost? what may the rest of the year average?");

    public override IReadOnlyList<ToolInput> Inputs { get; } = [Asking.Inputs.Area, GoalFigures.Metric, Asking.Inputs.AsOf, Asking.Inputs.Level];

    public override string Columns => "area metric level period goal:n cap:n actual:n valid_days:n remaining_days:n control:n allowed_days:n status responsible planned:n ahead:n breaks_in probability:n credit:n best:n above:n above_goal:n above_planned:n owners";

    public override Answer Run(Inquiry ask)
    {
        var own = ask.OneArea();
        var day = ask.DayOf(own.View);
        var goals = GoalFigures.Asked(ask, own, day);
        var sentences = goals.Select(g => Sentence(ask, g, alone: goals.Count == 1));
        return new Answer(AnswerKind.Answer, ask.Say($"截至{AnswerWords.Day(day, ask.Words)}，{own.Name}：", $"{own.Name}, as of {AnswerWords.Day(day, ask.Words)}: ") + string.Join(ask.Say(string.Empty, " "), sentences))
        {
            Area = own.Name,
            AsOf = Inquiry.Iso(day),
            Rows = TrackTable.Of(goals, ask.Data.NamesAt(own.View.Level), ask.Words),
            Figures = [.. GoalFigures.Of(ask, own, goals)],
            Basis = new AnswerBasis(own.View.Assessment.Standards.At(day)),
            Explain = FigureMaker.Explain(own, Terms.AssessmentPeriod.ToDate(day), goals[0].Goal.Metric.Key),
        };
    }

    private static string Sentence(Inquiry ask, TrackedGoal goal, bool alone)
    {
        var stop = ask.Say("。", ". ").TrimEnd();
        var parts = new List<string>();
        if (alone && GoalFigures.Part(goal, GoalLevel.Month) is { } month)
            parts.Add(BriefWords.Goal(month, ask.Words) + stop);
        parts.Add(BriefWords.Goal(goal, ask.Words) + stop);
        if (alone && TrackWords.Verdict(goal with { Goal = goal.Goal with { Responsible = null } }, ask.Words) is { } verdict)
            parts.Add(verdict + stop);
        return string.Join(ask.Say(string.Empty, " "), parts);
    }
}
