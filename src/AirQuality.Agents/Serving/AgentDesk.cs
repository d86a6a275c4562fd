using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AirQuality.Agents.Answers;
using AirQuality.Agents.Asking;
using AirQuality.Agents.Projects;
using AirQuality.Agents.Tools;
using AirQuality.Publications.Assessed;
using AirQuality.Reporting.Wording;
using AirQuality.Terms;

namespace AirQuality.Agents.Serving;

/// <summary>Answers questions one by one: reads the data once, bounds time and number, and turns every outcome into an answer.</summary>
internal sealed class AgentDesk : IDisposable
{
    private const int KeptExplanations = 64;

    /// <summary>Area days up to which all areas are worked out beforehand: two years of a city of 160 townships.</summary>
    private const int SmallData = 120_000;

    private static readonly string[] OfTheMorning = ["brief", "goals", "duties", "today"];
    private static readonly string[] OfAllAreas = ["alerts", "report", "check"];

    private readonly AgentProject project;
    private readonly CancellationTokenSource lifetime = new();
    private readonly SemaphoreSlim loading = new(1, 1);
    private readonly SemaphoreSlim places;
    private readonly Memo explanations = new(KeptExplanations);
    private readonly Lock gate = new();
    private readonly List<string> stored = [];
    private DeskData? data;
    private long version;
    private int waiting;

    public AgentDesk(AgentProject project)
    {
        this.project = project;
        places = new SemaphoreSlim(project.Limits.AtOnce, project.Limits.AtOnce);
    }

    /// <summary>The addresses of the explanations that were given, the latest first.</summary>
    public IReadOnlyList<string> Explanations
    {
        get
        {
            lock (gate)
                return [.. stored];
        }
    }

    /// <summary>The text of an explanation that was given; <c>null</c> where it is not kept.</summary>
    public string? ExplanationAt(string uri) => explanations.Find<string>(uri);

    /// <summary>Reads the data and works out what a day begins with, so that the first questions need not wait for it. What is wrong is told to whoever asks.</summary>
    /// <remarks>Of the own area first; then what takes longest of all areas, as long as the data are small enough for it to be done by the time somebody asks.</remarks>
    public void Prepare() => _ = Task.Run(
        async () =>
        {
            try
            {
                var view = (await DataAsync(lifetime.Token).ConfigureAwait(false)).View;
                var isSmall = !view.HasDays || (long)view.Days.Areas.Count * view.Days.DayCount <= SmallData;
                foreach (var tool in (string[])[.. project.Area is null ? [] : OfTheMorning, .. isSmall ? OfAllAreas : []])
                    _ = await AskAsync(ToolSet.Find(tool)!, arguments: null, lifetime.Token).ConfigureAwait(false);
                foreach (var month in isSmall ? EarlierMonths(view) : [])
                    _ = await AskAsync(ToolSet.Find("report")!, new Dictionary<string, JsonElement>(StringComparer.Ordinal) { [Inputs.PeriodName] = JsonText.Of(month.ToString()) }, lifetime.Token).ConfigureAwait(false);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // The next question reads anew and says what is wrong.
            }
        },
        CancellationToken.None);

    /// <summary>The months of the year before its latest whole one, the latest first: their bulletins are asked for next, and each draws the days to come of every goal of its time.</summary>
    private static IEnumerable<AssessmentPeriod> EarlierMonths(AreaView view)
    {
        if (!view.HasDays || view.Days.DayCount == 0)
            yield break;
        var latest = AssessmentPeriod.LatestMonth(view.Days.FirstDay, view.LastWholeDay).Start;
        for (var month = latest.PlusMonths(-1); month.Year == latest.Year && month >= view.Days.FirstDay; month = month.PlusMonths(-1))
            yield return AssessmentPeriod.Month(month.Year, month.Month);
    }

