using EnvDashboard.Domain.Observations;

namespace EnvDashboard.Tests.DomainWords;

public class CellAddressTests
{
    [Theory]
    [InlineData(1, 1, "A1")]
    [InlineData(7, 26, "Z7")]
    [InlineData(12, 28, "AB12")]
    [InlineData(1048576, 16384, "XFD1048576")]
    public void ToString_is_the_address_and_packing_keeps_it(int row, int column, string address)
    {
        var cell = new CellAddress(row, column);
        Assert.Equal(address, cell.ToString());
        Assert.Equal(cell, CellAddress.Unpack(cell.Packed));
    }
}
