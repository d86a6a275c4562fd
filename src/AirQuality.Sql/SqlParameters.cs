using System.Data.Common;

namespace AirQuality.Sql;

/// <summary>The values bound to one query.</summary>
internal sealed class SqlParameters(SqlDialect dialect)
{
    private readonly List<(string Name, object Value)> values = [];

    /// <summary>Binds a value; what stands for it in the text.</summary>
    public string Add(object value)
    {
        var name = $"p{values.Count}";
        values.Add((name, dialect.Bound(value)));
        return dialect.Parameter(name);
    }

    public void AddTo(DbCommand command)
    {
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }
    }
}
