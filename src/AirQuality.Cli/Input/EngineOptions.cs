using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;

namespace AirQuality.Cli.Input;

/// <summary>The options for data that an engine sums: files too large for memory, or tables of a database.</summary>
internal sealed class EngineOptions
{
    public Option<EngineKind?> Engine { get; } = OptionKinds.Choice<EngineKind?>(
        "--engine",
        "Let an engine sum the hours: duckdb for files of CSV or Parquet larger than memory, postgres for the tables of --db.",
        ("duckdb", EngineKind.DuckDb),
        ("postgres", EngineKind.Postgres));

    public Option<string[]> Databases { get; } = new("--db")
    {
        Description = "Read a table of PostgreSQL, named in place of files. The environment variable, or the file, that holds the connection string. May be given several times: servers that hold a part of the station days each.",
        HelpName = "NAME",
        DefaultValueFactory = _ => [],
    };

    public Option<bool> Thousandths { get; } = new("--thousandths") { Description = "With --db: values are whole thousandths of the unit of the pollutant (µg/m³, CO mg/m³), the smallest and quickest way to keep them." };

    public Option<string?> Memory { get; } = new("--memory")
    {
        Description = "With duckdb: the memory to stay within, such as 1GiB; what does not fit goes to temporary files.",
        HelpName = "SIZE",
    };

    public Option<bool> UniqueKey { get; } = new("--unique-key") { Description = "With an engine: no station and time stands twice, which is quicker; one that does is an error." };

    public void AddTo(Command command)
    {
        command.Add(Engine);
        command.Add(Databases);
        command.Add(Thousandths);
        command.Add(Memory);
        command.Add(UniqueKey);
    }

    /// <summary>The engine asked for, <c>null</c> for none; a combination that cannot be is wrong usage.</summary>
    public EngineKind? Asked(Session session)
    {
        var (engine, hasDatabase) = (session.Parse.GetValue(Engine), session.Parse.GetValue(Databases) is { Length: > 0 });
        if (engine == EngineKind.DuckDb && hasDatabase)
            throw new UsageException("--db：须与 --engine postgres 合用，实为 duckdb", "--db: expected --engine postgres, found duckdb");
        if (engine == EngineKind.Postgres && !hasDatabase)
            throw new UsageException("--engine postgres：须用 --db 给出环境变量或文件的名称", "--engine postgres: expected --db with the name of an environment variable or file, found none");
        if (session.Parse.GetValue(Thousandths) && !hasDatabase)
            throw new UsageException("--thousandths：须与 --db 合用", "--thousandths: expected --db, found none");
        var asked = engine ?? (hasDatabase ? EngineKind.Postgres : null);
        if (asked != EngineKind.DuckDb && session.Parse.GetValue(Memory) is not null)
            throw new UsageException("--memory：须与 --engine duckdb 合用", "--memory: expected --engine duckdb");
        return asked is null && session.Parse.GetValue(UniqueKey) ? throw new UsageException("--unique-key：须与 --engine 或 --db 合用", "--unique-key: expected --engine or --db, found neither") : asked;
    }
}
