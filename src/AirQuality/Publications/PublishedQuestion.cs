using AirQuality.Terms;

namespace AirQuality.Publications;

/// <summary>Something a published table leaves open, with the option that answers it. It is asked, never guessed.</summary>
/// <param name="Kind">What is open.</param>
/// <param name="Source">Where.</param>
/// <param name="Subject">The heading, name or text that is meant.</param>
/// <param name="Answer">The option that answers it, as it is written on the command line, with an example.</param>
public sealed record PublishedQuestion(QuestionKind Kind, FigureSource Source, string Subject, string Answer)
{
    private const int MostOfAnswer = 300;

    /// <summary>The question in words, with the option that answers it.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public string Text(Language language)
    {
        var what = Kind switch
        {
            QuestionKind.NoYear => language.Pick("时段缺少年份", "the period has no year"),
            QuestionKind.NoPeriod => language.Pick("没有说明时段", "nothing says the period"),
            QuestionKind.SeveralPeriods => language.Pick("标题有多个时段，列未说明是哪一个", "the title names several periods, the column none"),
            QuestionKind.WeekNumber => language.Pick("只有周次而无日期，各地周次算法不同", "a week number without dates; publishers number weeks differently"),
            QuestionKind.BadPeriod => language.Pick("时段无法理解", "the period is not understood"),
            QuestionKind.NoMetric => language.Pick("没有说明是什么指标", "nothing says which metric this is"),
            QuestionKind.BarePlace => language.Pick("没有说明名次按什么指标", "nothing says by which figure the place is"),
            QuestionKind.UnknownSign => language.Pick("正值表示上升还是下降不明", "it is not clear whether plus is a rise or a fall"),
            QuestionKind.UnknownChangeUnit => language.Pick("变化是百分比还是差值不明", "it is not clear whether the change is in per cent or a difference"),
            QuestionKind.UnknownBracket => language.Pick("括号内的数字含义不明", "nothing says what the numbers in brackets are"),
            QuestionKind.ImplausibleValues => language.Pick("数值与列名不符", "the values cannot be what the heading says"),
            QuestionKind.SameTwice => language.Pick("两列含义相同而数值不同", "two columns say the same with different values"),
            QuestionKind.NoArea => language.Pick("没有说明是哪个区域", "nothing says which area this is"),
            QuestionKind.AreaOfTwoCities => language.Pick("同一名称出现两次，可能属于两个城市", "one name stands for two areas"),
            QuestionKind.NoHeader => language.Pick("没有能理解的表头", "there is no header that is understood"),
            QuestionKind.UnknownPayment => language.Pick("金额是支出还是获得不明", "nothing says whether the money is paid or received"),
            _ => throw new InvalidOperationException($"Question {Kind} has no text."),
        };
        var subject = Subject.Length == 0 ? string.Empty : $" ({VisibleText.Of(Subject, VisibleText.MostShown)})";
        var answer = VisibleText.Of(Answer, MostOfAnswer); // a heading may be as long as somebody likes; its letter will do as well
        return Kind == QuestionKind.ImplausibleValues
            ? language.Pick($"{Source}: {what}{subject}；请更正表格，或说明该列含义（skip 为不读），例如 {answer}", $"{Source}: {what}{subject}; correct the table or say what the column is (skip: not read), for instance with {answer}")
            : language.Pick($"{Source}: {what}{subject}；请说明，例如 {answer}", $"{Source}: {what}{subject}; say it, for instance with {answer}");
    }
}
