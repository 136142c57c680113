Console.WriteLine("CadizTracker");
