namespace AirQuality.Reading.Columns;

/// <summary>The names of columns that are not about one pollutant, in both languages.</summary>
/// <remarks>Letters and digits only, small, as <see cref="NameText.Key"/> leaves them. A new spelling is a word here and nothing else.</remarks>
internal static class ColumnNames
{
    // A word that may be two things is what files mostly mean by it: 'station' is a code, 站点 a name. Where a table has one of the two only,
    // it makes no difference, as the network is asked for both.

    /// <summary>What a name means.</summary>
    public static IReadOnlyDictionary<string, ColumnRole> Roles { get; } = WordList.Of<ColumnRole>(
        new(ColumnRole.StationCode, "station stationid stationcode stationno stationnumber site siteid sitecode siteno stcode stno stid uniquecode pointid pointcode 站点编码 站点编号 站点代码 站点id 站号 站点号 站码 站点码 监测点编码 监测点编号 监测点代码 监测点位编码 监测点位编号 监测站点编码 监测站点编号 监测站编号 监测站编码 " +
            "点位编码 点位编号 点位代码 点位id 点位码 测点编码 测点编号 测点代码 测点id 子站编码 子站编号 子站代码 子站号 测站编码 测站编号 测站代码 唯一编码 国控点编码 设备编号 设备编码 设备号 deviceid devicecode mn mn号 locationid sensorid aqsid"),
        new(ColumnRole.StationName, "stationname sitename localsitename stname pointname position positionname location locationname point monitor monitoringsite monitoringstation stationnamecn 站点 站点名称 站点名 站名 站名称 站 监测点 监测点名称 监测点名 监测点位 监测点位名称 监测站点 监测站点名称 监测站 监测站名称 点位 点位名称 点位名 测点 测点名称 测点名 子站 子站名称 子站名 测站 测站名称 " +
            "地点 监测地点 国控点 国控点名称 国控站点 站点中文名 设备名称 监测位置 位置 采样点 采样点位"),
        new(ColumnRole.Area, "area region areaname regionname zone placename 地区 地区名称 区域 区域名称 行政区 行政区名称 行政区划 行政区划名称 地名 所属区域 所在区域 所在地区 所属地区 监测区域 统计区域 考核单位"),
        new(ColumnRole.Township, "township town townshipname townname street subdistrict 乡镇 乡镇名称 镇 街道 乡镇街道 镇街 镇街名称 镇办 乡 街镇 乡镇办 街道乡镇 所属乡镇 所在乡镇 乡镇街办"),
        new(ColumnRole.County, "county countyname district districtname 区县 区县名称 县区 县区名称 县 区 县市区 县市 市县 区市县 市县区 旗县 县名 县级市 区名 所属区县 所在区县 所属县区 所在县区 区县市 旗县区 县市区名称"),
        new(ColumnRole.City, "city cityname citynamecn 城市 城市名称 城市名 市 地市 地市名称 地级市 市州 州市 设区市 市名 市名称 地级城市 所属城市 所在城市 所属地市 所在地市 市州名称 盟市 市域"),
        new(ColumnRole.Province, "province provincename prov state 省份 省 省市 省名 省份名称 省名称 省市区 省区市 所属省份 所在省份 所在省"),
        new(ColumnRole.AreaCode, "citycode areacode regioncode countycode provincecode cityid areaid districtcode statefipscode countyfipscode cbsacode cbsaname adcode zipcode 城市编码 城市代码 城市编号 区域编码 区域代码 区域编号 行政区代码 行政区编码 行政区划代码 行政区划编码 区划代码 地区编码 地区代码 区县代码 区县编码 省份编码 乡镇编码 乡镇代码"),
        new(ColumnRole.Time, "time timepoint datetime timestamp datatime monitortime monitoringtime observationtime obstime measuretime measuredat measurementtime samplingtime sampletime localtime datetimelocal datelocal datelst timelocal bjt beijingtime dt ts mtime stime " +
            "时间 监测时间 监测时间点 时间点 日期时间 时间日期 数据时间 采样时间 观测时间 测量时间 统计时间 北京时间 监测时刻 时间戳 日期和时间 日期与时间 日期及时间"),
        new(ColumnRole.OtherTime, "recordtime updatetime updated updatedat pubtime publishtime releasetime reporttime ptime createtime createdat inserttime lastupdated 发布时间 更新时间 记录时间 上报时间 入库时间 创建时间 下载时间"),
        new(ColumnRole.UniversalTime, "datetimeutc dateutc timeutc utc utctime utcdatetime gmt 世界时 国际时间 utc时间"),
        new(ColumnRole.Date, "date dates monitordate monitoringdate observationdate obsdate datadate sampledate samplingdate measuredate recorddate reportdate ymd yyyymmdd riqi 日期 监测日期 数据日期 观测日期 采样日期 统计日期 发布日期 记录日期 测量日期 年月日 监测日 日期年月日"),
        new(ColumnRole.Hour, "hour hours hr hh hourofday 小时 时 时刻 钟点 整点 时次 小时数 监测小时 时间时"),
        new(ColumnRole.Year, "year yr yyyy 年 年份 年度"),
        new(ColumnRole.Month, "month mon 月 月份 月度"),
        new(ColumnRole.Day, "day dd dayofmonth 日 天 号"),
        new(ColumnRole.Type, "type parameter parametername pollutant pollutantname pollutants param item itemname indicator species variable component factor analyte element 类型 参数 污染物 污染物名称 污染物类型 监测因子 因子 因子名称 监测项目 项目 项目名称 监测指标 指标 指标名称 污染因子 要素 组分 监测参数 数据类型 污染物种类 监测类型"),
        new(ColumnRole.Value, "value values val concentration conc result measurement reading data monitorvalue monitoringvalue datavalue avgvalue 值 浓度 数值 监测值 浓度值 测值 观测值 实测值 监测浓度 监测数据 测量值 数据 结果 监测结果 数据值 小时值 均值 平均值 小时浓度 小时均值 日均值 质量浓度"),
        new(ColumnRole.Unit, "unit units uom unitname unitofmeasure 单位 计量单位 浓度单位 数据单位 监测单位 单位名称"),
        new(ColumnRole.Flag, "flag flags status qc qcflag qa qaqc qualityflag qualitycontrol valid isvalid validity validflag datastatus dataflag 有效 有效性 是否有效 数据有效性 状态 数据状态 标识 数据标识 标记 数据标记 标志 审核状态 是否审核 已审核 审核 审核情况 审核标识 审核标志 审核标记 数据性质 review reviewed isreviewed reviewstatus reviewflag verified isverified verification qcname 质控 质控标识 质控标记 数据质量标识"),
        new(ColumnRole.Aqi, "aqi airqualityindex aqiindex aqivalue usaqi cnaqi hourlyaqi dailyaqi aqi24h aqi日均 空气质量指数 空气质量指数aqi aqi指数 aqi值 空气污染指数 污染指数 api aqi空气质量指数 aqi小时 小时aqi 日aqi aqi日报 实时aqi aqi实时 环境空气质量指数 环境空气质量指数aqi aqi1h"),
        new(ColumnRole.Level, "level quality grade category airquality aqilevel aqicategory aqigrade airqualitylevel levelname qualitylevel 质量等级 空气质量等级 空气质量级别 空气质量指数级别 空气质量指数类别 空气质量指数等级 空气质量类别 空气质量状况 空气质量 质量状况 质量级别 质量类别 等级 级别 类别 污染等级 污染级别 污染程度 aqi等级 aqi级别 aqi类别 指数级别 指数类别 环境空气质量等级 空气等级 状况 颜色 表示颜色 color colour 类别颜色"),
        new(ColumnRole.Primary, "primary primarypollutant primarypollutants mainpollutant majorpollutant dominentpol dominantpollutant 首要污染物 主要污染物 首污 首要污染 首要 污染首要物 主要污染因子"),
        new(ColumnRole.Rank, "rank ranking place order ranknum 排名 名次 排序 位次 序位 排位 当天aqi排名 aqi排名 排名aqi 全国排名 全省排名 全市排名 综合指数排名 空气质量排名 综合排名"),
        new(ColumnRole.CompositeIndex, "compositeindex index comprehensiveindex aqci compositepollutionindex 综合指数 空气质量综合指数 环境空气质量综合指数 综合污染指数 综合质量指数 空气综合指数 综指 环境空气综合指数"),
        new(ColumnRole.StationFact, "kind stationtype sitetype stationkind operator longitude latitude lon lng lat sitelatitude sitelongitude elevation altitude height address owner controllevel 站点类型 点位类型 监测点类型 测点类型 站点类别 点位类别 站点级别 控制级别 管控级别 点位属性 站点属性 经度 纬度 东经 北纬 坐标 海拔 高度 地址 详细地址 站点地址 所属单位 运维单位 是否对照点 对照点 功能区"),
        new(ColumnRole.Weather, WeatherNames.All),
        new(ColumnRole.Note, "no id num number index0 rowid rownum objectid recordid serial sn seq uid guid note notes remark remarks comment comments description source datasource country countryname iso 序号 编号 行号 序 记录号 备注 说明 注 注释 来源 数据来源 备注信息 国家"),
        new(ColumnRole.Statistic, "days validdays gooddays goodratio heavydays samples count 有效天数 优良天数 优良天数比例 优良率 优良比例 达标天数 达标率 超标天数 超标率 重污染天数 重度及以上 天数 监测天数 优 良 轻度污染 中度污染 重度污染 严重污染 同比 环比 变化 变化率 去年同期 综合指数同比 综合指数变化 综合指数变化率 综合指数同比变化 最大指数 最大单项指数 有效率 数据捕获率"));

    /// <summary>Words before or behind a name that change nothing about it.</summary>
    public static IReadOnlyList<string> Trade { get; } = ["监测", "数据", "名称", "信息", "所在", "所属", "环境空气", "值", "日均", "日平均", "浓度", "均值"];
}
