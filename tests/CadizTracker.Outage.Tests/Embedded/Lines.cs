using Microsoft.Extensions.Logging;

namespace CadizTracker.Embedded;

/// <summary>A log that keeps its lines, for what a program says while nobody asks it.</summary>
internal sealed class Lines : ILogger
{
    private readonly List<string> lines = [];

    public string[] All
    {
        get
        {
            lock (lines)
            {
                return [.. lines];
            }
        }
    }

    public int Count(string line)
    {
        lock (lines)
        {
            return lines.Count(written => written == line);
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        lock (lines)
        {
            lines.Add(formatter(state, exception));
        }
    }
}
