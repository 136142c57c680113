namespace CadizTracker.Imports;

/// <summary>Shows on standard error how far a long import is: a bar on a terminal, else a line for every tenth.</summary>
internal static class ProgressLine
{
    private const int Width = 40;
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(2);

    public static async Task<T> WhileAsync<T>(ImportProgress progress, Task<T> work)
    {
        var told = 0;
        await Task.WhenAny(work, Task.Delay(Long)); // what is short needs no bar
        while (!work.IsCompleted)
        {
            told = await TellAsync(progress, told);
            await Task.WhenAny(work, Task.Delay(Often));
        }
        if (told > 0 && !Console.IsErrorRedirected)
        {
            await Console.Error.WriteAsync($"\r{new string(' ', Width + 40)}\r");
        }
        return await work;
    }

    private static async Task<int> TellAsync(ImportProgress progress, int told)
    {
        var percent = progress.Percent;
        if (!Console.IsErrorRedirected)
        {
            var done = percent * Width / 100;
            await Console.Error.WriteAsync(
                $"\r[{new string('#', done)}{new string('.', Width - done)}] {percent, 3} % {Phase(progress)}"
            );
            return Math.Max(percent, 1);
        }
        if (percent / 10 > told / 10)
        {
            await Console.Error.WriteLineAsync($"{percent / 10 * 10} % {Phase(progress)}");
            return percent;
        }
        return told;
    }

    private static string Phase(ImportProgress progress) =>
        progress.Stored is { } stored
            ? $"{stored} {(stored == 1 ? "meeting" : "meetings")} written"
            : "read and judged     ";
}
