using AirQuality.Accountability;

namespace AirQuality.Reporting.Composition;

/// <summary>What areas have met or are one step from by rules of accountability, and the figure that decides.</summary>
internal sealed class DutySection(ReportComposer composer)
{
    /// <summary>What is met and near; nothing where no rules were asked for.</summary>
    public ReportSection? Duties()
    {
        var (report, words, names) = (composer.Report, composer.Words, composer.Names);
        if (report.Duties is not { } found)
            return null;
        var shown = found.Duties.Where(d => d.State != DutyState.Clear).ToList();
        var met = shown.Where(d => d.State == DutyState.Met).Select(d => d.Area).Distinct().Count();
        var near = shown.Where(d => d.State == DutyState.Near).Select(d => d.Area).Distinct().Count();
        var sentence = words.Pick(
            $"按{found.Rules.Title.Zh}，已触发的有{composer.Areas(met)}，临近的有{composer.Areas(near)}",
            $"By {found.Rules.Title.En}, {composer.Areas(met)} have met a rule and {composer.Areas(near)} are one period from one");
        return new ReportSection("duties", words.Pick("问责规则", "Accountability"))
        {
            Sentences = [composer.Stop(sentence), .. shown.Where(d => d.Area == report.Focus).Select(d => DutySentences.Of(d, names.Of(d.Area), words))],
            Tables = shown.Count == 0 ? [] : [("duties", DutyTable.Pretty(shown, names, words) with { Title = words.Pick("已触发和临近的规则", "Rules met and near") })],
        };
    }
}
