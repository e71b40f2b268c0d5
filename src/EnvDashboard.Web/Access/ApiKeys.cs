using System.Security.Cryptography;
using System.Text;

namespace EnvDashboard.Web.Access;

/// <summary>API keys are long and random, so a plain hash is enough; the key itself is nowhere kept.</summary>
public static class ApiKeys
{
    public const string Scheme = "ApiKey";

    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
