using System.Reflection;
using System.Reflection.Emit;

namespace AirQuality.Docs.Tests;

/// <summary>Which namespaces of the product use which, seen in signatures, fields, bases, attributes and every instruction of every method body.</summary>
internal sealed class NamespaceGraph
{
    private const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(o => o.Value);

    private readonly SortedDictionary<string, SortedSet<string>> uses = new(StringComparer.Ordinal);

    private NamespaceGraph(IReadOnlyList<Assembly> assemblies)
    {
        foreach (var type in assemblies.SelectMany(a => a.GetTypes()).Where(IsOurs))
        {
            var from = type.Namespace!;
            if (!uses.TryGetValue(from, out var targets))
                uses.Add(from, targets = new(StringComparer.Ordinal));
            foreach (var used in Used(type).Where(t => IsOurs(t) && t.Namespace != from))
                targets.Add(used.Namespace!);
        }
    }

    /// <summary>The namespaces, each with those it uses.</summary>
    public IReadOnlyDictionary<string, SortedSet<string>> Uses => uses;

    public static NamespaceGraph Of(params IReadOnlyList<Assembly> assemblies) => new(assemblies);

    /// <summary>Namespaces that use each other, however many steps lie between.</summary>
    public IReadOnlyList<string> Cycles() =>
        [.. uses.Keys.Where(n => Reached(n).Contains(n))];

    private HashSet<string> Reached(string from)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(uses[from]);
        while (open.TryPop(out var next))
            if (seen.Add(next))
                foreach (var further in uses.GetValueOrDefault(next) ?? [])
                    open.Push(further);
        return seen;
    }

    private static bool IsOurs(Type type) => type.Namespace is { } name && (name == "AirQuality" || name.StartsWith("AirQuality.", StringComparison.Ordinal));

    private static IEnumerable<Type> Used(Type type)
    {
        var used = new HashSet<Type>();
        Add(used, type.BaseType);
        foreach (var contract in type.GetInterfaces())
            Add(used, contract);
        foreach (var field in type.GetFields(All))
            Add(used, field.FieldType);
        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            Add(used, (method as MethodInfo)?.ReturnType);
            foreach (var parameter in method.GetParameters())
                Add(used, parameter.ParameterType);
            foreach (var local in method.GetMethodBody()?.LocalVariables ?? [])
                Add(used, local.LocalType);
            foreach (var member in Members(method))
            {
                Add(used, member as Type ?? member.DeclaringType);
                if (member is MethodInfo { IsGenericMethod: true } generic)
                    foreach (var argument in generic.GetGenericArguments())
                        Add(used, argument);
            }
        }

        return used;
    }

    /// <summary>What the instructions of a body name.</summary>
    private static IEnumerable<MemberInfo> Members(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
            yield break;
        var ofType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            short value = code[at++];
            if (value == 0xFE)
                value = (short)(0xFE00 | code[at++]);
            var operand = OpCodes[value].OperandType;
            if (operand is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok
                && method.Module.ResolveMember(BitConverter.ToInt32(code, at), ofType, ofMethod) is { } member)
                yield return member;
            at += Size(operand, code, at);
        }
    }

    private static int Size(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };

    private static void Add(HashSet<Type> used, Type? type)
    {
        if (type is null || type.IsGenericParameter)
            return;
        if (type.HasElementType)
            Add(used, type.GetElementType());
        foreach (var argument in type.GetGenericArguments())
            Add(used, argument);
        used.Add(type);
    }
}
