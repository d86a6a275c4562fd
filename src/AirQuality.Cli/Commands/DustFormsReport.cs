using System.CommandLine;
using System.Globalization;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Comparisons;
using AirQuality.Ranking;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary>The three forms of the good-day ratio, what dust caused, and its effect on index and place.</summary>
internal static class DustFormsReport
{
    private static readonly string[] Columns =
    [
        "area", "period", "good_ratio_measured", "good_ratio_without_dust", "good_ratio_less_abnormal", "base_share", "exceed_days", "exceed_days_dust", "exceed_share_dust",
        "heavy_days", "heavy_days_dust", "heavy_share_dust", "index_with_dust", "index_without_dust", "rank_with_dust", "rank_without_dust",
    ];

    public static Option<decimal?> BaseShare() =>
        OptionKinds.Of<decimal?>("--base-share", "With --dust-forms: the share of days, in %, that dust makes exceed in an ordinary year; by default 1.7, which fits the national figures of 2025 (unsure).", new("0到100的数", "a number from 0 to 100"), (string text, out decimal? value) =>
        {
            var parsed = decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 100;
            value = parsed ? number : null;
            return parsed;
        });

    public static Table Of(IReadOnlyList<DustForms> forms, AreaNames names, Func<Area, bool> keeps, Words words)
    {
        var (with, without) = (Places(forms.Select(f => f.Effect.With)), Places(forms.Select(f => f.Effect.Without)));
        return new Table(Columns, [.. forms.Where(f => keeps(f.Area)).Select(f => new[]
        {
            Cell.Text(names.Of(f.Area)),
            Cell.Text(f.Effect.Period.ToString()),
            Cell.Number(f.Measured),
            Cell.Number(f.WithoutDust),
            Cell.Number(f.LessAbnormal),
            Cell.Number(f.BaseShare),
            Cell.Number(f.ExceedingDays),
            Cell.Number(f.ExceedingDaysByDust),
            Cell.Number(f.ShareOfExceedingDays),
            Cell.Number(f.HeavyDays),
            Cell.Number(f.HeavyDaysByDust),
            Cell.Number(f.ShareOfHeavyDays),
            Cell.Number(f.Effect.With.Index.Published),
            Cell.Number(f.Effect.Without.Index.Published),
            Cell.Number(with.TryGetValue(f.Area, out var place) ? place : null),
            Cell.Number(without.TryGetValue(f.Area, out var other) ? other : null),
        })])
        {
            Title = words.Pick("沙尘影响的三种口径：实况、全部剔除沙尘日颗粒物、只剔除超出基础占比的部分", "Dust in three forms: as measured, the particles of all dust days out, only what exceeds the base share out"),
        };
    }

    private static Dictionary<Area, int> Places(IEnumerable<Assessments.PeriodAssessment> assessments) =>
        RankingMetric.Index.Rank(assessments).Ranked.ToDictionary(r => r.Area, r => r.Place);
}
