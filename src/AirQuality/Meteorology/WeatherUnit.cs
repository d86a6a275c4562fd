namespace AirQuality.Meteorology;

/// <summary>A unit in which weather files state a column, and how a value of it becomes one of ours: value × factor + offset.</summary>
/// <param name="Suffixes">The ways headers write it, letters and digits only, with single blanks between them.</param>
/// <param name="Factor">What a value is multiplied by.</param>
/// <param name="Offset">What is added then.</param>
internal sealed record WeatherUnit(string Suffixes, double Factor = 1, double Offset = 0)
{
    /// <summary>Metres a second in a knot.</summary>
    public const double Knot = 1852.0 / 3600;

    /// <summary>Metres a second in a kilometre an hour.</summary>
    public const double KilometreAnHour = 1 / 3.6;

    /// <summary>Metres a second in a mile an hour.</summary>
    public const double MileAnHour = 0.44704;

    /// <summary>Temperatures.</summary>
    public static IReadOnlyList<WeatherUnit> Temperatures { get; } =
        [new("c degc celsius 摄氏度 度"), new("f degf fahrenheit 华氏度", 5.0 / 9, -160.0 / 9), new("k kelvin", 1, -273.15)];

    /// <summary>Speeds of wind.</summary>
    public static IReadOnlyList<WeatherUnit> Speeds { get; } =
        [new("ms ms1 mps 米秒 米每秒"), new("kt kts kn knot knots 节", Knot), new("kmh kmh1 kph 公里小时 千米小时 公里每小时", KilometreAnHour), new("mph", MileAnHour)];

    /// <summary>Pressures.</summary>
    public static IReadOnlyList<WeatherUnit> Pressures { get; } =
        [new("hpa mb mbar 百帕"), new("kpa 千帕", 10), new("pa 帕", 0.01), new("mmhg 毫米汞柱", 1.333224)];

    /// <summary>Amounts of rain.</summary>
    public static IReadOnlyList<WeatherUnit> Rains { get; } = [new("mm 毫米"), new("in inch inches", 25.4), new("m 米", 1000)];

    /// <summary>Humidities.</summary>
    public static IReadOnlyList<WeatherUnit> Humidities { get; } = [new("percent pct 百分比")];

    /// <summary>Directions.</summary>
    public static IReadOnlyList<WeatherUnit> Directions { get; } = [new("deg degree degrees 度")];
}
