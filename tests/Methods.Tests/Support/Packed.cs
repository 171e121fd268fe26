using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.Methods.Tests.Support;

/// <summary>Observations packed, ranked and sorted, as an import leaves them.</summary>
internal sealed record Packed(CodeBook Book, PackedObservation[] Records)
{
    public static Packed Of(IEnumerable<Observation> observations)
    {
        var packer = new Packer();
        var records = observations.Select(o => packer.Pack(o)).ToArray();
        var ranking = Ranking.Of(packer.Book);
        ranking.Apply(records);
        PackedSort.Sort(records);
        return new Packed(ranking.Book, records);
    }

    public IEnumerable<Observation> Unpacked()
    {
        var packer = new Packer(Book);
        return Records.Select(r => packer.Unpack(r));
    }
}
