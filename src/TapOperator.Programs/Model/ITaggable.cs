using TapOperator.Programs.Values;

namespace TapOperator.Programs.Model;

/// <summary>A resource that carries AWS tags.</summary>
public interface ITaggable
{
    /// <summary>The tags by key; null for none.</summary>
    ValueMap<string>? Tags { get; set; }
}
