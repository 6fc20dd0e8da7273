import OpenRouterBase

/// A path with parameters, such as `/models/{author}/{slug}/endpoints`.
struct PathTemplate {
  let text: Bytes

  init(_ text: Bytes) { self.text = text }

  /// The number of parameters that a path fills in; nil if it does not match. A segment that is the parameter itself,
  /// as in the template, matches and is not counted.
  func parameters(in path: Bytes) -> Int? {
    var found = 0
    var here = 0
    var there = 0
    while here < text.count && there < path.count {
      let segment = text[here, text.firstIndex(of: UInt8(ascii: "/"), from: here &+ 1)]
      let given = path[there, path.firstIndex(of: UInt8(ascii: "/"), from: there &+ 1)]
      if !segment.equals(given) {
        if segment.count < 2 || segment[1] != UInt8(ascii: "{") || given.count < 2 { return nil }
        found &+= 1
      }
      here &+= segment.count
      there &+= given.count
    }
    return here == text.count && there == path.count ? found : nil
  }
}
