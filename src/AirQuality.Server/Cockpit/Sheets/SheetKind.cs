namespace AirQuality.Server.Cockpit.Sheets;

/// <summary>A sheet that is handed out.</summary>
internal enum SheetKind
{
    /// <summary>The morning of an area (晨报).</summary>
    Brief,

    /// <summary>The target sheet of the week (周一目标单).</summary>
    Monday,

    /// <summary>Figures with places, and what is left of the goals (调度单).</summary>
    Dispatch,

    /// <summary>Places of all areas of the month to date (排名).</summary>
    Rank,

    /// <summary>The report of the last whole month (月报).</summary>
    Report,
}
