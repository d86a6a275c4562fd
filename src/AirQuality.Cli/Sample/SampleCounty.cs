namespace AirQuality.Cli.Sample;

/// <summary>What makes a county of the sample what it is.</summary>
/// <param name="Name">The fictitious name.</param>
/// <param name="UrbanStations">How many assessment points it has.</param>
/// <param name="SO2">Mean level, µg/m³.</param>
/// <param name="NO2">Mean level, µg/m³.</param>
/// <param name="PM25">Mean level, µg/m³.</param>
/// <param name="Coarse">Mean level of PM10 less PM2.5, µg/m³.</param>
/// <param name="CO">Mean level, µg/m³.</param>
/// <param name="O3">Mean level of all hours, µg/m³.</param>
/// <param name="Sensitivity">How strongly episodes act here, thousandths: more in a basin, less on the plain.</param>
/// <param name="Lag">Hours by which the weather arrives here later than at the edge of the region.</param>
/// <param name="YearlyChange">Change of emissions a year, thousandths; negative is better.</param>
internal sealed record SampleCounty(
    string Name,
    int UrbanStations,
    int SO2,
    int NO2,
    int PM25,
    int Coarse,
    int CO,
    int O3,
    int Sensitivity,
    int Lag,
    int YearlyChange);
