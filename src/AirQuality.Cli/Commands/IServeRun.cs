using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Output;

namespace AirQuality.Cli.Commands;

/// <summary>Does what <c>airq serve</c> asks for. Only <c>airq-server</c> can: the web is large.</summary>
internal interface IServeRun : IServingService
{
    /// <summary>Serves until told to stop.</summary>
    /// <param name="session">The run.</param>
    /// <param name="input">Where the data of the project come from; <c>null</c> for whatever the folder holds.</param>
    /// <param name="asked">What is asked.</param>
    /// <returns>The exit code.</returns>
    int Serve(Session session, TargetInput? input, ServeAsked asked);

    /// <summary>Makes a token and prints it.</summary>
    int AddToken(Session session, string data, TokenAsked asked);

    /// <summary>Lists the tokens, without what they are.</summary>
    int ListTokens(Session session, string data);

    /// <summary>Takes a token away.</summary>
    int RemoveToken(Session session, string data, string name);

    /// <summary>Writes a copy of the store.</summary>
    int Backup(Session session, string data, string file);

    /// <summary>Puts a copy in the place of the store.</summary>
    int Restore(Session session, string data, string file);
}
