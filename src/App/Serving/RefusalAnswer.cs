using Comity.App.Common;
using Comity.App.Layout;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.Serving;

/// <summary>A refusal as a program gets it (RFC 9457): our code, a sentence, and for a bad value the allowed ones.</summary>
internal static class RefusalAnswer
{
    public static ProblemHttpResult Refused(this Reader reader, Refusal refusal, int status, IReadOnlyList<string>? allowed = null)
    {
        var values = refusal.Values?.Select(v => (v.Key, v.Value)).ToArray() ?? [];
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = refusal.Code };
        if (allowed is not null)
        {
            extensions["allowed"] = allowed;
        }

        return TypedResults.Problem(detail: reader.Say(refusal.TextKey, values), statusCode: status, extensions: extensions);
    }
}
