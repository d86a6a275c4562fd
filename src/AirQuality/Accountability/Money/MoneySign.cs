namespace AirQuality.Accountability.Money;

/// <summary>Who is paid.</summary>
public enum MoneySign
{
    /// <summary>What is better than the base gets, what is worse pays.</summary>
    Both,

    /// <summary>Only what is worse pays.</summary>
    Pays,

    /// <summary>Only what is better gets.</summary>
    Gets,
}
