using System.Text.Json;

namespace AirQuality.Cli.Tests.Agents;

/// <summary>Questions as people ask them, answered through a real client of the built tool; the answers are those of an oracle apart.</summary>
[NonParallelizable]
public sealed class QuestionTests
{
    private readonly Dictionary<string, AgentSession> sessions = new(StringComparer.Ordinal);
    private Oracle? sample;

    private static IReadOnlyList<JsonElement> Questions { get; } =
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "questions.json"))).RootElement.EnumerateArray()];

    private static IEnumerable<TestCaseData<JsonElement>> Cases => Questions.Select(q => new TestCaseData<JsonElement>(q) { TestName = $"Question_{q.GetProperty("id").GetString()}" });

    [OneTimeTearDown]
    public async Task EndSessions()
    {
        foreach (var session in sessions.Values)
            await session.DisposeAsync().ConfigureAwait(false);
    }

    [Test]
    public void Questions_AreFortyAtLeast() => Assert.That(Questions, Has.Count.GreaterThanOrEqualTo(40));

    [TestCaseSource(nameof(Cases))]
    public async Task Question_IsAnsweredExactly(JsonElement question)
    {
        var world = question.GetProperty("world").GetString()!;
        if (!sessions.TryGetValue(world, out var session))
            sessions[world] = session = await AgentSession.StartAsync(world).ConfigureAwait(false);
        var answers = new List<JsonElement>();
        foreach (var call in question.GetProperty("calls").EnumerateArray())
            answers.Add(await session.AskAsync(call.GetProperty("tool").GetString()!, call.GetProperty("arguments")).ConfigureAwait(false));
        foreach (var expected in question.GetProperty("expect").EnumerateArray())
            Check(expected, answers[expected.GetProperty("call").GetInt32()], session);
        foreach (var answer in answers)
            Assert.That(answer.GetProperty("language").GetString(), Is.EqualTo(question.GetProperty("lang").GetString()));
    }

    private void Check(JsonElement expected, JsonElement answer, AgentSession session)
    {
        var (shown, sentence) = (answer.GetRawText(), answer.GetProperty("sentence").GetString()!);
        if (expected.TryGetProperty("kind", out var kind))
            Assert.That(answer.GetProperty("kind").GetString(), Is.EqualTo(kind.GetString()), shown);
        if (expected.TryGetProperty("says", out var says))
            Assert.That(sentence, Does.Contain(says.GetString()!));
        if (expected.TryGetProperty("choices", out var choices))
            Assert.That(answer.GetProperty("choices").EnumerateArray().Select(c => c.GetProperty("value").GetString()), Is.SupersetOf(choices.EnumerateArray().Select(c => c.GetString())), shown);
        JsonElement? figure = expected.TryGetProperty("figure", out var key) ? FigureOf(answer, key.GetString()!) : null;
        if (expected.TryGetProperty("value", out var value))
            Assert.That(figure!.Value.GetProperty("value").GetDecimal(), Is.EqualTo(value.GetDecimal()), shown);
        if (expected.TryGetProperty("oracle", out var oracle))
            OracleOf(session).Check(oracle.GetString()!, figure?.GetProperty("value").GetDecimal(), sentence);
        foreach (var name in new[] { "unit", "edition" })
            if (expected.TryGetProperty(name, out var text))
                Assert.That(figure!.Value.GetProperty(name).GetString(), Is.EqualTo(text.GetString()), shown);
    }

    private static JsonElement FigureOf(JsonElement answer, string key) =>
        answer.GetProperty("figures").EnumerateArray().FirstOrDefault(f => f.GetProperty("key").GetString() == key) is { ValueKind: JsonValueKind.Object } figure
            ? figure
            : throw new AssertionException($"no figure {key} in {answer.GetRawText()}");

    private Oracle OracleOf(AgentSession session) =>
        session.Project.Length > 0 && File.Exists(Path.Combine(session.Folder, "events.csv")) ? sample ??= new Oracle(session.Folder) : new Oracle(null);
}
