using Comity.Methods.Safeguards;
using Comity.Rules.Lists;

namespace Comity.App.Safeguards;

/// <summary>An edition beside its derivation. The official list is the authority: the derivation explains and checks it.</summary>
/// <param name="Rule">None where a test of the edition is not known, so that nothing can be computed.</param>
/// <param name="Countries">All Member States and whoever else has an input; empty without a rule.</param>
/// <param name="Lacks">Data sets that the derivation needs and that are not held.</param>
/// <param name="WhatIf">Worked out with other parameters than the edition's: a computation, not a list of WHO.</param>
internal sealed record DerivedEdition(
    ListEdition Edition, ListParameters? Rule, IReadOnlyList<DerivedCountry> Countries, IReadOnlyList<string> Lacks, bool WhatIf)
{
    public bool MembersHeld => Edition.MembersFile is not null;

    public IEnumerable<DerivedCountry> Computed => Countries.Where(c => c.Computed == true);

    public IEnumerable<DerivedCountry> Official => Countries.Where(c => c.Official == true);

    /// <summary>Official, not reproduced from the data held.</summary>
    public IEnumerable<DerivedCountry> Missing => Countries.Where(c => c.NotReproduced);

    /// <summary>Computed, not official.</summary>
    public IEnumerable<DerivedCountry> Extra => Countries.Where(c => c.Extra);

    public IEnumerable<DerivedCountry> NotComputable => Countries.Where(c => c.Computed is null);
}
