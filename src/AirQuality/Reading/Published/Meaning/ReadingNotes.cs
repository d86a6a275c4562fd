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

    public void LeaveOut(FigureSource source, string heading, bool isKnown)
    {
        if (!leftOut.Exists(l => l.Source.File == source.File && l.Source.Sheet == source.Sheet && l.Source.Column == source.Column && l.Heading == heading))
            leftOut.Add(new LeftOutColumn(source, heading, isKnown));
    }

    /// <summary>Notes what was noted of another sheet, as if it had been read behind what is noted here.</summary>
    public void Add(ReadingNotes others)
    {
        foreach (var question in others.questions)
            Ask(question);
        foreach (var column in others.leftOut)
            LeaveOut(column.Source, column.Heading, column.IsKnown);
    }

    /// <summary>What one answer answers: the same question about the same subject, wherever in the sheet it comes up.</summary>
    private readonly record struct Asked(QuestionKind Kind, string File, string? Sheet, string Subject);
}
