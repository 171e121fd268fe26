namespace Comity.App.Access;

/// <summary>What may be done. A page or route names the one that it asks for.</summary>
internal enum Permission
{
    /// <summary>To land somewhere after signing in: everybody who has a role.</summary>
    UseWorkspace,

    /// <summary>To read rows that are not published, as far as one's reach goes.</summary>
    ReadUnpublished,

    ImportStatistics,

    /// <summary>To invite people and end their roles: an owner within the own country.</summary>
    ManagePeople,

    /// <summary>To agree to a grant of one of the strongest roles that somebody else made.</summary>
    ApproveGrants,

    ManageServiceAccounts,

    /// <summary>To see which letters wait and which reached nobody, and to have one tried again.</summary>
    ReadLetters,

    ReadAuditLog,

    DraftDesignation,

    /// <summary>To send a designation, or a change of it, to the Secretariat; to say that it still holds; to take it back.</summary>
    ProposeDesignation,

    /// <summary>To confirm or return what a state proposed (Code 7.4).</summary>
    ConfirmDesignation,

    LoadDesignations,

    /// <summary>To keep recruitments of one's organisation, with their checks and documents.</summary>
    KeepRecruitments,

    /// <summary>To decide whether a recruitment that was checked goes ahead.</summary>
    DecideRecruitments,

    /// <summary>To look up persons in the own country's register and read their records. Each look is told in the log.</summary>
    ReadPersonnel,

    /// <summary>To correct records, to say who is one person and who are two, to issue certificates of good standing.</summary>
    KeepPersonnel,

    /// <summary>To take files into the register.</summary>
    LoadPersonnel,

    /// <summary>To count tables from the register, small numbers included.</summary>
    CountPersonnel,

    /// <summary>To prepare tables that are to be let out.</summary>
    PrepareReleases,

    /// <summary>To let out a table that somebody else prepared.</summary>
    ApproveReleases,

    /// <summary>To write to other authorities and to the Secretariat (Code 7.3).</summary>
    ExchangeMessages,
}
