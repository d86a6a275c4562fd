using System.Text;
using AirQuality.Server.Access;
using AirQuality.Server.Settings;
using AirQuality.Server.Tests.Hosting;
using NodaTime;

namespace AirQuality.Server.Tests.Cockpit;

/// <summary>The cockpit in a real browser: what it shows, how wide it is, that it keeps up with the data, and that it complains of nothing.</summary>
[Category("Long")]
[Category("Browser")]
public sealed class BrowserTests
{
    private const string Faint = """
        (() => {
          const channels = c => c.match(/[\d.]+/g).map(Number);
          const luminance = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce((s, v, i) => s + v * [0.2126, 0.7152, 0.0722][i], 0);
          const behind = e => { for (; e; e = e.parentElement) { const c = channels(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
          const faint = [], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const e = texts.currentNode.parentElement;
            if (!texts.currentNode.data.trim()) continue;
            const [a, b] = [luminance(channels(getComputedStyle(e).color)), luminance(behind(e))];
            const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            if (ratio < 4.5) faint.push(texts.currentNode.data.trim().slice(0, 20) + " " + ratio.toFixed(2));
          }
          return faint.join("; ");
        })()
        """;

    private TestFolder folder = null!;
    private AirQualityServer server = null!;
    private Browser browser = null!;

    [OneTimeSetUp]
    public async Task Begin()
    {
        browser = await Browser.StartAsync().ConfigureAwait(false);
        folder = new TestFolder();
        var clock = new TestClock { Now = new DateTimeOffset(2026, 11, 22, 14, 0, 0, TimeSpan.FromHours(8)) };
        server = AirQualityServer.Create(new ServerOptions { Folder = folder.Path, Port = 0, Clock = clock, Open = _ => TestAir.Made, Area = TestAir.Own });
        await server.StartAsync().ConfigureAwait(false);
    }

    [OneTimeTearDown]
    public async Task End()
    {
        if (browser is null)
            return;
        await browser.DisposeAsync().ConfigureAwait(false);
        await server.DisposeAsync().ConfigureAwait(false);
        folder.Dispose();
    }

    [TestCase("county/望都县", "zh", 360)]
    [TestCase("county/望都县", "en", 360)]
    [TestCase("county/望都县", "zh", 1280)]
    [TestCase("county/望都县", "en", 1280)]
    [TestCase("city/保定市", "zh", 360)]
    [TestCase("province/河北省", "en", 360)]
    [TestCase("", "zh", 360)]
    [TestCase("", "en", 1280)]
    [TestCase("sign-in", "zh", 360)]
    [TestCase("alerts-out", "en", 360)]
    public async Task Page_FitsItsWindowAndCanBeRead(string path, string lang, int width)
    {
        foreach (var dark in new[] { false, true })
        {
            await browser.OpenAsync($"{server.Address}{path}?lang={lang}", width, dark: dark).ConfigureAwait(false);
            Assert.That((await browser.AskAsync("document.documentElement.scrollWidth - document.documentElement.clientWidth").ConfigureAwait(false)).GetInt32(), Is.Zero, "no scrolling to the side");
            Assert.That((await browser.AskAsync(Faint).ConfigureAwait(false)).GetString(), Is.Empty, dark ? "dark" : "light");
            await browser.PictureAsync($"{(path.Length == 0 ? "index" : path.Replace('/', '-'))}-{lang}-{width}{(dark ? "-dark" : "")}").ConfigureAwait(false);
        }

        Assert.That(browser.Complaints, Is.Empty);
    }

    [TestCase("zh")]
    [TestCase("en")]
    public async Task Wall_IsLargeAndFits(string lang)
    {
        await browser.OpenAsync($"{server.Address}county/{TestAir.Own}?lang={lang}&wall", 1920, 1080).ConfigureAwait(false);
        Assert.That((await browser.AskAsync("parseFloat(getComputedStyle(document.querySelector('[data-figure=aqi]')).fontSize)").ConfigureAwait(false)).GetDouble(), Is.GreaterThan(90));
        Assert.That((await browser.AskAsync("document.documentElement.scrollWidth - document.documentElement.clientWidth").ConfigureAwait(false)).GetInt32(), Is.Zero);
        await browser.PictureAsync($"wall-{lang}", whole: false).ConfigureAwait(false);
        Assert.That((await browser.AskAsync("document.documentElement.scrollHeight - document.documentElement.clientHeight").ConfigureAwait(false)).GetInt32(), Is.Zero, "nobody scrolls on a wall");
        Assert.That(browser.Complaints, Is.Empty);
    }

    [Test]
    public async Task Hour_ThatIsPosted_IsShownWithoutReloading()
    {
        await browser.OpenAsync($"{server.Address}county/{TestAir.Own}?lang=zh").ConfigureAwait(false);
        await browser.UntilAsync("document.documentElement.dataset.live === 'on'").ConfigureAwait(false);
        await browser.AskAsync("window.kept = true").ConfigureAwait(false);
        var before = (await browser.AskAsync("document.querySelector('#today').innerText").ConfigureAwait(false)).GetString();
        using var client = new HttpClient { BaseAddress = server.Address };
        using var hour = new StringContent("station,time,so2,no2,pm10,pm25,co,o3\nW1,2026-11-22 10:00,6,25,300,290,0.8,90\n", Encoding.UTF8, "text/csv");
        using var posted = await client.PostAsync("/v1/hours", hour).ConfigureAwait(false);
        Assert.That(posted.IsSuccessStatusCode, Is.True, await posted.Content.ReadAsStringAsync().ConfigureAwait(false));
        await browser.UntilAsync("document.querySelector('#today').innerText.includes('10时')").ConfigureAwait(false);
        Assert.That((await browser.AskAsync("document.querySelector('#today').innerText").ConfigureAwait(false)).GetString(), Is.Not.EqualTo(before));
        Assert.That((await browser.AskAsync("window.kept").ConfigureAwait(false)).GetBoolean(), Is.True, "the page was not loaded again");
        Assert.That(browser.Complaints, Is.Empty);
    }
}
