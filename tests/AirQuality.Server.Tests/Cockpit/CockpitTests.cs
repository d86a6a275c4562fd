using System.Net;
using System.Text.RegularExpressions;
using AirQuality.Reporting.Tables;
using AirQuality.Reporting.Wording;
using AirQuality.Server.Access;
using AirQuality.Server.Tests.Hosting;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Server.Tests.Cockpit;

public sealed partial class CockpitTests
{
    private ServerOnTest server = null!;

    [OneTimeSetUp]
    public async Task Begin() => server = await ServerOnTest.StartAsync(new TestFolder(), o => o with { Open = _ => TestAir.Made }).ConfigureAwait(false);

    [OneTimeTearDown]
    public async Task End() => await server.DisposeAsync().ConfigureAwait(false);

    /// <summary>What stands on a page is what the library says: each figure and each sentence of the brief.</summary>
    [TestCase("zh", Language.Chinese)]
    [TestCase("en", Language.English)]
    public async Task CountyPage_SaysWhatTheBriefSays(string lang, Language language)
    {
        var text = Text(await PageAsync($"/county/{TestAir.Own}?lang={lang}").ConfigureAwait(false));
        var words = Words.Of(language);
        var brief = TestAir.Made.Counties.Brief(TestAir.Own);
        Assert.That(text, Does.Contain(BriefWords.Today(brief.Today!, words)));
        Assert.That(text, Does.Contain(BriefWords.Yesterday(brief, words)));
        foreach (var alert in brief.Alerts)
            Assert.That(text, Does.Contain(AlertTable.Message(alert, words)));
        foreach (var duty in brief.Duties)
            Assert.That(text, Does.Contain(BriefWords.Duty(duty, words)));
        foreach (var goal in brief.Goals)
            Assert.That(text, Does.Contain(TrackWords.Verdict(goal, words) ?? string.Empty));
    }

    [Test]
    public async Task Pages_OfEveryLevel_AreThere([Values("/", "/county/望都县", "/city/保定市", "/province/河北省", "/station/W1")] string path, [Values("", "wall")] string look, [Values("zh", "en")] string lang)
    {
        var html = await PageAsync($"{path}?lang={lang}&{look}").ConfigureAwait(false);
        Assert.That(html, Does.Not.Contain("style=").And.Not.Match("<script(?! src=)").And.Not.Match(" on[a-z]+="), "nothing that the policy refuses");
        Assert.That(html, Does.Not.Contain("<b>长安区"), "a name is text");
        if (lang == "en")
            Assert.That(Text(html), Does.Not.Match("[\u3000-\u303f\uff00-\uff0f]"), "no Chinese punctuation in English");
    }

