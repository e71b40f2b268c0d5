using System.Net;
using System.Net.Sockets;

namespace EnvDashboard.Benchmarks;

/// <summary>Stands between browser and server and counts what the server sends, compressed as it is: the browser itself tells the size of a socket's messages only after unpacking.</summary>
public sealed class CountingRelay : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopped = new();
    private readonly Task accepting;
    private long received;

    public CountingRelay(Uri server)
    {
        listener.Start();
        accepting = AcceptAsync(server);
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>Bytes from the server so far, headers included.</summary>
    public long Received => Interlocked.Read(ref received);

    public async ValueTask DisposeAsync()
    {
        await stopped.CancelAsync();
        listener.Stop();
        await accepting;
        stopped.Dispose();
    }

    private async Task AcceptAsync(Uri server)
    {
        try
        {
            while (true) _ = RelayAsync(await listener.AcceptTcpClientAsync(stopped.Token), server);
        }
        catch (OperationCanceledException)
        {
            // The benchmark is over.
        }
    }

    private async Task RelayAsync(TcpClient browser, Uri server)
    {
        using (browser)
        using (var onward = new TcpClient())
        {
            try
            {
                await onward.ConnectAsync(server.Host, server.Port, stopped.Token);
                browser.NoDelay = onward.NoDelay = true;
                await Task.WhenAny(
                    CopyAsync(browser.GetStream(), onward.GetStream(), _ => { }),
                    CopyAsync(onward.GetStream(), browser.GetStream(), count => Interlocked.Add(ref received, count)));
            }
            catch (Exception error) when (error is IOException or SocketException or OperationCanceledException)
            {
                // One of the two has hung up.
            }
        }
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to, Action<int> count)
    {
        var buffer = new byte[64 * 1024];
        for (int read; (read = await from.ReadAsync(buffer, stopped.Token)) > 0;)
        {
            count(read);
            await to.WriteAsync(buffer.AsMemory(0, read), stopped.Token);
        }
    }
}
