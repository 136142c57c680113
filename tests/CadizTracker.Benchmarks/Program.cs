using System.Globalization;
using CadizTracker.Benchmarks;

CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = new CultureInfo("en");
return args switch
{
    ["serve", var connectionString] => await Servers.ServeAsync(connectionString),
    ["bare", var address] => await Servers.ServeBareAsync(new Uri(address)),
    ["load"] => await Load.ObeyAsync(),
    _ => await Settings.RunAsync(args, Run.AllAsync),
};
