using AirQuality.Excel;
using AirQuality.Reading;
using AirQuality.Reading.Tables;

namespace ReportingService.Endpoints;

/// <summary>Loading, listing and removing data sets.</summary>
internal static class DataSetEndpoints
{
    public static void MapDataSets(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/datasets").WithTags("Data sets");
        group.MapGet("/", (DataSets sets) => sets.All.Select(s => s.Summary).ToArray()).WithSummary("The data sets loaded.");
        group.MapGet("/{name}", (string name, DataSets sets) => sets.Get(name).Summary).WithSummary("One data set, with what became of every row read.");
        group.MapPut("/{name}", LoadAsync)
            .WithSummary("Loads a data set from a form: a file 'stations', one file 'hours' or more, and perhaps a file each of 'targets', 'owners' (who answers for which area) and 'measures'; CSV, plain or gzip, or workbooks.")
            .DisableAntiforgery()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        group.MapDelete("/{name}", (string name, DataSets sets) => sets.Remove(name)).WithSummary("Forgets a data set.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<DataSetSummary> LoadAsync(string name, IFormFileCollection files, DataSets sets, ReportingOptions options, CancellationToken cancellation)
    {
        using var upload = new Upload(options.MaxUnpackedBytes);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var stations = await KeepAsync("stations");
        var hours = await KeepAsync("hours");
        var targets = await KeepAsync("targets");
        var owners = await KeepAsync("owners");
        var measures = await KeepAsync("measures");
        if (stations.Count != 1 || hours.Count == 0 || targets.Count > 1 || owners.Count > 1 || measures.Count > 1)
            throw new ArgumentException($"Expected one file 'stations', one file 'hours' or more and at most one file each of 'targets', 'owners' and 'measures', found {stations.Count}, {hours.Count}, {targets.Count}, {owners.Count} and {measures.Count}.");

        var set = Upload.Read(names, () =>
        {
            var network = StationFile.ReadSet(stations[0], ExcelWorkbooks.Instance).Network;
            var observations = ObservationReader.Read(hours, new ReadOptions { Network = network, Workbooks = ExcelWorkbooks.Instance }, cancellation);
            return DataSet.Of(name, network, Named(observations), areas => GoalTables.Read(areas, targets.FirstOrDefault(), owners.FirstOrDefault(), measures.FirstOrDefault()), cancellation);
        });
        sets.Put(set);
        return set.Summary;

        async Task<List<string>> KeepAsync(string field)
        {
            var paths = new List<string>();
            foreach (var file in files.GetFiles(field))
            {
                paths.Add(await upload.KeepAsync(file, cancellation));
                names[paths[^1]] = file.FileName;
            }

            return paths;
        }

        ObservationSet Named(ObservationSet observations) => observations with
        {
            Report = observations.Report with { Findings = [.. observations.Report.Findings.Select(f => f with { File = names.GetValueOrDefault(f.File, f.File) })] },
        };
    }
}
