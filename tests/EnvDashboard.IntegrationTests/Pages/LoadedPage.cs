using System.Reflection;
using EnvDashboard.Application.Access;
using EnvDashboard.IntegrationTests.Hosting;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.IntegrationTests.Pages;

/// <summary>A page of the program outside a browser: its services are the real ones, and it is asked for its data as a visit would.</summary>
internal static class LoadedPage
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy;

    public static async Task LoadAsync<TPage>(InProcess server, params (string Name, object? Value)[] parameters) where TPage : ComponentBase
    {
        var page = Activator.CreateInstance<TPage>();
        var services = server.Get<IServiceProvider>();
        foreach (var wanted in typeof(TPage).GetProperties(Own).Where(p => p.GetCustomAttribute<InjectAttribute>() is not null))
        {
            if (services.GetService(wanted.PropertyType) is { } service) wanted.SetValue(page, service);
        }
        foreach (var (name, value) in parameters) typeof(TPage).GetProperty(name, Own)!.SetValue(page, value);
        typeof(TPage).BaseType!.GetProperty("Actor", Own)!.SetValue(page, Actor.System);
        await (Task)typeof(TPage).GetMethod("LoadAsync", Own)!.Invoke(page, [CancellationToken.None])!;
    }
}
