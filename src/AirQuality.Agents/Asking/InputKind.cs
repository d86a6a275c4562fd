namespace AirQuality.Agents.Asking;

/// <summary>What an argument takes.</summary>
internal enum InputKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Flag,
}
