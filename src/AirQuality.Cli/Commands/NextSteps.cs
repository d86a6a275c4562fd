using AirQuality.Observations;
using AirQuality.Wording;

namespace AirQuality.Cli.Commands;

/// <summary>What to do about what <c>airq check</c> found, one line for each kind of remedy, the gravest first.</summary>
internal static class NextSteps
{
    private static readonly LocalizedText Columns = new(
        "列名看不懂或单位不明：airq map FILE > airq.json 输出对应表，填写后再读；或用 --map \"列名=pm25:ug/m3\"，不要的列用 \"列名=ignore\"",
        "A column or unit is not understood: airq map FILE > airq.json prints the mapping to fill in; or --map \"NAME=pm25:ug/m3\", and \"NAME=ignore\" for what is not wanted");

    private static readonly LocalizedText Cells = new(
        "数值或时间有误：按所列文件和行改正原表；确认可以舍弃时加 --lenient，剔除并计数",
        "Values or times are wrong: mend them in the file at the lines named; where they may be left out, --lenient drops and counts them");

    private static readonly LocalizedText Files = new(
        "整个文件未能读取：原因见上；逐月的表用 airq published FILE 或 --published",
        "A whole file is not read: why is said above; tables of months are for airq published FILE or --published");

    private static readonly LocalizedText Duplicates = new(
        "同一时刻有两个不同的值：查明哪个正确，删去另一行（--lenient 保留先读到的）",
        "Two values for one moment: find out which is right and delete the other row (--lenient keeps the first)");

    private static readonly LocalizedText Stations = new(
        "站点：airq check FILE --stations stations.csv；站点表补上缺的站点、启用和停用日期（from,to）、监测项目（not_monitored）",
        "Stations: complete the stations file with those that are missing, their first and last day of service (from,to) and what they do not monitor (not_monitored)");

    private static readonly LocalizedText Names = new(
        "同一地点写法不一：在原表中统一，或在站点表的 former_names（曾用名）列中列出另一写法",
        "One place under two names: use one of them in the files, or list the other in the column former_names of the stations file");

    private static readonly LocalizedText Units = new(
        "单位或量值可疑：核对原始单位；用 --map \"列名=co:mg/m3\" 或 --co-unit 说明；指数值不能当浓度用",
        "Units or sizes are doubtful: look up the unit; say it by --map \"NAME=co:mg/m3\" or --co-unit; index values are no concentrations");

    private static readonly LocalizedText Hours = new(
        "时刻可疑：小时标的是起点还是终点用 --hour-label 说明；一天只有一个值的应是日均值，把时间列改为日期（不带时刻）",
        "Times are doubtful: --hour-label says whether stamps name the start or the end; one value a day is a daily mean: give the day without a time");

    private static readonly LocalizedText Instruments = new(
        "仪器或填报可疑：向运维核实所列时段；确认无效的在原表中标“无效”（状态列）或删去数值后重读",
        "Instruments or entries are doubtful: ask whoever runs the station about the hours named; mark what is not valid in a column of flags (无效, invalid) or delete the values, then read again");

    private static readonly LocalizedText Own = new(
        "文件自带的AQI等与浓度不一致：看可能原因一栏；数值以浓度计算的为准",
        "The file's own AQI does not follow from its concentrations: see the likely cause; figures are made from the concentrations");

    private static readonly LocalizedText Clean = new(
        "可以接着用：airq daily FILE 看逐日AQI，airq rank FILE --period 2026-10 排名；airq check FILE --coverage c.html 画出数据覆盖",
        "Go on: airq daily FILE for the AQI of days, airq rank FILE --period 2026-10 for places; airq check FILE --coverage c.html draws what there is of each day");

    private static readonly Dictionary<FindingKind, LocalizedText> Of = new()
    {
        [FindingKind.UnknownColumn] = Columns,
        [FindingKind.BadUnit] = Columns,
        [FindingKind.ShiftedColumns] = Units,
        [FindingKind.UnknownHeader] = Files,
        [FindingKind.TableOfMonths] = Files,
        [FindingKind.UnreadableFile] = Files,
        [FindingKind.EmptyFile] = Files,
        [FindingKind.UndecodableText] = Files,
        [FindingKind.DamagedGzip] = Files,
        [FindingKind.Negative] = Cells,
        [FindingKind.NotANumber] = Cells,
        [FindingKind.OutOfRange] = Cells,
        [FindingKind.OutsideSpan] = Cells,
        [FindingKind.BadTime] = Cells,
        [FindingKind.WrongCellCount] = Cells,
        [FindingKind.MalformedRow] = Cells,
        [FindingKind.OutOfOrder] = Cells,
        [FindingKind.DuplicateConflicting] = Duplicates,
        [FindingKind.CarbonMonoxideUnit] = Units,
        [FindingKind.Implausible] = Units,
        [FindingKind.UnitChange] = Units,
        [FindingKind.ZerosAsMissing] = Instruments,
        [FindingKind.RepeatedCode] = Instruments,
        [FindingKind.ParticlesReversed] = Instruments,
        [FindingKind.StuckValues] = Instruments,
        [FindingKind.CopiedDays] = Instruments,
        [FindingKind.UnknownStation] = Stations,
        [FindingKind.UnknownKind] = Stations,
        [FindingKind.StationWithoutValues] = Stations,
        [FindingKind.AssumedService] = Stations,
        [FindingKind.OutOfService] = Stations,
        [FindingKind.UnprovenPlan] = Stations,
        [FindingKind.PollutantWithoutValues] = Stations,
        [FindingKind.NearlyEqualNames] = Names,
        [FindingKind.OneHourADay] = Hours,
        [FindingKind.MisplacedMidnight] = Hours,
        [FindingKind.OzoneAtNight] = Hours,
        [FindingKind.FigureDisagreement] = Own,
    };

    /// <summary>What to do next; where nothing is wrong, which commands go on from here.</summary>
    public static IReadOnlyList<LocalizedText> For(ReadReport report)
    {
        List<LocalizedText> steps = [.. report.Counts.Where(c => c.Value > 0 && Of.ContainsKey(c.Key)).OrderByDescending(c => Finding.SeverityOf(c.Key)).ThenBy(c => c.Key).Select(c => Of[c.Key]).Distinct()];
        return steps.Count > 0 || report.ValuesStored == 0 ? steps : [Clean];
    }
}
