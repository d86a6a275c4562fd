
using AirQuality.Tests.Kernels;
namespace AirQuality.Tests;

/// <summary>What a child process of the tests runs, where a setting of the process is under test.</summary>
internal static class Program
{
    public const string Kernels = "kernels";

    public static int Main(string[] args)
    {
        if (args is not [Kernels])
        {
            Console.Error.WriteLine($"Expected '{Kernels}': the tests themselves are run with dotnet test.");
            return 2;
        }

        KernelCheck.All();
        Console.WriteLine(KernelCheck.Instructions);
        Console.WriteLine(WholeWay.Digest());
        return 0;
    }
}
