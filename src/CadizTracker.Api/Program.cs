using CadizTracker;

return await Verbs.RunAsync(args);
