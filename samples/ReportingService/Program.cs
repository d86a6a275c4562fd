using ReportingService;
using ReportingService.Endpoints;

// A reporting service around the library: data sets come in by upload or from folders named in the settings, and are asked for figures.
var builder = WebApplication.CreateBuilder(args);
builder.AddReporting();

var app = builder.Build();
app.UseReporting();
app.MapDataSets();
app.MapFigures();
app.MapTargets();
app.MapDuties();
app.MapCounties();
app.Run();
