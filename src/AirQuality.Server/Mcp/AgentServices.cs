using AirQuality.Agents;
using AirQuality.Server.Access;
using AirQuality.Server.Questions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Server;

namespace AirQuality.Server.Mcp;

/// <summary>The tools of <c>airq mcp</c> over HTTP, of what the token that asks may see.</summary>
internal static class AgentServices
{
    /// <summary>A question is a few hundred bytes; nothing an agent sends is longer than this.</summary>
    private const long LongestMessage = 1 << 20;

    /// <summary>Adds the protocol.</summary>
    /// <remarks>Each request stands for itself: no session is kept, so that a token that was taken away asks nothing more and a client that left holds nothing.</remarks>
    public static void AddAgents(this IServiceCollection services) => services.AddMcpServer().WithHttpTransport(transport =>
    {
        transport.SessionMode = ModelContextProtocol.AspNetCore.HttpServerSessionMode.Stateless;
        transport.ConfigureSessionOptions = (context, session, _) =>
        {
            Of(context, session);
            return Task.CompletedTask;
        };
    });

    /// <summary>Adds the address.</summary>
    public static void MapAgents(this IEndpointRouteBuilder routes) =>
        routes.MapMcp("/mcp").ExcludeFromDescription().RequireScope(Scope.Read).WithMetadata(new RequestSizeLimitAttribute(LongestMessage));

    private static void Of(HttpContext context, McpServerOptions session)
    {
        var desks = context.RequestServices.GetRequiredService<QuestionDesks>();
        var caller = context.Caller();
        var own = new AgentServer(desks.ProjectOf(caller), desks.Of(caller)).CreateOptions();
        session.ServerInfo = own.ServerInfo;
        session.ServerInstructions = own.ServerInstructions;
        session.Capabilities = own.Capabilities;
        session.Handlers = own.Handlers;
    }
}
