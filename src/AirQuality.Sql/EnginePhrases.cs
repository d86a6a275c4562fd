using AirQuality.Wording;

namespace AirQuality.Sql;

/// <summary>What engines complain of. They speak English: their words stay in English, in Chinese the kind of the problem is told.</summary>
internal static class EnginePhrases
{
    /// <summary>A complaint.</summary>
    /// <param name="source">The table or file.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="english">The words of the engine.</param>
    public static LocalizedText Of(string source, SqlProblem problem, string english) => new($"{source}：{Chinese(problem)}", $"{source}: {english}");

    private static string Chinese(SqlProblem problem) => problem switch
    {
        SqlProblem.WrongTable => "没有这个表或文件",
        SqlProblem.WrongColumn => "没有这个列",
        SqlProblem.WrongType => "列或其中的值类型不符",
        SqlProblem.WrongPartials => "中间结果文件互相矛盾或版本不符",
        SqlProblem.ConnectionLost => "与数据库的连接中断或无法建立",
        _ => "引擎报错",
    };
}
