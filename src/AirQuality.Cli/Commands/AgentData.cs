using System.Globalization;
using AirQuality.Accountability;
using AirQuality.Agents.Projects;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Output;
using AirQuality.Cli.Saved;
using AirQuality.Observations;
using AirQuality.Publications.Assessed;
using AirQuality.Reading.Sheets;
using AirQuality.RuleFiles;
using AirQuality.Wording;

namespace AirQuality.Cli.Commands;

/// <summary>What agents may ask about, by the options of a command line: read when first asked, and again when files change.</summary>
internal static class AgentData
{
    public static AgentProject Of(Session session, TargetInput input, Lazy<DutyRules> rules)
    {
        var files = new FilesVersion([.. FilesOf(session)], TimeSpan.FromSeconds(1));
        return new AgentProject
        {
            Open = _ => Read(() => input.HasFiles(session) ? input.ReadView(session, rules.Value) : Published(session, input)),
            Check = _ => Read(() => input.HasFiles(session) 
                ? SavedCheck.Read(session, () => input.KeyOfCheck(session), () => CheckCommand.Report(input.ReadLeniently(session), session.Cancellation)) : throw new DataException("没有观测文件", "there are no files of observations")),
            Version = () => files.Current,
            Area = session.Parse.GetValue<string[]>("--area")?.FirstOrDefault(),
            Language = session.Words.Language,
            Today = () => input.DayAsked(session)?.PlusDays(1) ?? session.Host.Today,
        };
    }

    /// <summary>Published tables alone.</summary>
    private static AreaView Published(Session session, TargetInput input)
    {
        var tables = input.ReadPublished(session) ?? throw new DataException("没有给出数据：须有观测文件、公布的表格或项目文件", "no data given: expected files of observations, published tables or a project file");
        var options = input.OptionsOfPublished(session);
        return AirData.Of(tables, AirDataOptions.Default with { Assessment = options.Assessment, Plan = options }).Areas;
    }

    private static IEnumerable<string> FilesOf(Session session)
    {
        var parse = session.Parse;
        foreach (var file in parse.GetValue<string[]>("FILES") ?? [])
            yield return file;
        foreach (var file in parse.GetValue<string[]>("--published") ?? [])
            yield return file;
        foreach (var option in new[] { "--stations", "--targets", "--events" })
            if (parse.GetValue<string?>(option) is { } file)
                yield return file;
    }

    /// <summary>Reads, and says in both languages what is wrong.</summary>
    private static T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (TextOf(error) is { } text)
        {
            throw new AgentDataException(text, error);
        }
    }

    private static LocalizedText? TextOf(Exception error) => error switch
    {
        UsageException wrong => wrong.Text,
        DataException wrong => wrong.Text,
        ObservationFormatException wrong => new LocalizedText(wrong.Finding.ToString(Terms.Language.Chinese), wrong.Finding.ToString(Terms.Language.English)),
        SheetFormatException wrong => wrong.Text,
        RuleFileException wrong => wrong.Text,
        PublicationException wrong => wrong.Text,
        FileNotFoundException { FileName: { } name } => new LocalizedText(
            string.Create(CultureInfo.InvariantCulture, $"{name}: 应为有数据的文件或文件夹，实为没有"),
            string.Create(CultureInfo.InvariantCulture, $"{name}: expected a file or a folder with data, found none")),
        IOException or UnauthorizedAccessException => FileErrors.Of(error),
        _ => null,
    };
}
