using AirQuality.Publications;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>Collects what is open and what is left out while tables are read. The same question is asked once a column.</summary>
internal sealed class ReadingNotes
{
    private readonly List<PublishedQuestion> questions = [];
    private readonly List<LeftOutColumn> leftOut = [];
    private readonly HashSet<Asked> asked = [];

    public IReadOnlyList<PublishedQuestion> Questions => questions;

    public IReadOnlyList<LeftOutColumn> LeftOut => leftOut;

    /// <summary>How much was noted.</summary>
    public int Count => questions.Count + leftOut.Count;

    public void Ask(PublishedQuestion question)
    {
        if (asked.Add(new Asked(question.Kind, question.Source.File, question.Source.Sheet, question.Subject)))
            questions.Add(question);
    }

    public void LeaveOut(FigureSource source, string heading, bool isKnown) => LeaveOut(new LeftOutColumn(source, heading, isKnown));

    /// <summary>Notes a cell without a figure in a column that is read.</summary>
    public void LeaveOutCell(FigureSource source, string heading, string cell) => LeaveOut(new LeftOutColumn(source, heading, IsKnown: false) { Cell = cell });

    private void LeaveOut(LeftOutColumn column)
    {
        var source = column.Source;
        if (!leftOut.Exists(l => l.Source.File == source.File && l.Source.Sheet == source.Sheet && l.Source.Column == source.Column && l.Heading == column.Heading && l.Cell == column.Cell))
            leftOut.Add(column);
    }

    /// <summary>Notes what was noted of another sheet, as if it had been read behind what is noted here.</summary>
    public void Add(ReadingNotes others)
    {
        foreach (var question in others.questions)
            Ask(question);
        foreach (var column in others.leftOut)
            LeaveOut(column);
    }

    /// <summary>What one answer answers: the same question about the same subject, wherever in the sheet it comes up.</summary>
    private readonly record struct Asked(QuestionKind Kind, string File, string? Sheet, string Subject);
}
