namespace CadizTracker.Database.Embedded;

/// <summary>Why the program's own database cannot run: the message is one sentence for the person at the console.</summary>
internal sealed class EmbeddedPostgresException(string message, Exception? inner = null)
    : Exception(message, inner);
