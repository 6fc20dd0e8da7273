import OpenRouterBase

/// A response of the service, as an HTTP client receives it.
struct Response {
  let status: Int32
  /// The value of `Content-Type`; empty if there was none.
  let type: Bytes
  let body: Bytes

  static let statusName = FieldName("http_status")
  static let typeName = FieldName("content_type")
  static let bodyName = FieldName("body")
  /// The body of a refused success is not kept if it is longer: there would be no memory for two copies.
  static let keptLimit = 1 &<< 28

  /// Positions in a body, and in a model's memory, have 32 bits.
  func checkSize() throws(Failure) {
    if body.count >= Arena.limit { throw Failure(.bodyTooLarge, of: Response.bodyName) }
  }

  /// Any 2xx.
  @inline(__always)
  var isSuccess: Bool { status >= 200 && status <= 299 }

  /// Refuses a status that is not a success.
  @inline(__always)
  func checkSuccess() throws(Failure) {
    try checkSize()
    if !isSuccess { throw Failure(.responseStatus, of: Response.statusName) }
  }

  /// Refuses a success that is not even JSON: if it lacks its members, that is the underlying cause.
  @inline(never)
  func checkForm() throws(Failure) {
    // Fast path for the type that the service sends.
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

  /// `application/json` or any type with the suffix `+json` (RFC 6839 §3.1), ignoring case, with any parameters (RFC
  /// 9110 §8.3.1).
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

  /// The offending value of a failure. It shows nothing of the body's content, which may be secret.
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
  /// Replaces the current values; on failure they are kept.
  mutating func read(_ response: Response) throws(Failure)

  /// The field that keeps the body of a successful response that was refused. It is zeroed like the secret it may hold.
  static var refusedBody: Field? { get }
}
