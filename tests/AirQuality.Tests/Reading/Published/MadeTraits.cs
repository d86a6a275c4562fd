namespace AirQuality.Tests.Reading.Published;

/// <summary>How a made-up table is laid out: one choice for each trait of real tables.</summary>
internal sealed record MadeTraits
{
    public required int Areas { get; init; }

    public required string[] Metrics { get; init; }

    /// <summary>single, stacked, beside, split, transposed, periods.</summary>
    public required string Layout { get; init; }

    /// <summary>none, left, right, byother.</summary>
    public required string Place { get; init; }

    /// <summary>none, columns, change, fall, better, words, brackets.</summary>
    public required string LastYear { get; init; }

    /// <summary>title, file, sheet, column, none.</summary>
    public required string PeriodIn { get; init; }

    public required string Period { get; init; }

    public required string PeriodText { get; init; }

    public required bool HasTitle { get; init; }

    public required bool HasUnits { get; init; }

    public required bool HasTwoLevels { get; init; }

    public required bool HasWhole { get; init; }

    public required bool HasLimits { get; init; }

    public required bool HasNotes { get; init; }

    public required bool HasGroups { get; init; }

    public required bool HasOrdinals { get; init; }

    public required bool AreSharedBlank { get; init; }

    public required bool AreZerosDropped { get; init; }

    public required bool HasPercentSigns { get; init; }

    public required bool HasBlanksInNames { get; init; }

    public static MadeTraits Of(int seed)
    {
        var random = new Random(seed);
        T One<T>(params T[] of) => of[random.Next(of.Length)];
        bool Often(int percent) => random.Next(100) < percent;
        var periods = new[] { ("2024-08", "8月"), ("2024-01..2024-08", "1-8月"), ("2024-01..2024-08", "1~8月"), ("2024-01..2024-06", "上半年"), ("2024", "1—12月"), ("2024-10..2024-12", "10-12月"), ("2024-10-01..2024-10-15", "10月1日-15日"), ("2024-09-30..2024-10-06", "第40周(9.30-10.6)") };
        var (period, text) = One(periods);
        string[][] metrics = [["index"], ["pm25"], ["pm25", "good_ratio"], ["index", "pm25"], ["so2", "no2", "pm10", "pm25", "index"], ["so2", "no2", "pm10", "pm25", "co", "o3_8h", "good_ratio", "index"], ["good_ratio"], ["index", "good_days"], ["dustfall"]];
        return Fitting(new MadeTraits
        {
            Areas = random.Next(4, 12),
            Metrics = One(metrics),
            Layout = One("single", "single", "single", "stacked", "beside", "split", "transposed", "periods"),
            Place = One("none", "left", "left", "right", "byother"),
            LastYear = One("none", "none", "columns", "change", "fall", "better", "words", "brackets"),
            PeriodIn = One("title", "title", "title", "file", "sheet", "column", "none"),
            Period = period,
            PeriodText = text,
            HasTitle = Often(85),
            HasUnits = Often(30),
            HasTwoLevels = Often(50),
            HasWhole = Often(40),
            HasLimits = Often(20),
            HasNotes = Often(30),
            HasGroups = Often(20),
            HasOrdinals = Often(20),
            AreSharedBlank = Often(30),
            AreZerosDropped = Often(40),
            HasPercentSigns = Often(30),
            HasBlanksInNames = Often(20),
        });
    }

    /// <summary>Without what a layout has no room for: transposed tables print no changes and have no column of periods.</summary>
    private static MadeTraits Fitting(MadeTraits traits)
    {
        var isList = traits.Layout is "single" or "stacked" or "split";
        return traits with
        {
            PeriodIn = traits.PeriodIn == "column" && !isList ? "title" : traits.PeriodIn,
            LastYear = traits.Layout == "periods" || (traits.Layout == "transposed" && traits.LastYear != "brackets") ? "none" : traits.LastYear,
            HasTitle = traits.HasTitle || traits.LastYear == "brackets" || traits.Layout == "periods" || traits.Metrics[0] == "dustfall",
        };
    }
}
