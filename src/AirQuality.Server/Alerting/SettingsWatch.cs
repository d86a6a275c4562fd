using AirQuality.RuleFiles;
using AirQuality.Server.Alerting.Settings;
using AirQuality.Wording;

namespace AirQuality.Server.Alerting;

/// <summary>Reads the file of channels and rules again whenever it was written.</summary>
internal sealed class SettingsWatch(string path)
{
    private DateTime written;

    /// <summary>What is in force.</summary>
    public AlertSettings Now { get; private set; } = AlertSettings.None;

    /// <summary>What is wrong with the file as it stands; <c>null</c> for nothing. What was read before stays in force.</summary>
    public LocalizedText? Error { get; private set; }

    /// <summary>Looks at the file.</summary>
    /// <returns>Whether it was read anew, rightly or not.</returns>
    public bool Look()
    {
        var now = File.GetLastWriteTimeUtc(path); // the year 1601 where there is no file
        if (now == written)
            return false;
        try
        {
            Now = File.Exists(path) ? AlertsFile.Read(path) : AlertSettings.None;
            (Error, written) = (null, now);
        }
        catch (RuleFileException e)
        {
            (Error, written) = (e.Text, now);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Perhaps it is being written: it is looked at again.
            Error = new LocalizedText($"{AlertsFile.Name} 不能读取", $"{AlertsFile.Name} cannot be read");
        }

        return true;
    }
}
