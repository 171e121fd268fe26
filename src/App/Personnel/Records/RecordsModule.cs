using Comity.App.Reference;

namespace Comity.App.Personnel.Records;

internal static class RecordsModule
{
    public static IServiceCollection AddPersonRecords(this IServiceCollection services) => services
        .AddSingleton<QuestionAddress>()
        .AddSingleton<IProved, ProvedRegister>()
        .AddScoped<SearchPersons>()
        .AddScoped<ReadPerson>()
        .AddScoped<KeepPerson>()
        .AddScoped<PersonWords>();
}
