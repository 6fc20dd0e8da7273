import COpenRouter

/// Setting values, for C: pointers are checked here, values by the document.
extension JSONHandle {
  @inline(never)
  static func setText(
    _ json: OpaquePointer?, _ node: UInt64, _ pointer: UnsafePointer<CChar>?, _ text: UnsafePointer<CChar>?, _ size: Int
  ) -> openrouter_status {
    unsafe change(json, node, pointer, came: { unsafe Came(secret: text, size) }) {
      (document, start, pointer) throws(Failure) in
      try unsafe document.set(start, pointer, text: Bytes(text, size))
    }
  }

  static func setBytes(
    _ json: OpaquePointer?, _ node: UInt64, _ pointer: UnsafePointer<CChar>?, _ bytes: UnsafePointer<UInt8>?, _ size: Int
  ) -> openrouter_status {
    unsafe change(json, node, pointer) { (document, start, pointer) throws(Failure) in
      guard let bytes = unsafe bytes else { throw Failure(.nullPointer) }
      if size < 0 { throw Failure(.documentText) }
      // SAFETY: the caller promises so many bytes.
      try unsafe document.set(start, pointer, bytes: Bytes(UnsafeRawPointer(bytes), count: size))
    }
  }

  static func setNumber(
    _ json: OpaquePointer?, _ node: UInt64, _ pointer: UnsafePointer<CChar>?, _ number: Double
  ) -> openrouter_status {
    unsafe change(json, node, pointer, came: { .number(number) }) { (document, start, pointer) throws(Failure) in
      try document.set(start, pointer, number: number)
    }
  }

  static func setInteger(
    _ json: OpaquePointer?, _ node: UInt64, _ pointer: UnsafePointer<CChar>?, _ integer: Int64
  ) -> openrouter_status {
    unsafe change(json, node, pointer) { (document, start, pointer) throws(Failure) in
      try document.set(start, pointer, integer: integer)
    }
  }

  static func setBoolean(
    _ json: OpaquePointer?, _ node: UInt64, _ pointer: UnsafePointer<CChar>?, _ boolean: Int32
  ) -> openrouter_status {
    unsafe change(json, node, pointer) { (document, start, pointer) throws(Failure) in
      try document.set(start, pointer, boolean: boolean != 0)
    }
  }

  static func setNull(
    _ json: OpaquePointer?, _ node: UInt64, _ pointer: UnsafePointer<CChar>?
  ) -> openrouter_status {
    unsafe change(json, node, pointer) { (document, start, pointer) throws(Failure) in
      try document.setNull(start, pointer)
    }
  }

  static func setJSON(
    _ json: OpaquePointer?, _ node: UInt64, _ pointer: UnsafePointer<CChar>?, _ text: UnsafePointer<CChar>?, _ size: Int
  ) -> openrouter_status {
    unsafe change(json, node, pointer, came: { unsafe Came(body: text, size) }) {
      (document, start, pointer) throws(Failure) in
      try unsafe document.set(start, pointer, json: Bytes(text, size))
    }
  }

  static func unset(
    _ json: OpaquePointer?, _ node: UInt64, _ pointer: UnsafePointer<CChar>?
  ) -> openrouter_status {
    unsafe change(json, node, pointer) { (document, start, pointer) throws(Failure) in
      try document.unset(start, pointer)
    }
  }

  static func append(
    _ json: OpaquePointer?, _ node: UInt64, _ pointer: UnsafePointer<CChar>?, _ out: UnsafeMutablePointer<UInt64>?
  ) -> openrouter_status {
    unsafe change(json, node, pointer, appends: true) { (document, start, pointer) throws(Failure) in
      guard let out = unsafe out else { throw Failure(.nullPointer, of: "element") }
      // SAFETY: the caller's variable.
      unsafe out.pointee = try document.append(start, pointer)
    }
  }
}

extension Came {
  /// A text of which a message shows only the size: it may be a prompt or a key.
  init(secret text: UnsafePointer<CChar>?, _ size: Int) {
    do throws(Failure) {
      self = .secret(try unsafe Bytes(text, size))
    } catch {
      self = .nothing
    }
  }

  /// A JSON text: its size, and where it is wrong.
  init(body text: UnsafePointer<CChar>?, _ size: Int) {
    do throws(Failure) {
      self = .body(try unsafe Bytes(text, size))
    } catch {
      self = .nothing
    }
  }
}
