namespace AirQuality.Publications;

/// <summary>What there may be to know about the reading of a published figure.</summary>
public enum RemarkKind
{
    /// <summary>The area stands in the title or the name of the file, not in the table.</summary>
    AreaFromTitle,

    /// <summary>The blank place is that of the area above.</summary>
    SharedPlace,

    /// <summary>The place is counted from the bottom: 1 is the worst.</summary>
    FromBottom,

    /// <summary>No place is printed; it follows from the order of the list.</summary>
    DerivedPlace,

    /// <summary>The place fits the order of the figures, but equal figures have different places.</summary>
    TiesBroken,

    /// <summary>The place was taken for one by this figure although some areas do not fit its order. A doubt.</summary>
    UnsurePlace,

    /// <summary>Several figures are in the order of the places; this one was taken. A doubt.</summary>
    SeveralFit,

    /// <summary>A plus was printed for a fall or an improvement; the sign is turned.</summary>
    SignTurned,

    /// <summary>Both years show that a plus means a fall, other than the heading says.</summary>
    SignProved,

    /// <summary>The change does not say against what; last year was taken. A doubt.</summary>
    BaseAssumed,

    /// <summary>A share was printed as a fraction of 1.</summary>
    FractionOfOne,

    /// <summary>The unit was converted.</summary>
    UnitConverted,

    /// <summary>The unit that is printed cannot be that of the figures; the usual one was taken. A doubt.</summary>
    UnitSlip,

    /// <summary>The change of a ratio is headed in per cent; it was taken for percentage points. A doubt.</summary>
    PointsAssumed,

    /// <summary>The figure is reckoned in a special way, which the remark names.</summary>
    Variant,

    /// <summary>The table says nothing of the period; that of the table above was taken. A doubt.</summary>
    PeriodOfTableAbove,

    /// <summary>The publisher's number of the week; the dates decide.</summary>
    WeekNumber,

    /// <summary>The same figure is printed with another value elsewhere in the files. A doubt.</summary>
    AlsoPrinted,

    /// <summary>The change does not follow from the figures of both years. A doubt.</summary>
    ChangeDoesNotFollow,

    /// <summary>The figure is not printed; it follows from another and its change. The detail has its bounds.</summary>
    DerivedBase,
}
