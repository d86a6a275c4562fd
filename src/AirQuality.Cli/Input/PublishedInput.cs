using System.CommandLine;
using System.CommandLine.Parsing;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Cli.Saved;
using AirQuality.Excel;
using AirQuality.Publications;
using AirQuality.Publications.Further;
using AirQuality.Reading.Published;
using AirQuality.Reading.Sheets;
using AirQuality.Terms;

namespace AirQuality.Cli.Input;

/// <summary>Files of published tables and the answers to what they leave open.</summary>
/// <param name="observations">The options of observations, where a command reads those too: it has its own <c>--period</c> and <c>--map</c>, and takes tables by <c>--published</c>.</param>
/// <param name="takesFurther">Whether tables of further figures may be given by <c>--figures</c>.</param>
internal sealed class PublishedInput(InputOptions? observations = null, bool takesFurther = false)
{
    /// <summary>The name of the option for tables of further figures.</summary>
    public const string FiguresName = "--figures";

    private readonly Option<string[]> further = new(FiguresName)
    {
        Description = "Tables of further figures (dustfall, TSP, road dust, days of fireworks): area,period,figure,value[,unit][,better][,limit], or area,period,dustfall,... They are ranked, scored and judged by rules like the others.",
        HelpName = "FILES",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<AssessmentPeriod[]> periods = new("--period")
    {
        Description = "The period of tables that do not say theirs; a year alone completes their months. May be given several times.",
        HelpName = "PERIOD",
        CustomParser = Periods,
    };

    private readonly Option<AssessmentPeriod[]> periodsOfTables = new("--published-period")
    {
        Description = "The period of published tables that do not say theirs; a year alone completes their months. May be given several times. By default the period asked for, and its year.",
        HelpName = "PERIOD",
        CustomParser = Periods,
    };

    private readonly Option<string[]> columns = new("--column")
    {
        Description = "What a column means, by its heading or letter: \"降幅=pm25_change:fall\", \"排名=place:index\", \"D=skip\".",
        HelpName = "HEADING=MEANING",
    };

    private readonly Option<string[]> names = new("--map")
    {
        Description = "The area a name stands for: \"桥西区=石家庄市桥西区\"; \"*=清远市\" for a table of one area that it does not name; \"12:桥西区=...\" for the name in line 12.",
        HelpName = "NAME=AREA",
    };

    private readonly Option<string[]> published = new("--published")
    {
        Description = "Published tables of these areas and others: text or workbooks, files, folders or patterns. May be given several times. Own observations win where they give a figure; source says which is which.",
        HelpName = "FILES",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly PublisherChoice publisher = new();

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="isOptional">Whether it goes without observations and without tables.</param>
    public void AddTo(Command command, bool isOptional = false)
    {
        command.Add(columns);
        if (observations is null)
        {
            command.Add(periods);
            command.Add(names);
            publisher.AddTo(command);
            return;
        }

        command.Add(published);
        command.Add(periodsOfTables);
        if (takesFurther)
            command.Add(further);
        if (isOptional || observations.Files.Arity.MinimumNumberOfValues > 0 || !command.Arguments.Contains(observations.Files))
            return;
        command.Validators.Add(result =>
        {
            if (result.GetValue(observations.Files) is not { Length: > 0 } && result.GetValue(published) is not { Length: > 0 } && !(takesFurther && result.GetValue(further) is { Length: > 0 }))
                OptionError.Add(result, "FILES：必须给出，或用 --published 给出已公布的表格", "FILES: required, unless published tables are given by --published");
        });
    }

    /// <summary>Reads the tables. What is open goes to the error output with the options that answer it, and is an error.</summary>
    /// <exception cref="DataException">A file cannot be read, or something is open.</exception>
    public PublishedTables Read(Session session, IEnumerable<string> files) => Read(session, files, session.Parse.GetValue(periods) ?? [], publisher.Of(session)?.Weeks);

    /// <summary>The further figures of <c>--figures</c>; <c>null</c> where none are given.</summary>
    /// <exception cref="UsageException">Two tables hold one value.</exception>
    public FurtherFigures? ReadFurther(Session session)
    {
        if (!takesFurther || session.Parse.GetValue(further) is not { Length: > 0 } names)
            return null;
        FurtherFigures? all = null;
        foreach (var file in FilePatterns.Expand(names).SelectMany(Files))
        {
            var read = FurtherFigureFile.Read(file, ExcelWorkbooks.Instance);
            if (all?.Values.FirstOrDefault(v => read.Values.Any(r => r.Area == v.Area && r.City == v.City && r.Period == v.Period && r.Figure == v.Figure)) is { } twice)
                throw new DataException($"{file}：{twice.Area} {twice.Period} 的 {twice.Figure} 在两个表中", $"{file}: {twice.Figure} of {twice.Area} in {twice.Period} stands in two tables; expected each value once");
            all = all is null ? read : new FurtherFigures([.. all.Figures, .. read.Figures.Where(f => all.Find(f.Key) is null)], [.. all.Values, .. read.Values]);
        }

        return all;
    }

    /// <summary>Whether tables are given by <c>--published</c>.</summary>
    public bool IsGiven(Session session) => session.Parse.GetValue(published) is { Length: > 0 };

    /// <summary>Reads the tables of <c>--published</c>.</summary>
    /// <exception cref="DataException">A file cannot be read, or something is open.</exception>
    public PublishedTables ReadGiven(Session session, IReadOnlyList<AssessmentPeriod> known, WeekNumbering? weeks = null) =>
        Read(session, session.Parse.GetValue(published) ?? [], session.Parse.GetValue(periodsOfTables) is { Length: > 0 } said ? said : known, weeks);

    private PublishedTables Read(Session session, IEnumerable<string> files, IReadOnlyList<AssessmentPeriod> known, WeekNumbering? weeks)
    {
        var answers = new PublishedAnswers
        {
            Periods = known,
            Weeks = weeks,
            // The tables of the other months of that year are read with it.
            Year = observations is not null && known is [{ Start.Year: var year } only] && only.End.Year == year ? year : null,
            Columns = Pairs(session.Parse.GetValue(columns), "--column", last: true),
            Names = Pairs(observations is null ? session.Parse.GetValue(names) : MapOptions.OfAreas(session.Parse.GetValue(observations.Map)), "--map", last: false),
        };
        var tables = Read(SheetsOf(files, session), answers);
        // Where --period is what is asked for, the period of a table has an option of its own.
        List<PublishedQuestion> questions = [.. tables.Questions.Select(q => observations is null ? q : q with { Answer = q.Answer.Replace("--period", periodsOfTables.Name, StringComparison.Ordinal) })];
        foreach (var question in questions.SkipLast(1))
            session.Note(question.Text(session.Words.Language));
        if (questions.Count > 0)
            throw new DataException(questions[^1].Text(Language.Chinese), questions[^1].Text(Language.English));
        return tables;
    }

    private static PublishedTables Read(IEnumerable<Sheet> sheets, PublishedAnswers answers)
    {
        try
        {
            return PublishedTableReader.Read(sheets, answers);
        }
        catch (ArgumentException error) when (answers.Columns.Count > 0)
        {
            throw new UsageException("--column：含义不识，应形如 降幅=pm25_change:fall、排名=place:index、D=skip", $"--column: {error.Message}");
        }
    }

    private static IEnumerable<Sheet> SheetsOf(IEnumerable<string> names, Session session) =>
        SavedTables.Read(session, [.. FilePatterns.Expand(names).SelectMany(Files)], files => files.SelectMany(f => SheetsOf(f, session)));

    private static IEnumerable<string> Files(string name)
    {
        if (!Directory.Exists(name))
            return [name];
        var files = Directory.EnumerateFiles(name).Where(f => PublishedFiles.Endings.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToList();
        return files.Count > 0 ? files : throw new DataException($"{name}：没有表格文件（{string.Join("、", PublishedFiles.Endings)}）", $"{name}: expected tables ({string.Join(", ", PublishedFiles.Endings)}), found none");
    }

    /// <summary>Whether a file holds published figures, open questions or not.</summary>
    public static bool HoldsFigures(string file) => TryRead(file) is { } tables && (tables.Figures.Count > 0 || tables.Questions.Count > 0);

    /// <summary>What a file holds of published figures; <c>null</c> where it is no table.</summary>
    public static PublishedTables? TryRead(string file)
    {
        if (!File.Exists(file))
            return null; // standard input is gone, and what is in a zip has no table for people
        try
        {
            return PublishedTableReader.Read([.. SheetsOf(file, () => File.OpenRead(file))], PublishedAnswers.None);
        }
        catch (DataException)
        {
            return null; // which is the answer: it is no table
        }
    }

    private static IReadOnlyList<Sheet> SheetsOf(string file, Session session) =>
        SheetsOf(file, () => file == FilePatterns.StandardInput ? Buffered(session.Host.In) : File.OpenRead(file));

    private static IReadOnlyList<Sheet> SheetsOf(string file, Func<Stream> open)
    {
        try
        {
            using var stream = open();
            return PublishedFiles.SheetsOf(stream, file, ExcelWorkbooks.Instance);
        }
        catch (SheetFormatException error)
        {
            throw new DataException(error.Text);
        }
    }

    private static MemoryStream Buffered(Stream? input)
    {
        var all = new MemoryStream();
        (input ?? throw new UsageException("-：没有标准输入", "-: there is no standard input")).CopyTo(all);
        all.Position = 0;
        return all;
    }

    private static Dictionary<string, string> Pairs(string[]? given, string option, bool last)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in given ?? [])
        {
            // A heading may hold an equals sign, a meaning never does; with names it is the other way round.
            var at = last ? text.LastIndexOf('=') : text.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0 || at == text.Length - 1)
                throw new UsageException($"{option}：应为 名称=含义，实为{VisibleText.Quote(text)}", $"{option}: expected NAME=MEANING, found {VisibleText.Quote(text)}");
            pairs[text[..at].Trim()] = text[(at + 1)..].Trim();
        }

        return pairs;
    }

    /// <summary>An option of periods under a name of its own.</summary>
    public static Option<AssessmentPeriod[]> PeriodsNamed(string name, string description) => new(name) { Description = description, HelpName = "PERIOD", CustomParser = Periods };

    private static AssessmentPeriod[] Periods(ArgumentResult result)
    {
        var read = new List<AssessmentPeriod>();
        var option = ((OptionResult)result.Parent!).Option.Name;
        foreach (var token in result.Tokens)
        {
            if (PeriodText.TryRead(token.Value, out var period))
                read.Add(period);
            else
                OptionError.Add(result, $"{option}：应为时段，如2024、2024-08或2024-01-01..2024-08-31，实为{VisibleText.Quote(token.Value)}", $"{option}: expected a period such as 2024, 2024-08 or 2024-01-01..2024-08-31, found {VisibleText.Quote(token.Value)}");
        }

        return [.. read];
    }
}
