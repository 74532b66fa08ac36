namespace TapOperator.Blueprints.Composition;

/// <summary>A part of an environment that lies between its regions.</summary>
internal interface IGlobalComponent
{
    /// <summary>Adds the component's resources; nothing when the spec does not ask for it.</summary>
    /// <param name="global">The stack, fed with outputs of the regions.</param>
    void Build(GlobalContext global);
}
