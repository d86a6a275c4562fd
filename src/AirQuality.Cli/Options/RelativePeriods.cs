using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Cli.Options;

/// <summary>Puts days in place of words such as last-month and 今年以来: options are read without knowing what day it is.</summary>
internal static class RelativePeriods
{
    private static readonly string[] Periods = [OptionKinds.PeriodName, "-p", "--span"];
    private static readonly string[] Days = ["--as-of", "-d", "--date"];

    /// <summary>The command line with periods named from today written out.</summary>
    public static string[] Resolve(string[] args, LocalDate today)
    {
        var resolved = (string[])args.Clone();
        for (var i = 0; i < args.Length; i++)
        {
            var equals = args[i].IndexOf('=', StringComparison.Ordinal);
            var (name, value) = equals > 0 ? (args[i][..equals], args[i][(equals + 1)..]) : (args[i], args.ElementAtOrDefault(i + 1));
            var isDay = Days.Contains(name, StringComparer.Ordinal);
            if (value is null || !(isDay || Periods.Contains(name, StringComparer.Ordinal)) || PeriodText.TryRead(value, out _) || !PeriodText.TryRead(value, today, out var period))
                continue;
            if (isDay && period.Kind != PeriodKind.Day)
                continue; // the option says what it expects
            if (equals > 0)
                resolved[i] = $"{name}={period}";
            else
                resolved[i + 1] = period.ToString();
        }

        return resolved;
    }
}
