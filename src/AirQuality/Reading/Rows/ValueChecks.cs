using AirQuality.Observations;
using AirQuality.Reading.Columns;
using AirQuality.Reading.Findings;
using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>Compares the first values of a table with the units they are said to have.</summary>
internal sealed class ValueChecks(TableHeader header, TableHead head, ReadingCounts counts, ReadRules rules)
{
    private const int FewValues = 3;

    /// <summary>A day of CO in a city is 0.2 to 3 mg/m³; most values above this are no CO in mg/m³.</summary>
    private const decimal HighCarbonMonoxide = 5;

    /// <summary>Hours of a day: so many values in whole milligrams are cut off, for CO is measured to a tenth.</summary>
    private const int ManyValues = 24;

    /// <summary>Beyond it numbers are no concentrations, and would not fit where they are scaled.</summary>
    private const decimal MostKept = 1_000_000_000;

    /// <summary>Tells of what is hardly possible, and refuses what contradicts its unit.</summary>
    public void Tell()
    {
        var values = header.Values.Select(v => new { v.Pollutant, v.Column, Kept = Kept(v).ToList() }).Where(v => v.Kept.Count > 0).ToList();
        var others = values.Where(v => v.Pollutant != Pollutant.CO).ToList();
        var all = others.SelectMany(v => v.Kept).ToList();
        if (all.Count >= FewValues && all.Exists(v => v > 0) && all.TrueForAll(v => v < 1))
            counts.Add(FindingKind.BadUnit, new(header.Line, header.Label(others[0].Column)), new("values in µg/m³, most of which are above 1", "以µg/m³计、多数大于1的数值"), new($"values of at most {all.Max()}: are they in mg/m³?", $"数值最大为{all.Max()}：是否以mg/m³计？"));
        if (values.Find(v => v.Pollutant == Pollutant.CO) is { } carbon)
            TellCarbonMonoxide(carbon.Kept, carbon.Column, all.Exists(v => v > 0));
        foreach (var flag in header.Flags)
            TellFlags(flag);
        if (!header.Binding.IsDaily && header.Binding.Form is TimeForm.Stamp)
            TellDays();
    }

    /// <summary>The first values of a column as they are kept.</summary>
    private IEnumerable<decimal> Kept(ValueColumn column) =>
        head.Sample.Numbers(column.Column).Where(n => n >= 0).Select(n => column.Scale.IsOne ? n : column.Scale.Thousandths((long)(Math.Min(n, MostKept) * 1_000_000)) / 1000m);

    private void TellCarbonMonoxide(List<decimal> kept, int column, bool othersHaveValues)
    {
        // By the middle of the first values. CO that is said to be in µg/m³ and comes to less than 0.02 mg/m³ was in mg/m³ already; above
        // 5 mg/m³ it is an index; whole numbers throughout have lost their tenths, which are all that CO has.
        var place = new FindingPlace(header.Line, header.Label(column));
        var middle = kept.Order().ElementAt(kept.Count / 2);
        var zeros = kept.Count(v => v == 0);
        var isScaled = header.Values.First(v => v.Pollutant == Pollutant.CO).Scale.IsOne == false;
        if (isScaled && kept.Exists(v => v > 0) && middle < 0.02m)
            counts.Add(FindingKind.BadUnit, place, new("CO in µg/m³, most of which is above 100", "以µg/m³计、多数大于100的CO"), new($"CO of about {middle * 1000:0.###} µg/m³: is it in mg/m³ (--co-unit mg)?", $"CO约{middle * 1000:0.###} µg/m³：是否以mg/m³计（--co-unit mg）？"));
        else if (middle > HighCarbonMonoxide && middle <= rules.PlausibleMaximum(Pollutant.CO))
            counts.Add(FindingKind.Implausible, place, new("CO of mostly 0.2 to 3 mg/m³", "多为0.2至3 mg/m³的CO"), new($"CO of {middle} mg/m³ in the middle, too high to be a concentration: index values (as of aqicn.org, US AQI)?", $"CO中位数为{middle} mg/m³，作为浓度过高：是否为指数值（如aqicn.org的美国AQI分指数）？"));
        else if (kept.Count >= FewValues && othersHaveValues && zeros * 2 > kept.Count)
            counts.Add(FindingKind.Implausible, place, new("CO above 0 mg/m³", "大于0的CO（mg/m³）"), new($"CO of zero (0) in {zeros} of {kept.Count} rows: cut to whole mg/m³ before averaging, or missing", $"CO在{kept.Count}行中有{zeros}行为零（0）：可能在求平均前被截为整数mg/m³，或为缺测"));
        else if (kept.Count >= ManyValues && kept.TrueForAll(v => v == decimal.Truncate(v)) && kept.Distinct().Count() > 1)
            counts.Add(FindingKind.Implausible, place, new("CO to a tenth of a mg/m³", "保留一位小数的CO（mg/m³）"), new("CO in whole mg/m³ throughout: it was cut off", "CO均为整数mg/m³：小数被截去"));
    }

    /// <summary>Hours of which a place has one a day, always the same: days that were given a time.</summary>
    private void TellDays()
    {
        var place = header.Binding.Place.Main;
        var times = head.Sample.TimesOfFirst(place, header.Binding.Time[0]).ToList();
        if (times.Count <= FewValues || times.Select(t => t.Hour).Distinct().Count() > 1 || times.Select(t => t.Date).Distinct().Count() < times.Count)
            return;
        counts.Add(FindingKind.OneHourADay, new(header.Line + 1, header.Label(header.Binding.Time[0])), new("hours", "小时数据"), new("one hour a day throughout: probably daily values with a time", "每天仅一个小时值：可能是带时间的日均值"));
    }

    private void TellFlags(FlagColumn flag)
    {
        var unknown = head.Sample.Cells(flag.Column).Distinct(StringComparer.Ordinal).Where(c => FlagWords.IsValid(c, flag.AsksWhetherValid) is null && StatusWords.Of(c, flag.AsksWhetherReviewed) == DataStatus.Unsaid).Take(5).ToList();
        if (unknown.Count > 0)
            counts.Add(FindingKind.Implausible, new(header.Line, header.Label(flag.Column)), new("flags such as 有效, 无效, valid, invalid", "有效、无效等标识"), new($"{string.Join(", ", unknown)}, which are not understood: the values are read", $"{string.Join("、", unknown)}，含义不明：相应数值照常读取"));
    }
}
