using System.CommandLine;
using System.Globalization;
using AirQuality.Cli.Options;
using AirQuality.Terms;

namespace AirQuality.Cli.Input;

/// <summary>An option that gives some pollutants a number: <c>pm25=3,o3=1</c>.</summary>
internal static class PollutantFigures
{
    public static Option<IReadOnlyDictionary<Pollutant, decimal>?> Create(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "pm25=3,o3=1",
        CustomParser = result =>
        {
            var figures = new Dictionary<Pollutant, decimal>();
            foreach (var part in result.Tokens[0].Value.Split(','))
            {
                if (!TryRead(part, out var pollutant, out var figure) || !figures.TryAdd(pollutant, figure))
                {
                    OptionError.Add(result, $"{name}：每项污染物至多一次，数值0到1000000，如pm25=3,o3=1；实为'{part}'", $"{name}: expected each pollutant once with a number from 0 to 1000000, such as pm25=3,o3=1; found '{part}'");
                    return null;
                }
            }

            return figures;
        },
    };

    private static bool TryRead(string text, out Pollutant pollutant, out decimal figure)
    {
        var parts = text.Split('=');
        var found = Array.FindIndex(Pollutants.All.ToArray(), p => string.Equals(p.Key(), parts[0].Trim(), StringComparison.OrdinalIgnoreCase));
        pollutant = (Pollutant)Math.Max(0, found);
        figure = 0;
        return found >= 0 && parts.Length == 2
            && decimal.TryParse(parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out figure) && figure <= 1_000_000;
    }
}
