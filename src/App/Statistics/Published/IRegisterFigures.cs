using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Database;
using Comity.Methods.Observations;

namespace Comity.App.Statistics.Published;

/// <summary>How figures out of a country's register become the next version of their data set: as a file, read, checked and stored like any other.</summary>
internal interface IRegisterFigures
{
    /// <summary>Writes the file, reads it again and checks it. Nothing is stored before <see cref="ReadyFigures.StoreAsync"/>.</summary>
    Task<Result<ReadyFigures>> PrepareAsync(FiguresOfRegister figures, CancellationToken cancellation);
}

/// <summary>Figures that wait for their transaction.</summary>
internal abstract class ReadyFigures : IDisposable
{
    /// <summary>Stores them within the transaction that the database is in.</summary>
    /// <returns>The number of the version.</returns>
    public abstract Task<Result<int>> StoreAsync(ExchangeDb db, CancellationToken cancellation);

    /// <summary>After the commit: from now on they answer.</summary>
    public abstract void Show();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}

/// <param name="DataSet">Id of the line of figures that they continue.</param>
/// <param name="Title">Of a new line.</param>
/// <param name="Publisher">Who lets them out.</param>
/// <param name="Figures">Those of other dates stay as they were before.</param>
/// <param name="Comment">What readers are told of them.</param>
/// <param name="Name">What the file is called.</param>
/// <param name="By">Who lets them out.</param>
internal sealed record FiguresOfRegister(
    CountryCode Country, Audience Audience, string DataSet, string Title, string Publisher, IReadOnlyList<Observation> Figures, string Comment, string Name, Acting By);
