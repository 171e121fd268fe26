using System.Threading.Channels;

namespace Comity.App.Audit.Verification;

/// <summary>Checks signatures on all processors beside the reading: they are what takes longest.</summary>
internal sealed class SignatureChecks
{
    private readonly Channel<SignedHead> _heads = Channel.CreateBounded<SignedHead>(4_096);
    private readonly List<Task> _workers = [];
    private readonly Lock _finding = new();
    private LogFinding? _first;

    public SignatureChecks(LogKeys keys)
    {
        for (var i = 0; i < Environment.ProcessorCount; i++)
        {
            _workers.Add(Task.Run(() => WorkAsync(keys.Trusted())));
        }
    }

    public ValueTask AddAsync(SignedHead head, CancellationToken cancellation) => _heads.Writer.WriteAsync(head, cancellation);

    /// <summary>The first head whose signature does not hold, when all have been looked at.</summary>
    public async Task<LogFinding?> FirstAsync()
    {
        _heads.Writer.TryComplete();
        await Task.WhenAll(_workers);
        return _first;
    }

    public static LogFinding? Check(SignedHead head, IReadOnlyList<SigningKey> trusted)
    {
        if (trusted.FirstOrDefault(k => k.Id == head.Key) is not { } key)
        {
            return new LogFinding(
                Tampering.KeyUnknown, head.Size - 1, null, $"The head after entry {head.Size - 1} is signed by the key {head.Key}, which is not here.");
        }

        return key.Signed(head)
            ? null
            : new LogFinding(Tampering.HeadAltered, head.Size - 1, null, $"The head after entry {head.Size - 1} was altered: its signature does not hold.");
    }

    private async Task WorkAsync(IReadOnlyList<SigningKey> trusted)
    {
        await foreach (var head in _heads.Reader.ReadAllAsync())
        {
            if (Check(head, trusted) is { } finding)
            {
                lock (_finding)
                {
                    _first = _first is null || finding.Entry < _first.Entry ? finding : _first;
                }
            }
        }
    }
}
