namespace AirQuality.Wording;

/// <summary>What a <see cref="Reason"/> says; each value names the arguments that come with it.</summary>
public enum ReasonCode
{
    /// <summary>The words of a caller: <see cref="Reason.Text"/>.</summary>
    Given,

    /// <summary>Several reasons at once: <see cref="Reason.Parts"/>.</summary>
    Several,

    /// <summary>No data at all, or none in <see cref="Reason.Period"/>.</summary>
    NoData,

    /// <summary>No valid day.</summary>
    NoValidDay,

    /// <summary>Too few valid days (HJ 663): <see cref="Reason.Found"/> of <see cref="Reason.Of"/> in <see cref="Reason.Period"/>, <see cref="Reason.Needed"/> needed.</summary>
    TooFewDays,

    /// <summary>Too few valid hours of a station: <see cref="Reason.Found"/> of <see cref="Reason.Of"/>, <see cref="Reason.Needed"/> needed.</summary>
    TooFewHours,

    /// <summary>Too few valid 8-hour means for an MDA8: <see cref="Reason.Found"/> of <see cref="Reason.Of"/>, <see cref="Reason.Needed"/> needed.</summary>
    TooFewEightHourMeans,

    /// <summary>Too few stations of an area with a value: <see cref="Reason.Found"/> of <see cref="Reason.Of"/>, <see cref="Reason.Needed"/> needed.</summary>
    TooFewStations,

    /// <summary>Too few cities of a province with a value: <see cref="Reason.Found"/> of <see cref="Reason.Of"/>, <see cref="Reason.Needed"/> needed.</summary>
    TooFewCities,

    /// <summary>The index lacks <see cref="Reason.Pollutants"/>.</summary>
    PollutantsMissing,

    /// <summary>The AQI is withheld: <see cref="Reason.Pollutants"/> are missing and no IAQI is above <see cref="Reason.Value"/> (HJ 633-2026, 5.3).</summary>
    IncompleteAqi,

    /// <summary>No pollutant has an IAQI.</summary>
    NoIaqi,

    /// <summary>The figure <see cref="Reason.Metric"/> does not exist, here or in <see cref="Reason.Period"/>.</summary>
    NoFigure,

    /// <summary>There is no valid figure <see cref="Reason.Metric"/> to compare with; without a metric: no valid base.</summary>
    NothingToCompare,

    /// <summary>The base of a percentage is 0.</summary>
    BaseIsZero,

    /// <summary>The data have no such area.</summary>
    NoSuchArea,

    /// <summary>The area did not enter the ranking.</summary>
    NotInRanking,

    /// <summary>All six pollutants meet class II, so the area is not listed among those that became worse.</summary>
    MeetsClassII,

    /// <summary>In the part of a combination that goes by <see cref="Reason.Metric"/>: its only <see cref="Reason.Parts"/>.</summary>
    InPart,

    /// <summary>The area has no place, because of its only <see cref="Reason.Parts"/>.</summary>
    NotRanked,

    /// <summary>Only <see cref="Reason.Found"/> areas are ranked, so all are among the last <see cref="Reason.Of"/>.</summary>
    AllAmongLast,

    /// <summary>No figure <see cref="Reason.Metric"/> is better than <see cref="Reason.Value"/>.</summary>
    NoneBetter,

    /// <summary>The index is still <see cref="Reason.Value"/> with the pollutant at 0; <see cref="Reason.Bound"/> is needed.</summary>
    IndexAtZero,

    /// <summary>No index is at most <see cref="Reason.Value"/>.</summary>
    NoIndexAtMost,

    /// <summary>The index is above <see cref="Reason.Value"/> even with every pollutant at its floor.</summary>
    IndexAtFloors,

    /// <summary>The period has not begun.</summary>
    NotBegun,

    /// <summary>There are no data of a past year.</summary>
    NoPastYear,

    /// <summary>No past year has a valid day around that of <see cref="Reason.Date"/>.</summary>
    NoPastDay,

    /// <summary>A place depends on the other areas, which the question leaves out.</summary>
    DependsOnOthers,

    /// <summary>No area has two valid years in a row.</summary>
    NoTwoYears,

    /// <summary>The value was not measured.</summary>
    NotMeasured,

    /// <summary>The item is not indexed on this day.</summary>
    NotIndexed,

    /// <summary>The concentration lies above the last breakpoint of its column, so the item, or each of <see cref="Reason.Pollutants"/>, has no IAQI.</summary>
    AboveLastBreakpoint,

    /// <summary>The daily data have no value on the day.</summary>
    NoDailyValue,

    /// <summary>The data have no such station.</summary>
    NoSuchStation,

    /// <summary>The station is no urban assessment point, so it does not enter the figures of its area.</summary>
    NotUrban,

    /// <summary>An exceptional event, of the kind <see cref="Reason.Event"/>, takes the day out; <see cref="Reason.Source"/> names the document, if any.</summary>
    ExceptionalEvent,

    /// <summary>The station is not in service on the day, so it does not count among those of its area.</summary>
    NotInService,

    /// <summary>A published list names only the best and the worst of its areas; the place lies between <see cref="Reason.Found"/> and <see cref="Reason.Of"/>.</summary>
    BetweenLists,

    /// <summary>The monitoring plan of the station does not have the pollutant, so it does not count among those of its area.</summary>
    NotInPlan,
}
