using CadizTracker;

// The table of contents is App.cs, which tests and benchmarks host too; what else the program can be told to do is in Verbs.cs.
return await Verbs.RunAsync(args);
