Console.WriteLine("airq");
