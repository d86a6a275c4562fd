using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text.Json;
using AirQuality.Agents;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq mcp</c>: tools for agents over standard input and output.</summary>
internal static class McpCommand
{
    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new TargetInput(required: false, takesPublished: true) { MayHaveNothing = true };
        var rules = RuleChoice.Option();
        var ask = new Option<string?>("--ask") { Description = "Ask this tool once and print its sentence, with --json the whole answer, instead of serving.", HelpName = "TOOL" };
        var arguments = new Option<string?>("--arguments") { Description = "With --ask: the arguments of the tool as JSON, such as {\"period\":\"2026-10\"}.", HelpName = "JSON" };
        var list = new Option<bool>("--list") { Description = "Print the tools, what they answer and what they take, instead of serving." };
        var command = new Command(
            "mcp",
            "Tools for agents (Model Context Protocol) over standard input and output: questions in, exact figures with unit, edition, clause and validity out. Started by an agent program; reads only, nothing leaves the machine.") { ask, arguments, list, rules };
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            if (session.Parse.GetValue(list))
            {
                List(session);
                return ExitCodes.Done;
            }

            var set = RulesOf(session.Parse.GetValue(rules));
            if (session.Parse.GetValue(ask) is { } tool)
                return Ask(session, input, set, new AgentQuestion(tool, session.Parse.GetValue(arguments) ?? "{}"));
            Serve(session, input, set);
            return ExitCodes.Done;
        });
    }

    /// <summary>Begins to make the protocol's library ready. What goes wrong with it goes wrong again when it is used, and is told then.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void GetReady() => _ = Task.Run(AgentServer.GetReadyAsync);

    // Apart from the rest, so that the protocol's library is loaded by this command alone.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void List(Session session) => session.Write(new Table(
        ["tool", "arguments", "description"],
        AgentServer.Tools.Select(t => new[]
        {
            Cell.Text(t.Name),
            Cell.Text(string.Join(", ", t.InputSchema.GetProperty("properties").EnumerateObject().Select(p => p.Name))),
            Cell.Text(t.Description!.Split('\n')[session.Words.Language == Language.Chinese ? 0 : 1]),
        })));

    /// <summary>Rules that are named are read at once, so that a wrong name is told at once; the plain ones when the data are.</summary>
    private static Lazy<Accountability.DutyRules> RulesOf(string? asked) => asked is null ? new(() => RuleChoice.Of(null)) : new(RuleChoice.Of(asked));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Ask(Session session, TargetInput input, Lazy<Accountability.DutyRules> rules, AgentQuestion question)
    {
        if (AgentServer.Tools.All(t => t.Name != question.Tool))
        {
            var near = DidYouMean.Of(question.Tool, AgentServer.Tools.Select(t => t.Name));
            throw new UsageException($"--ask：没有工具{VisibleText.Quote(question.Tool)}{near.Zh}；--list 列出全部", $"--ask: there is no tool {VisibleText.Quote(question.Tool)}{near.En}; --list shows all");
        }

        using var server = new AgentServer(AgentData.Of(session, input, rules));
        var json = server.AskAsync(question.Tool, question.Read(), session.Cancellation).GetAwaiter().GetResult();
        using var answer = JsonDocument.Parse(json);
        if (session.Format == OutputFormat.Json)
            session.Host.Out.WriteLine(json);
        else
            session.WritePage(Lines(answer.RootElement));
        return answer.RootElement.GetProperty("kind").GetString() == "error" ? ExitCodes.DataError : ExitCodes.Done;
    }

    /// <summary>The sentence, and the choices of a question.</summary>
    private static List<string> Lines(JsonElement answer)
    {
        var lines = new List<string> { answer.GetProperty("sentence").GetString()! };
        if (answer.TryGetProperty("choices", out var choices))
            lines.AddRange(choices.EnumerateArray().Select(c => $"  {c.GetProperty("argument")}: {c.GetProperty("value")}"));
        return lines;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Serve(Session session, TargetInput input, Lazy<Accountability.DutyRules> rules)
    {
        var host = session.Host;
        if (host is not { In: { } messages, OutStream: { } answers })
            throw new UsageException("airq mcp 由智能体程序启动，经标准输入输出对话；要看有哪些工具请用 --list", "airq mcp is started by an agent program and talks over standard input and output; --list shows the tools");
        using var server = new AgentServer(AgentData.Of(session, input, rules));
        try
        {
            server.RunAsync(messages, answers, session.Cancellation).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (session.Cancellation.IsCancellationRequested)
        {
            // Told to stop, which is how a server ends.
        }
    }
}
