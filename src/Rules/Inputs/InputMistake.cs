namespace Comity.Rules.Inputs;

/// <summary>What is wrong with a value that was sent.</summary>
public enum InputWrong
{
    /// <summary>No input has this name; <see cref="InputMistake.Allowed"/> lists those that stand here.</summary>
    UnknownName,

    /// <summary>Named twice.</summary>
    Twice,
    NotYesNo,
    NotADate,
    NotANumber,

    /// <summary>Below the least or above the most.</summary>
    OutOfBounds,
    NotAText,
    NotOnTheList,
    NotACountry,
    NotAnOccupation,
    NotAList,
    NotAnObject,
    TooLong,
}

/// <summary>A value that cannot be taken.</summary>
/// <param name="Path">Where it stands: <c>advert.pay</c>, <c>docsGiven[0].date</c>.</param>
/// <param name="Given">What was sent, cut where it is long.</param>
/// <param name="Allowed">The words, names or bounds that are allowed; empty where a form is asked for.</param>
public sealed record InputMistake(string Path, string Given, InputWrong Wrong, string Allowed);
