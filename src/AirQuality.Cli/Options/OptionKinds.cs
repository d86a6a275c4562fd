using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using AirQuality.Assessments;
using AirQuality.Cli.Hosting;
using AirQuality.Comparisons;
using AirQuality.RuleFiles;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Wording;
using NodaTime;
using NodaTime.Text;

namespace AirQuality.Cli.Options;

/// <summary>Options by what they hold. Each says what it expects when it gets something else.</summary>
internal static class OptionKinds
{
    /// <summary>Reads a value; false when the text is none.</summary>
    public delegate bool Reader<T>(string text, out T value);

    /// <summary>One of a few words, in any case.</summary>
    public static Option<T?> Choice<T>(string name, string description, params (string Word, T Value)[] choices)
    {
        var words = string.Join(", ", choices.Select(c => c.Word));
        var option = new Option<T?>(name)
        {
            Description = $"{description} One of {words}.",
            HelpName = name.TrimStart('-').ToUpperInvariant(),
            CustomParser = result =>
            {
                var found = Array.FindIndex(choices, c => string.Equals(c.Word, result.Tokens[0].Value, StringComparison.OrdinalIgnoreCase));
                if (found < 0)
                    OptionError.AddUnknown(result, name, LocalizedText.Same(words), choices.Select(c => c.Word));
                return found < 0 ? default : choices[found].Value;
            },
        };
        option.CompletionSources.Clear(); // of an enumeration it would offer the names of the values, which are not the words
        option.CompletionSources.Add(_ => choices.Select(c => new System.CommandLine.Completions.CompletionItem(c.Word)));
        return option;
    }

    /// <summary>Classes of stations, joined by commas, in English or Chinese.</summary>
    public static Option<IReadOnlyList<StationClass>?> Classes() =>
        Of<IReadOnlyList<StationClass>?>("--class", "Whose stations count, by the column class of the stations file: national, provincial, municipal, county, township, joined by commas.", new("national、provincial、municipal、county、township（国控、省控、市控、县控、乡镇），以逗号连接", "national, provincial, municipal, county or township, joined by commas"), (string text, out IReadOnlyList<StationClass>? value) =>
        {
            var found = text.Split([',', '，', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ClassOf).ToList();
            value = found.Count > 0 && !found.Contains(StationClass.Unsaid) ? found : null;
            return value is not null;
        });

    private static StationClass ClassOf(string word) => word.ToLowerInvariant() switch
    {
        "national" or "国控" or "国控点" => StationClass.National,
        "provincial" or "省控" or "省控点" => StationClass.Provincial,
        "municipal" or "市控" or "市控点" => StationClass.Municipal,
        "county" or "县控" or "区控" or "县控点" => StationClass.County,
        "township" or "乡镇" or "乡镇站" => StationClass.Township,
        _ => StationClass.Unsaid,
    };

    public static Option<LocalDate?> Date(string description) => Date("--date", description);

    public static Option<LocalDate?> AsOf() => Date("--as-of", "The last day that has passed; by default the last day of the data.");

    public static Option<LocalDate?> Date(string name, string description) =>
        Of<LocalDate?>(name, description, new("日期，如2026-03-01", "a date such as 2026-03-01"), (string text, out LocalDate? value) =>
        {
            value = PeriodText.TryReadDay(text, out var day) ? day : null;
            return value is not null;
        });

    /// <summary>An hour by the stamp at its end.</summary>
    public static Option<LocalDateTime?> Hour(string name, string description) =>
        Of<LocalDateTime?>(name, description, new("小时，如2026-03-01T14:00", "an hour such as 2026-03-01T14:00"), (string text, out LocalDateTime? value) =>
        {
            var parsed = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text);
            value = parsed.Success && parsed.Value.Minute == 0 ? parsed.Value : null;
            return value is not null;
        });

    public const string PeriodName = "--period";

    public static Option<AssessmentPeriod?> Period(bool required = true)
    {
        var option = PeriodNamed(PeriodName, $"{PeriodForms}; also 2016/12, 201612, 2016Q4, last-month, ytd{(required ? string.Empty : "; by default all days there are")}.");
        option.Required = required;
        return option;
    }

    /// <summary>The days that files are expected to keep to.</summary>
    public static Option<AssessmentPeriod?> Span() => PeriodNamed("--span", "Days the files should keep to, written like a period; an hour outside is an error; with an engine, the days to read.");

    private const string PeriodForms = "2016, 2016-Q4, 2016-H1, 2016-12, 2016-W50, 2016-12-05, 2016-season, 2016-ozone or 2016-10-01..2017-03-31";

    private const string PeriodFormsZh = "2016、2016-Q4、2016-H1、2016-12、2016-W50、2016-12-05、2016-season、2016-ozone或2016-10-01..2017-03-31";

