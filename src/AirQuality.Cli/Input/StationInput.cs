using AirQuality.Cli.Hosting;
using AirQuality.Cli.Output;
using AirQuality.Excel;
using AirQuality.Reading.Tables;
using AirQuality.Terms;

namespace AirQuality.Cli.Input;

/// <summary>The stations of a command line: the file, whose stations count, which are taken out for a time.</summary>
internal static class StationInput
{
    /// <summary>The stations; <c>null</c> without a stations file.</summary>
    /// <exception cref="UsageException">Stations are to be taken out, and no file lists them.</exception>
    public static StationSet? Read(InputOptions input, Session session)
    {
        var absences = session.Parse.GetValue(input.TakenOut);
        if (session.Parse.GetValue(input.Stations) is not { } stations)
            return absences is null ? null : throw new UsageException("--taken-out：须用 --stations 给出站点表", "--taken-out: expected a stations file with --stations, found none");
        var classes = session.Parse.GetValue(input.Classes) ?? [];
        var listed = ClassChoice.Of(StationFile.ReadSet(stations, ExcelWorkbooks.Instance), classes);
        NoteRunBelow(listed.Network, classes, session);
        if (absences is null)
            return listed;
        var decided = AbsenceFile.Read(absences, listed.Network, ExcelWorkbooks.Instance);
        foreach (var (station, absence) in decided.SelectMany(s => s.Select(a => (s.Key, a))))
            session.Note(session.Words.Pick(
                $"{station}：{AsOf.Iso(absence.From)}至{AsOf.Iso(absence.To)}经决定剔除（{absence.Reason}）",
                $"{station}: taken out by decision from {AsOf.Iso(absence.From)} to {AsOf.Iso(absence.To)} ({absence.Reason})"));
        return listed with { Network = listed.Network.With(decided) };
    }

    /// <summary>Says that stations run by townships and cities stand aside where others make up a county.</summary>
    private static void NoteRunBelow(StationNetwork network, IReadOnlyList<StationClass> classes, Session session)
    {
        if (classes.Count > 0)
            return;
        // Only counties that have such stations are looked at: looking through all stations for each of thousands takes longer than reading their hours.
        var counties = network.Stations.Where(s => s.Class is StationClass.Township or StationClass.Municipal).Select(s => s.Area?.At(AreaLevel.County)).OfType<Area>().Distinct();
        var aside = counties.SelectMany(a => network.Stations.Where(s => s.Kind == StationKind.Urban && a.Equals(s.Area?.At(AreaLevel.County))).Except(network.AssessmentStations(a))).Count();
        if (aside > 0)
            session.Note(session.Words.Pick(
                $"{aside} 个乡镇、市控站点不计入区县和城市（--class 可指定计入哪些级别）",
                $"{aside} stations run by townships or the city do not enter counties and cities (--class says whose do)"));
    }
}
