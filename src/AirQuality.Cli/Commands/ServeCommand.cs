using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq serve</c>: live air quality over HTTP, with its tokens, backups and restoring.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 8090;

    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new TargetInput(required: false, hasDay: false, takesPublished: true) { MayHaveNothing = true, Measures = new MeasureInput(), HasPublisher = true, HasEngine = false };
        var data = Data();
        var port = new Option<int>("--port") { Description = "The port; 0 for any that is free.", HelpName = "N", DefaultValueFactory = _ => UsualPort };
        var listen = new Option<string>("--listen") { Description = "The address to listen on, such as 0.0.0.0. Without a token only this machine is listened to.", HelpName = "ADDRESS", DefaultValueFactory = _ => "127.0.0.1" };
        var openFrom = OptionKinds.Date("--open-from", "The first day whose hours may still come or be corrected; by default 400 days back.");
        var database = new Option<string?>("--db") { Description = "Keeps the hours and the record of their changes in PostgreSQL: the environment variable, or the file, that holds the connection string. By default they are kept in a file of SQLite in the folder.", HelpName = "NAME" };
        var poll = new Option<string?>("--poll-query") { Description = "Takes hours from a table again and again: a query whose columns are those of a file of hours, with @since as the stamp to begin at.", HelpName = "SQL" };
        var pollFile = new Option<string?>("--poll-file") { Description = "With --poll-query: a file of SQLite; by default the PostgreSQL database that the environment variable AIRQ_POLL_DB names.", HelpName = "FILE" };
        var telemetry = new Option<string?>("--otlp") { Description = "Where metrics and traces go by OpenTelemetry (OTLP over gRPC), such as http://localhost:4317.", HelpName = "URL" };
        var command = new Command(
            HandedOver.Serve,
            "Serves live air quality over HTTP from a project folder: hours come in by POST, from the folder inbox or a table, late and corrected ones too; every question of airq has an address. "
            + "The hours are kept in its folder server.")
        {
            data, port, listen, openFrom, database, poll, pollFile, telemetry,
        };
        input.AddTo(command);
        command.Add(Token(host, output));
        command.Add(Backup(host, output));
        command.Add(Restore(host, output));
        return Session.Bind(command, host, output, session =>
        {
            var asked = new ServeAsked(session.Parse.GetValue(data)!, session.Parse.GetValue(port), session.Parse.GetValue(listen)!)
            {
                OpenFrom = session.Parse.GetValue(openFrom),
                Database = session.Parse.GetValue(database),
                PollQuery = session.Parse.GetValue(poll),
                PollFile = session.Parse.GetValue(pollFile),
                Telemetry = session.Parse.GetValue(telemetry),
            };
            return RunOf(host).Serve(session, input.HasFiles(session) ? input : null, asked);
        });
    }

    private static IServeRun RunOf(CliHost host) => host.Service<IServeRun>() ?? throw new InvalidOperationException("The command is handed over before it comes here.");

    private static Option<string> Data() => new("--data") { Description = "The project folder; by default this one.", HelpName = "DIR", DefaultValueFactory = _ => "." };

    private static Command Token(CliHost host, OutputOptions output) => new("token", "Tokens of those who may ask the server. Without any only this machine is let in.")
    {
        AddToken(host, output), ListTokens(host, output), RemoveToken(host, output),
    };

    private static Command AddToken(CliHost host, OutputOptions output)
    {
        var data = Data();
        var name = new Option<string>("--name") { Description = "Whose it is; stands in the record of changes.", HelpName = "NAME", Required = true };
        var scope = new Option<string>("--scope") { Description = "What it may do: ask (read), send hours (write), everything (admin).", DefaultValueFactory = _ => "read" };
        scope.AcceptOnlyFromAmong("read", "write", "admin");
        var areas = new Option<string[]>("--areas") { Description = "The areas it may see, and what lies in them; by default all.", HelpName = "AREAS", AllowMultipleArgumentsPerToken = true };
        var command = new Command("add", "Makes a token and prints it. Only its hash is kept: it cannot be shown again.") { data, name, scope, areas };
        return Session.Bind(command, host, output, session => RunOf(host).AddToken(
            session,
            session.Parse.GetValue(data)!,
            new TokenAsked(session.Parse.GetValue(name)!, session.Parse.GetValue(scope)!, [.. (session.Parse.GetValue(areas) ?? []).SelectMany(a => a.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))])));
    }

    private static Command ListTokens(CliHost host, OutputOptions output)
    {
        var data = Data();
        return Session.Bind(new Command("list", "Lists the tokens: name, scope, areas.") { data }, host, output, session => RunOf(host).ListTokens(session, session.Parse.GetValue(data)!));
    }

    private static Command RemoveToken(CliHost host, OutputOptions output)
    {
        var data = Data();
        var name = new Option<string>("--name") { Description = "The token to take away; it holds no longer, also in a server that runs.", HelpName = "NAME", Required = true };
        return Session.Bind(new Command("remove", "Takes a token away.") { data, name }, host, output, session => RunOf(host).RemoveToken(session, session.Parse.GetValue(data)!, session.Parse.GetValue(name)!));
    }

    private static Command Backup(CliHost host, OutputOptions output)
    {
        var data = Data();
        var file = new Option<string>("--to") { Description = "The file to write; one that is there is not replaced.", HelpName = "FILE", Required = true };
        return Session.Bind(new Command("backup", "Writes a copy of the store, also while a server runs. Tokens and the files of the project are copied as files.") { data, file }, host, output, session => RunOf(host).Backup(session, session.Parse.GetValue(data)!, session.Parse.GetValue(file)!));
    }

    private static Command Restore(CliHost host, OutputOptions output)
    {
        var data = Data();
        var file = new Option<string>("--from") { Description = "The copy.", HelpName = "FILE", Required = true };
        return Session.Bind(new Command("restore", "Puts a copy in the place of the store, which stays beside it as hours.db.before; the server must not run.") { data, file }, host, output, session => RunOf(host).Restore(session, session.Parse.GetValue(data)!, session.Parse.GetValue(file)!));
    }
}
