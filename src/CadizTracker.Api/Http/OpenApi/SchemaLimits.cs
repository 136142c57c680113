using System.Reflection;
using FluentValidation;
using FluentValidation.Validators;
using Microsoft.OpenApi;

namespace CadizTracker.Http.OpenApi;

/// <summary>How long the texts and lists of what is sent may be, taken from the rules that judge it.</summary>
internal static class SchemaLimits
{
    private static readonly ILookup<string, Type> RulesOf = Assembly
        .GetExecutingAssembly()
        .GetTypes()
        .Where(type => !type.IsAbstract && type.GetConstructor([]) is not null)
        .Select(type => (Rules: type, Of: JudgedBy(type)))
        .Where(found => found.Of is not null)
        .ToLookup(found => found.Of!.Name, found => found.Rules);

    public static void Apply(string name, OpenApiSchema schema)
    {
        var rules =
            from type in RulesOf[name]
            from member in ((IValidator)Activator.CreateInstance(type)!)
                .CreateDescriptor()
                .GetMembersWithValidators()
            where member.Key is not null // else it judges the whole
            from rule in member
            select (Member: Parameters.Named(member.Key), rule.Validator);
        foreach (var (member, rule) in rules)
        {
            if (
                rule is IShapedRule shaped
                && schema.Properties is { } members
                && members.TryGetValue(member, out var found)
                && found is OpenApiSchema limited
            )
            {
                Apply(shaped, limited);
            }
        }
    }

    // Of a list, letters are those of each thing in it.
    private static void Apply(IShapedRule rule, OpenApiSchema schema)
    {
        schema.MaxItems ??= rule.MostThings;
        if ((schema.Items as OpenApiSchema ?? schema) is var text && rule.MostLetters is { } most)
        {
            text.MaxLength ??= most;
        }
    }

    private static Type? JudgedBy(Type type)
    {
        for (var above = type.BaseType; above is not null; above = above.BaseType)
        {
            if (
                above.IsGenericType
                && above.GetGenericTypeDefinition() == typeof(AbstractValidator<>)
            )
            {
                return above.GetGenericArguments()[0];
            }
        }
        return null;
    }
}
