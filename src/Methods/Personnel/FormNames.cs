namespace Comity.Methods.Personnel;

/// <summary>
/// Names in the stored form of a record: two letters each, as one number. They stand in every stored row: a name is never given another meaning.
/// </summary>
internal static class FormNames
{
    public const int Number = ('n' << 8) | 'o';
    public const int Authority = ('a' << 8) | 'u';
    public const int Family = ('f' << 8) | 'n';
    public const int Given = ('g' << 8) | 'n';
    public const int OtherNames = ('o' << 8) | 'n';
    public const int Kind = ('k' << 8) | 'i';
    public const int Birth = ('b' << 8) | 'd';
    public const int Sex = ('s' << 8) | 'x';
    public const int NationalNumber = ('n' << 8) | 'n';
    public const int Citizenships = ('c' << 8) | 'i';
    public const int CountryOfBirth = ('c' << 8) | 'b';
    public const int Occupation = ('o' << 8) | 'c';
    public const int NationalTitle = ('n' << 8) | 't';
    public const int Specialisation = ('s' << 8) | 'p';
    public const int Qualifications = ('q' << 8) | 'u';
    public const int Title = ('t' << 8) | 'i';
    public const int Institution = ('i' << 8) | 'n';
    public const int Country = ('c' << 8) | 'o';
    public const int Completed = ('d' << 8) | 't';
    public const int Licences = ('l' << 8) | 'i';
    public const int Status = ('s' << 8) | 't';
    public const int From = ('f' << 8) | 'r';
    public const int Until = ('t' << 8) | 'o';
    public const int Employments = ('e' << 8) | 'm';
    public const int Sector = ('s' << 8) | 'e';
    public const int Facility = ('f' << 8) | 'a';
    public const int Territory = ('t' << 8) | 'e';
    public const int FullTime = ('f' << 8) | 't';
    public const int Activity = ('a' << 8) | 'c';
    public const int Registered = ('r' << 8) | 'g';
    public const int Exit = ('e' << 8) | 'x';
    public const int On = ('d' << 8) | 't';
    public const int Type = ('t' << 8) | 'y';
    public const int Address = ('a' << 8) | 'd';
    public const int Contact = ('c' << 8) | 't';
    public const int AsSent = ('a' << 8) | 's';
}
