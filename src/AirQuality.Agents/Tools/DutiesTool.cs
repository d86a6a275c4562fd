using AirQuality.Accountability;
using AirQuality.Agents.Answers;
using AirQuality.Agents.Asking;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Agents.Tools;

/// <summary>How areas stand to rules of accountability.</summary>
internal sealed class DutiesTool : AgentTool
{
    private const int Few = 5;

    public override string Name => "duties";

    public override LocalizedText Title => new("问责规则", "Rules of accountability");

    public override LocalizedText About => new(
        "按问责规则（预警提示函、通报批评、约谈、专项督察、限批、问责）哪些已触发、哪些差一步，以及这一期须保持在多少以内才不触发。",
        "By rules of accountability (warning, naming, talk, inspection, restriction, accountability): what is met, what is one step away, and the figure this period must keep to.");

    public override LocalizedText Examples => new("会不会被约谈？离通报还差一步吗？再差一个月会怎样？", "will we be called to a talk? what is one step away?");

    public override IReadOnlyList<ToolInput> Inputs { get; } =
    [
        new(Asking.Inputs.AreaName, InputKind.Text, new("只看这个区域；省略为本区域，没有本区域则为全部", "only of this area; left out: the own area, else all")),
        new("rules", InputKind.Text, new("规则集；省略为项目所用", "the set of rules; left out: that of the project")) { Words = [.. DutyRules.Names] },
        Asking.Inputs.AsOf,
        Asking.Inputs.Level,
    ];

    public override string Columns =>
        "area rule step metric period count:n needs:n state next_limit evidence others_in so_far:n days_left:n control:n may_lose:n probability:n attains:b times_met:n no_longer_since better_in_a_row:n note";

    public override Answer Run(Inquiry ask)
    {
        var own = ask.AreaOrNone();
        var view = own?.View ?? ask.View;
        var day = ask.DayOf(view);
        var report = ask.Data.Duties(view, day, ask.Given.Text("rules"), ask.Cancellation);
        var names = ask.Data.NamesAt(view.Level);
        List<Duty> duties = [.. report.Duties.Where(d => own is null || d.Area == own.Area)];
        return new Answer(AnswerKind.Answer, Sentence(ask, own, report, duties, names))
        {
            Area = own?.Name,
            AsOf = Inquiry.Iso(day),
            Rows = DutyTable.Machine(duties, names, ask.Words),
            Figures =
            [
                FigureMaker.Named("met", duties.Count(d => d.State == DutyState.Met), ask.Say("已触发", "met")) with { Area = own?.Name, Period = Inquiry.Iso(day), Clause = report.Rules.Source.In(ask.Words.Language) },
                FigureMaker.Named("near", duties.Count(d => d.State == DutyState.Near), ask.Say("差一步", "one step away")) with { Area = own?.Name, Period = Inquiry.Iso(day), Clause = report.Rules.Source.In(ask.Words.Language) },
            ],
            Notes = [ask.Say($"依据：{report.Rules.Source.Zh}", $"Source: {report.Rules.Source.En}")],
        };
    }

    private static string Sentence(Inquiry ask, AreaInView? own, DutyReport report, List<Duty> duties, AreaNames names)
    {
        var (when, title) = (AnswerWords.Day(report.AsOf, ask.Words), report.Rules.Title.In(ask.Words.Language));
        List<Duty> said = [.. duties.Where(d => d.State != DutyState.Clear)];
        if (said.Count == 0)
            return ask.Say($"截至{when}，按{title}，{own?.Name}无触发，也无临近。", $"As of {when} nothing is met or near by {title}{(own is null ? string.Empty : ": " + own.Name)}.");
        var more = said.Count > Few ? ask.Say($"另有{said.Count - Few}项。", $" {said.Count - Few} more.") : string.Empty;
        return ask.Say($"截至{when}，按{title}：", $"As of {when}, by {title}: ") + string.Join(ask.Say(string.Empty, " "), said.Take(Few).Select(d => DutySentences.Of(d, names.Of(d.Area), ask.Words))) + more;
    }
}
