namespace EnvDashboard.Application.Exports.Handing;

/// <summary>A file as it was written: the name under which it is to be saved, its length in bytes and its SHA-256 in lower-case hexadecimal digits.</summary>
public sealed record MadeFile(string Name, long Size, string Sha256);
