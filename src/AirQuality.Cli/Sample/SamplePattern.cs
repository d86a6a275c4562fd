namespace AirQuality.Cli.Sample;

/// <summary>The regular part of the sample: the course of the year, of the week and of the day, in thousandths of the mean level.</summary>
/// <remarks>Particles are modelled as PM2.5 and the coarse rest of PM10, so that PM10 can never fall below PM2.5.</remarks>
internal sealed record SamplePattern(short[] Months, short[] Hours, short Saturday, short Sunday)
{
    /// <summary>Heating in winter; a shallow mixing layer at night.</summary>
    public static SamplePattern PM25 { get; } = new(
        [1650, 1450, 1150, 850, 700, 580, 520, 520, 640, 900, 1350, 1690],
        [1080, 1080, 1070, 1060, 1050, 1050, 1060, 1080, 1090, 1080, 1040, 990, 930, 880, 850, 840, 850, 890, 950, 1010, 1050, 1080, 1090, 1090],
        Saturday: 990,
        Sunday: 970);

    /// <summary>Road and soil dust: dry springs, washed-out summers, traffic hours.</summary>
    public static SamplePattern Coarse { get; } = new(
        [1050, 1050, 1350, 1450, 1150, 750, 550, 550, 750, 1050, 1200, 1100],
        [950, 920, 900, 880, 870, 880, 920, 1010, 1090, 1110, 1080, 1030, 980, 950, 930, 930, 960, 1020, 1090, 1130, 1130, 1100, 1060, 1000],
        Saturday: 970,
        Sunday: 930);

    /// <summary>Heating, and stacks whose plume reaches the ground in late morning.</summary>
    public static SamplePattern SO2 { get; } = new(
        [1500, 1350, 1050, 900, 850, 750, 700, 700, 800, 950, 1150, 1300],
        [850, 830, 820, 820, 830, 850, 900, 980, 1100, 1220, 1260, 1230, 1160, 1090, 1040, 1020, 1020, 1030, 1040, 1040, 1020, 980, 940, 900],
        Saturday: 980,
        Sunday: 960);

    /// <summary>Traffic: two rush hours, fewer lorries at the weekend; sunlight uses it up at midday and in summer.</summary>
    public static SamplePattern NO2 { get; } = new(
        [1400, 1150, 1050, 900, 800, 700, 620, 660, 850, 1080, 1350, 1440],
        [1080, 1020, 960, 920, 900, 920, 1020, 1180, 1220, 1120, 960, 820, 720, 660, 630, 650, 740, 920, 1160, 1320, 1350, 1310, 1240, 1160],
        Saturday: 940,
        Sunday: 870);

    /// <summary>Between heating and traffic.</summary>
    public static SamplePattern CO { get; } = new(
        [1350, 1250, 1050, 900, 850, 820, 800, 820, 870, 950, 1100, 1240],
        [1030, 1020, 1000, 990, 990, 1000, 1040, 1110, 1130, 1080, 1010, 940, 890, 850, 830, 830, 860, 920, 990, 1050, 1090, 1100, 1090, 1060],
        Saturday: 980,
        Sunday: 950);

    /// <summary>Made by sunlight: early summer, mid-afternoon; a little more at the weekend, when less NO takes it away.</summary>
    public static SamplePattern O3 { get; } = new(
        [560, 720, 950, 1150, 1330, 1450, 1330, 1280, 1180, 880, 640, 530],
        [700, 650, 620, 590, 560, 520, 480, 500, 640, 840, 1050, 1260, 1440, 1570, 1650, 1660, 1590, 1430, 1220, 1030, 920, 850, 790, 740],
        Saturday: 1010,
        Sunday: 1030);
}
