using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AirQuality.Json;

/// <summary>A converter of what is a plain object in JSON nevertheless.</summary>
internal interface IObjectConverter
{
    /// <summary>The members of the object, as the serializer alone has them.</summary>
    JsonTypeInfo ObjectInfo(JsonSerializerOptions options);
}
