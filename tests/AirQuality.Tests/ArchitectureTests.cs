using System.Reflection;
using System.Runtime.CompilerServices;
using AirQuality.Terms;

namespace AirQuality.Tests;

/// <summary>Namespaces depend one way, as seen in the types of fields, properties, parameters, results, locals and bases.</summary>
[TestFixture]
public sealed class ArchitectureTests
{
    private const string Root = "AirQuality";

    /// <summary>What a namespace may see besides the root and itself. A datum walks one way.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        [""] = [],
        ["Standards"] = [],
        ["Observations"] = ["Standards"],
        ["Aggregation"] = ["Standards", "Observations"],
        ["Indices"] = ["Standards", "Observations", "Aggregation"],
        ["Statistics"] = ["Standards", "Observations", "Aggregation", "Indices"],
        ["Ranking"] = ["Standards", "Observations", "Aggregation", "Indices", "Statistics"],
        ["Targets"] = ["Standards", "Observations", "Aggregation", "Indices", "Statistics", "Ranking"],
        ["Explanation"] = ["Standards", "Observations", "Aggregation", "Indices", "Statistics", "Ranking"],
        ["Csv"] = ["Standards", "Observations", "Aggregation", "Targets"],
        ["Storage"] = ["Observations"],
        ["Json"] = ["Standards", "Observations", "Indices", "Statistics", "Ranking", "Targets", "Explanation"],
    };

    [Test]
    public void Types_OfEveryNamespace_UseOnlyWhatLiesBeforeThem()
    {
        var wrong = from type in Types
                    from used in Used(type)
                    let source = Part(type)
                    let target = Part(used)
                    where target.Length > 0 && target != source && Allowed.TryGetValue(source, out var allowed) && !allowed.Contains(target)
                    select $"{type.FullName} uses {used.FullName}";
        Assert.That(wrong.Distinct(), Is.Empty);
    }

    [Test]
    public void Namespaces_All_HaveTheirPlaceInTheOrder() =>
        Assert.That(Types.Select(Part).Distinct().Where(n => !Allowed.ContainsKey(n)), Is.Empty);

    [Test]
    public void Types_OfTheLibrary_AreFoundAtAll() =>
        Assert.That(Types.Select(Part).Distinct(), Is.SupersetOf(new[] { "", "Standards", "Observations", "Aggregation", "Indices", "Statistics", "Ranking" }));

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

    /// <summary>The first part of the namespace below the root: Kernels belong to Aggregation.</summary>
    private static string Part(Type type) => type.Namespace!.Split('.').ElementAtOrDefault(1) ?? string.Empty;

    private static HashSet<Type> Used(Type type)
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var used = new HashSet<Type>();
        Add(used, type.BaseType);
        foreach (var contract in type.GetInterfaces())
            Add(used, contract);
        foreach (var field in type.GetFields(All))
            Add(used, field.FieldType);
        foreach (var property in type.GetProperties(All))
            Add(used, property.PropertyType);
        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            Add(used, (method as MethodInfo)?.ReturnType);
            foreach (var parameter in method.GetParameters())
                Add(used, parameter.ParameterType);
            foreach (var local in method.GetMethodBody()?.LocalVariables ?? [])
                Add(used, local.LocalType);
        }

        return used;
    }

    private static void Add(HashSet<Type> used, Type? type)
    {
        if (type is null)
            return;
        if (type.HasElementType)
            Add(used, type.GetElementType());
        foreach (var argument in type.GetGenericArguments())
            if (!argument.IsGenericParameter)
                Add(used, argument);
        if (type.Assembly == typeof(Concentration).Assembly && !type.IsGenericParameter && type.Namespace?.StartsWith(Root, StringComparison.Ordinal) == true)
            used.Add(type);
    }
}
