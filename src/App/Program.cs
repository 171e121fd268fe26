return await Comity.App.Commands.RunAsync(args);
