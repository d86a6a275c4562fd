using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Comparisons;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq effort</c>: the weather or our work — the change between two periods split into weather, dust and the rest.</summary>
internal static class EffortCommand
{
    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new InputOptions();
        var weather = new Option<string[]>("--weather")
        {
            Description = "Weather of all years of the data: files of days or hours with date or time, temp, rh or dewp, ws, wd (or u,v), pres, rain, optional tmax,tmin,wsmax,calm, and area or station where there are several; text or workbooks.",
            HelpName = "FILES",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var period = OptionKinds.Period(required: false);
        period.Description = OptionKinds.Period().Description; // there is no default: goals stand in its place
        var with = OptionKinds.With();
        var pollutants = OptionKinds.IndexPollutants();
        pollutants.Description = "The pollutants, joined by commas, such as pm25,o3; by default all six.";
        var together = new Option<bool>("--together") { Description = "Also the mean of the areas, with the interval of all of them together." };
        var index = new Option<bool>("--index") { Description = "Also the composite index: what weather, dust and the rest did to the four means in it, and what is not split, its percentiles (O3, CO) and rounding (column not_split; rest_pct, rest_low and rest_high of it are in per cent of the base's index)." };
        var show = OptionKinds.Choice<EffortShow?>(
            "--show",
            "Instead: the days, months or years of the period, by default of all days, as observed and with average weather (columns area, pollutant, period, observed, weather, dust, normalised, low, high, note); "
            + "the change a year (trend: observed_per_year = weather_per_year + per_year, with low and high, also in per cent, sen_per_year and mk_p of the months by Theil-Sen and Mann-Kendall, verdict rising, falling or none); or the skill by season.",
            ("days", EffortShow.Days),
            ("months", EffortShow.Months),
            ("years", EffortShow.Years),
            ("trend", EffortShow.Trend),
            ("skill", EffortShow.Skill));
        var targets = new Option<string?>("--targets")
        {
            Description = "Instead, without --period: where the goals of means of this targets file stand, officially and with average weather (columns area, metric, goal, actual, with_average_weather, low, high, control, control_with_average_weather, note).",
            HelpName = "FILE",
        };
        var asOf = OptionKinds.AsOf();
        asOf.Description = "With --targets: the last day that has passed; by default the last whole day of the data.";
        var command = new Command(
            HandedOver.Effort,
            "The weather or our work: the change of the mean of each pollutant from one period to another, split exactly into weather, dust (the events of --events) and the rest, with its interval of 95%. "
            + "Refuses where the weather explains nothing, the record has less than two years or a period lies beyond it. "
            + "Columns: area, pollutant, observed_change = weather + dust + rest (µg/m³, CO mg/m³; means of days, O3 as MDA8), rest_pct with rest_low and rest_high (per cent of the base's mean with average weather), "
            + "skill (R2 on blocks of 14 days that the model has not seen), note, skill_climate (the share of the error of the climate of the day of year that is taken away).")
        {
            weather, period, with, pollutants, together, index, show, targets, asOf,
        };
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var asked = new EffortAsked(session.Parse.GetValue(period), Base(session.Parse.GetValue(with)), session.Parse.GetValue(pollutants), session.Parse.GetValue(together))
            {
                Index = session.Parse.GetValue(index),
                Show = session.Parse.GetValue(show),
                Goals = session.Parse.GetValue(targets) is { } file ? new EffortGoals(file, session.Parse.GetValue(asOf)) : null,
            };
            Check(asked, session.Parse.GetValue(asOf) is not null);
            var effort = host.Service<IEffortRun>() ?? throw new InvalidOperationException("The command is handed over before it comes here.");
            return effort.Write(session, input, WeatherInput.Files(session.Parse.GetValue(weather) ?? []), asked);
        });
    }

    private static void Check(EffortAsked asked, bool hasDay)
    {
        if (asked.Period is null == asked.Goals is null && !(asked.Goals is null && asked.Show is not null)) // which is of all days
            throw new UsageException("应给出 --period（两个时段之间的变化）、--targets（平均气象下的目标）或 --show（各日、月、年及趋势）", "expected --period, for the change between two periods, --targets, for goals with average weather, or --show, for days, months, years and the trend");
        if (asked is { Period: null, Show: not null } && (asked.With is not null || asked.Together || asked.Index))
            throw new UsageException("--with、--together、--index 须与 --period 合用", "--with, --together and --index: expected --period beside them");
        if (asked.Goals is null && hasDay)
            throw new UsageException("--as-of 只与 --targets 合用；时段未结束时只计到数据的最后一天", "--as-of: expected --targets beside it; a period that still runs is taken up to the last day of the data");
        if (asked.Goals is not null && (asked.With is not null || asked.Together || asked.Index || asked.Show is not null))
            throw new UsageException("--with、--together、--index、--show 不与 --targets 合用", "--with, --together, --index and --show: expected no --targets beside them");
    }

    private static ComparisonBase? Base(ComparisonBase? with) => with is { Kind: ComparisonKind.Years }
        ? throw new UsageException("--with：应为一个时段、last-year或previous，实为几年", "--with: expected a period, last-year or previous, found several years")
        : with is { Kind: ComparisonKind.LastYear } ? null : with;
}
