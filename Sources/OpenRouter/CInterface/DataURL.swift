import OpenRouterBase

/// What becomes a data URL.
struct DataURL {
  var type: Bytes
  var bytes: Bytes
}
