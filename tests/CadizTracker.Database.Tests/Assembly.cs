using CadizTracker;

[assembly: AssemblyFixture(typeof(TestDatabases))]
