using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Meteorology.Effects;
using AirQuality.Reporting.Facts;
using AirQuality.Reporting.Maps;
using AirQuality.Terms;

namespace AirQuality.Cli.Input;

/// <summary>What <c>report</c> and <c>plot</c> ask for: observations, a period, goals, an area to look at closely.</summary>
/// <param name="takesPublished">Whether published tables may be given beside the observations.</param>
internal sealed class ReportInput(bool takesPublished = false)
{
    private readonly TargetInput input = new(required: false, hasDay: false, takesPublished: takesPublished) { Measures = takesPublished ? new MeasureInput() : null, HasPublisher = takesPublished };
    private readonly Option<AssessmentPeriod?> period = OptionKinds.Period(required: true);

    private readonly Option<string?> rules = RuleChoice.Option("Adds a section on rules of accountability: {0}, or a JSON file.");

    private readonly Option<string?> formula = FormulaChoice.Option("Adds a section on money by a formula: a JSON file, or one of {0}.");

    private readonly Option<string?> score = ScoreChoice.Option("Adds a list by a score: a JSON file, or one of {0}.");

    private readonly Option<int?> last = OptionKinds.Count("--last", "How long the lists of the best and the worst are; by default a quarter of the areas, at most 10.");

    private readonly Option<string?> shapes = new("--shapes")
    {
        Description = "The outlines of the areas for maps: your own GeoJSON file, a polygon an area with its name in any property. Areas without one are points where the stations file has coordinates.",
        HelpName = "FILE",
        Hidden = !CoreTool.HasDocuments, // maps are pictures
    };

    private readonly WeatherInput weather = new("Adds what of the changes on last year the weather did, what dust and what is left, with intervals and pictures: of the area looked at closely all pollutants and the wind rose, of the others PM2.5.");

    public void AddTo(Command command)
    {
        input.AddTo(command);
        weather.AddTo(command);
        command.Add(shapes);
        command.Add(period);
        command.Add(last);
        command.Add(rules);
        if (!takesPublished)
            return;
        command.Add(formula);
        command.Add(score);
    }

    /// <summary>Reads the data and gathers the facts.</summary>
    /// <param name="session">The session.</param>
    /// <param name="ofAreaOnly">Whether, with an area asked for, the goals of the others are left aside.</param>
    public Report Read(Session session, bool ofAreaOnly = false)
    {
        if (!input.HasFiles(session))
            throw new UsageException("FILES：须给出自有观测数据", "FILES: expected own observations");
        var outlines = session.Parse.GetValue(shapes) is { } path ? ShapesOf(path) : null;
        var wind = weather.Read(session);
        var tables = input.ReadPublished(session);
        var (days, plan, options) = input.Read(session, out var observations);
        var asked = DefaultPeriod.Of(session, session.Parse.GetValue(period), days.FirstDay, observations.LastWholeDay);
        if (!AssessmentInput.Overlap(days, asked))
            throw AssessmentInput.NoDataIn(days, asked);
        var area = input.Areas.OneOf(session, days.Areas);
        if (ofAreaOnly && area is not null)
            plan = plan.Of([area]);
        if (plan.Goals.Count > 0)
            _ = AsOf.Running(plan, asked.End < days.LastDay ? asked.End : days.LastDay); // a file whose goals all lie elsewhere is the wrong one
        var report = ReportOptions.Default with
        {
            Plan = options,
            ListLength = session.Parse.GetValue(last),
            Area = area,
            Publisher = input.PublisherOf(session),
            Formula = takesPublished && session.Parse.GetValue(formula) is { } money ? FormulaChoice.Of(money, []) : null,
            Score = takesPublished && session.Parse.GetValue(score) is { } points ? ScoreChoice.Of(points, []) : null,
            Published = tables?.Figures ?? [],
            Measures = input.Measures?.Read(session, days) ?? [],
            Shapes = outlines,
            Wind = wind,
            Network = observations.Air.Network,
            Duties = session.Parse.GetValue(rules) is { } named ? RuleChoice.Of(named) : null,
        };
        using var progress = new StepProgress(session);
        var gathered = Report.Gather(days, asked, plan, report, observations.HoursOrNull(), observations.Report, progress, session.Cancellation);
        return weather.IsGiven(session) ? gathered with { Weather = Weather(session, gathered, observations.By(options.Assessment)) } : gathered;
    }

    /// <summary>All pollutants of the area looked at closely, PM2.5 of the others: each is a model of its own, and a province would be waited for.</summary>
    private IReadOnlyList<WeatherEffect> Weather(Session session, Report report, AreaView view)
    {
        var others = report.Days.Areas.Where(a => a != report.Focus).ToList();
        var own = weather.Effects(session, view, () => new WeatherAsked(report.Assessed, With: null, [report.Focus], [.. Pollutants.All]));
        return own.Count == 0 || others.Count == 0 ? own : [.. own, .. weather.Effects(session, view, () => new WeatherAsked(report.Assessed, With: null, others, [Pollutant.PM25]))];
    }

    /// <summary>Reads the outlines before the data, so that a wrong file costs no time.</summary>
    private static AreaShapes ShapesOf(string path)
    {
        try
        {
            return AreaShapes.Read(path);
        }
        catch (MapFileException e)
        {
            throw new DataException(e.Text);
        }
    }
}
