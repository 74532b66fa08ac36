using System.Text.Json.Serialization;
using TapOperator.Entities.Schema;

namespace TapOperator.Entities.Spec.Tables;

/// <summary>An attribute that every item has.</summary>
public sealed class TableKey
{
    /// <summary>The attribute's name.</summary>
    [Required, Length(1, 255)]
    public string Name { get; set; } = "";

    /// <summary>The attribute's type.</summary>
    public TableKeyType Type { get; set; } = TableKeyType.Text;
}

/// <summary>The type of a key attribute.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TableKeyType>))]
public enum TableKeyType
{
    /// <summary>Text.</summary>
    [JsonStringEnumMemberName("String")]
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Bytes.</summary>
    Binary,
}