    private static Option<AssessmentPeriod?> PeriodNamed(string name, string description) =>
        Of<AssessmentPeriod?>(name, description, new($"时段，如{PeriodFormsZh}", $"a period such as {PeriodForms}"), PeriodText.TryRead);

    /// <summary>What to compare with: a period, the one before, or the same period of last year or of several years.</summary>
    public static Option<ComparisonBase?> With() =>
        Of<ComparisonBase?>(
            "--with",
            "What to compare with: last-year, previous, years such as 2023..2025 (the mean of their figures), or a period. By default last-year and previous.",
            new($"last-year、previous、2023..2025这样的几年，或时段，如{PeriodFormsZh}", $"last-year, previous, years such as 2023..2025, or a period such as {PeriodForms}"),
            (string text, out ComparisonBase? value) => (value = ComparisonBaseOf(text)) is not null);

    private static ComparisonBase? ComparisonBaseOf(string text)
    {
        if (text.Length == 10 && text.AsSpan(4, 2) is ".."
            && AssessmentPeriod.TryParse(text[..4], out var first) && AssessmentPeriod.TryParse(text[6..], out var last) && first.Start <= last.Start)
            return ComparisonBase.Years(first.Start.Year, last.Start.Year);
        return text.ToLowerInvariant() switch
        {
            "last-year" => ComparisonBase.LastYear,
            "previous" => ComparisonBase.Previous,
            _ => PeriodText.TryRead(text, out var period) ? ComparisonBase.Of(period) : null,
        };
    }

    /// <summary>From which day on incomplete hours have no AQI unless it exceeds 100.</summary>
    public static Option<IncompleteHours?> Incomplete() =>
        Of<IncompleteHours?>(
            "--incomplete",
            "Hours with a pollutant missing, before 2026: from which day on they have an AQI only above 100, as the published national feed has it (by default 2022-01-01; the feed of 2020 did not, those of 2022 and 2023 did), or text, as HJ 633-2012 has it: made from what is there. One of text, feed, or a date.",
            new("text、feed或日期，如2021-01-01", "text, feed or a date such as 2021-01-01"),
            (string text, out IncompleteHours? value) => (value = IncompleteHours.Of(text)) is not null);

    /// <summary>A concentration: not negative, plain digits and a point.</summary>
    public static Option<decimal?> Concentration(Pollutant pollutant, string description) => Concentration($"--{pollutant.Key()}", pollutant, description);

    /// <summary>A concentration under a name of its own.</summary>
    public static Option<decimal?> Concentration(string name, Pollutant pollutant, string description) =>
        Of<decimal?>(name, $"{description}, {pollutant.Unit()}.", new("0到1000000的数", "a number from 0 to 1000000"), (string text, out decimal? value) =>
        {
            var parsed = decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                && number <= AirQuality.Terms.Concentration.MaxThousandths / 1000m;
            value = parsed ? number : null;
            return parsed;
        });

    public static Option<int?> Count(string name, string description) =>
        Of<int?>(name, description, new("不小于1的整数", "a whole number from 1"), (string text, out int? value) =>
        {
            var parsed = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
            value = parsed ? number : null;
            return parsed;
        });

    public static Option<int?> Year(string name, string description) =>
        Of<int?>(name, description, new("年份，如2026", "a year such as 2026"), (string text, out int? value) =>
        {
            var parsed = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 9000;
            value = parsed ? year : null;
            return parsed;
        });

    public static Option<int?> Decimals() =>
        Of<int?>("--decimals", "Decimals at which values are compared; by default those published.", new("0到6的整数", "a whole number from 0 to 6"), (string text, out int? value) =>
        {
            var parsed = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 6;
            value = parsed ? number : null;
            return parsed;
        });

    /// <summary>The editions to judge by: those in force on each date, or one for everything.</summary>
    public static Option<StandardsCatalogue?> Standard()
    {
        string[] words = ["auto", .. StandardsCatalogue.National.Editions.Select(e => e.Id)];
        var listed = string.Join(", ", words);
        var option = new Option<StandardsCatalogue?>("--standard")
        {
            Description = $"Standard to apply; auto, the default, is the one in force on each date. One of {listed}, or a file of editions of your own, such as my.json.",
            HelpName = "STANDARD",
            CustomParser = result => StandardOf(result, listed),
        };
        option.CompletionSources.Add(_ => words.Select(word => new System.CommandLine.Completions.CompletionItem(word)));
        return option;
    }

