using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Options;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary>One option per pollutant: <c>--so2 --no2 --pm10 --pm25 --co --o3</c>.</summary>
internal sealed class PollutantValues
{
    private readonly Option<decimal?>[] options;

    public PollutantValues(Func<Pollutant, string> description)
    {
        options = new Option<decimal?>[Pollutants.Count];
        foreach (var pollutant in Pollutants.All)
            options[(int)pollutant] = OptionKinds.Concentration(pollutant, description(pollutant));
    }

    public void AddTo(Command command)
    {
        foreach (var option in options)
            command.Add(option);
    }

    /// <summary>The values given, at least one.</summary>
    public Func<Pollutant, decimal?> Of(ParseResult parse) =>
        Array.Exists(options, o => parse.GetValue(o) is not null)
            ? pollutant => parse.GetValue(options[(int)pollutant])
            : throw new UsageException($"至少给出 {string.Join("、", options.Select(o => o.Name))} 之一", $"expected at least one of {string.Join(", ", options.Select(o => o.Name))}, found none");
}
