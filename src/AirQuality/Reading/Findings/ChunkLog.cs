using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Reading.Findings;

/// <summary>
/// Counts and findings of a chunk of a file, kept until it is the chunk's turn: many chunks are parsed at once, but what
/// they found is reported in the order of the input.
/// </summary>
internal sealed class ChunkLog(ReadSession session) : ReadingCounts(session.Rules)
{
    private readonly long[] counted = new long[Enum.GetValues<FindingKind>().Length];
    private readonly int[] detailed = new int[Enum.GetValues<FindingKind>().Length];
    private readonly List<LoggedFinding> details = [];
    private int reported;

    /// <summary>How many values of the chunk came before what is found next.</summary>
    public int Position { get; set; }

    /// <summary>Whether an error was found that ends a strict reading; what comes after it does not matter.</summary>
    public bool Stopped { get; private set; }

    public void Clear()
    {
        Reset();
        Array.Clear(counted);
        Array.Clear(detailed);
        details.Clear();
        reported = 0;
        Position = 0;
        Stopped = false;
    }

    /// <summary>Notes a finding; the line is counted from the beginning of the chunk.</summary>
    public override void Add(FindingKind kind, FindingPlace place, Bilingual expected, Bilingual found)
    {
        if (Stopped)
            return;
        Stopped = !Rules.Lenient && Finding.SeverityOf(kind) == Severity.Error;
        if (!Stopped && !IsKept(kind))
        {
            counted[(int)kind]++;
            return;
        }

        detailed[(int)kind]++;
        details.Add(new LoggedFinding(Position, kind, place, expected, found));
    }

    /// <summary>Notes what is found of a row only when the chunk's turn has come, before what was found in the row and behind it.</summary>
    public void Insert(int position, FindingKind kind, FindingPlace place, Bilingual expected, Bilingual found)
    {
        if (!IsKept(kind))
        {
            counted[(int)kind]++;
            return;
        }

        var next = details.FindIndex(d => d.Place.Line >= place.Line);
        detailed[(int)kind]++;
        details.Insert(next < 0 ? details.Count : next, new LoggedFinding(position, kind, place, expected, found));
    }

    /// <summary>Whether another finding of a kind may be kept in detail; spares the words for those that are only counted.</summary>
    // That another thread has just filled the session may be seen too late: then a detail too many waits here and is dropped in its turn.
    // The other way round cannot be, so no detail is lost, and which ones are kept does not depend on threads.
    public bool IsKept(FindingKind kind) => detailed[(int)kind] < Rules.MaxFindingsPerKind && !session.IsFull(kind);

    /// <summary>Counts a finding of which no more are kept in detail.</summary>
    public void Count(FindingKind kind) => counted[(int)kind]++;

    /// <summary>Counts several.</summary>
    public void Count(FindingKind kind, int many) => counted[(int)kind] += many;

    /// <summary>Passes on what was found before or at a value of the chunk.</summary>
    public void Report(int position, long linesBefore)
    {
        for (; reported < details.Count && details[reported].Position <= position; reported++)
        {
            var next = details[reported];
            session.Add(next.Kind, next.Place.Line > 0 ? next.Place with { Line = next.Place.Line + linesBefore } : next.Place, next.Expected, next.Found);
        }
    }

    /// <summary>Passes on the counts and what is left of the findings.</summary>
    public void Finish(long linesBefore)
    {
        Report(int.MaxValue, linesBefore);
        session.Include(this, counted);
    }

    /// <summary>Counts a cell that is left out because its whole column is.</summary>
    public void RejectValue()
    {
        ValuesRead++;
        ValuesRejected++;
    }
}
