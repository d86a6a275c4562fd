using System.Reflection;
using System.Runtime.CompilerServices;
using AirQuality.Terms;

namespace AirQuality.Tests;

/// <summary>No state is shared between callers, and no class of the library is open to be derived from.</summary>
[TestFixture]
public sealed class ArchitectureTests
{
    private const string Root = "AirQuality";

    [Test]
    public void Fields_Static_AreReadOnly()
    {
        var mutable = from type in Types
                      from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                      where !field.IsInitOnly && !field.IsLiteral && !field.IsDefined(typeof(CompilerGeneratedAttribute)) && !type.Name.Contains('<', StringComparison.Ordinal)
                      select $"{type.FullName}.{field.Name}";
        Assert.That(mutable, Is.Empty);
    }

    [Test]
    public void Classes_Public_AreSealedOrStatic() =>
        Assert.That(Types.Where(t => t.IsPublic && t.IsClass && !t.IsSealed).Select(t => t.FullName), Is.Empty);

    private static IEnumerable<Type> Types => typeof(Concentration).Assembly.GetTypes().Where(t => t.Namespace?.StartsWith(Root, StringComparison.Ordinal) == true);
}
