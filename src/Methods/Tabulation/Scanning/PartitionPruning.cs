using Comity.Methods.Tabulation.Snapshots;

namespace Comity.Methods.Tabulation.Scanning;

/// <summary>What filters on the partition leave to be read, and the rows that nobody has to look at.</summary>
internal sealed class PartitionPruning
{
    private readonly List<int> _blocks = [];

    public PartitionPruning(SpellSnapshot snapshot, IReadOnlyList<FilterPlan> filters)
    {
        var column = snapshot.Layout.PartitionColumn;
        var onPartition = filters.Where(f => column >= 0 && f.Column == column).ToList();
        RowFilters = [.. filters.Except(onPartition)];
        (LeftOut, Unknown) = (new long[filters.Count], new long[filters.Count]);
        for (var b = 0; b < snapshot.Blocks.Count; b++)
        {
            var block = snapshot.Blocks[b];
            if (onPartition.Find(f => !f.Allowed[block.Partition]) is not { } failed)
            {
                _blocks.Add(b);
                Undated += block.Columns[snapshot.Layout.FirstDay].Absent;
                continue;
            }

            LeftOut[failed.Place] += block.Rows;
            Unknown[failed.Place] += block.Partition == 0 ? block.Rows : 0;
        }
    }

    /// <summary>Numbers of the blocks to read.</summary>
    public IReadOnlyList<int> Blocks => _blocks;

    /// <summary>The filters that need a look at rows.</summary>
    public IReadOnlyList<FilterPlan> RowFilters { get; }

    /// <summary>Rows to read that have no first day.</summary>
    public long Undated { get; }

    /// <summary>Rows left out, by place of the filter.</summary>
    public long[] LeftOut { get; }

    /// <summary>Of them, those with an unknown code.</summary>
    public long[] Unknown { get; }
}
