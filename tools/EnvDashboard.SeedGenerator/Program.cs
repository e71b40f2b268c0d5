using EnvDashboard.SeedGenerator;

if (!GeneratorArguments.TryParse(args, out var arguments, out var complaint))
{
    Console.Error.WriteLine(complaint);
    Console.Error.WriteLine(GeneratorArguments.Usage);
    return 2;
}

if (arguments.Check)
{
    var difference = SeedComparison.FirstDifference(arguments.SourceDirectory, arguments.SeedDirectory);
    Console.WriteLine(difference is null ? "seed data is what the generator writes" : $"differs: {difference}");
    return difference is null ? 0 : 1;
}

foreach (var file in SeedFiles.Write(arguments.SourceDirectory, arguments.SeedDirectory))
{
    Console.WriteLine(file);
}

return 0;
