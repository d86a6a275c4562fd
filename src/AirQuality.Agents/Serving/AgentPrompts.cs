using System.Text.Json;
using AirQuality.Terms;
using AirQuality.Wording;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace AirQuality.Agents.Serving;

/// <summary>Prompts for the five jobs of a bureau: the morning, the Monday sheet, the bulletin, leaving the last places, why a figure is as it is.</summary>
internal static class AgentPrompts
{
    private const string AreaName = "area";
    private const string PeriodName = "period";

    private static readonly LocalizedText Rule = new(
        "数字一律照工具回答的原样转述，不自行加减、换算、四舍五入或推断；回答为question时把choices交给用户选；为refusal时转述原因；sentence可原样使用。",
        "Pass figures on as the tools give them: add, convert, round and infer nothing. Where an answer is a question give the user its choices; where it is a refusal pass its reason on; sentence may be used as it is.");

    private static readonly IReadOnlyList<Job> Jobs =
    [
        new("morning", new("晨报", "Morning brief"), new("调用brief，按sentence写晨报；有预警或问责临近的，逐条附在后面。", "Call brief and write the morning report from sentence; add alerts and duties one by one."), HasPeriod: false),
        new("monday", new("周一目标单", "Monday sheet"), new("调用monday，列出每项目标上周完成情况、下周目标与控制值；再调用alerts补充风险。", "Call monday: last week's goals, next week's goals and control values; add risks from alerts."), HasPeriod: false),
        new("bulletin", new("月报", "Bulletin"), new("调用report得到全文；用rank核对名次，用compare补充变化的归因。", "Call report for the text; check places with rank, add attributions with compare."), HasPeriod: true),
        new("leave_last", new("退后进位", "Leaving the last places"), new("调用place说明现在的名次，调用gap说明退出后几名须降多少、单靠哪一项、最省组合。", "Call place for where the area stands, gap for what takes it out of the last places."), HasPeriod: true),
        new("why", new("为什么是这个数", "Why this figure"), new("调用explain说明条款、输入、剔除与修约；问变化原因时调用compare说明归因。", "Call explain for clause, inputs, what was left out and rounding; for reasons of a change call compare."), HasPeriod: true),
    ];

    public static ListPromptsResult List() => new() { Prompts = [.. Jobs.Select(Of)] };

    /// <exception cref="McpProtocolException">There is no such prompt.</exception>
    public static GetPromptResult Get(string? name, IDictionary<string, JsonElement>? arguments, Language language)
    {
        var job = Jobs.FirstOrDefault(j => j.Name == name) ?? throw new McpProtocolException("There is no such prompt.", McpErrorCode.InvalidParams);
        var about = new List<string> { job.Title.In(language), job.Steps.In(language) };
        if (Text(arguments, AreaName) is { } area)
            about.Add(new LocalizedText($"区域：{area}。", $"Area: {area}.").In(language));
        if (job.HasPeriod && Text(arguments, PeriodName) is { } period)
            about.Add(new LocalizedText($"时段：{period}。", $"Period: {period}.").In(language));
        about.Add(Rule.In(language));
        return new GetPromptResult
        {
            Description = job.Title.In(language),
            Messages = [new PromptMessage { Role = Role.User, Content = new TextContentBlock { Text = string.Join('\n', about) } }],
        };
    }

    private static Prompt Of(Job job) => new()
    {
        Name = job.Name,
        Title = job.Title.Zh,
        Description = $"{job.Title.Zh} / {job.Title.En}",
        Arguments =
        [
            new PromptArgument { Name = AreaName, Description = "区域，省略为本区域 / area, left out: the own one" },
            .. job.HasPeriod ? [new PromptArgument { Name = PeriodName, Description = "时段，省略为最近一个完整月 / period, left out: the latest whole month" }] : Array.Empty<PromptArgument>(),
        ],
    };

    /// <summary>An argument on one line, cut: it is put into a prompt.</summary>
    private static string? Text(IDictionary<string, JsonElement>? arguments, string name) =>
        arguments is not null && arguments.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? VisibleText.Of(text, VisibleText.MostShown) : null;

    private sealed record Job(string Name, LocalizedText Title, LocalizedText Steps, bool HasPeriod);
}
