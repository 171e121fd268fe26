using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Files;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Authorities.Messages.Pages;

/// <summary>The first message of a thread: to whom, about what.</summary>
[Needs(Permission.ExchangeMessages)]
[NeverKeep]
[RequestSizeLimit(ReceivedFile.LargestForm)]
[RequestFormLimits(MultipartBodyLengthLimit = ReceivedFile.LargestForm)]
internal sealed class NewModel(MessageDesk desk) : WritingPage(desk)
{
    public const int Selects = NewMessage.MostReaders - 1;

    public IReadOnlyList<string> To { get; private set; } = [];

    public string Topic { get; private set; } = "";

    public bool MayAskSecretariat => Own != Party.Secretariat;

    public IReadOnlyList<(string Code, string Name, string AlsoCalled)> Countries { get; } = desk.Countries;

    public void OnGet(string? to) => To = to is null ? [] : [to.ToUpperInvariant()];

    public async Task<IActionResult> OnPostAsync(string[] to, string? topic, string? text, CancellationToken cancellation)
    {
        (To, Topic, Text) = ([.. to.Where(t => !string.IsNullOrWhiteSpace(t))], topic ?? "", text ?? "");
        var said = NewMessage.Begin(Own!.Value, Readers(), topic, text, Wrong);
        var files = await FilesAsync(cancellation);
        if (said is null || Mistakes.Any)
        {
            return Again();
        }

        var begun = await Desk.Acts.BeginAsync(said, files, cancellation);
        return Redirect(Address($"/messages/{begun.Value}"));
    }

    private List<Party> Readers()
    {
        var readers = new List<Party>();
        foreach (var one in To)
        {
            if (one == Party.Secretariat.Name && MayAskSecretariat)
            {
                readers.Add(Party.Secretariat);
            }
            else if (CountryCode.TryParse(one, null, out var country) && Desk.IsCountry(country))
            {
                readers.Add(Party.Of(country));
            }
            else
            {
                Wrong("to", MessageRefusals.ReaderUnknown());
            }
        }

        return readers;
    }
}
