using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ReportingService.Tests;

/// <summary>A client that closes the connection: the work for it stops, nothing of it stays, and the next request is answered.</summary>
[TestFixture]
public sealed class CancellationTests
{
    private const string Stations = "station,name,county,city,province,kind\nA1,一号,甲县,丙市,省,urban\n";
    private const string Hours = "station,time,so2,no2,pm10,pm25,co,o3\nA1,2026-04-01 01:00,5,15,40,20,0.4,30\n";
    private const string Targets = "area,metric,year,goal\n甲县,pm25,2026,40\n";

    private WebApplicationFactory<Program> factory = null!;
    private HttpClient client = null!;

    [OneTimeSetUp]
    public async Task Load()
    {
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host.ConfigureServices(services => services.AddSingleton<IStartupFilter, Interruption>()));
        client = factory.CreateClient();
        using var form = Form("main");
        using var answer = await client.PutAsync("/datasets/main", form);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
    }

    [OneTimeTearDown]
    public void Stop()
    {
        client.Dispose();
        factory.Dispose();
    }

    [TestCase("ranking?period=2026-04")]
    [TestCase("assessments?period=2026-04")]
    [TestCase("targets/?asOf=2026-04-01")]
    [TestCase("targets/alerts?asOf=2026-04-01")]
    public async Task Figures_ClientGone_AreNotMade(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/datasets/main/{path}") { Headers = { { Interruption.Header, "gone" } } };
        using var answer = await client.SendAsync(request);
        Assert.That((int)answer.StatusCode, Is.EqualTo(StatusCodes.Status499ClientClosedRequest));
        using var again = await client.GetAsync($"/datasets/main/{path}");
        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Upload_ClientGoneWhileItIsRead_LeavesNoDataSet()
    {
        using var form = Form("gone");
        using var request = new HttpRequestMessage(HttpMethod.Put, "/datasets/gone") { Content = form, Headers = { { Interruption.Header, "gone" } } };
        using var answer = await client.SendAsync(request);
        Assert.That((int)answer.StatusCode, Is.EqualTo(StatusCodes.Status499ClientClosedRequest));
        using var found = await client.GetAsync("/datasets/gone");
        Assert.That(found.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static MultipartFormDataContent Form(string name) => new($"boundary-{name}")
    {
        { new StringContent(Stations), "stations", "stations.csv" },
        { new StringContent(Hours), "hours", "hours.csv" },
        { new StringContent(Targets), "targets", "targets.csv" },
    };

    /// <summary>Stands before the service and tells it that the client has gone.</summary>
    private sealed class Interruption : IStartupFilter
    {
        public const string Header = "X-Test-Client";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, rest) =>
            {
                if (context.Request.Headers.ContainsKey(Header))
                {
                    if (context.Request.HasFormContentType)
                        await context.Request.ReadFormAsync(); // it has sent all, and does not wait for the answer
                    context.RequestAborted = new CancellationToken(canceled: true);
                }

                await rest(context);
            });
            next(app);
        };
    }
}
