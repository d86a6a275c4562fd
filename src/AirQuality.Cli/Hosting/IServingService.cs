namespace AirQuality.Cli.Hosting;

/// <summary>What only the program with the server has: its presence says that a command line for it need not be handed over.</summary>
internal interface IServingService;
