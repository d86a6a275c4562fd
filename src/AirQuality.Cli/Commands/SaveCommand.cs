using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Output;
using AirQuality.Cli.Saved;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq save</c>: keeps the hours of the project's files as one grid, which opens at once.</summary>
internal static class SaveCommand
{
    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new InputOptions();
        var published = new PublishedInput(input);
        var command = new Command("save", "Keeps what was read of the project's files beside airq.json, in the folder .airq: hours as one grid, published tables as their cells. Every command of the folder uses it as long as no file has changed.");
        input.AddTo(command);
        published.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            if (SavedFolder.Of(session) is not { } folder)
                throw new UsageException("须有项目文件 airq.json（由 airq init 写出），且不用 --fresh", "expected a project file, airq.json (airq init writes one), and no --fresh");
            session.SavesAll = true;
            var read = ObservationInput.Read(input, session);
            if (published.IsGiven(session))
                published.ReadGiven(session, []);
            if (read.Set.Hours is not { } hours)
                throw new DataException("须有小时数据，实为日数据", "expected hourly data, found daily data");
            if (!SavedHours.IsThere(read.SavedUnder, folder))
                throw new DataException($"{folder}：未能保存；文件刚刚改过时请过几秒再试，标准输入和链接不能保存", $"{folder}: expected to save, but could not; try again in some seconds where a file has just changed; standard input and links are not saved");
            session.Write(new Table(
                ["saved", "stations", "first_day", "last_day"],
                [[Cell.Text(folder), Cell.Number(hours.StationIds.Count), Cell.Date(hours.FirstDay), Cell.Date(hours.LastDay)]]));
            return ExitCodes.Done;
        });
    }
}
