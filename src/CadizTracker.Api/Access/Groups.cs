using FastEndpoints;

namespace CadizTracker.Access;

/// <summary>The endpoints that read what is never public; reader and up.</summary>
internal sealed class ReadsWithKey : Group
{
    public ReadsWithKey() => Configure("", endpoint => endpoint.Policies(nameof(ReadsWithKey)));
}

/// <summary>The endpoints that write the record; editor and up.</summary>
internal sealed class Edits : Group
{
    public Edits() => Configure("", endpoint => endpoint.Policies(nameof(Edits)));
}

/// <summary>The endpoints that let drafts count; publisher and up.</summary>
internal sealed class Publishes : Group
{
    public Publishes() => Configure("", endpoint => endpoint.Policies(nameof(Publishes)));
}

/// <summary>The endpoints that say who may do what; admin alone.</summary>
internal sealed class Administers : Group
{
    public Administers() => Configure("", endpoint => endpoint.Policies(nameof(Administers)));
}
