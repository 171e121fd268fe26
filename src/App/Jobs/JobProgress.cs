namespace Comity.App.Jobs;

/// <summary>Long work as a page shows it while it runs.</summary>
/// <param name="Cancel">Where a button leads that stops it; none where it cannot be stopped any more.</param>
internal sealed record JobProgress(Job Job, string? Cancel = null);
