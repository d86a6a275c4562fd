using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Reading.Published;

/// <summary>The truth beside a published table (<c>truth.json</c>), as figures to compare with.</summary>
internal sealed class PublishedTruth
{
    /// <summary>The year given for tables that say none.</summary>
    public const int AnsweredYear = 2013;

    private static readonly string[] Skipped = ["area", "site", "period", "region", "group", "city", "level", "main", "place", "place_from_bottom", "load_shares", "changes"];
    private readonly List<TruthFigure> figures = [];

    private PublishedTruth()
    {
    }

    public IReadOnlyList<TruthFigure> Figures => figures;

    public static PublishedTruth Read(string folder)
    {
        var truth = new PublishedTruth();
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "truth.json")));
        var tables = document.RootElement.GetProperty("tables").EnumerateArray().ToList();
        for (var index = 0; index < tables.Count; index++)
            foreach (var part in new[] { "rows", "summary", "goals" })
                if (tables[index].TryGetProperty(part, out var rows))
                    foreach (var row in rows.EnumerateArray())
                        truth.Add(tables[index], row, index, part);
        return truth;
    }

    private void Add(JsonElement table, JsonElement row, int index, string part)
    {
        var area = (row.TryGetProperty("area", out var name) || row.TryGetProperty("site", out name) || table.TryGetProperty("area", out name)) ? name.GetString()! : string.Empty;
        var (start, end) = Span((row.TryGetProperty("period", out var own) || table.TryGetProperty("period", out own)) ? own.GetString()! : throw new InvalidOperationException("A row without a period."));
        void Take(string key, decimal? value, int? place, bool fromBottom = false) =>
            figures.Add(new TruthFigure(area, start, end, key) { Value = value, Place = place, IsFromBottom = fromBottom, Table = index, IsSummary = part == "summary" });

        foreach (var property in row.EnumerateObject().Where(p => !Skipped.Contains(p.Name)))
        {
            var (key, sign, toDate) = KeyOf(property.Name);
            if (key.EndsWith("_place", StringComparison.Ordinal))
                Take(key[..^"_place".Length], null, property.Value.GetInt32());
            else if (toDate)
                figures.Add(new TruthFigure(area, new LocalDate(end.Year, 1, 1), end, key) { Value = property.Value.GetDecimal() * sign, Table = index });
            else
                Take(table.TryGetProperty("goals", out _) ? key + "_goal" : key, (property.Value.ValueKind == JsonValueKind.String ? Words(property.Value.GetString()!) : property.Value.GetDecimal()) * sign, null);
        }

        foreach (var (list, suffix) in new[] { ("load_shares", "_share"), ("changes", "_change") })
            if (row.TryGetProperty(list, out var others))
                foreach (var other in others.EnumerateObject())
                    Take(other.Name + suffix, other.Value.ValueKind == JsonValueKind.String ? Words(other.Value.GetString()!) : other.Value.GetDecimal(), null);
        if (row.TryGetProperty("place", out var place) && RankedKey(table) is { } ranked)
            Take(ranked, null, place.GetInt32());
        if (row.TryGetProperty("place_from_bottom", out place) && RankedKey(table) is { } bottom)
            Take(bottom, null, place.GetInt32(), fromBottom: true);
    }

    /// <summary>A fall is a change the other way round; a week before is the period before.</summary>
    private static (string Key, int Sign, bool ToDate) KeyOf(string name)
    {
        var toDate = name.Contains("_to_date", StringComparison.Ordinal);
        var key = name.Replace("_to_date", string.Empty, StringComparison.Ordinal);
        if (key.EndsWith("_fall_week", StringComparison.Ordinal))
            return (key.Replace("_fall_week", "_change_previous", StringComparison.Ordinal), -1, toDate);
        return key.EndsWith("_fall_year", StringComparison.Ordinal) ? (key.Replace("_fall_year", "_change", StringComparison.Ordinal), -1, toDate) : (key, 1, toDate);
    }

    private static string? RankedKey(JsonElement table)
    {
        if (!table.TryGetProperty("rank_by", out var by) || by.ValueKind != JsonValueKind.String)
            return table.GetProperty("rows")[0].TryGetProperty("dustfall", out _) ? "dustfall" : null;
        var key = by.GetString()!.Split(' ', ',')[0];
        return key == "money" ? null : key.Replace("_fall_year", "_change", StringComparison.Ordinal);
    }

    private static decimal Words(string text)
    {
        if (text == "持平")
            return 0;
        var number = decimal.Parse(Regex.Match(text, @"[\d.]+", RegexOptions.NonBacktracking).Value, CultureInfo.InvariantCulture);
        return text.StartsWith("下降", StringComparison.Ordinal) ? -number : number;
    }

    private static (LocalDate Start, LocalDate End) Span(string text)
    {
        text = text.Replace("????", AnsweredYear.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        if (AssessmentPeriod.TryParse(text, out var period))
            return (period.Start, period.End);
        var ends = text.Split("..");
        return (AssessmentPeriod.Parse(ends[0]).Start, AssessmentPeriod.Parse(ends[1]).End);
    }
}
