using System.Text;

namespace AirQuality.Fuzz;

/// <summary>Small whole files of every kind that is read, from which mutated ones are made.</summary>
internal static class Corpus
{
    private const string LongHeader = "station,time,so2,no2,pm10,pm25,co,o3";
    private const string DailyHeader = "area,date,so2,no2,pm10,pm25,co,o3";

    public static IReadOnlyList<byte[]> Observations { get; } = Files(
        [LongHeader, .. Hours("1001A", "2025-01-02T{0:00}:00", 24), .. Hours("1002A", "2025-01-02T{0:00}:00", 24)],
        ["站点,时间,二氧化硫,二氧化氮,PM10,PM2.5,CO,臭氧", .. Hours("东四", "2025/1/2 {0}:00", 12), .. Hours("\"天坛, 北京\"", "2025年1月3日 {0}时", 12)],
        ["timepoint,stationcode,aqi,pm2_5(μg/m3),note", "2025010208,A,50,35,\"two", "lines, \"\"quoted\"\"\"", "2025010209,B,,NA,"],
        ["date,hour,type,1001A,1002A,1003A", "20250102,8,PM2.5,35,36,", "20250102,8,PM2.5_24h,1,2,3", "20250102,8,CO,0.5,,1.1", "20250102,9,AQI,50,51,52", "20250102,9,O3,80,81,-999", "20250102,24,SO2,3,NA,5"],
        ["\"No\",\"year\",\"month\",\"day\",\"hour\",\"PM2.5\",\"PM10\",\"SO2\",\"NO2\",\"CO\",\"O3\",\"TEMP\",\"station\"", "1,2025,1,2,0,4,5,6,7,300,NA,-0.7,\"Aotizhongxin\"", "2,2025,1,2,1,4,5,6,7,300,80,-0.7,\"Aotizhongxin\"", "3,2025,12,31,23,4.0005,5,6,7,9300,80,-0.7,\"Dingling\""],
        [DailyHeader, .. Days("甲县"), .. Days("乙县")],
        ["日期,质量等级,AQI指数,当天AQI排名,PM2.5,PM10,So2,No2,Co,O3", "2015-01-01,良,90,120,67,72,3,47,1.3,100", "2015-01-02,优,40,12,20,30,3,47,0.3,60", "2015-01-03,轻度污染,140,12,90,130,3,47,1.3,60"],
        ["某市环境空气质量日报,,,", "单位：μg/m³（CO为mg/m³）,,,", "站点,时间,PM2.5,CO", "东四,2025-01-02 01:00,35,0.5", "东四,2025-01-02 02:00,36,0.6", "平均,,35.5,0.55", "注：缺测以—表示,,,"],
        ["站点,时间,SO2(ppb),NO2[mg/m3],O3 ppm,PM2.5_24h,O3_8h,IAQI_PM10,有效", "东四,2025-01-02 01:00,3,0.02,0.03,35,40,50,有效", "东四,2025-01-02 02:00,3,0.021,0.031,36,41,51,无效", "东四,2025-01-02 03:00,4,0.022,<0.03,36,41,-,有效"],
        ["监测点,监测时间,监测项目,监测值,单位", "东四,2025-01-02 01:00,PM2.5,35,μg/m3", "东四,2025-01-02 01:00,AQI,50,", "东四,2025-01-02 01:00,一氧化碳,0.5,mg/m3", "东四,2025-01-02 02:00,PM2.5_24h,0.035,mg/m3"],
        ["city,date,o3_8h,o3,co", "甲市,2025-01-01,120,150,1.1", "甲市,2025-01-02,121.0005,151,--"],
        ["station,name,kind,county,city,province", "1001A,一,urban,甲县,甲市,某省"]);

