using Comity.Methods.Linkage.Rows;

namespace Comity.Methods.Linkage.Blocking;

/// <summary>Makes the keys of a record: whole numbers in place of texts. A record that lacks a part has no such key.</summary>
internal sealed class KeyMaker(LinkageRows rows, BlockingKey key)
{
    private readonly int _commonestBirth = rows.Births.MostCommon();

    public void Add(int row, List<ulong> keys)
    {
        for (var at = 0; at < rows.NameCount(row); at++)
        {
            var name = rows.Name(row, at);
            var (family, given) = (rows.Names.Form(name.Family), rows.Names.Form(name.Given));
            AddEach(row, family, given, keys);
        }
    }

    /// <summary>Either sound makes a key of its own; all else makes one.</summary>
    private void AddEach(int row, NameForm family, NameForm given, List<ulong> keys)
    {
        if (!key.Parts.Contains(KeyPart.AnySound))
        {
            Add(row, family, given, 0, keys);
            return;
        }

        Add(row, family, given, family.FirstSound, keys);
        if (given.FirstSound != family.FirstSound)
            Add(row, family, given, given.FirstSound, keys);
    }

    private void Add(int row, NameForm family, NameForm given, uint either, List<ulong> keys)
    {
        var (values, hash) = (rows.Values(row), 0UL);
        foreach (var part in key.Parts)
        {
            var value = part == KeyPart.AnySound ? either : IsOfName(part) ? OfName(part, family, given) : OfValues(part, values);
            if (value == 0)
                return;
            hash = Hashes.Joined(hash, value);
        }

        if (!keys.Contains(hash))
            keys.Add(hash);
    }

    private static bool IsOfName(KeyPart part) =>
        part is KeyPart.Family or KeyPart.FirstGiven or KeyPart.AllNames or KeyPart.FamilySound or KeyPart.GivenSound or KeyPart.BothSounds or KeyPart.GivenInitial;

    private static ulong OfName(KeyPart part, NameForm family, NameForm given) => part switch
    {
        KeyPart.Family => family.Joined,
        KeyPart.FirstGiven => given.First,
        KeyPart.AllNames => family.Words + given.Words,
        KeyPart.FamilySound => family.FirstSound,
        KeyPart.GivenSound => given.FirstSound,
        KeyPart.BothSounds => family.FirstSound == 0 || given.FirstSound == 0 ? 0 : Hashes.Mixed(family.FirstSound) + Hashes.Mixed(given.FirstSound),
        _ => given.Initial,
    };

    private ulong OfValues(KeyPart part, RowValues values) => part switch
    {
        KeyPart.BirthDate => values.Birth.IsWhole ? (ulong)values.Birth.Number : 0,
        KeyPart.BirthDateEitherWay => values.Birth.IsWhole ? (ulong)((values.Birth.Year * 10_000) + EitherWay(values.Birth)) : 0,
        KeyPart.BirthYear => (ulong)values.Birth.Year,
        KeyPart.BirthDayAndMonth => values.Birth.IsWhole ? (ulong)EitherWay(values.Birth) : 0,
        KeyPart.BirthDayAndYear => values.Birth.IsWhole ? (ulong)((values.Birth.Year * 100) + values.Birth.Day) : 0,
        KeyPart.Sex => values.Sex,
        KeyPart.CountryOfBirth => values.Born == _commonestBirth ? 0UL : values.Born,
        KeyPart.QualificationCountry => values.Qualified,
        KeyPart.QualifiedOn => values.QualifiedOn.IsWhole ? (ulong)values.QualifiedOn.Number : 0,
        KeyPart.QualifiedYear => (ulong)values.QualifiedOn.Year,
        KeyPart.Institution => (ulong)values.Institution,
        KeyPart.NationalNumber => (ulong)values.NationalNumber,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "is no part of keys"),
    };

    private static int EitherWay(DateNumber date) => (Math.Min(date.Month, date.Day) * 100) + Math.Max(date.Month, date.Day);
}
