using AirQuality.Terms;

namespace AirQuality.Reading.Columns;

/// <summary>The words that say whether data are as measured or reviewed.</summary>
internal static class StatusWords
{
    private static readonly Dictionary<string, DataStatus> Words = WordList.Of<DataStatus>(
        new(DataStatus.Raw, "实况 实况数据 原始 原始数据 未审核 未审 待审核 待审 审核前 未复核 实时 实时数据 raw provisional preliminary unreviewed unverified unaudited realtime"),
        new(DataStatus.Reviewed, "审核 审核数据 已审核 已审 审核后 审核通过 已复核 复核 复核后 终审 reviewed verified audited final validated ratified"));

    /// <summary>What a cell says; <see cref="DataStatus.Unsaid"/> where it says something else, such as whether a value is valid.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="asksWhetherReviewed">Whether its column asks so, and yes and no are answers.</param>
    public static DataStatus Of(string text, bool asksWhetherReviewed)
    {
        var word = NameText.Plain(text).Trim('(', ')', ' ');
        if (asksWhetherReviewed && Answer(word) is { } answer)
            return answer;
        return Words.GetValueOrDefault(word);
    }

    /// <summary>Whether the answer to the question if data are reviewed is all a cell says, so that it says nothing of their being valid.</summary>
    public static bool IsAnswer(string text) => Answer(NameText.Plain(text).Trim('(', ')', ' ')) is not null;

    /// <summary>Whether a name asks whether the data are reviewed, so that yes is reviewed and no is raw.</summary>
    public static bool AsksWhetherReviewed(string name) =>
        NameText.Key(NameText.Plain(name)) is "是否审核" or "已审核" or "审核" or "reviewed" or "isreviewed" or "verified" or "isverified";

    private static DataStatus? Answer(string word) => word switch
    {
        "是" or "y" or "yes" or "true" or "t" or "1" or "1.0" => DataStatus.Reviewed,
        "否" or "n" or "no" or "false" or "f" or "0" or "0.0" => DataStatus.Raw,
        _ => null,
    };
}
