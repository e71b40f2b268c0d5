using EnvDashboard.Web.Hosting;

try
{
    await using var app = await EnvDashboardHost.BuildAsync(args);
    await app.RunAsync();
    return Environment.ExitCode;
}
catch (StartupException error)
{
    await Console.Error.WriteLineAsync("EnvDashboard cannot start. " + error.Message);
    return 2;
}
catch (IOException error) when (error.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException || error.Message.Contains("address already in use", StringComparison.OrdinalIgnoreCase))
{
    await Console.Error.WriteLineAsync("EnvDashboard cannot start. Setting Urls: " + error.Message.ReplaceLineEndings(" "));
    return 3;
}