    /// <summary>Of other counties the province's list is known, to October: no list says the places of November.</summary>
    [Test]
    public async Task Lists_WherePublishedListsEndBeforeTheHours_GiveTheNewestPlacesOfThese()
    {
        var folder = new TestFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "published"));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "published", "2026-10.csv"), "2026年10月\n区县,综合指数,排名\n丙县,2.95,1\n东山县,3.10,2\n西山县,3.21,3\n丁县,3.40,4\n").ConfigureAwait(false);
        await using var desk = await ServerOnTest.StartAsync(folder).ConfigureAwait(false);
        var text = Text(await desk.Client.GetStringAsync("/?lang=zh").ConfigureAwait(false));
        Assert.That(text, Does.Match("2026年10月综合指数"));
        Assert.That(text, Does.Match("东山县[0-9]+良[^东西]*?23\\.10"));
    }

    [Test]
    public async Task Province_ListsItsCounties()
    {
        var html = await PageAsync("/province/河北省").ConfigureAwait(false);
        foreach (var county in TestAir.Made.Counties.Areas)
            Assert.That(html, Does.Contain($">{WebUtility.HtmlEncode(county.Name)}</a>"));
    }

    [Test]
    [Category("Long")]
    [Category("Surface")]
    public async Task Links_OfAllPages_LeadSomewhere()
    {
        HashSet<string> seen = new(StringComparer.Ordinal) { "/" };
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var path))
        {
            using var answer = await server.Client.GetAsync(path).ConfigureAwait(false);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), path);
            if (answer.Content.Headers.ContentType!.MediaType != "text/html" || path.StartsWith("/sheets", StringComparison.Ordinal))
                continue;
            foreach (Match link in Links().Matches(await answer.Content.ReadAsStringAsync().ConfigureAwait(false)))
                if (WebUtility.HtmlDecode(link.Groups["to"].Value) is var to && !to.Contains("=report", StringComparison.Ordinal) && !to.StartsWith("/sheets/report", StringComparison.Ordinal) && seen.Add(to))
                    open.Enqueue(to);
        }

        Assert.That(seen, Has.Count.GreaterThan(40));
    }

    [TestCase("brief")]
    [TestCase("monday")]
    [TestCase("dispatch")]
    [TestCase("rank")]
    [TestCase("report")]
    [Category("Long")]
    [Category("Office")]
    public async Task Sheet_InEveryForm_IsAFileOfIt(string kind)
    {
        foreach (var (form, begins) in new[] { ("docx", "PK"), ("xlsx", "PK"), ("pptx", "PK"), ("html", "<!DOCTYPE html>") })
        {
            using var answer = await server.Client.GetAsync($"/sheets/{kind}.{form}?area={TestAir.Own}&level=county&lang=zh").ConfigureAwait(false);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), form);
            var body = await answer.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
            Assert.That(System.Text.Encoding.ASCII.GetString(body, 0, begins.Length), Is.EqualTo(begins), form);
            Assert.That(answer.Content.Headers.ContentDisposition?.FileNameStar ?? "-", Is.EqualTo(form == "html" ? "-" : answer.Content.Headers.ContentDisposition!.FileNameStar).And.Length.GreaterThan(0));
        }
    }

    [TestCase("/county/望都")]
    [TestCase("/county/正定")]
    public async Task ShortName_OfOneArea_IsItsPage(string path) => Assert.That((await server.Client.GetAsync(path).ConfigureAwait(false)).StatusCode, Is.EqualTo(HttpStatusCode.OK));

    [TestCase("/county/望江县")]
    [TestCase("/county/")]
    [TestCase("/township/望都县")]
    [TestCase("/county/%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [TestCase("/sheets/brief.docx?area=none")]
    public async Task UnknownArea_IsNotFoundAndNoMarkup(string path)
    {
        using var answer = await server.Client.GetAsync(path).ConfigureAwait(false);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await answer.Content.ReadAsStringAsync().ConfigureAwait(false), Does.Not.Contain("<script>alert"));
    }

    [Test]
    public async Task Hour_ThatIsPosted_ChangesThePage()
    {
        await using var own = await ServerOnTest.StartAsync(new TestFolder(), o => o).ConfigureAwait(false);
        var before = await own.Client.GetStringAsync("/county/东山县").ConfigureAwait(false);
        var version = Version(before);
        using var posted = await own.PostAsync(TestFolder.Hour(new LocalDateTime(2026, 11, 22, 1, 0))).ConfigureAwait(false);
        Assert.That(posted.IsSuccessStatusCode, Is.True, await posted.Content.ReadAsStringAsync().ConfigureAwait(false));
        var after = await own.Client.GetStringAsync($"/county/东山县?after={version + 1}").ConfigureAwait(false);
        Assert.That(Text(after), Does.Contain("截至1时"));
        Assert.That(Version(after), Is.GreaterThan(version));
    }

    [Test]
    public async Task Events_TellTheNumberNowAndEachNewOne()
    {
        await using var own = await ServerOnTest.StartAsync(new TestFolder(), o => o).ConfigureAwait(false);
        using var bound = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var answer = await own.Client.GetAsync("/events", HttpCompletionOption.ResponseHeadersRead, bound.Token).ConfigureAwait(false);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(bound.Token).ConfigureAwait(false));
        var first = await NextAsync(reader, bound.Token).ConfigureAwait(false);
        using var posted = await own.PostAsync(TestFolder.Hour(new LocalDateTime(2026, 11, 22, 1, 0))).ConfigureAwait(false);
        Assert.That(await NextAsync(reader, bound.Token).ConfigureAwait(false), Is.EqualTo(first + 1));
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/event-stream"));
    }

    [Test]
    public async Task Token_OfSomeAreas_SeesTheirPagesOnly()
    {
        await using var own = await ServerOnTest.StartAsync(new TestFolder(), o => o).ConfigureAwait(false);
        var token = own.Service<TokenFile>().Add("south", Scope.Read, ["南平市"], DateTimeOffset.UnixEpoch);
        using var client = own.ClientWith(token);
        var index = await client.GetStringAsync("/").ConfigureAwait(false);
        Assert.That(index, Does.Contain("东山县").And.Not.Contain("湖西区"));
        Assert.That((await client.GetAsync("/county/湖西区").ConfigureAwait(false)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await client.GetAsync("/alerts-out").ConfigureAwait(false)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await own.Client.GetAsync("/county/东山县").ConfigureAwait(false)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized).Or.EqualTo(HttpStatusCode.Found));
        Assert.That((await own.Client.GetAsync("/sign-in").ConfigureAwait(false)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private static async Task<long> NextAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        while (await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                return long.Parse(line["data: ".Length..], System.Globalization.CultureInfo.InvariantCulture);
        throw new EndOfStreamException();
    }

    private async Task<string> PageAsync(string path)
    {
        using var answer = await server.Client.GetAsync(path).ConfigureAwait(false);
        var text = await answer.Content.ReadAsStringAsync().ConfigureAwait(false);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
        return text;
    }

    private static long Version(string html) => long.Parse(VersionOf().Match(html).Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(string html) => WebUtility.HtmlDecode(Tag().Replace(html, string.Empty));

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("href=\"(?<to>/[^\"]*)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Links();

    [GeneratedRegex("data-version=\"(?<number>[0-9]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VersionOf();
}
