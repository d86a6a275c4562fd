#:package AirQuality@0.2.0
#:package Microsoft.Data.Sqlite@10.0.15
// The ranking from rows of your own database. Any ADO.NET provider will do; here a table
//   hours(station TEXT, time TEXT, so2 REAL, no2 REAL, pm10 REAL, pm25 REAL, co REAL, o3 REAL)
// with the end of the hour as the time (2026-10-31 24:00 is the next day 00:00), CO in mg/m³ and the rest in µg/m³.
//   dotnet run database.cs -- air.db data/stations.csv 2026-10
using AirQuality;
using AirQuality.Observations;
using AirQuality.Reading.Tables;
using AirQuality.Terms;
using Microsoft.Data.Sqlite;
using NodaTime;

if (args.Length < 3)
    throw new ArgumentException("usage: dotnet run database.cs -- DATABASE STATIONS PERIOD");

using var connection = new SqliteConnection($"Data Source={args[0]};Mode=ReadOnly");
connection.Open();
using var command = connection.CreateCommand();
command.CommandText = "SELECT station, time, so2, no2, pm10, pm25, co, o3 FROM hours"; // the pollutants in the library's order

var grid = new HourlyGridBuilder();
using var row = command.ExecuteReader();
while (row.Read())
{
    var end = LocalDateTime.FromDateTime(row.GetDateTime(1));
    foreach (var pollutant in Pollutants.All)
    {
        // NULL is missing, never zero. Two different values for one hour are an error in the table.
        var value = row.IsDBNull(2 + (int)pollutant) ? Concentration.Missing : Concentration.FromDecimal(row.GetDecimal(2 + (int)pollutant));
        if (grid.Add(row.GetString(0), end, pollutant, value) == AddOutcome.Conflict)
            throw new InvalidDataException($"{row.GetString(0)} has two values of {pollutant.Symbol()} at {end}.");
    }
}

var air = AirData.Of(grid.Build(), StationFile.Read(args[1]));
foreach (var county in air.Counties.Rank(args[2]))
    Console.WriteLine($"{county.Place,3}  {county.Area.Name}  {county.Value}");
