namespace Comity.App.Access;

/// <summary>In what capacity somebody acts.</summary>
internal enum Role
{
    /// <summary>Runs the installation for the Secretariat: people, roles, the register.</summary>
    Administrator,

    /// <summary>Confirms and returns what states send.</summary>
    Reviewer,

    /// <summary>Reads for the Secretariat.</summary>
    SecretariatReader,

    /// <summary>Answers for a national authority and its people.</summary>
    AuthorityOwner,

    /// <summary>Prepares what a national authority sends.</summary>
    AuthorityEditor,

    /// <summary>Sends it.</summary>
    AuthorityApprover,

    AuthorityReader,

    /// <summary>Keeps the country's register of health personnel: takes files in, sees and corrects records of persons.</summary>
    RegisterOfficer,

    /// <summary>Counts tables from the register and prepares what is let out. Sees no person.</summary>
    RegisterStatistician,

    /// <summary>An organisation of paragraph 2.2 that reports of its own.</summary>
    Stakeholder,

    /// <summary>Answers for an employer or agency: invites its people, decides what it goes ahead with.</summary>
    RecruiterOwner,

    /// <summary>Keeps the recruitments of an employer or agency.</summary>
    Recruiter,

    /// <summary>Reads all of the log and changes nothing.</summary>
    Auditor,

    /// <summary>A program with a key.</summary>
    ServiceAccount,

    /// <summary>Comity by itself: reminders, what the clock brings, and whoever holds the terminal.</summary>
    Itself,
}
