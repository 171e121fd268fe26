using Comity.App.Database;

namespace Comity.App.Audit.Reading;

/// <summary>A recorded row between parties: each of them is told what happened to it, whoever of them did it.</summary>
internal interface IPartiesRecord : IOfParties, IRecorded;
