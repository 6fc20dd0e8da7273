import OpenRouterBase

/// The field of a line of an event stream.
enum StreamField {
  case data, type, id, retry, comment
  /// Any other name; the line is ignored.
  case unknown
  /// The beginning of a line, not enough to decide.
  case undecided

  /// The size of the longest known name, with its colon.
  private static var longest: Int { 6 }

  /// The field of a line and the index of its value. The line is not empty, but may be incomplete.
  @inline(__always)
  static func read(_ line: Bytes, isWhole: Bool) -> (field: StreamField, value: Int) {
    if line.count >= 4, line[0] == UInt8(ascii: "d") {
      if hasName(line, "data", isWhole) { return (.data, value(in: line, after: 4)) }
    } else if line.count > 0, line[0] == UInt8(ascii: ":") {
      return (.comment, value(in: line, after: 0))
    }
    return readOther(line, isWhole: isWhole)
  }

  @inline(never)
  private static func readOther(_ line: Bytes, isWhole: Bool) -> (field: StreamField, value: Int) {
    if hasName(line, "event", isWhole) { return (.type, value(in: line, after: 5)) }
    if hasName(line, "id", isWhole) { return (.id, value(in: line, after: 2)) }
    if hasName(line, "retry", isWhole) { return (.retry, value(in: line, after: 5)) }
    return (isWhole || line.count >= longest ? .unknown : .undecided, line.count)
  }

  /// Whether the name of a line is a literal. The name of an incomplete line may continue until there is a colon.
  @inline(__always)
  private static func hasName(_ line: Bytes, _ name: StaticString, _ isWhole: Bool) -> Bool {
    let size = name.utf8CodeUnitCount
    return line.count >= size && line[0, size].equals(name)
      && (line.count == size ? isWhole : line[size] == UInt8(ascii: ":"))
  }

  /// The index of the value: after the colon and one space, if there are any.
  @inline(__always)
  private static func value(in line: Bytes, after name: Int) -> Int {
    if line.count == name { return name }
    return line.count > name &+ 1 && line[name &+ 1] == UInt8(ascii: " ") ? name &+ 2 : name &+ 1
  }
}
