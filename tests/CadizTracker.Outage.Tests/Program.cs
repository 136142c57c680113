using CadizTracker;
using CadizTracker.Embedded;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

// "own serve" is not a test run: it is the other program of a test, to be killed, interrupted or refused.
if (args is ["own", var role])
{
    return await OtherProgram.RunAsync(role);
}
return args.Any(arg => arg is "--server" or "--internal-msbuild-node")
    ? await TestPlatformTestFramework.RunAsync(
        args,
        SelfRegisteredExtensions.AddSelfRegisteredExtensions
    )
    : await ConsoleRunner.Run(args);
