namespace CadizTracker.Access;

/// <summary>What somebody may do; each role may do all that the ones before it may.</summary>
internal enum AccessRole
{
    /// <summary>Reads what is public, also where public reads are turned off.</summary>
    Reader,

    /// <summary>Writes the record; what it cites is a draft.</summary>
    Editor,

    /// <summary>Lets drafts count.</summary>
    Publisher,

    /// <summary>Gives keys and takes them back.</summary>
    Admin,
}
