namespace AirQuality.Agents.Tools;

/// <summary>All tools, in the order they are listed.</summary>
internal static class ToolSet
{
    public static IReadOnlyList<AgentTool> All { get; } =
    [
        new AreasTool(),
        new BriefTool(),
        new TodayTool(),
        new DaysTool(),
        new FiguresTool(),
        new PlaceTool(),
        new RankTool(),
        new HistoryTool(),
        new CompareTool(),
        new GapTool(),
        new GoalsTool(),
        new MondayTool(),
        new OutlookTool(),
        new AlertsTool(),
        new DutiesTool(),
        new ExplainTool(),
        new PublishedTool(),
        new ReportTool(),
        new CheckTool(),
        new StandardsTool(),
        new AqiTool(),
        new IndexTool(),
    ];

    /// <summary>The tool of a name; <c>null</c> for none.</summary>
    public static AgentTool? Find(string name) => All.FirstOrDefault(t => t.Name == name);
}
