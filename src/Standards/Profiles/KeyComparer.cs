using Comity.Methods.Observations;

namespace Comity.Standards.Profiles;

/// <summary>Observations with the same codes in all dimensions but perhaps one are equal.</summary>
internal sealed class KeyComparer(Dimension? except) : IEqualityComparer<Observation>
{
    public bool Equals(Observation x, Observation y)
    {
        for (var dimension = 0; dimension < ColumnTargets.Dimensions; dimension++)
        {
            if ((Dimension)dimension == except) continue;
            var (one, other) = (x[(Dimension)dimension], y[(Dimension)dimension]);
            if (!ReferenceEquals(one, other) && !string.Equals(one, other, StringComparison.Ordinal)) return false;
        }

        return true;
    }

    public int GetHashCode(Observation obj)
    {
        var hash = 17u;
        for (var dimension = 0; dimension < ColumnTargets.Dimensions; dimension++)
        {
            if ((Dimension)dimension == except) continue;
            foreach (var letter in obj[(Dimension)dimension]) hash = (hash * 31) + letter;
        }

        return (int)(hash ^ (hash >> 15));
    }
}
