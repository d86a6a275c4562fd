using AirQuality.Cli.Hosting;

namespace AirQuality.Cli.Engines;

/// <summary>The learner's native library, which not every system has.</summary>
internal static class Learner
{
    /// <summary>What needs it.</summary>
    /// <exception cref="DataException">The system has none.</exception>
    public static T Known<T>(Func<T> fitted)
    {
        try
        {
            return fitted();
        }
        catch (PlatformNotSupportedException unsupported)
        {
            throw new DataException("本机无法加载LightGBM：仅支持x64的Windows、macOS和Linux（Linux须安装libgomp，如 apt-get install libgomp1）", unsupported.Message);
        }
    }
}
