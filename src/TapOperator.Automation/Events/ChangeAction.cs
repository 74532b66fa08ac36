namespace TapOperator.Automation.Events;

/// <summary>What is done to one resource.</summary>
public enum ChangeAction
{
    /// <summary>Nothing: it is as the program says.</summary>
    None,

    /// <summary>It is made.</summary>
    Create,

    /// <summary>It is changed in place.</summary>
    Update,

    /// <summary>It is deleted and made again.</summary>
    Replace,

    /// <summary>It is deleted.</summary>
    Delete,

    /// <summary>It exists already and is taken into the state.</summary>
    Import,

    /// <summary>It, or a data source, is read.</summary>
    Read,
}
