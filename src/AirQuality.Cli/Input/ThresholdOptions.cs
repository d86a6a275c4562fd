using System.CommandLine;
using System.Globalization;
using AirQuality.Checks.Values;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Terms;

namespace AirQuality.Cli.Input;

/// <summary>From where on values are suspicious: <c>--threshold stuck_hours=36</c>.</summary>
internal sealed class ThresholdOptions
{
    public const string Name = "--threshold";

    private static readonly Threshold[] Known =
    [
        new("stuck_hours", 2, 10_000, (o, v) => o with { StuckHours = (int)v }),
        new("stuck_days", 2, 1_000, (o, v) => o with { StuckDays = (int)v }),
        new("particles_share", 0, 1, (o, v) => o with { ParticlesReversedShare = (double)v }),
        new("zero_share", 0, 1, (o, v) => o with { ZeroShare = (double)v }),
        new("least_codes", 2, 1_000_000, (o, v) => o with { LeastCodes = (int)v }),
        new("unit_factor", 2, 100_000, (o, v) => o with { UnitFactor = (double)v }),
        new("midnight_factor", 1, 1_000, (o, v) => o with { MidnightFactor = (double)v }),
        new("least_days", 2, 1_000, (o, v) => o with { LeastDays = (int)v }),
        new("least_agreement", 0, 1, (o, v) => o with { LeastAgreement = (double)v }),
    ];

    private readonly Option<string[]> option = new(Name)
    {
        Description = "From where on values are suspicious. Repeatable. NAME is stuck_hours, stuck_days (the same value in a row), particles_share (PM2.5 above PM10), zero_share (0 for missing), least_codes (99, 999), unit_factor, midnight_factor, least_days, or least_agreement with the file's own figures.",
        HelpName = "NAME=VALUE",
    };

    public void AddTo(Command command) => command.Add(option);

    /// <summary>The thresholds, with those given in place of the usual ones.</summary>
    /// <exception cref="UsageException">A name is not known, or a value is none.</exception>
    public DataCheckOptions Of(Session session)
    {
        var options = DataCheckOptions.Default;
        foreach (var text in session.Parse.GetValue(option) ?? [])
        {
            var at = text.IndexOf('=', StringComparison.Ordinal);
            var name = (at < 0 ? text : text[..at]).Trim();
            if (Array.Find(Known, k => k.Key == name) is not { } known)
                throw Unknown(name);
            var isNumber = decimal.TryParse(at < 0 ? string.Empty : text[(at + 1)..].Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value);
            var isWhole = known.Most <= 1 || known.Key.EndsWith("factor", StringComparison.Ordinal) || value == decimal.Truncate(value);
            if (!isNumber || !isWhole || value < known.Least || value > known.Most)
                throw Wrong(known, text);
            options = known.Set(options, value);
        }

        return options;
    }

    private static UsageException Unknown(string name)
    {
        var near = DidYouMean.Of(name, Known.Select(k => k.Key));
        var names = string.Join(", ", Known.Select(k => k.Key));
        return new UsageException($"{Name}：应为{names}之一，实为{VisibleText.Quote(name)}{near.Zh}", $"{Name}: expected one of {names}, found {VisibleText.Quote(name)}{near.En}");
    }

    private static UsageException Wrong(Threshold known, string text) => new(
        string.Create(CultureInfo.InvariantCulture, $"{Name}：应为 {known.Key}= 后跟{known.Least}至{known.Most}的数，实为{VisibleText.Quote(text)}"),
        string.Create(CultureInfo.InvariantCulture, $"{Name}: expected {known.Key}= and a number from {known.Least} to {known.Most}, found {VisibleText.Quote(text)}"));

    /// <summary>A threshold with its bounds.</summary>
    private sealed record Threshold(string Key, decimal Least, decimal Most, Func<DataCheckOptions, decimal, DataCheckOptions> Set);
}
