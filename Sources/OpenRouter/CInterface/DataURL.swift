import OpenRouterBase

/// The parts of a data URL.
struct DataURL {
  var type: Bytes
  var bytes: Bytes
}