    public static IReadOnlyList<byte[]> Published { get; } = Files(
        ["2024年8月全市环境空气质量排名,,,", "排名,县(市、区),PM2.5(μg/m³),综合指数", "1,甲县,20,3.10", "2,乙县,25,3.20", "2,丙县,26,3.20", "—,全市,24,3.17", "—,二级标准,35,—", "注:排名按综合指数。,,,"],
        ["区县,优良天数比例(%),,PM2.5,", ",2024年8月,同比(百分点),2024年8月,同比(%)", "甲县,96.8,下降3.2,20,-5.0", "乙县,100%,持平,25,上升4.2%", "丙市,90.3,上升3.2,31,8.1"],
        ["8月,,,1-8月,,", "排名,区,PM2.5,排名,区,PM2.5", "1,甲,18,1,乙,20", "2,乙,20,,甲,20", "3,丙,25,3,丙,27"],
        ["指标,2024年第33周(8.12-8.18),2023年同期,变化", "综合指数,3.25,3.69,变好 下降11.9%", "PM2.5,25,36,下降30.6%", "优良天数,7,7,持平均为7天"],
        ["8月后10名,,", "名次,县,综合指数", "倒数第1,甲县,7.50(6.90)", "倒数第2,乙县,7.10(7.00)", "并列倒数第3,丙县,6.80(6.80)", "合计,3,"]);

    public static IReadOnlyList<byte[]> Stations { get; } = Files(
        ["station,name,kind,county,city,province", "1001A,一中,urban,甲县,甲市,某省", "1002A,\"公园, 东\",background,乙县,甲市,某省", "1003A,,traffic,,甲市,某省", "1004A,四,,,,"],
        ["站点编码,站点名称,类型,区县,城市,省份", "1001A,一中,城市点,朝阳区,北京市,北京市", "1002A,二中,对照点,朝阳区,长春市,吉林省", "1003A,三中,区域点,,,"]);

    public static IReadOnlyList<byte[]> Plans { get; } = Files(
        ["area,metric,year,goal,policy,period,responsible", "甲县,pm25,2026,30,Strict,,张三", "甲县,pm25,2026,45,,2026-Q1,", "\"朝阳区, 北京市\",good_ratio,2026,85.5,,,\"李四, 王五\"", "'=乙县,o3_8h,2026,-3%,,,", "甲县,no2,2026,-5%/3y,,,=cmd()"],
        ["区域,指标,年份,目标,口径,时段,责任单位", "甲县,heavy_days,2026,3,published,2026-03,", "甲县,good_days,2026,300,,,", "甲市,index,2026,3.85,,,", "甲县,pm10,2026,60,,2026-season,", "甲县,so2,2026,10,,2026-W10,"]);

    public static IReadOnlyList<byte[]> Events { get; } = Files(
        ["area,from,to,kind,source,pollutants", "甲县,2026-03-15,2026-03-16,dust,bulletin 12,", "\"朝阳区, 北京市\",2026-03-15T08:00,2026-03-15T20:00,沙尘,通报,pm10+pm25", "1001A,2026-05-01,2026-05-01,fire,,o3;co"],
        ["区域,开始时间,结束时间,类型,依据,污染物", "甲市,2026-03-15,2026-03-15,沙尘,,PM10、PM2.5", "甲县,2026/3/17 8:00,2026/3/17 9:00,,,"]);

    public static IReadOnlyList<byte[]> AreaLists { get; } = Files(
        ["group,area", "2+26,北京市", "2+26,天津市", "汾渭,西安市"],
        ["名单,城市,备注", "重点,\"甲市, 某省\",x", "重点,乙市,", "其他,甲市,"]);

    private static IEnumerable<string> Hours(string station, string time, int count) =>
        Enumerable.Range(0, count).Select(h => string.Format(System.Globalization.CultureInfo.InvariantCulture, $"{station},{time},{h},{h + 10}.5,{50 + h},{30 + h},0.{h},{60 + h}", h));

    private static IEnumerable<string> Days(string area) => Enumerable.Range(1, 9).Select(d => $"{area},2025-01-0{d},{d},{d + 10},{50 + d},{30 + d}.25,1.{d},{60 + d}");

    private static List<byte[]> Files(params string[][] files) => [.. files.Select(lines => Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"))];
}
