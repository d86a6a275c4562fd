namespace AirQuality.Cli.Hosting;

/// <summary>What only a program with engines and weather has: its presence says that a command line for it need not be handed over.</summary>
internal interface IEngineService;
