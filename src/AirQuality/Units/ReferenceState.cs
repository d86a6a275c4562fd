namespace AirQuality.Units;

/// <summary>The temperature to which the concentration of a gas refers, at 1013.25 hPa.</summary>
public enum ReferenceState
{
    /// <summary>273.15 K: the standard state (标准状态) of data to 31 August 2018.</summary>
    Kelvin273,

    /// <summary>298.15 K: the reference state (参比状态) since 1 September 2018 (amendment 1 of GB 3095-2012).</summary>
    Kelvin298,
}
