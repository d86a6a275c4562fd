namespace AirQuality.Reading.Rows;

/// <summary>What stands around a number in a cell.</summary>
internal enum NumberMark
{
    /// <summary>Another way of writing: full width, thousands separators, an exponent.</summary>
    Spelling,

    /// <summary>A sign that does not change the value, such as a star.</summary>
    Sign,

    /// <summary>Less than a detection limit.</summary>
    BelowLimit,

    /// <summary>A flag of the instrument or of the reviewer that says the value is not valid.</summary>
    Invalid,
}
