using Comity.App.Database;

namespace Comity.App.Access.People;

/// <summary>A slice that keeps something of the people who act in it: tells them what, and forgets what it can when they are erased.</summary>
internal interface IKeepsOfPeople
{
    /// <summary>Key of this part in what a person is given.</summary>
    string Part { get; }

    Task<IReadOnlyList<object>> OfAsync(ExchangeDb db, Guid person, CancellationToken cancellation);

    /// <summary>Within the process that erases, with the reach of everything.</summary>
    Task ForgetAsync(ExchangeDb db, Guid person, CancellationToken cancellation);
}
