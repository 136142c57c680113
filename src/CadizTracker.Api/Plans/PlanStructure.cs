using CadizTracker.Http;
using FluentValidation.Results;

namespace CadizTracker.Plans;

/// <summary>Whether the items of a plan make a tree: judged together, because a parent is another item.</summary>
internal sealed class PlanStructure(IReadOnlyList<PlanItemRecord> items)
{
    private readonly HashSet<string> codes = [.. items.Select(item => item.Code)];

    /// <summary>Every fault, with the member it is found at below the list's own path.</summary>
    public IEnumerable<ValidationFailure> Faults(string path) =>
        items
            .SelectMany((item, index) => FaultsOf(item).Select(fault => (index, fault)))
            .Concat(Repeated().Select(index => (index, fault: StructureFault.Repeated)))
            .Select(found => found.fault.At($"{path}[{found.index}]"));

    private IEnumerable<int> Repeated()
    {
        HashSet<string> seen = [];
        return items.Index().Where(each => !seen.Add(each.Item.Code)).Select(each => each.Index);
    }

    private IEnumerable<StructureFault> FaultsOf(PlanItemRecord item) =>
        (ItemCode.LevelOf(item.Code), item.Placement.Status) switch
        {
            (null, _) or (_, null) => [], // refused by its own rule
            (ItemLevel.Domain, _) => OfADomain(item),
            (_, PlacementStatus.Unknown) => OfAnUnknown(item),
            _ => OfAPlaced(item),
        };

    private static IEnumerable<StructureFault> OfADomain(PlanItemRecord item) =>
        item is { Parent: null, Placement: { Candidates: [], Status: not PlacementStatus.Unknown } }
            ? []
            : [StructureFault.DomainLiesInNothing];

    private IEnumerable<StructureFault> OfAPlaced(PlanItemRecord item)
    {
        if (item.Placement.Candidates is not [])
        {
            yield return StructureFault.CandidatesOfAPlaced;
        }
        if (WrongParent(item.Code, item.Parent) is { } wrong)
        {
            yield return wrong;
        }
    }

    private StructureFault? WrongParent(string item, string? parent) =>
        parent switch
        {
            null => StructureFault.ParentMissing,
            _ when !codes.Contains(parent) => StructureFault.ParentAbsent(parent),
            _ when !ItemCode.MayLieIn(item, parent) => StructureFault.ParentLevel(item, parent),
            _ => null,
        };

    private IEnumerable<StructureFault> OfAnUnknown(PlanItemRecord item)
    {
        if (item.Parent is not null)
        {
            yield return StructureFault.ParentOfAnUnknown;
        }
        if (item.Placement.Candidates is [])
        {
            yield return StructureFault.CandidatesMissing;
        }
        foreach (var (index, candidate) in item.Placement.Candidates.Index())
        {
            if (WrongParent(item.Code, candidate) is { } wrong)
            {
                yield return wrong with
                {
                    Member = $"Placement.Candidates[{index}]",
                };
            }
        }
    }
}
