using System.Diagnostics;
using System.Net;
using System.Text.Json;

namespace AirQuality.Reporting.Tests;

/// <summary>A real browser, run without a window. Tests that need it are skipped where none is installed.</summary>
internal static class Browser
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>What the page says of itself once laid out: how wide it is, and the text that is hard to read.</summary>
    private const string Measure = """
        <script>
        addEventListener("load", () => {
          const channels = c => c.match(/[\d.]+/g).map(Number);
          const luminance = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce((s, v, i) => s + v * [0.2126, 0.7152, 0.0722][i], 0);
          const behind = e => { for (; e; e = e.parentElement) { const c = channels(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
          const faint = [], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          let seen = 0;
          while (texts.nextNode()) {
            const e = texts.currentNode.parentElement;
            if (!texts.currentNode.data.trim() || ["SCRIPT", "STYLE"].includes(e.tagName)) continue;
            seen++;
            const [a, b] = [luminance(channels(getComputedStyle(e).color)), luminance(behind(e))];
            const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            if (ratio < 4.5) faint.push(texts.currentNode.data.trim().slice(0, 20) + " " + ratio.toFixed(2));
          }
          const lines = cell => { const range = document.createRange(); range.selectNodeContents(cell); return new Set([...range.getClientRects()].map(r => Math.round(r.top))).size; };
          const split = [...document.querySelectorAll("td.short")].filter(c => lines(c) > 1).map(c => c.textContent);
          const wide = [...document.querySelectorAll("td, th")].filter(c => { // a word that does not fit its cell is broken somewhere
            const probe = document.createElement("span"), style = getComputedStyle(c);
            probe.style.cssText = "position:absolute;visibility:hidden;white-space:nowrap";
            for (const look of ["fontFamily", "fontSize", "fontWeight", "fontVariantNumeric"]) probe.style[look] = style[look];
            document.body.append(probe);
            const room = c.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
            const fits = c.innerText.split(/[\s\u2e80-\uffff-]+/).every(word => { probe.textContent = word; return probe.offsetWidth <= room + 1; });
            probe.remove();
            return !fits;
          }).map(c => c.innerText);
          const heads = [...document.querySelectorAll("th button")].map(b => getComputedStyle(b).display);
          const narrowest = Math.min(...[...document.images].map(i => i.width));
          const broken = [...document.images].filter(i => !i.complete || !i.naturalWidth).length;
          const root = document.documentElement, result = document.createElement("pre");
          result.id = "measured";
          result.textContent = JSON.stringify({ scroll: root.scrollWidth, client: root.clientWidth, seen, faint: faint.slice(0, 10), images: document.images.length, broken, narrowest, split: split.slice(0, 10), wide: wide.slice(0, 10), heads: [...new Set(heads)] });
          parent.document.body.append(result);
        });
        </script>
        """;

    public sealed record Layout(int Scroll, int Client, int Seen, string[] Faint, int Images, int Broken, int? Narrowest, string[] Split, string[] Wide, string[] Heads);

    /// <summary>Lays a page out at a width.</summary>
    public static Layout Open(string html, int width, bool dark = false)
    {
        var page = Unguarded(html).Replace("</body>", Measure + "</body>", StringComparison.Ordinal);
        if (dark)
            page = page.Replace("@media (prefers-color-scheme: dark)", "@media all", StringComparison.Ordinal);
        // A window is never narrower than 500 pixels; a frame is as narrow as a phone.
        var frame = $"<!DOCTYPE html><html><body style=\"margin:0\"><iframe style=\"border:0;width:{width}px;height:900px\" srcdoc=\"{WebUtility.HtmlEncode(page)}\"></iframe></body></html>";
        var dom = Run(frame, (url, _) => ["--dump-dom", "--window-size=1400,1000", url]);
        var json = WebUtility.HtmlDecode(Found.First(dom.Text, "<pre id=\"measured\">(.*?)</pre>").Groups[1].Value);
        return JsonSerializer.Deserialize<Layout>(json, JsonSerializerOptions.Web)!;
    }

    /// <summary>The document after its scripts and one more have run.</summary>
    public static string Dom(string html, string script = "") =>
        Run(html.Replace("</body>", $"<script>{script}</script></body>", StringComparison.Ordinal), (url, _) => ["--dump-dom", url]).Text;

    /// <summary>A page as it is printed.</summary>
    public static byte[] Pdf(string html) => Run(html, (url, folder) => ["--no-pdf-header-footer", $"--print-to-pdf={Path.Combine(folder, "out.pdf")}", url]).File;

    /// <summary>A page as it is seen.</summary>
    public static byte[] Screenshot(string html, int width, int height) =>
        Run(html, (url, folder) => [$"--screenshot={Path.Combine(folder, "out.png")}", $"--window-size={width},{height}", "--hide-scrollbars", url]).File;

    /// <summary>What axe-core finds wrong for those who use a keyboard or a screen reader; the test is skipped where it is not installed.</summary>
    /// <returns>One line a rule that is broken, with the first places.</returns>
    public static IReadOnlyList<string> Axe(string html, int width, bool dark = false)
    {
        var folders = Ancestors(TestContext.CurrentContext.TestDirectory).Select(f => Path.Combine(f, "node_modules"))
            .Concat((Environment.GetEnvironmentVariable("NODE_PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            .Concat(["/usr/lib/node_modules", "/usr/local/lib/node_modules", "/usr/share/nodejs"]);
        if (folders.Select(f => Path.Combine(f, "axe-core", "axe.min.js")).FirstOrDefault(File.Exists) is not { } axe)
        {
            Assert.Ignore("axe-core is not installed (npm install axe-core in a folder above, or NODE_PATH): pages are not examined for keyboards and screen readers.");
            return [];
        }

        if (dark)
            html = html.Replace("@media (prefers-color-scheme: dark)", "@media all", StringComparison.Ordinal);
        const string Ask = """
            addEventListener("load", () => axe.run({ resultTypes: ["violations"] }).then(r => {
              const found = document.createElement("pre");
              found.id = "axe";
              found.textContent = JSON.stringify(r.violations.map(v => v.id + ": " + v.help + " (" + v.nodes.length + ", such as " + v.nodes[0].html.slice(0, 120) + ")"));
              document.body.append(found);
            }));
            """;
        var dom = Run(html.Replace("</body>", $"<script>{File.ReadAllText(axe)}</script><script>{Ask}</script></body>", StringComparison.Ordinal), (url, _) => ["--dump-dom", $"--window-size={width},1000", url]);
        var found = Found.First(dom.Text, "<pre id=\"axe\">(.*?)</pre>");
        Assert.That(found.Success, "axe-core has answered");
        return JsonSerializer.Deserialize<string[]>(WebUtility.HtmlDecode(found.Groups[1].Value))!;
    }

    /// <summary>The page as it is but for its policy: the scripts of tests are not its own.</summary>
    private static string Unguarded(string html) => Found.Without(html, "<meta http-equiv=\"Content-Security-Policy\"[^>]*>");

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            yield return at.FullName;
    }

    private static (string Text, byte[] File) Run(string html, Func<string, string, string[]> arguments)
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).SelectMany(folder => Names.Select(n => Path.Combine(folder, n))).FirstOrDefault(File.Exists);
        if (program is null)
            Assert.Ignore($"None of {string.Join(", ", Names)} is installed: pages are not looked at.");
        var folder = Directory.CreateTempSubdirectory("airq-browser-").FullName;
        try
        {
            var page = Path.Combine(folder, "page.html");
            File.WriteAllText(page, Unguarded(html));
            var start = new ProcessStartInfo(program!) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
            foreach (var argument in (string[])["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", $"--user-data-dir={Path.Combine(folder, "profile")}", "--virtual-time-budget=5000", .. arguments($"file://{page}", folder)])
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var text = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
            {
                process.Kill(entireProcessTree: true);
                Assert.Fail($"The browser did not end. {errors.Result}");
            }

            var file = Directory.EnumerateFiles(folder, "out.*").FirstOrDefault();
            return (text.Result, file is null ? [] : File.ReadAllBytes(file));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
