using System.Globalization;
using CadizTracker;
using CadizTracker.Benchmarks;

CultureInfo.CurrentUICulture = new CultureInfo("en");
return args switch
{
    ["serve", var connectionString] => await Servers.ServeAsync(connectionString),
    ["bare", var file] => await Servers.ServeBareAsync(file),
    _ => await Run.AllAsync(Settings.Read(args)),
};
