using AirQuality.Reading.Columns;
using AirQuality.Reading.Rows;
using AirQuality.Terms;

namespace AirQuality.Reading.Formats;

/// <summary>One row per station and hour with the time in four columns. As first published its CO is in µg/m³ and its hours, 0 to 23, name their start.</summary>
internal sealed class UciLayout() : ObservationLayout("uci")
{
    /// <summary>CO of a city in mg/m³ is below this, and in µg/m³ above it.</summary>
    private const decimal CarbonMonoxideBound = 20;

    public override IReadOnlyList<LayoutNeed> Needs { get; } =
    [
        ValueNeeds.Place,
        new(new("columns of year, month, day and hour", "年、月、日、时四列"), head => head.HasDateParts && head.Hour >= 0),
        ValueNeeds.Hours,
    ];

    public override TableBinding Bind(TableHead head)
    {
        var values = ValueNeeds.OfHours(head.Columns);
        var unit = CarbonMonoxide(head, values);
        var label = Label(head);
        return TimeNeeds.WithHours(new TableBinding
        {
            Shape = RowShape.OnePlace,
            Place = PlaceColumns.Of(head.Columns),
            Values = values,
            Label = label.Taken,
            CarbonMonoxide = unit.Taken,
            ToldOfCarbonMonoxide = unit.Told,
            ToldOfHours = label.Told,
            ContradictingHour = label.Taken == HourLabel.Start ? 24 : 0,
        }, head);
    }

    public override RowParser Open(Chunk chunk, ParserMemory memory) => new LongLayout.Parser(chunk, memory);

    /// <summary>The unit of CO by its values: the layout is met with both.</summary>
    private static Guess<ColumnUnit> CarbonMonoxide(TableHead head, IReadOnlyList<PollutantColumn> values)
    {
        // By the middle value: one wild value among the first rows must not turn a file of mg/m³ into one of µg/m³.
        var column = values.FirstOrDefault(v => v.Pollutant == Pollutant.CO, new PollutantColumn(Pollutant.CO, -1)).Column;
        var numbers = head.Sample.Numbers(column).Where(n => n > 0).Order().ToList();
        if (numbers.Count == 0 || numbers[numbers.Count / 2] >= CarbonMonoxideBound)
            return new(ColumnUnit.Micrograms, null);
        return new(ColumnUnit.Milligrams, new($"CO in mg/m³, as its values are ({numbers[numbers.Count / 2]} in the middle); µg/m³ with --co-unit ug", $"按数值判断CO以mg/m³计（中位数{numbers[numbers.Count / 2]}）；如为µg/m³请用 --co-unit ug"));
    }

    /// <summary>What hours name: 1 to 24 their end, 0 to 23 their start.</summary>
    private static Guess<HourLabel> Label(TableHead head)
    {
        // Another row further down may have an hour that none of the others allow; it is refused when it is met.
        var hours = head.Sample.Cells(head.Hour).Select(LooseTime.ParseHour).OfType<int>().ToHashSet();
        if (hours.Contains(24) && !hours.Contains(0))
            return new(HourLabel.End, new("hours of 1 to 24, which name their end; --hour-label start where they name their beginning", "小时为1至24，表示该小时的结束时刻；如表示开始时刻请用 --hour-label start"));
        return hours.Contains(0)
            ? new(HourLabel.Start, new("hours of 0 to 23, which are taken to name their beginning; --hour-label end where they name their end", "小时为0至23，按该小时的开始时刻读取；如表示结束时刻请用 --hour-label end"))
            : new(HourLabel.Start, new("hours without 0 and 24 in the first rows, which are taken to name their beginning; --hour-label end where they name their end", "前若干行的小时中没有0和24，按该小时的开始时刻读取；如表示结束时刻请用 --hour-label end"));
    }

    /// <summary>What was taken by the values of the first rows.</summary>
    /// <param name="Taken">What was taken.</param>
    /// <param name="Told">What is told of it, where it is not as the layout was first published.</param>
    private readonly record struct Guess<T>(T Taken, Bilingual? Told);
}
