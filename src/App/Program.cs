var a=1;System.Console.WriteLine(a);