    /// <summary>Answers a call of a tool, as JSON.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<AnsweredCall> AskAsync(AgentTool tool, IDictionary<string, JsonElement>? arguments, CancellationToken cancellationToken)
    {
        var words = Words.Of(Arguments.LanguageOf(arguments) ?? project.Language);
        try
        {
            if (Interlocked.Increment(ref waiting) > project.Limits.Waiting + project.Limits.AtOnce)
                return Written(tool, Answer.Error(words.Pick("同时的问题太多，请稍后再问。", "Too many questions at once; ask again later.")), words) with { Fault = AnswerFault.Busy };
            using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.Token);
            time.CancelAfter(project.Limits.Time);
            return await WaitForAsync(tool, arguments, words, time.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Written(tool, Answer.Error(words.Pick($"{project.Limits.Time.TotalSeconds:0}秒内没有算完，请缩短时段或只问一个区域。", $"Not done within {project.Limits.Time.TotalSeconds:0} seconds: ask for a shorter period or one area.")), words) with { Fault = AnswerFault.Slow };
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    public void Dispose()
    {
        lifetime.Cancel();
        lifetime.Dispose();
        loading.Dispose();
        places.Dispose();
    }

    private async Task<AnsweredCall> WaitForAsync(AgentTool tool, IDictionary<string, JsonElement>? arguments, Words words, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken).ConfigureAwait(false);
        var work = Task.Run(() => WorkAsync(tool, arguments, words, cancellationToken), CancellationToken.None);
        // The place is given back when the work ends, not when nobody waits for it any more: work that cannot be stopped stays counted.
        _ = work.ContinueWith(_ => places.Release(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return await work.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The data as they are now.</summary>
    private async Task<DeskData> DataAsync(CancellationToken cancellationToken)
    {
        var now = project.Version?.Invoke() ?? 0;
        if (data is { } known && Volatile.Read(ref version) == now)
            return known;
        await loading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (data is { } read && version == now)
                return read;
            var fresh = new DeskData(project.Open(cancellationToken));
            data = fresh;
            Volatile.Write(ref version, now);
            return fresh;
        }
        finally
        {
            loading.Release();
        }
    }

    private async Task<AnsweredCall> WorkAsync(AgentTool tool, IDictionary<string, JsonElement>? arguments, Words words, CancellationToken cancellationToken)
    {
        DeskData? read = null;
        try
        {
            var given = new Arguments(arguments, tool.AllInputs, project.Limits, words);
            read = tool.NeedsData ? await DataAsync(cancellationToken).ConfigureAwait(false) : null;
            var answer = WithStatus(tool.Run(new Inquiry(project, given, words, read, cancellationToken)), read, words);
            return Written(tool, tool is ExplainTool ? Stored(answer, words) : answer, words, read?.Marks, cancellationToken);
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            return Written(tool, Instead(e, words), words, read?.Marks) with { Fault = FaultOf(e) };
        }
    }

    /// <summary>The answer with whether the data of its period are raw or reviewed, where anybody said.</summary>
    private static Answer WithStatus(Answer answer, DeskData? data, Words words)
    {
        if (data is null || answer.Kind != AnswerKind.Answer || !data.View.HasDays || !AssessmentPeriod.TryParse(answer.Period ?? answer.AsOf, out var period))
            return answer;
        List<Area> asked = [.. data.View.Areas.Where(a => answer.Area is null || data.NamesAt(data.View.Level).Of(a) == answer.Area)];
        return asked.Count > 0 && StatusWords.Of(data.View.Assessment, asked, period, words.Language) is { } status
            ? answer with { Notes = [.. answer.Notes, StatusWords.Line(status, words) + words.Pick("。", ".")] }
            : answer;
    }

    /// <summary>What is said where there is no answer.</summary>
    private static Answer Instead(Exception error, Words words) => error switch
    {
        UnansweredException unanswered => unanswered.Answer,
        AgentDataException wrong => Answer.Error(words.Pick("数据不能读取：", "The data cannot be read: ") + wrong.Text.In(words.Language)),
        PublicationException open => Answer.Error(open.Text.In(words.Language)),

        // The library refuses in English; what can be foreseen is asked back before.
        ArgumentException or InvalidOperationException or FormatException or NotSupportedException =>
            Answer.Error(words.Pick($"这样问没有答案（{error.GetType().Name}）。", $"There is no answer to this: {error.Message}")),
        _ => Answer.Error(words.Pick($"内部错误：{error.GetType().Name}。", $"Internal error: {error.GetType().Name}: {error.Message}")),
    };

    private static AnswerFault FaultOf(Exception error) => error switch
    {
        UnansweredException or PublicationException or ArgumentException or InvalidOperationException or FormatException or NotSupportedException => AnswerFault.None,
        AgentDataException => AnswerFault.Data,
        _ => AnswerFault.Internal,
    };

    /// <summary>Keeps the text of an explanation under an address of its own.</summary>
    private Answer Stored(Answer answer, Words words)
    {
        if (answer.Text is not { } text || answer.Explain is not { } explain)
            return answer;
        var key = string.Join('|', explain.Where(e => e.Key != "depth").Select(e => e.Value).Append(words.Language.ToString()));
        var uri = "airq://explanations/" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 8));
        explanations.Put(uri, text);
        lock (gate)
        {
            stored.Remove(uri);
            stored.Insert(0, uri);
            if (stored.Count > KeptExplanations)
                stored.RemoveAt(stored.Count - 1);
        }

        return answer with { Resource = uri };
    }

    private AnsweredCall Written(AgentTool tool, Answer answer, Words words, DataMarks? marks = null, CancellationToken cancellationToken = default) => new(
        new AnswerWriter(project.Limits, marks ?? new DataMarks([])).Write(tool.Name, answer with { Language = words.Language }, cancellationToken),
        answer.Kind,
        AnswerFault.None);
}
