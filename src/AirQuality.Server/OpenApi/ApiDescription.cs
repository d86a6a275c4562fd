using AirQuality.Agents.Asking;
using AirQuality.Server.Questions;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace AirQuality.Server.OpenApi;

/// <summary>The description of the interface, complete enough that a client made from it works.</summary>
internal static class ApiDescription
{
    private const string Json = "application/json";

    /// <summary>What may be wrong with any request.</summary>
    private static readonly Dictionary<string, string> Problems = new(StringComparer.Ordinal)
    {
        ["400"] = "请求有误 / the request is not right",
        ["401"] = "须有令牌 / a token is needed",
        ["403"] = "令牌无此权限 / the token may not do this",
        ["409"] = "与已有内容冲突 / in conflict with what is there",
        ["413"] = "内容太大 / too large",
        ["415"] = "内容类型不支持 / the type of the content is not taken",
        ["422"] = "内容不能采用，或没有这个数值 / the content cannot be used, or there is no such figure",
        ["429"] = "请求太多 / too many requests",
        ["503"] = "暂时不能服务 / not available now",
        ["507"] = "磁盘已满 / the disk is full",
    };

    public static void AddDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_0; // what makers of clients read
        options.AddDocumentTransformer((document, _, _) =>
        {
            Complete(document);
            return Task.CompletedTask;
        });
    });

    private static void Complete(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo { Title = "AirQuality", Version = "1", Description = "中国空气质量评价：AQI、综合指数、排名、目标 / Air quality by the Chinese standards: AQI, composite index, rankings, goals" };
        document.Servers = []; // wherever it is asked
        AnswerSchemas.AddShared(document);
        document.Components!.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
        document.Components.SecuritySchemes["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "airq serve token add" };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] }];
        foreach (var operation in document.Paths.Values.SelectMany(p => p.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>()))
        {
            if (QuestionSet.All.FirstOrDefault(q => q.Name == operation.OperationId) is { } question)
                Complete(operation, question, document);
            else if (operation.OperationId is "postHours" or "postReviewedDays")
                CompletePost(operation, document);
            if (operation.OperationId is not ("health" or "ready"))
                AddProblems(operation, document);
        }
    }

    private static void Complete(OpenApiOperation operation, Agents.Tools.AgentTool question, OpenApiDocument document)
    {
        var name = AnswerSchemas.NameOf(question.Name) + "Answer";
        document.AddComponent(name, AnswerSchemas.Answer(question, document));
        operation.Summary = $"{question.Title.Zh} / {question.Title.En}";
        operation.Description = $"{question.About.Zh} / {question.About.En}";
        operation.Parameters = [.. question.AllInputs.Select(AnswerSchemas.Parameter)];
        operation.Responses = new OpenApiResponses { ["200"] = Answered("OK", new OpenApiSchemaReference(name, document)) };
    }

    private static void CompletePost(OpenApiOperation operation, OpenApiDocument document)
    {
        operation.Summary = operation.OperationId == "postHours" ? "报送小时数据 / Send hours" : "以审核数据替换整日 / Replace days by reviewed ones";
        operation.Parameters =
        [
            Header("Idempotency-Key", "只收一次：同一键和同一内容再发，不重复计入 / taken in once, however often it is sent with the same body"),
            Header("X-Source", "来源，写入变更记录 / where the values come from, for the record of changes"),
        ];
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                [Json] = new() { Schema = AnswerSchemas.ListOf(new OpenApiSchemaReference("HourRow", document)) },
                ["text/csv"] = new() { Schema = AnswerSchemas.Of(JsonSchemaType.String, "station,time,so2,no2,pm10,pm25,co,o3") },
            },
        };
    }

    private static void AddProblems(OpenApiOperation operation, OpenApiDocument document)
    {
        operation.Responses ??= [];
        foreach (var (status, about) in Problems)
            operation.Responses[status] = Answered(about, new OpenApiSchemaReference("Problem", document), Server.Problems.Problem.ContentType);
    }

    private static OpenApiParameter Header(string name, string about) => new() { Name = name, In = ParameterLocation.Header, Description = about, Schema = AnswerSchemas.Of(JsonSchemaType.String) };

    private static OpenApiResponse Answered(string about, IOpenApiSchema schema, string type = Json) => new()
    {
        Description = about,
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { [type] = new() { Schema = schema } },
    };
}
