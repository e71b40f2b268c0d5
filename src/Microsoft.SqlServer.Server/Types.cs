// Stands in for the package of the same name, which Microsoft.Data.SqlClient asks for and which is not to be had everywhere.
// These are the public types its SqlClient build refers to; none is used at run time unless CLR user-defined types are read.
namespace Microsoft.SqlServer.Server;

public enum Format { Unknown = 0, Native = 1, UserDefined = 2 }

public enum DataAccessKind { None, Read }

public enum SystemDataAccessKind { None, Read }

public interface IBinarySerialize
{
    void Read(System.IO.BinaryReader r);
    void Write(System.IO.BinaryWriter w);
}

public sealed class InvalidUdtException(string message) : System.SystemException(message);

[System.AttributeUsage(System.AttributeTargets.Class | System.AttributeTargets.Struct)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : System.Attribute
{
    public int MaxByteSize { get; set; }
    public bool IsFixedLength { get; set; }
    public bool IsByteOrdered { get; set; }
    public Format Format { get; } = format;
    public string ValidationMethodName { get; set; }
    public string Name { get; set; }
}
