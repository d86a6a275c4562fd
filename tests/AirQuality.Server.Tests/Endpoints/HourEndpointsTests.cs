using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AirQuality.Server.Current;
using AirQuality.Server.Tests.Hosting;
using NodaTime;

namespace AirQuality.Server.Tests.Endpoints;

/// <summary>Hours in by HTTP.</summary>
internal sealed class HourEndpointsTests
{
    private static readonly LocalDateTime Next = new(2026, 11, 22, 1, 0);

    [Test]
    public async Task AnHourThatIsPostedIsThereAtOnceAndAfterARestart()
    {
        await using var server = await ServerOnTest.StartAsync(new TestFolder());
        using var response = await server.PostAsync(TestFolder.Hour(Next));
        var accepted = await response.Content.ReadFromJsonAsync<JsonElement>();
        await server.RestartAsync();
        var state = server.Service<ICurrentData>().Now;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(accepted.GetProperty("added").GetInt32(), Is.EqualTo(48), "eight stations with six pollutants each");
            Assert.That(state.LastHour, Is.EqualTo(Next), "the hour is still there after a restart");
            Assert.That(state.Version, Is.EqualTo(2), "the files at the first start, then the hour");
        }
    }
}
