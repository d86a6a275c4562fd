namespace AirQuality.Publications.Checks;

/// <summary>How a published figure or place stands to the other figures that are published.</summary>
public enum CheckVerdict
{
    /// <summary>It follows from them, to the printed digit.</summary>
    Follows,

    /// <summary>It does not follow from what is printed, but nothing printed speaks against it: finer figures, another rule or nothing to compare with may stand behind.</summary>
    Consistent,

    /// <summary>No figures that round to those printed give it.</summary>
    Contradicts,
}
