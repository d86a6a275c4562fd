using AirQuality.Agents.Tools;

namespace AirQuality.Server.Questions;

/// <summary>The questions there are addresses for: those of the tools for agents, so that both say the same, and some of whole tables.</summary>
internal static class QuestionSet
{
    public static IReadOnlyList<AgentTool> All { get; } = [.. ToolSet.All, new AssessQuestion(), new SheetQuestion(), new HoursQuestion(), new NowQuestion()];
}
