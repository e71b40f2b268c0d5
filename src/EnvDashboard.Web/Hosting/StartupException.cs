namespace EnvDashboard.Web.Hosting;

/// <summary>The program cannot start; the message is one clear line that names the setting.</summary>
public sealed class StartupException(string message, Exception? inner = null) : Exception(message, inner);
