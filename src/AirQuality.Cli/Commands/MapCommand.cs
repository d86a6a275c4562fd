using System.CommandLine;
using System.Text.Json;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Output;
using AirQuality.Observations;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq map</c>: what each column was taken for, written as the mapping that a project file takes.</summary>
internal static class MapCommand
{
    private static readonly string[] Columns = ["file", "column", "mapping", "meaning", "unit", "used"];

    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new InputOptions();
        var command = new Command("map", "What each column of files was taken for, as a mapping to edit: put it into airq.json, or single lines behind --map. '?' stands where you are asked.");
        input.AddTo(command, areas: false);
        return Session.Bind(command, host, output, session =>
        {
            var report = ObservationInput.Read(input, session, lenient: true).Report;
            if (report.Columns.Count == 0)
                throw new DataException(
                    report.Findings.FirstOrDefault(f => f.Severity == Severity.Error)?.ToString(Terms.Language.Chinese) ?? "没有可识别的表头",
                    report.Findings.FirstOrDefault(f => f.Severity == Severity.Error)?.ToString() ?? "expected a table with names of columns, found none");
            var named = report.Columns.Where(c => c.Mapping is not null && c.Name.Length > 0).DistinctBy(c => c.Name, StringComparer.Ordinal).ToList();
            session.Write(new Table(Columns, named.Select(c => new[] { Cell.Text(c.Sheet is null ? c.File : $"{c.File}[{c.Sheet}]"), Cell.Text(c.Name), Cell.Text(c.Mapping), Cell.Text(c.Meaning), Cell.Text(c.Unit), Cell.Text(c.Use) })), pretty =>
            {
                foreach (var line in Lines(named, session.Words))
                    pretty.Line(line);
            });
            return ExitCodes.Done;
        });
    }

    private static IEnumerable<string> Lines(IReadOnlyList<ColumnReport> columns, Words words)
    {
        yield return "{";
        yield return "  \"columns\": {";
        for (var i = 0; i < columns.Count; i++)
        {
            var comma = i + 1 < columns.Count ? "," : string.Empty;
            yield return $"    {Quoted(columns[i].Name)}: {Quoted(columns[i].Mapping!)}{comma} // {Remark(columns[i], words)}";
        }

        yield return "  }";
        yield return "}";
    }

    /// <summary>A text as JSON has it; Chinese stays readable.</summary>
    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static string Remark(ColumnReport column, Words words) => column switch
    {
        { Mapping: "?" } => words.Pick("含义不明：请填写，如 pm25、co:mg/m3、ignore", "not understood: say what it is, such as pm25, co:mg/m3, ignore"),
        { Use: "value" } => words.Pick($"浓度，{column.Unit ?? "单位见数据"}", $"values{(column.Unit is null ? string.Empty : ", " + column.Unit)}"),
        { Use: "key" } => words.Pick("站点、区域、时间等", "which station, area, time"),
        { Use: "flag" } => words.Pick("有效性标识", "whether values are valid"),
        { Use: "check" } => words.Pick("仅用于核对", "compared with the values"),
        _ => words.Pick("未读取", "not read"),
    };
}