    private static StandardsCatalogue? StandardOf(ArgumentResult result, string listed)
    {
        var text = result.Tokens[0].Value;
        if (string.Equals(text, "auto", StringComparison.OrdinalIgnoreCase))
            return StandardsCatalogue.National;
        foreach (var edition in StandardsCatalogue.National.Editions)
            if (string.Equals(edition.Id, text, StringComparison.OrdinalIgnoreCase))
                return edition;
        try
        {
            if (File.Exists(text))
                return EditionFile.Read(text);
            var near = DidYouMean.Of(text, StandardsCatalogue.National.Editions.Select(e => e.Id));
            OptionError.Add(result, $"--standard：应为 {listed} 之一或版本文件，实为'{text}'{near.Zh}", $"--standard: expected {listed} or a file of editions, found '{text}'{near.En}");
        }
        catch (RuleFileException e)
        {
            OptionError.AddOfData(result, "--standard", e.Text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            OptionError.AddOfData(result, "--standard", FileErrors.Of(e));
        }

        return null;
    }

    public static Option<EventScope?> Exclude() => Choice<EventScope?>(
        "--exclude",
        "What the events of --events are left out of: means, percentiles and index (statistics, the default), AQI, good and heavy days (days), both (all) or nothing (none).",
        ("statistics", EventScope.Statistics),
        ("days", EventScope.Days),
        ("all", EventScope.All),
        ("none", EventScope.None));

    public static Option<RegionRule?> Regions() => Choice<RegionRule?>(
        "--regions",
        "Figures of provinces, and of what daily files are taken to: the mean of their areas' statistics and ratios (statistics, the default, as published), or the statistics of the mean of their areas' days (days).",
        ("statistics", RegionRule.MeanOfStatistics),
        ("days", RegionRule.MeanOfDays));

    public static Option<CompositeIndexScheme?> Scheme() =>
        Choice("--scheme", "Decimals and weights of the composite index; by default those in use at the time.", [.. CompositeIndexScheme.All.Select(s => (s.Name.ToLowerInvariant(), (CompositeIndexScheme?)s))]);

    /// <summary>The pollutants an index is made of.</summary>
    public static Option<IReadOnlyList<Pollutant>?> IndexPollutants() =>
        Of<IReadOnlyList<Pollutant>?>("--pollutants", "The pollutants the composite index is made of, joined by commas, such as pm25,so2 or pm25,pm10; by default all six. The output names them.", new("以逗号连接的污染物，如pm25,so2", "pollutants joined by commas, such as pm25,so2"), (string text, out IReadOnlyList<Pollutant>? value) =>
        {
            var found = text.Split([',', '，', '、', '+'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(PollutantOf).ToList();
            value = found.Count > 0 && found.TrueForAll(p => p is not null) ? [.. found.Select(p => p!.Value).Distinct()] : null;
            return value is not null;
        });

    private static Pollutant? PollutantOf(string word)
    {
        foreach (var pollutant in Pollutants.All)
            if (string.Equals(word, pollutant.Key(), StringComparison.OrdinalIgnoreCase) || string.Equals(word, pollutant.Symbol(), StringComparison.OrdinalIgnoreCase) || word == pollutant.Name(Language.Chinese)
                || (pollutant == Pollutant.O3 && string.Equals(word, "o3_8h", StringComparison.OrdinalIgnoreCase)))
                return pollutant;
        return null;
    }

    /// <summary>An argument would take an option it does not know for a name; then nobody hears that it has no effect.</summary>
    public static T RefusingOptions<T>(T argument)
        where T : Argument
    {
        argument.Validators.Add(result =>
        {
            var known = (result.Parent as CommandResult)?.Command.Options.Select(o => o.Name) ?? [];
            foreach (var token in result.Tokens.Where(t => t.Value.Length > 1 && t.Value[0] == '-'))
            {
                var near = DidYouMean.Of(token.Value, known);
                OptionError.Add(result, $"{token.Value}：没有这个选项{near.Zh}；以此开头的名称写作 ./{token.Value}", $"{token.Value}: no such option{near.En}; a name that begins like this is written ./{token.Value}");
            }
        });
        return argument;
    }

    /// <summary>An option that is read by a function of its own.</summary>
    public static Option<T> Of<T>(string name, string description, LocalizedText expected, Reader<T> read) => new(name)
    {
        Description = description,
        HelpName = name.TrimStart('-').ToUpperInvariant(),
        CustomParser = result => Read(result, name, expected, read),
    };

    private static T? Read<T>(ArgumentResult result, string name, LocalizedText expected, Reader<T> read)
    {
        if (read(result.Tokens[0].Value, out var value))
            return value;
        OptionError.Add(result, $"{name}：应为{expected.Zh}，实为'{result.Tokens[0].Value}'", $"{name}: expected {expected.En}, found '{result.Tokens[0].Value}'");
        return default;
    }
}
