using System.Text.Json;
using AirQuality.Agents.Answers;
using AirQuality.Agents.Asking;
using AirQuality.Agents.Serving;
using AirQuality.Agents.Tools;
using AirQuality.Server.Access;
using AirQuality.Server.Problems;
using AirQuality.Server.Questions;
using AirQuality.Server.Settings;
using AirQuality.Terms;
using AirQuality.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace AirQuality.Server.Endpoints;

/// <summary>Questions: an address each, the arguments in the query, the answer as JSON.</summary>
internal static class QuestionEndpoints
{
    public static void MapQuestions(this IEndpointRouteBuilder routes)
    {
        foreach (var question in QuestionSet.All)
            routes.MapGet("/" + question.Name, (HttpContext context, QuestionDesks desks, ServerOptions options, ILogger<QuestionDesks> log) => AskAsync(context, question, desks, new Asked(options, log)))
                .RequireScope(Scope.Read).WithName(question.Name).WithMetadata(question);
    }

    /// <summary>Answers one.</summary>
    public static async Task<IResult> AskAsync(HttpContext context, AgentTool question, QuestionDesks desks, Asked asked)
    {
        var language = Problem.LanguageOf(context, asked.Options.Language);
        if (ArgumentsOf(context.Request.Query, question, language, out var arguments) is { } wrong)
            return Results.Problem(wrong);
        var answered = await desks.Of(context.Caller()).AskAsync(question, arguments, context.RequestAborted).ConfigureAwait(false);
        if (answered is { Kind: AnswerKind.Answer })
            return new JsonPieces(answered.Utf8);
        if (answered.Fault == AnswerFault.Internal)
            asked.Log.LogError("The question {Question} was not answered: {Answer}", question.Name, answered.Json);
        return Results.Problem(ProblemOf(answered, language));
    }

    /// <summary>The query as arguments. All of them are texts, which the arguments of a question are read from.</summary>
    private static ProblemDetails? ArgumentsOf(IQueryCollection query, AgentTool question, Language language, out Dictionary<string, JsonElement> arguments)
    {
        arguments = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (name, values) in query)
        {
            if (values.Count != 1 || values[0] is not { } value)
                return Problem.Of(StatusCodes.Status400BadRequest, new LocalizedText($"{VisibleText.Quote(name)}应给出一次", $"expected {VisibleText.Quote(name)} once, found it {values.Count} times"), language);
            arguments[name] = JsonSerializer.SerializeToElement(value);
        }

        arguments[Inputs.LanguageName] = JsonSerializer.SerializeToElement(language == Language.Chinese ? "zh" : "en");
        return null;
    }

    private static ProblemDetails ProblemOf(AnsweredCall answered, Language language)
    {
        using var answer = JsonDocument.Parse(answered.Utf8);
        var sentence = answer.RootElement.GetProperty("sentence").GetString()!;
        var status = answered.Fault switch
        {
            AnswerFault.Busy or AnswerFault.Slow or AnswerFault.Data => StatusCodes.Status503ServiceUnavailable,
            AnswerFault.Internal => StatusCodes.Status500InternalServerError,
            _ => answered.Kind == AnswerKind.Refusal ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status400BadRequest,
        };
        var problem = Problem.Of(status, LocalizedText.Same(answered.Fault == AnswerFault.Internal ? Problem.TitleOf(status).In(language) : sentence), language);
        if (answer.RootElement.TryGetProperty("choices", out var choices))
            problem.Extensions["choices"] = choices.Clone();
        return problem;
    }

    /// <summary>What an answer is made with.</summary>
    public readonly record struct Asked(ServerOptions Options, ILogger Log);
}
