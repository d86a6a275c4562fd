using AirQuality.Wording;

namespace AirQuality.Cli.Projects;

/// <summary>A key of the project file: what its value looks like.</summary>
/// <param name="Name">The key.</param>
/// <param name="Form">The form of its value.</param>
/// <param name="Choices">The words it may be; empty for any text.</param>
internal sealed record ProjectKey(string Name, ProjectForm Form, IReadOnlyList<string> Choices)
{
    public static IReadOnlyList<ProjectKey> All { get; } =
    [
        new("$schema", ProjectForm.Text, []),
        new("area", ProjectForm.Text, []),
        new("data", ProjectForm.Files, []),
        new("published", ProjectForm.Files, []),
        new("published_periods", ProjectForm.Texts, []),
        new("published_columns", ProjectForm.Map, []),
        new("published_areas", ProjectForm.Map, []),
        new("stations", ProjectForm.File, []),
        new("targets", ProjectForm.File, []),
        new("owners", ProjectForm.File, []),
        new("measures", ProjectForm.File, []),
        new("events", ProjectForm.File, []),
        new("weather", ProjectForm.Files, []),
        new("shapes", ProjectForm.File, []),
        new("level", ProjectForm.Text, ["station", "township", "county", "city", "province"]),
        new("group", ProjectForm.Text, ["city", "province"]),
        new("rules", ProjectForm.Text, []),
        new("publisher", ProjectForm.Text, []),
        new("columns", ProjectForm.Map, []),
        new("thresholds", ProjectForm.Numbers, []),
        new("lang", ProjectForm.Text, ["zh", "en"]),
    ];

    /// <summary>What the value should be, for messages.</summary>
    public LocalizedText Expected => Form switch
    {
        ProjectForm.Files => new("一个文件、文件夹或通配符，或其列表", "a file, folder or pattern, or a list of them"),
        ProjectForm.File => new("一个文件", "a file"),
        ProjectForm.Map => new("名称及其含义，如{\"原列名\": \"pm25\"}", "names and what they mean, such as {\"NAME\": \"pm25\"}"),
        ProjectForm.Numbers => new("名称及其数值，如{\"stuck_hours\": 36}", "names and numbers, such as {\"stuck_hours\": 36}"),
        ProjectForm.Texts => new("一项文字，或其列表", "a text, or a list of them"),
        _ when Choices.Count > 0 => new(string.Join("、", Choices) + "之一", "one of " + string.Join(", ", Choices)),
        _ => new("文字", "a text"),
    };
}
