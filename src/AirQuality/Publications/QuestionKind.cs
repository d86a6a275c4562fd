namespace AirQuality.Publications;

/// <summary>What a published table may leave open.</summary>
public enum QuestionKind
{
    /// <summary>The period has months or days but no year, or the years around it do not fit.</summary>
    NoYear,

    /// <summary>Nothing says the period.</summary>
    NoPeriod,

    /// <summary>The title names several periods and the column none.</summary>
    SeveralPeriods,

    /// <summary>A week has a number only; publishers number weeks differently.</summary>
    WeekNumber,

    /// <summary>The text of a period is not understood, or its dates do not exist.</summary>
    BadPeriod,

    /// <summary>Nothing says what the column states.</summary>
    NoMetric,

    /// <summary>Nothing says by which figure a place is.</summary>
    BarePlace,

    /// <summary>Nothing says whether a plus is a rise or a fall, or what says so contradicts itself.</summary>
    UnknownSign,

    /// <summary>Nothing says whether a change is in per cent or in the unit of the figure.</summary>
    UnknownChangeUnit,

    /// <summary>Nothing says what the numbers in brackets are.</summary>
    UnknownBracket,

    /// <summary>The values cannot be what the heading says.</summary>
    ImplausibleValues,

    /// <summary>Two columns say the same with different values.</summary>
    SameTwice,

    /// <summary>Nothing says which area the table is about.</summary>
    NoArea,

    /// <summary>One name stands for two areas of the list.</summary>
    AreaOfTwoCities,

    /// <summary>The sheet has no header that is understood.</summary>
    NoHeader,

    /// <summary>Nothing says whether money is paid or received.</summary>
    UnknownPayment,
}
