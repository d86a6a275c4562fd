namespace AirQuality.Reporting.Rendering;

/// <summary>Head, style and script of a page: light and dark, phone and A4.</summary>
internal static class HtmlPage
{
    private const string Style = """
        :root { color-scheme: light dark; --back: #ffffff; --text: #1b1f24; --quiet: #57606a; --line: #d0d7de; --head: #f3f5f7; --link: #0550ae; }
        @media (prefers-color-scheme: dark) { :root { --back: #14171a; --text: #e6e8ea; --quiet: #a8b0b8; --line: #3a4149; --head: #20252a; --link: #79b8ff; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 1rem; max-width: 75rem; background: var(--back); color: var(--text); font: 16px/1.6 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; overflow-wrap: anywhere; }
        h1 { font-size: 1.6rem; line-height: 1.3; margin: .5rem 0 1rem; }
        h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; }
        nav h2 { font-size: 1rem; margin: 0; color: var(--quiet); }
        nav ol { margin: .25rem 0; padding-left: 1.5rem; columns: 14rem; }
        nav li { padding: .25rem 0; }
        a { color: var(--link); }
        p { margin: .5rem 0; }
        figure { margin: 1rem 0; overflow-x: auto; }
        figure img { display: block; max-width: 100%; height: auto; margin: 0 auto; background: #ffffff; }
        .wide { overflow-x: auto; margin: 1rem 0; }
        table { border-collapse: collapse; font-size: .875rem; width: 100%; overflow-wrap: normal; font-variant-numeric: tabular-nums; }
        caption { text-align: left; font-weight: 600; padding: .25rem 0; caption-side: top; }
        th, td { border-bottom: 1px solid var(--line); padding: .35rem .5rem; text-align: left; vertical-align: top; }
        td { white-space: nowrap; }
        td:last-child { white-space: normal; min-width: 6rem; }
        #table-about td:not(.short), #table-alerts td:not(.short) { white-space: normal; }
        th { background: var(--head); white-space: nowrap; }
        .n { text-align: right; }
        .none { color: var(--quiet); }
        th button { all: unset; cursor: pointer; }
        th button:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
        th[aria-sort=ascending] button::after { content: " ▲"; }
        th[aria-sort=descending] button::after { content: " ▼"; }
        footer { margin-top: 2rem; color: var(--quiet); font-size: .875rem; }
        @media screen and (max-width: 44rem) { figure img { max-width: none; width: 44rem; } }
        @page { size: A4; margin: 14mm 12mm; }
        @media print {
          :root { --back: #ffffff; --text: #000000; --quiet: #444444; --line: #bbbbbb; --head: #f3f5f7; --link: #000000; }
          body { font-size: 10pt; padding: 0; max-width: none; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
          .wide { overflow: visible; }
          table { font-size: 6.5pt; }
          th, td { padding: 1pt 2pt; }
          th, td, td:last-child { white-space: normal; min-width: 0; }
          td { overflow-wrap: anywhere; }
          th { word-break: keep-all; }
          td.n, td.short { white-space: nowrap; }
          figure { overflow: visible; }
          tr, figure { break-inside: avoid; }
          figure img { max-height: 240mm; }
          h2 { break-after: avoid; }
          nav a { text-decoration: none; }
          th button { display: contents; } /* heads are repeated on every page, buttons are not */
          th[aria-sort] button::after { content: ""; }
        }
        """;

    /// <summary>Heads of columns become buttons; without the script the tables stand as they are written.</summary>
    private const string Script = """
        for (const table of document.querySelectorAll("main table")) {
          const heads = [...table.tHead.rows[0].cells], body = table.tBodies[0];
          heads.forEach((head, column) => {
            const button = document.createElement("button");
            button.type = "button";
            button.textContent = head.textContent;
            head.replaceChildren(button);
            button.addEventListener("click", () => {
              const up = head.getAttribute("aria-sort") !== "ascending";
              heads.forEach(h => h.removeAttribute("aria-sort"));
              head.setAttribute("aria-sort", up ? "ascending" : "descending");
              const text = row => row.cells[column].querySelector(".none") ? "" : row.cells[column].dataset.value ?? row.cells[column].textContent;
              const order = (a, b) => {
                const x = text(a), y = text(b);
                if (x === "" || y === "") return x === y ? 0 : x === "" ? 1 : -1;
                const by = x - y;
                return (isNaN(by) ? x.localeCompare(y) : by) * (up ? 1 : -1);
              };
              body.append(...[...body.rows].sort(order));
            });
          });
        }
        """;

    public static void Begin(TextWriter writer, string title, Words words, string more = "")
    {
        writer.Write($"<!DOCTYPE html>\n<html lang=\"{words.Pick("zh-CN", "en")}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"generator\" content=\"AirQuality {Composition.AboutSection.Version}\">\n<title>{HtmlRenderer.Text(title)}</title>\n<style>\n");
        writer.Write(Style);
        writer.Write("\n" + more);
        writer.Write("\n</style>\n</head>\n<body>\n");
    }

    public static void End(TextWriter writer, bool sortable)
    {
        if (sortable)
            writer.Write($"<script>\n{Script}\n</script>\n");
        writer.Write("</body>\n</html>\n");
    }
}
