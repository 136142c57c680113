using System.Globalization;
using CadizTracker.Benchmarks;

CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = new CultureInfo("en");
return args switch
{
    ["serve", var connectionString] => await Servers.ServeAsync(connectionString),
    ["bare", var address] => await Servers.ServeBareAsync(new Uri(address)),
    ["fill", var database, var meetings] => await Run.FillAsync(database, meetings),
    ["uncached", var database, var samples] => await Run.UncachedAsync(database, samples),
    ["load"] => await Load.ObeyAsync(),
    _ => await Settings.RunAsync(args, Run.AllAsync),
};
