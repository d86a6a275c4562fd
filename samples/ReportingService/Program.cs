using System.Text.Json;
using AirQuality.Accountability.Money;
using AirQuality.Json;
using AirQuality.Server;
using AirQuality.Server.Settings;

// Live air quality inside a service of one's own: everything that airq serve answers, and one endpoint beside it.
var builder = WebApplication.CreateBuilder(args);
builder.AddAirQuality(new ServerOptions { Folder = builder.Configuration["Data"] ?? "data" });

var app = builder.Build();
app.MapAirQuality();

var json = new JsonSerializerOptions(JsonSerializerDefaults.Web).AddAirQuality();

// What every county pays or gets by a formula. The data are those whoever asks may see, with the hours that came in until now.
app.MapGet("/own/money", (HttpContext context, LiveAir air, string period, string formula, CancellationToken cancellation) =>
{
    try
    {
        return Results.Json(air.Of(context).Counties.Money(period, MoneyFormula.ByName(formula), cancellation), json);
    }
    catch (Exception wrong) when (wrong is FormatException or ArgumentException)
    {
        return Results.Problem(wrong.Message, statusCode: StatusCodes.Status400BadRequest); // it says what was expected and what was found
    }
}).RequireAuthorization("Read").WithName("money").WithSummary("What every county pays or gets by a formula over a period, each amount with its terms.");

app.Run();
