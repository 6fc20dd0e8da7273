import OpenRouterBase

/// What the service answered, as an HTTP client has it.
struct Response {
  let status: Int32
  /// The value of `Content-Type`; empty where there was none.
  let type: Bytes
  let body: Bytes

  static let statusName = FieldName("http_status")
  static let typeName = FieldName("content_type")
  static let bodyName = FieldName("body")
  /// No longer body of a refused success is kept: there would be no memory for two of them.
  static let keptLimit = 1 &<< 28

  /// Positions in a body have 32 bits, as have those in a model's memory.
  func checkSize() throws(Failure) {
    if body.count >= Arena.limit { throw Failure(.bodyTooLarge, of: Response.bodyName) }
  }

  /// Any 2xx.
  @inline(__always)
  var isSuccess: Bool { status >= 200 && status <= 299 }

  /// Refuses what is not a success.
  @inline(__always)
  func checkSuccess() throws(Failure) {
    try checkSize()
    if !isSuccess { throw Failure(.responseStatus, of: Response.statusName) }
  }

  /// Whether a success that does not hold what it must is at least JSON, strictly: the deepest cause of its refusal.
  @inline(never)
  func checkForm() throws(Failure) {
    // What the service sends needs no closer look.
    if !type.isEmpty && !type.equals("application/json") && !isJSONType {
      throw Failure(.responseType, of: Response.typeName)
    }
    if body.isEmpty { throw Failure(.responseEmpty, of: Response.bodyName) }
    do throws(Failure) {
      try JSONScanner.check(body, from: body.byteOrderMarkSize)
    } catch {
      throw error.at(Response.bodyName)
    }
  }

  /// `application/json` or any type with the suffix `+json` (RFC 6839 §3.1), in whatever case, with whatever parameters
  /// behind it (RFC 9110 §8.3.1).
  @inline(never)
  var isJSONType: Bool {
    if type.count > HeaderText.limit { return false }
    let essence = type[0, type.firstIndex(of: UInt8(ascii: ";"))].trimmed
    let slash = essence.firstIndex(of: UInt8(ascii: "/"))
    if slash == 0 || slash == essence.count || !essence.commonClasses.contains(.visible) { return false }
    let subtype = essence[slash &+ 1, essence.count]
    if subtype.contains(UInt8(ascii: "/")) || subtype.contains(UInt8(ascii: ",")) { return false }
    if subtype.equalsIgnoringCase(Bytes("json")) { return essence[0, slash].equalsIgnoringCase(Bytes("application")) }
    let suffix = subtype.count &- 5
    return suffix > 0 && subtype[suffix] == 0x2B
      && subtype[suffix &+ 1, subtype.count].equalsIgnoringCase(Bytes("json"))
  }

  /// What came, for a failure to read it: nothing of a body's values, for they may be secret.
  func offendingValue(_ failure: Failure) -> OffendingValue {
    switch failure.reason {
    case .responseStatus: .integer(Int64(status))
    case .responseType: .text(type)
    default: failure.position < 0 ? .nothing : .body(body)
    }
  }
}

/// A model that is filled from a response.
protocol ResponseModel: Model, ~Copyable {
  /// Takes the place of what was there; on failure that stays.
  mutating func read(_ response: Response) throws(Failure)

  /// The field that keeps the body of a successful response that was refused, wiped like what should have been in it.
  static var refusedBody: Field? { get }
}
