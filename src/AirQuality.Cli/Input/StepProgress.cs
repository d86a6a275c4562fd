using AirQuality.Cli.Output;
using AirQuality.Reporting.Facts;

namespace AirQuality.Cli.Input;

/// <summary>Says on a terminal what is being done; nothing in a pipe.</summary>
internal sealed class StepProgress(Session session) : IProgress<ReportStep>, IDisposable
{
    private const int Width = 40;
    private bool shown;

    public void Report(ReportStep value)
    {
        if (!session.Host.ErrIsTerminal)
            return;
        shown = true;
        session.Host.Err.Write($"\r{Text(value, session.Words).PadRight(Width)}");
    }

    public void Dispose()
    {
        if (shown)
            session.Host.Err.Write($"\r{new string(' ', Width)}\r");
    }

    private static string Text(ReportStep step, Words words) => step switch
    {
        ReportStep.Assessments => words.Pick("评价与同比…", "assessments …"),
        ReportStep.Places => words.Pick("排名…", "places …"),
        ReportStep.Goals => words.Pick("目标…", "goals …"),
        ReportStep.Outlook => words.Pick("达成概率…", "outlook …"),
        ReportStep.Alerts => words.Pick("预警与事件…", "alerts and events …"),
        _ => words.Pick("写出…", "writing …"),
    };
}
