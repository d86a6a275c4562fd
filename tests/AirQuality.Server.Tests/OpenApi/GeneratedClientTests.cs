using System.Collections;
using System.Reflection;
using System.Runtime.Loader;
using AirQuality.Server.Questions;
using AirQuality.Server.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace AirQuality.Server.Tests.OpenApi;

/// <summary>A client that is made from the description, compiled and asked.</summary>
internal sealed class GeneratedClientTests
{
    private ServerOnTest server;
    private Type client;

    [OneTimeSetUp]
    public async Task MakeAsync()
    {
        server = await ServerOnTest.StartAsync(new TestFolder());
        var document = await OpenApiDocument.FromJsonAsync(await server.Client.GetStringAsync("/openapi/v1.json"));
        var code = new CSharpClientGenerator(document, new CSharpClientGeneratorSettings
        {
            ClassName = "AirClient",
            UseBaseUrl = false,
            CSharpGeneratorSettings = { Namespace = "Made", JsonLibrary = CSharpJsonLibrary.SystemTextJson },
        }).GenerateFile();
        client = Compile(code).GetType("Made.AirClient")!;
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await server.DisposeAsync();

    [Test]
    public void EveryQuestionAndEveryOtherAddressHasAMethod()
    {
        var methods = client.GetMethods().Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        string[] others = ["PostHoursAsync", "PostReviewedDaysAsync", "ChangesAsync", "ChangeAsync", "BackupAsync", "HealthAsync", "ReadyAsync"];
        Assert.That(QuestionSet.All.Select(q => $"{char.ToUpperInvariant(q.Name[0])}{q.Name[1..]}Async").Concat(others).Where(m => !methods.Contains(m)), Is.Empty);
    }

    [Test]
    public async Task TheClientSendsHoursAndReadsFiguresInTheirTypes()
    {
        var row = Activator.CreateInstance(client.Assembly.GetType("Made.HourRow")!)!;
        Set(row, "Station", "S001");
        Set(row, "Time", "2026-11-22T01:00");
        Set(row, "Pm25", 34m);
        var rows = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(row.GetType()))!;
        rows.Add(row);
        var accepted = await CallAsync("PostHoursAsync", ("idempotency_Key", "a"), ("x_Source", "made"), ("body", rows));
        var ranked = await CallAsync("RankAsync", ("period", "2026-11-01..2026-11-21"), ("by", "pm25"), ("top", 2), ("level", "County"));
        var first = ((IEnumerable)Get(ranked, "Rows")!).Cast<object>().First();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Get(accepted, "Added"), Is.EqualTo(1));
            Assert.That(Get(first, "Value"), Is.TypeOf<decimal>().And.GreaterThan(0m));
            Assert.That(Get(ranked, "Sentence"), Is.Not.Empty);
        }

        var changes = await CallAsync("ChangesAsync");
        Assert.That(((IEnumerable)Get(changes, "Changes")!).Cast<object>().Select(c => Get(c, "Source")), Does.Contain("made"));
    }

    [Test]
    public async Task AProblemIsAnExceptionWithItsDetails()
    {
        var error = (await Assert.CatchAsync(() => CallAsync("FiguresAsync", ("area", "没有这个县"), ("lang", "Zh"))))!;
        Assert.That(error.GetType().Name, Does.StartWith("ApiException`1"), error.ToString());
        var problem = Get(error, "Result")!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Get(problem, "Status"), Is.EqualTo(400));
            Assert.That(Get(problem, "Detail"), Does.Contain("没有"));
            Assert.That(((IEnumerable)Get(problem, "Choices")!).Cast<object>(), Is.Not.Empty);
        }
    }

    private async Task<object> CallAsync(string name, params (string Name, object Value)[] arguments)
    {
        var method = client.GetMethods().Where(m => m.Name == name).MinBy(m => m.GetParameters().Length)!;
        var values = method.GetParameters().Select(p => arguments.FirstOrDefault(a => a.Name == p.Name).Value is { } value
            ? Nullable.GetUnderlyingType(p.ParameterType) is { IsEnum: true } words ? Enum.Parse(words, (string)value) : value
            : null).ToArray();
        Assert.That(method.GetParameters().Select(p => p.Name), Is.SupersetOf(arguments.Select(a => a.Name)), "what the method takes");
        var task = (Task)method.Invoke(Activator.CreateInstance(client, server.Client), values)!;
        await task;
        return task.GetType().GetProperty("Result")!.GetValue(task)!;
    }

    private static object? Get(object of, string name) => of.GetType().GetProperty(name)!.GetValue(of);

    private static void Set(object of, string name, object value) => of.GetType().GetProperty(name)!.SetValue(of, value);

    private static Assembly Compile(string code)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p));
        var compilation = CSharpCompilation.Create("Made", [CSharpSyntaxTree.ParseText(code)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var assembly = new MemoryStream();
        var made = compilation.Emit(assembly);
        Assert.That(made.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty, "the client compiles");
        assembly.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(assembly);
    }
}
