using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AirQuality.Docs.Tests;

/// <summary>Compiles the C# of a page with the usings it shows and no others (but the implicit ones), and runs it.</summary>
internal static class CSharpProgram
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly IReadOnlyList<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p))];

    // A method without await is no fault of a page.
    private static readonly CSharpCompilationOptions Options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
        .WithSpecificDiagnosticOptions([new("CS1998", ReportDiagnostic.Suppress)]);

    /// <summary>The blocks of one program, in order: what each prints.</summary>
    /// <exception cref="InvalidOperationException">It does not compile, or compiles with a warning.</exception>
    public static IReadOnlyList<string> Run(string page, IReadOnlyList<Block> blocks)
    {
        var compilation = CSharpCompilation.Create($"page-{Guid.NewGuid():N}", [Parse(ImplicitUsings), Parse(Source(page, blocks))], References, Options);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        var wrong = result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).ToList();
        if (wrong.Count > 0)
            throw new InvalidOperationException(string.Join('\n', wrong));
        var run = Assembly.Load(image.ToArray()).GetType("Program")!.GetMethod("Run", BindingFlags.Static | BindingFlags.Public)!;

        var console = Console.Out;
        using var printed = new StringWriter { NewLine = "\n" };
        Console.SetOut(printed);
        try
        {
            ((Task)run.Invoke(null, null)!).GetAwaiter().GetResult();
        }
        finally
        {
            Console.SetOut(console);
        }

        return printed.ToString().Split(Given.EndOfBlockMark)[..blocks.Count];
    }

    /// <summary>The blocks as one method, each with the lines it has on the page, so that the compiler names them.</summary>
    private static string Source(string page, IReadOnlyList<Block> blocks)
    {
        var (usings, body, types) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        foreach (var block in blocks)
        {
            // The lines that name packages are for `dotnet run file.cs`.
            var text = string.Join('\n', block.Text.Split('\n').Select(l => l.StartsWith("#:", StringComparison.Ordinal) ? string.Empty : l));
            var unit = (CompilationUnitSyntax)Parse(text).GetRoot();
            var statements = unit.Usings.FullSpan.End;
            var end = unit.Members.FirstOrDefault(m => m is not GlobalStatementSyntax)?.FullSpan.Start ?? text.Length;
            Append(usings, text, 0, statements);
            Append(body, text, statements, end).AppendLine("EndOfBlock();");
            Append(types, text, end, text.Length);

            StringBuilder Append(StringBuilder to, string all, int from, int until) => to
                .AppendLine().Append("#line ").Append(block.Line + all.AsSpan(0, from).Count('\n')).Append(" \"").Append(page).AppendLine("\"").AppendLine(all[from..until]);
        }

        return $"{usings}\npublic sealed class Program : {typeof(Given).FullName}\n{{\npublic static async Task Run()\n{{{body}}}\n}}\n{types}";
    }

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview));
}
