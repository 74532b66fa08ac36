using k8s.Models;
using TapOperator.Runtime.Resources;

namespace TapOperator.Runtime.Informers;

/// <summary>One step in what an informer knows.</summary>
/// <param name="Key">The object.</param>
/// <param name="Old">What was known before; null when the object is new.</param>
/// <param name="New">What is known now; null when the object is gone.</param>
/// <param name="Listed">Whether a list told so, not a watch: then nobody knows when it happened.</param>
internal sealed record EntityChange(EntityKey Key, StoredEntity? Old, StoredEntity? New, bool Listed);

/// <summary>An object as the cache holds it.</summary>
/// <param name="Metadata">Its metadata, for looking only.</param>
/// <param name="Json">The whole object in UTF-8, without managed fields.</param>
internal sealed record StoredEntity(V1ObjectMeta Metadata, byte[] Json);
