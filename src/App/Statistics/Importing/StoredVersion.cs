using Comity.App.Audit;

namespace Comity.App.Statistics.Importing;

/// <summary>A version that was stored, and the head of the log then; both hold once the transaction is committed.</summary>
internal sealed record StoredVersion(DataSetVersion Version, SignedHead? Head);
