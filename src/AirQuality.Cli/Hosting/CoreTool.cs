using System.Diagnostics.CodeAnalysis;
using AirQuality.Wording;

namespace AirQuality.Cli.Hosting;

/// <summary>Whether this is the core tool: the same commands by the same source, without documents, pictures and agents, so that it is a small download.</summary>
internal static class CoreTool
{
    /// <summary>The switch by which a build leaves them out; the project file has it too.</summary>
    public const string Switch = "AirQuality.Cli.HasDocuments";

    /// <summary>Whether documents, pictures and agents are in it. Known when a program is built: what only they need is left out of it.</summary>
    [FeatureSwitchDefinition(Switch)]
    public static bool HasDocuments => !AppContext.TryGetSwitch(Switch, out var has) || has;

    /// <summary>What help says of this tool.</summary>
    /// <param name="whole">Of the whole one.</param>
    /// <param name="core">Of the core tool.</param>
    public static string Pick(string whole, string core) => HasDocuments ? whole : core;

    /// <summary>Says what the core tool has not, and what has it.</summary>
    /// <param name="what">What was asked for, in both languages.</param>
    public static UsageException Lacks(LocalizedText what) => new(
        $"{what.Zh}：此 airq 是核心版，没有文档、图片和智能体；完整版是 AirQuality.Cli 包，代替 AirQuality.Cli.Core 安装",
        $"{what.En}: this airq is the core tool, without documents, pictures and agents; the whole one is the package AirQuality.Cli, installed in place of AirQuality.Cli.Core");
}
