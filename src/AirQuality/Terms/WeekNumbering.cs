namespace AirQuality.Terms;

/// <summary>How the weeks of a year are numbered; all begin on Monday.</summary>
public enum WeekNumbering
{
    /// <summary>ISO 8601: week 1 is the first with four days in the year.</summary>
    Iso,

    /// <summary>Week 1 is the one 1 January lies in, however few of its days are in the year.</summary>
    FirstOfJanuary,
}
