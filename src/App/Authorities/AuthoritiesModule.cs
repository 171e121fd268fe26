using Comity.App.Authorities.Published;

namespace Comity.App.Authorities;

internal static class AuthoritiesModule
{
    public static IServiceCollection AddAuthorities(this IServiceCollection services) => services
        .AddSingleton<IAuthorities, HeldAuthorities>()
        .AddSingleton<MandateDocuments>()
        .AddScoped<DesignationActs>()
        .AddScoped<DesignationLetters>();
}
