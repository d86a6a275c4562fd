using AirQuality.Publications;
using AirQuality.Publications.Assessed;
using AirQuality.Publishing;
using AirQuality.Reading.Published;
using AirQuality.Reading.Sheets;
using AirQuality.Terms;

namespace AirQuality.Fuzz;

/// <summary>Published tables: every figure has a place in the table, a period and a plausible value; what is open is asked; and what is printed in their layout is read back.</summary>
internal static class PublishedTarget
{
    public static (bool Accepted, long Cells) Check(byte[] input, Random random)
    {
        IReadOnlyList<Sheet> sheets;
        try
        {
            sheets = new TextSheetReader().Read(new ChunkedStream(input, random), FuzzTarget.FileName);
        }
        catch (SheetFormatException refused)
        {
            FuzzTarget.Require(refused.Text.Zh.StartsWith(FuzzTarget.FileName, StringComparison.Ordinal) && refused.Text.En.StartsWith(FuzzTarget.FileName, StringComparison.Ordinal), $"the error names the file: {refused.Text.En}");
            return (false, 0);
        }

        var tables = PublishedTableReader.Read(sheets, random.Next(2) == 0 ? PublishedAnswers.None : PublishedAnswers.None with { Periods = [AssessmentPeriod.Month(2024, 8)], Year = 2024, Weeks = WeekNumbering.Iso });
        var lines = sheets.Count == 0 ? 0 : sheets[0].Rows[^1].Number;
        foreach (var figure in tables.Figures)
        {
            FuzzTarget.Require(figure.Source.Row >= 1 && figure.Source.Row <= lines && figure.Source.Column >= 1, $"a figure stands in the table: {figure.Source}");
            FuzzTarget.Require(figure.Area.Trim().Length > 0 && (figure.Value is not null || figure.Place is not null), $"a figure is of an area and says something: {figure}");
            FuzzTarget.Require(figure.Place is not { Number: < 1 }, $"places begin with 1: {figure}");
        }

        foreach (var question in tables.Questions)
            FuzzTarget.Require(question.Text(Language.Chinese).Length > 0 && question.Text(Language.English).Length is > 0 and < 2000 && question.Answer.Length > 0, $"a question says what answers it: {question}");
        if (tables.Questions.Count == 0 && tables.Figures.Count > 0)
            Publish(sheets, tables.Figures);
        return (tables.Questions.Count == 0 && tables.Figures.Count > 0, 0);
    }

    /// <summary>Prints the figures in their own layout; what cannot be read back alike is refused there.</summary>
    private static void Publish(IReadOnlyList<Sheet> sheets, IReadOnlyList<PublishedFigure> figures)
    {
        try
        {
            var layout = PublicationLayout.Read(sheets);
            var copy = layout.Fill(new AssessedAreas(figures), layout.Period);
            FuzzTarget.Require(copy.Sheets.Count == sheets.Count, "a copy has the sheets of its layout");
        }
        catch (PublicationException refused)
        {
            FuzzTarget.Require(refused.Text.Zh.Length > 0 && refused.Text.En.Length > 0, "a refusal says why");
        }
    }
}
