using AirQuality.Sql;

namespace AirQuality.Cli.Input;

/// <summary>What an engine complains of, in Chinese; the engine's own words follow it.</summary>
internal static class EngineWords
{
    public static string Of(SqlProblem problem) => problem switch
    {
        SqlProblem.WrongTable => "没有这个表或文件",
        SqlProblem.WrongColumn => "没有这个列",
        SqlProblem.WrongType => "列或其中的值类型不符",
        SqlProblem.WrongTime => "时刻缺失或不在整点",
        SqlProblem.DuplicateKey => "同一站点和时刻有两个值",
        SqlProblem.OutOfRange => "数值超出范围",
        SqlProblem.WrongPartials => "中间结果文件互相矛盾或版本不符",
        SqlProblem.ConnectionLost => "与数据库的连接中断",
        _ => "引擎报错",
    };
}
