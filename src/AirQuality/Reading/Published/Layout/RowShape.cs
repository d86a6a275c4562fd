namespace AirQuality.Reading.Published.Layout;

/// <summary>What a row looks like, before it is known where it stands.</summary>
internal enum RowShape
{
    /// <summary>Nothing in it.</summary>
    Blank,

    /// <summary>One text, or texts that are no headers: a title, or the name of a group.</summary>
    Caption,

    /// <summary>The unit of the figures below: 单位:微克/立方米.</summary>
    Unit,

    /// <summary>A note.</summary>
    Note,

    /// <summary>Names of columns.</summary>
    Header,

    /// <summary>Figures.</summary>
    Data,
}
