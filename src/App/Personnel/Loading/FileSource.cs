using Comity.Methods.Personnel;
using Comity.Standards.Personnel;
using Comity.Standards.Profiles;

namespace Comity.App.Personnel.Loading;

/// <summary>Persons of a file, by a profile.</summary>
internal sealed class FileSource : IPersonSource
{
    private readonly FileStream _stream;
    private readonly RegisterReading _reading;
    private readonly PersonParts _authority;
    private PersonParts? _parts;

    /// <exception cref="Standards.Tables.TableException">The file is not a table of the profile's format.</exception>
    public FileSource(string path, string fileName, RegisterProfile profile, ICountryResolver countries, DateOnly on)
    {
        _stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        try
        {
            _reading = RegisterReader.Read(_stream, fileName, profile, countries, on);
        }
        catch
        {
            _stream.Dispose();
            throw;
        }

        _authority = profile.Authority.Length > 0 ? PersonParts.Authority : PersonParts.None;
    }

    /// <summary>By the columns that the file has; known from the first person on.</summary>
    public PersonParts Parts => _parts ??= _reading.Fields.Aggregate(_authority, (parts, path) => parts | PartOf(path.Field));

    public int Row => _reading.Row;

    public double Share => _stream.Length == 0 ? 1 : Math.Min(1, (double)_stream.Position / _stream.Length);

    public RegisterOutcome Outcome => _reading.Outcome;

    public bool Read(out PersonRecord person)
    {
        var read = _reading.Read(out var next);
        person = next!;
        return read;
    }

    public void Dispose()
    {
        _reading.Dispose();
        _stream.Dispose();
    }

    private static PersonParts PartOf(string field) => field.Split('.')[0] switch
    {
        "family" or "given" or "name" => PersonParts.Name,
        "other" => PersonParts.OtherNames,
        "birth" => PersonParts.Birth,
        "sex" => PersonParts.Sex,
        "nationalNumber" => PersonParts.NationalNumber,
        "citizenship" => PersonParts.Citizenships,
        "countryOfBirth" => PersonParts.CountryOfBirth,
        "occupation" or "nationalTitle" => PersonParts.Occupation,
        "specialisation" => PersonParts.Specialisation,
        "qualification" => PersonParts.Qualifications,
        "licence" => PersonParts.Licences,
        "employment" => PersonParts.Employments,
        "activity" => PersonParts.Activity,
        "registered" => PersonParts.Registered,
        "exit" => PersonParts.Exit,
        "address" => PersonParts.Address,
        "contact" => PersonParts.Contact,
        "authority" => PersonParts.Authority,
        _ => PersonParts.None,
    };
}
