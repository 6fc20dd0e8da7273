/// What a long loop found wrong: the first few of it, for a macro call for each turn would take most of the time.
struct Mismatches: CustomStringConvertible {
  private(set) var count = 0
  private var first: [String] = []

  mutating func add(_ text: @autoclosure () -> String) {
    count += 1
    if first.count < 10 { first.append(text()) }
  }

  var isEmpty: Bool { count == 0 }
  var description: String { "\(count) wrong: \(first.joined(separator: "; "))" }
}
