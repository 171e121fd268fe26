using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using Comity.App.Layout;
using Comity.App.RecruitmentChecks.Facts;

namespace Comity.App.RecruitmentChecks.Api;

/// <summary>Answers the lines of a batch, several at a time and in their order.</summary>
internal sealed class BatchWork(Checker checker, CheckBook book, FactNames names, Reader reader, LookUps lookUps, bool whole)
{
    private const int FewLines = 8;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
    private readonly Desk[] _desks = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Desk(book, reader, names, whole))];
    private long _line;

    public void Answer(List<byte[]> lines, IBufferWriter<byte> answers)
    {
        var (first, share) = (_line, lines.Count < FewLines ? lines.Count : (lines.Count + _desks.Length - 1) / _desks.Length);
        if (share == lines.Count)
        {
            Work(_desks[0], lines, 0, lines.Count, first);
        }
        else
        {
            Parallel.For(0, _desks.Length, at => Work(_desks[at], lines, at * share, Math.Min(share, lines.Count - (at * share)), first));
        }

        foreach (var desk in _desks)
        {
            answers.Write(desk.Written.WrittenSpan);
            desk.Written.ResetWrittenCount();
        }

        _line += lines.Count;
    }

    /// <summary>The last line never ended.</summary>
    public void TooLong(IBufferWriter<byte> answers)
    {
        var desk = _desks[0];
        desk.Write(new LineRefused(_line + 1, null, [MistakeAnswer.Of(new RequestMistake("", "too-long", "", $"{PostCheck.Longest / 1024} KB"), reader)]));
        answers.Write(desk.Written.WrittenSpan);
        desk.Written.ResetWrittenCount();
    }

    private void Work(Desk desk, List<byte[]> lines, int from, int count, long first)
    {
        for (var at = from; at < from + count; at++)
        {
            var line = lines[at].AsSpan().TrimEnd("\r \t"u8);
            if (line.Length == 0)
            {
                continue;
            }

            var request = desk.Requests.Read(line);
            if (request.Check is { } check)
            {
                desk.Write(desk.Answers.Of(check, checker.Judge(check, lookUps), request.Id));
            }
            else
            {
                desk.Write(new LineRefused(first + at + 1, request.Id, [.. request.Mistakes.Select(mistake => MistakeAnswer.Of(mistake, reader))]));
            }
        }
    }

    /// <summary>What one processor works with.</summary>
    private sealed class Desk
    {
        private readonly Utf8JsonWriter _writer;

        public Desk(CheckBook book, Reader reader, FactNames names, bool whole)
        {
            (Requests, Answers) = (new CheckRequestReader(book), new CheckAnswers(reader, names, whole));
            _writer = new Utf8JsonWriter(Written, new JsonWriterOptions { SkipValidation = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        }

        public CheckRequestReader Requests { get; }

        public CheckAnswers Answers { get; }

        public ArrayBufferWriter<byte> Written { get; } = new(64 * 1024);

        public void Write<T>(T answer)
        {
            JsonSerializer.Serialize(_writer, answer, Json);
            _writer.Flush();
            _writer.Reset();
            Written.Write("\n"u8);
        }
    }
}

/// <summary>A line of a batch that could not be taken.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Id">The mark that the request gave.</param>
/// <param name="Errors">Everything that is wrong with it.</param>
internal sealed record LineRefused(long Line, string? Id, IReadOnlyList<MistakeAnswer> Errors);
