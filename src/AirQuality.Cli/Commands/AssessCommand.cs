using System.CommandLine;
using AirQuality.Assessments;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Output;
using AirQuality.Comparisons;
using AirQuality.Wording;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq assess</c>: the assessment of each area over a period.</summary>
internal static class AssessCommand
{
    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new AssessmentInput();
        var effect = new Option<bool>("--effect") { Description = "Instead: what the events of --events do to each figure, with and without them." };
        var excluded = new Option<bool>("--excluded") { Description = "Instead: the days left out for the events of --events, each with its event." };
        var bulletin = new Option<bool>("--bulletin") { Description = "Instead: every figure bulletins have, one a row: days of each level, exceeding days by primary pollutant, both statistics, multiples, attainment by both classes, load shares; of years the three-year mean." };
        var dust = new Option<bool>("--dust-forms") { Description = "Instead: the good-day ratio in three forms, as measured, without all dust of --events, and less what exceeds --base-share; the exceeding and heavy days dust caused, its effect on index and place." };
        var share = DustFormsReport.BaseShare();
        var command = new Command("assess", "Six statistics, composite index, good and heavy days of each area over a period, and whether they are valid.") { effect, excluded, bulletin, dust, share };
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var (days, period, options) = input.Read(session);
            var (names, areas) = (new AreaNames(days.Areas), input.Areas.Of(session, days.Areas));
            EventEffectReport Effects() => new([.. EventEffect.AssessAll(days, period, options, session.Cancellation).Where(e => areas.Keeps(e.With.Area))], names, session.Words);
            var instead = new[] { effect, excluded, dust }.FirstOrDefault(session.Parse.GetValue);
            if (instead is not null && options.Events is null)
                throw new UsageException($"{instead.Name}：须用 --events 给出事件登记表", $"{instead.Name}: expected a register of events with --events, found none");
            if (instead == effect)
            {
                var effects = Effects();
                session.Write(effects.Machine(), effects.Write);
            }
            else if (instead == dust)
            {
                session.Write(DustFormsReport.Of(DustForms.AssessAll(days, period, options, session.Parse.GetValue(share) ?? DustForms.BaseShareOf2025), names, areas.Keeps, session.Words));
            }
            else if (session.Parse.GetValue(bulletin))
            {
                session.Write(BulletinRows.Of(days, [.. PeriodAssessor.AssessAll(days, period, options, session.Cancellation).Where(a => areas.Keeps(a.Area))], options, names, session.Words));
            }
            else if (instead == excluded)
            {
                session.Write(Effects().Days());
            }
            else
            {
                var table = AssessTable.Of(PeriodAssessor.AssessAll(days, period, options, session.Cancellation).Where(a => areas.Keeps(a.Area)), names, session.Words);
                session.Write(table, pretty =>
                {
                    pretty.Table(table);
                    if (options.Events is not null)
                        Effects().Write(pretty);
                });
            }

            return ExitCodes.Done;
        });
    }
}
