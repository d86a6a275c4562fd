namespace AirQuality.Reading.Published.Words;

/// <summary>What a word in a header, row label or caption contributes.</summary>
internal enum FeatureKind
{
    /// <summary>A metric, by its key.</summary>
    Metric,

    /// <summary>A statistic: p90, p95, p98, mean, highest, lowest, 1h, 8h.</summary>
    Statistic,

    /// <summary>A change, with how its sign is meant: neutral, rise, fall, better, worse.</summary>
    Change,

    /// <summary>A change that is in per cent by its word (率, 幅), with the same details.</summary>
    ChangeRate,

    /// <summary>What is compared with: last_year, previous, 3y.</summary>
    Base,

    /// <summary>A word of comparison (与, 较, 相比): with a base it makes a change.</summary>
    Compare,

    /// <summary>A goal.</summary>
    Goal,

    /// <summary>A share of the composite index.</summary>
    Share,

    /// <summary>A single index.</summary>
    SingleIndex,

    /// <summary>A place.</summary>
    Place,

    /// <summary>Counted from an end: bottom, top; or in an order by size: ascending, descending.</summary>
    End,

    /// <summary>Among whom a place is: city, province, nation.</summary>
    Scope,

    /// <summary>A unit: ug, mg, percent, points, days, money, deposition.</summary>
    Unit,

    /// <summary>Money that is paid or received: pay, receive.</summary>
    Payment,

    /// <summary>What the cells of a row header are: ordinal, area, city, group, station, period, indicator.</summary>
    Role,

    /// <summary>Something known that is no figure of ours, by its name.</summary>
    Other,

    /// <summary>A special way of reckoning that is told along with the figure, by its name.</summary>
    Variant,

    /// <summary>A word that adds nothing.</summary>
    Filler,
}
