import OpenRouterBase

/// Finds the message for people in the body of an error of any origin. One recursive rule:
///
/// | value | its message |
/// |---|---|
/// | string | the string, unless it is blank |
/// | array | that of the first element that has one |
/// | object | that of the first member that has one, in the order of `name` |
///
/// Values below the fifth level and duplicate members are ignored.
enum ErrorText {
  private static let levels = 5

  /// Where the names are used: OpenRouter, OAuth (RFC 6749 §5.2), proxies and OpenRouter again, FastAPI's list, FastAPI
  /// and RFC 9457, GraphQL, JSON:API and Cloudflare, zod, RFC 9457.
  private static func name(_ number: Int) -> Bytes? {
    switch number {
    case 0: Bytes("error_description")
    case 1: Bytes("error")
    case 2: Bytes("message")
    case 3: Bytes("msg")
    case 4: Bytes("detail")
    case 5: Bytes("errors")
    case 6: Bytes("issues")
    case 7: Bytes("title")
    default: nil
    }
  }

  /// The message in a body whose syntax `ResponseMembers` has checked.
  static func find(in body: Bytes) -> JSONString? {
    text(of: body[body.paddingSize, body.count], levels: levels)
  }

  /// The message in a message that is itself JSON, as zod writes it: an array or an object.
  static func find(inMessage message: Bytes) -> JSONString? {
    if !isNested(message) { return nil }
    do throws(Failure) {
      return text(of: try JSONScanner.value(in: message), levels: levels)
    } catch {
      return nil
    }
  }

  /// Whether a message may be JSON with several members.
  static func isNested(_ message: Bytes) -> Bool {
    !message.isEmpty && (message[0] == UInt8(ascii: "[") || message[0] == UInt8(ascii: "{"))
  }

  /// - Parameter value: begins with a value that is well-formed.
  private static func text(of value: Bytes, levels: Int) -> JSONString? {
    if value.isEmpty || levels == 0 { return nil }
    switch value[0] {
    case UInt8(ascii: "\""): return string(value)
    case UInt8(ascii: "["): return firstText(ofArray: value, levels: levels &- 1)
    case UInt8(ascii: "{"):
      var number = 0
      while let name = name(number) {
        if let member = member(name, of: value), let text = text(of: member, levels: levels &- 1) { return text }
        number &+= 1
      }
      return nil
    default: return nil
    }
  }

  private static func string(_ value: Bytes) -> JSONString? {
    let end = value.stringEnd(from: 1)
    if end.isWrong { return nil }
    let string = JSONString(raw: value[1, end.quote], hasEscape: end.hasEscape)
    return string.size == nil || string.isBlank ? nil : string
  }

  private static func firstText(ofArray array: Bytes, levels: Int) -> JSONString? {
    var i = 1
    do throws(Failure) {
      while array.token(at: &i) != UInt8(ascii: "]") {
        let end = try JSONScanner.skipValue(array, from: i, depth: 0, isLoose: true)
        if let text = text(of: array[i, end], levels: levels) { return text }
        i = end
        if array.token(at: &i) != UInt8(ascii: ",") { return nil }
        i &+= 1
      }
    } catch {}
    return nil
  }

  /// The value of an object's member; nil if it is missing or a duplicate.
  private static func member(_ name: Bytes, of object: Bytes) -> Bytes? {
    var found: Bytes?
    var i = 1
    do throws(Failure) {
      while object.token(at: &i) == UInt8(ascii: "\"") {
        let start = i &+ 1
        i = try JSONScanner.skipString(object, from: start, isLoose: true)
        let isName = object[start, i &- 1].equals(name)
        i = try JSONScanner.skipColon(object, from: i)
        _ = object.token(at: &i)
        let end = try JSONScanner.skipValue(object, from: i, depth: 0, isLoose: true)
        if isName {
          if found != nil { return nil }
          found = object[i, end]
        }
        i = end
        if object.token(at: &i) == UInt8(ascii: ",") { i &+= 1 }
      }
    } catch {
      return nil
    }
    return found
  }
}
