// The part of a plug-in that is ordinary Swift with Foundation: its own Swift runtime and ours are both there.
import Foundation

private final class Words {
  var list: [String] = []
}

/// Whether classes, strings, JSON and dates are what they are in every other program.
@_cdecl("swift_works")
public func works() -> Bool {
  let words = Words()
  let text = #"{"list":["one","two"],"number":0.1,"date":"2027-12-31T23:59:59Z"}"#
  let object = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
  words.list += (object?["list"] as? [String] ?? []).sorted(by: >)
  words.list.append("\(object?["number"] ?? "none")")
  words.list.append(ISO8601DateFormatter().date(from: object?["date"] as? String ?? "")?.description ?? "none")
  return words.list.joined(separator: " ") == "two one 0.1 2027-12-31 23:59:59 +0000"
}
