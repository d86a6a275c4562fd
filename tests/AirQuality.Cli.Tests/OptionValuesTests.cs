using System.CommandLine;
using System.CommandLine.Completions;
using System.Reflection;
using AirQuality.Cli.Hosting;

namespace AirQuality.Cli.Tests;

/// <summary>What the help lists as values of an option is read by every command that has it.</summary>
public sealed class OptionValuesTests
{
    private static readonly MethodInfo GetValue = typeof(ParseResult).GetMethods().Single(m => m.Name == nameof(ParseResult.GetValue)
        && m.GetParameters()[0].ParameterType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Option<>));

    private static IEnumerable<string> CommandNames()
    {
        using var host = Host();
        return [.. Airq.CreateRoot(host).Subcommands.Select(c => c.Name)];
    }

    [TestCaseSource(nameof(CommandNames))]
    public void EveryListedValue_OfEveryOption_IsRead(string name)
    {
        using var host = Host();
        var root = Airq.CreateRoot(host);
        var command = root.Subcommands.Single(c => c.Name == name);
        var listed = (from option in command.Options.Concat(root.Options.Where(o => o.Recursive))
                      from word in option.GetCompletions(CompletionContext.Empty)
                      select (Option: option, Word: word.Label)).ToList();
        Assert.That(listed, Is.Not.Empty, "every command takes --lang");
        Assert.That(listed.Select(l => Read(root, name, l.Option, l.Word)).Where(problem => problem is not null), Is.Empty);
    }

    [Test]
    public void Standard_OfEveryCommandThatTakesIt_ListsTheEditions()
    {
        using var host = Host();
        var options = Airq.CreateRoot(host).Subcommands.SelectMany(c => c.Options).Where(o => o.Name == "--standard").ToList();
        Assert.That(options, Is.Not.Empty);
        Assert.That(options.Select(o => o.GetCompletions(CompletionContext.Empty).Select(c => c.Label)), Has.All.EquivalentTo(new[] { "auto", "2012", "2026", "2026-final" }));
    }

    /// <summary>What is wrong with a value, or <c>null</c>; errors about what else the command requires are not about the value.</summary>
    private static string? Read(RootCommand root, string command, Option option, string word)
    {
        var parse = root.Parse([command, option.Name, word]);
        if (parse.Errors.FirstOrDefault(e => e.Message.StartsWith(option.Name + ":", StringComparison.Ordinal)) is { } error)
            return error.Message;
        try
        {
            return GetValue.MakeGenericMethod(option.ValueType).Invoke(parse, [option]) is null ? $"{option.Name} {word}: no value" : null;
        }
        catch (TargetInvocationException e)
        {
            return $"{option.Name} {word}: {e.InnerException!.GetType().Name}: {e.InnerException.Message}";
        }
    }

    private static CliHost Host() => new() { Out = TextWriter.Null, Err = TextWriter.Null };
}
