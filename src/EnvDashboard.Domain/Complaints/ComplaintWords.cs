namespace EnvDashboard.Domain.Complaints;

/// <summary>Whether and how a work order was sent back by the unit it was given to (退单), the gravest kind that occurred.</summary>
public enum ComplaintReturn
{
    None,

    /// <summary>退单: sent back, with or without reason.</summary>
    Returned,

    /// <summary>有责退回: sent back although it was the unit's own.</summary>
    WithFault,

    /// <summary>重复退回: sent back more than once.</summary>
    Repeated,
}

/// <summary>How an enterprise's appeal is handled: fast, by joint consultation (联合会商), or by decision from the top.</summary>
public enum ComplaintGrade { Ordinary, Difficult, Major }
