using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AirQuality.Json;

namespace AirQuality.Tests.Json;

/// <summary>The names that programs of others read. A change of them is a breaking change and has to be meant.</summary>
[TestFixture]
public sealed class JsonNamesTests
{
    private static string Folder => TestContext.CurrentContext.TestDirectory;

    [Test]
    public void Names_OfEveryObject_AreThoseOfTheList()
    {
        var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var seen = new HashSet<Type>();
        foreach (var context in new[] { typeof(AirQualityJsonContext), typeof(ShapeContext) })
            foreach (var root in context.GetCustomAttributesData().Where(a => a.AttributeType == typeof(JsonSerializableAttribute)))
                Visit((Type)root.ConstructorArguments[0].Value!);
        var actual = string.Concat(names.Select(n => $"{n.Key}: {n.Value}\n"));
        var expected = File.ReadAllText(Path.Combine(Folder, "Json", "names.txt"));
        if (actual != expected)
            File.WriteAllText(Path.Combine(Folder, "names.actual.txt"), actual);
        Assert.That(actual.Split('\n'), Is.EqualTo(expected.Split('\n')), $"the names now are in {Path.Combine(Folder, "names.actual.txt")}");

        void Visit(Type type)
        {
            if (!seen.Add(type))
                return;
            var info = ShapeOptions.WithPublicTypes.GetTypeInfo(type);
            if (info.Converter is IObjectConverter converter)
                info = converter.ObjectInfo(ShapeOptions.WithPublicTypes);
            if (info.Kind == JsonTypeInfoKind.Object)
                names.Add(NameOf(type), string.Join(", ", info.Properties.Where(p => p.Get is not null).Select(p => p.Name))); // ignored ones are still listed
            foreach (var property in info.Properties)
                Visit(property.PropertyType);
            if (info.ElementType is { } element)
                Visit(element);
        }
    }

    private static string NameOf(Type type) => type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>" : type.Name;
}
