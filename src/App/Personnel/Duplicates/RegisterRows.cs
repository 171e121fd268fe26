using System.Data.Common;
using System.Text;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Personnel.Keeping;
using Comity.Methods.Linkage;
using Comity.Methods.Personnel;

namespace Comity.App.Personnel.Duplicates;

/// <summary>Persons of a register as they are compared, read as a stream: no more of them is held than what is compared.</summary>
internal sealed class RegisterRows(DbConnection connection, DbTransaction transaction, CountryCode country)
{
    private const int AtOnce = 10_000;

    /// <param name="progress">Is told how many were read, now and then.</param>
    public LinkageRows Read(Action<long> progress, CancellationToken cancellation) => LinkageRows.Of(Stream(progress, cancellation));

    /// <summary>Fingerprints of what is compared of some, see <see cref="FoundPair"/>.</summary>
    public async Task<IReadOnlyDictionary<long, string>> PrintsAsync(IEnumerable<long> persons, CancellationToken cancellation)
    {
        var prints = new Dictionary<long, string>();
        foreach (var ids in persons.Distinct().Chunk(AtOnce))
        {
            foreach (var row in await PersonRows.FindAllAsync(connection, transaction, country, ids, cancellation))
            {
                prints[row.Id] = FoundPair.PrintOf(row);
            }
        }

        return prints;
    }

    /// <summary>Who was found to be another person is that one.</summary>
    private IEnumerable<LinkagePerson> Stream(Action<long> progress, CancellationToken cancellation)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT id, record FROM health_person WHERE country = @country AND merged_into IS NULL";
        command.AddParameter("@country", country.Value);
        using var reader = command.ExecuteReader();
        for (var read = 0L; reader.Read(); read++)
        {
            if (read % AtOnce == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress(read);
            }

            yield return LinkagePerson.Of(reader.GetInt64(0), PersonForm.Read(Encoding.UTF8.GetBytes(reader.GetString(1))));
        }
    }
}
