using Comity.App.Common;
using Comity.Methods.Personnel.Spells;
using Comity.Methods.Tabulation.Snapshots;

namespace Comity.App.Personnel.Counting.Snapshots;

/// <summary>Puts the spells of a register into a snapshot, with what follows from the own country: trained or born there or elsewhere.</summary>
internal sealed class SpellFilling
{
    private const int LookEvery = 1 << 14;

    /// <summary>In the order in which <see cref="SpellFields"/> has them.</summary>
    private static readonly string[] Stored =
    [
        SpellColumns.Occupation, SpellColumns.Sex, SpellColumns.Qualified, SpellColumns.Citizenship, SpellColumns.Citizenships, SpellColumns.Born,
        SpellColumns.Activity, SpellColumns.Sector, SpellColumns.Territory, SpellColumns.Entry, SpellColumns.Exit,
    ];

    private static readonly int Qualified = Array.IndexOf(Stored, SpellColumns.Qualified);
    private static readonly int Born = Array.IndexOf(Stored, SpellColumns.Born);
    private readonly SpellFields _fields;
    private readonly SpellSnapshotWriter _writer;
    private readonly int[] _places = [.. Stored.Select(SpellColumns.Layout.CodeColumn)];
    private readonly CodeNumbers[] _numbers;
    private readonly Whence _training;
    private readonly Whence _nativity;

    public SpellFilling(SpellFields fields, SpellSnapshotWriter writer, CountryCode own)
    {
        (_fields, _writer) = (fields, writer);
        _numbers = [.. _places.Select(place => new CodeNumbers(writer, place))];
        _training = new Whence(writer, SpellColumns.Training, SpellColumns.Qualified, own.Value);
        _nativity = new Whence(writer, SpellColumns.Nativity, SpellColumns.Born, own.Value);
    }

    public void Run(CancellationToken cancellation)
    {
        var row = _writer.NewRow();
        for (var rows = 0; _fields.Read(); rows++)
        {
            if (rows % LookEvery == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            row.Clear().Valid(Day(), Day()).Day(0, Day()).Amount(0, _fields.Number());
            for (var i = 0; i < _places.Length; i++)
            {
                var number = _numbers[i].Of(_fields.Text());
                row.CodeNumber(_places[i], number);
                if (i == Qualified)
                {
                    row.CodeNumber(_training.Place, _training.Of(number));
                }
                else if (i == Born)
                {
                    row.CodeNumber(_nativity.Place, _nativity.Of(number));
                }
            }

            _writer.Add(row);
        }
    }

    private DateOnly? Day() => _fields.Day() is { } number ? DateOnly.FromDayNumber(number) : null;

    /// <summary>By the number of a country's code: is it the own one?</summary>
    private sealed class Whence(SpellSnapshotWriter writer, string column, string countries, string own)
    {
        private readonly int _own = writer.CodeOf(SpellColumns.Layout.CodeColumn(countries), own);

        public int Place { get; } = SpellColumns.Layout.CodeColumn(column);

        private readonly int _domestic = writer.CodeOf(SpellColumns.Layout.CodeColumn(column), SpellColumns.Domestic);
        private readonly int _foreign = writer.CodeOf(SpellColumns.Layout.CodeColumn(column), SpellColumns.Foreign);

        public int Of(int country) => country == 0 ? 0 : country == _own ? _domestic : _foreign;
    }
}
