using System.Text.Json;
using AirQuality.Agents.Tools;
using AirQuality.Standards;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace AirQuality.Agents.Serving;

/// <summary>What can be read as it is: the standards, the project's data, explanations that were given.</summary>
internal sealed class AgentResources(AgentDesk desk)
{
    private const string Json = "application/json";
    private const string Standards = "airq://standards/";
    private const string Areas = "airq://data/areas";
    private const string Findings = "airq://data/findings";
    private const int Longest = 200;

    public ListResourcesResult List() => new()
    {
        Resources =
        [
            .. StandardsCatalogue.National.Editions.Select(e => new Resource { Uri = Standards + e.Id, Name = $"standards-{e.Id}", Title = Citation.In(e.Name, Terms.Language.Chinese), Description = $"限值与分级浓度，自{e.EffectiveFrom:uuuu-MM-dd} / limits and breakpoints, from {e.EffectiveFrom:uuuu-MM-dd}", MimeType = Json }),
            new Resource { Uri = Areas, Name = "areas", Title = "区域与起止", Description = "数据里的区域和起止日期 / the areas of the data and their days", MimeType = Json },
            new Resource { Uri = Findings, Name = "findings", Title = "数据检查", Description = "读取文件时的发现 / what was found in the files", MimeType = Json },
            .. desk.Explanations.Select(uri => new Resource { Uri = uri, Name = uri[(uri.LastIndexOf('/') + 1)..], Title = "推演过程", Description = "已给出的推演 / an explanation that was given", MimeType = "text/plain" }),
        ],
    };

    public static ListResourceTemplatesResult Templates() => new()
    {
        ResourceTemplates =
        [
            new ResourceTemplate { UriTemplate = Standards + "{edition}", Name = "standards", Description = "标准的一版 / an edition of the standards", MimeType = Json },
            new ResourceTemplate { UriTemplate = "airq://explanations/{id}", Name = "explanations", Description = "explain给出的推演全文 / the whole of an explanation that explain gave", MimeType = "text/plain" },
        ],
    };

    /// <exception cref="McpProtocolException">There is no such resource.</exception>
    public async Task<ReadResourceResult> ReadAsync(string? uri, CancellationToken cancellationToken)
    {
        if (uri is null || uri.Length > Longest)
            throw NotFound();
        if (desk.ExplanationAt(uri) is { } explanation)
            return Of(uri, explanation, "text/plain");
        if (StandardsCatalogue.National.Editions.FirstOrDefault(e => Standards + e.Id == uri) is { } edition)
            return Of(uri, await AskedAsync("standards", new(StringComparer.Ordinal) { ["standard"] = JsonText.Of(edition.Id) }, cancellationToken).ConfigureAwait(false), Json);
        return uri switch
        {
            Areas => Of(uri, await AskedAsync("areas", [], cancellationToken).ConfigureAwait(false), Json),
            Findings => Of(uri, await AskedAsync("check", [], cancellationToken).ConfigureAwait(false), Json),
            _ => throw NotFound(),
        };
    }

    private static McpProtocolException NotFound() => new("There is no such resource.", McpErrorCode.InvalidParams);

    private static ReadResourceResult Of(string uri, string text, string type) => new() { Contents = [new TextResourceContents { Uri = uri, Text = text, MimeType = type }] };

    private async Task<string> AskedAsync(string tool, Dictionary<string, JsonElement> arguments, CancellationToken cancellationToken) =>
        (await desk.AskAsync(ToolSet.Find(tool)!, arguments, cancellationToken).ConfigureAwait(false)).Json;
}
