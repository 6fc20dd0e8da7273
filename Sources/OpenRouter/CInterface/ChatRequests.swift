import COpenRouter
import OpenRouterBase

/// Builds the body of a chat request.
extension RequestHandle {
  /// Changes the body, completely or not at all.
  @inline(__always)
  private static func changeBody(
    _ handle: OpaquePointer?, canBeRepeated: Bool = false, _ body: (inout BodyChange) -> Void
  ) -> openrouter_status {
    guard let handle = unsafe Pointer(handle) else { return OPENROUTER_ERROR_NULL_POINTER }
    var change = unsafe begin(handle, canBeRepeated)
    body(&change)
    return change.end()
  }

  /// Not inlined: with 11 copies the library is 2 KB larger. If the operation is no chat, the change has failed.
  @inline(never)
  private static func begin(_ handle: Pointer, _ canBeRepeated: Bool) -> BodyChange {
    // SAFETY: a handle that is not NULL came from `make`, and one thread at a time changes it.
    var change = unsafe BodyChange(handle.pointee.body, canBeRepeated: canBeRepeated)
    if let row = unsafe handle.pointee.request.row, !row.isChat {
      change.fail(Failure(.chatOperation, of: "operation"))
    }
    return change
  }

  @inline(never)
  private static func refuseNull(_ handle: OpaquePointer?, _ argument: FieldName) -> openrouter_status {
    unsafe changeBody(handle) { unsafe $0.require(nil, argument) }
  }

  // MARK: Messages

  @inline(never)
  static func addMessage(
    _ handle: OpaquePointer?, _ role: UnsafePointer<CChar>?, _ text: UnsafePointer<CChar>?, _ size: Int
  ) -> openrouter_status {
    unsafe changeBody(handle) { (change) in
      unsafe change.require(role, "role")
      unsafe change.require(text, "text")
      change.append("/messages")
      unsafe change.set("/role", .text, role)
      unsafe change.set("/content", .text, text, size)
    }
  }

  @inline(never)
  static func addToolResult(
    _ handle: OpaquePointer?, _ id: UnsafePointer<CChar>?, _ text: UnsafePointer<CChar>?, _ size: Int
  ) -> openrouter_status {
    unsafe changeBody(handle) { (change) in
      unsafe change.require(id, "tool_call_id")
      unsafe change.require(text, "text")
      change.append("/messages")
      change.set("/role", text: "tool")
      unsafe change.set("/tool_call_id", .text, id)
      unsafe change.set("/content", .text, text, size)
    }
  }

  /// Adds the message of a choice of a response, in the form that the service expects.
  @inline(never)
  static func addChatResult(
    _ handle: OpaquePointer?, _ result: OpaquePointer?, _ choice: Int32
  ) -> openrouter_status {
    unsafe changeBody(handle) { (change) in
      var turn = ShortBuffer()
      do throws(Failure) {
        guard let result = unsafe Handle<ChatModel>.Pointer(result) else { throw Failure(.nullPointer, of: "result") }
        // SAFETY: as above.
        let place = unsafe result.pointee.model.reader.result.position(of: choice)
        if place < 0 { throw Failure(.chatChoice, of: "choice") }
        try unsafe result.pointee.model.reader.result.checkTurn(place)
        try turn.put { unsafe ChatWriter.write(result.pointee.model.reader.result, .turn, place, to: &$0) }
      } catch {
        return change.fail(error, error.reason == .chatChoice ? .integer(Int64(choice)) : .nothing)
      }
      unsafe change.set("/messages/-", .json, turn.bytes.base, turn.bytes.count)
    }
  }

  // MARK: Parts of the last message

  /// Adds a part of a type to the content of the last message.
  ///
  /// - Parameter argument: the one that must not be NULL, with its name.
  @inline(__always)
  private static func addPart(
    _ handle: OpaquePointer?, _ type: ConstantText, _ argument: UnsafeRawPointer?, _ name: FieldName,
    _ body: (inout BodyChange) -> Void
  ) -> openrouter_status {
    unsafe changeBody(handle) { (change) in
      unsafe change.beginPart(type, argument, name)
      body(&change)
    }
  }

  @inline(never)
  static func addText(_ handle: OpaquePointer?, _ text: UnsafePointer<CChar>?, _ size: Int) -> openrouter_status {
    unsafe addPart(handle, "text", text, "text") { unsafe $0.set("/text", .text, text, size) }
  }

  @inline(never)
  static func addImageURL(_ handle: OpaquePointer?, _ url: UnsafePointer<CChar>?, _ size: Int) -> openrouter_status {
    unsafe addPart(handle, "image_url", url, "url") { unsafe $0.set("/image_url/url", .text, url, size) }
  }

  /// The same for bytes with their size, with another argument.
  @inline(__always)
  private static func addBytes(
    _ handle: OpaquePointer?, _ type: ConstantText, _ argument: UnsafeRawPointer?, _ name: FieldName,
    _ bytes: UnsafePointer<UInt8>?, _ size: Int, _ body: (inout BodyChange, Bytes) -> Void
  ) -> openrouter_status {
    guard let bytes = unsafe bytes else { return unsafe refuseNull(handle, "bytes") }
    return unsafe addPart(handle, type, argument, name) { (change) in
      if size < 0 { return change.fail(Failure(.bytesSize, of: "bytes")) }
      // SAFETY: the caller promises `size` bytes.
      body(&change, unsafe Bytes(UnsafeRawPointer(bytes), count: size))
    }
  }

  @inline(never)
  static func addImage(
    _ handle: OpaquePointer?, _ type: UnsafePointer<CChar>?, _ bytes: UnsafePointer<UInt8>?, _ size: Int
  ) -> openrouter_status {
    unsafe addBytes(handle, "image_url", type, "media_type", bytes, size) {
      unsafe setDataURL(&$0, "/image_url/url", type, $1)
    }
  }

  @inline(never)
  static func addAudio(
    _ handle: OpaquePointer?, _ format: UnsafePointer<CChar>?, _ bytes: UnsafePointer<UInt8>?, _ size: Int
  ) -> openrouter_status {
    unsafe addBytes(handle, "input_audio", format, "format", bytes, size) { (change, bytes) in
      unsafe change.set("/input_audio/data", .bytes, bytes.base, bytes.count)
      unsafe change.set("/input_audio/format", .text, format)
    }
  }

  @inline(never)
  static func addFile(
    _ handle: OpaquePointer?, _ name: UnsafePointer<CChar>?, _ type: UnsafePointer<CChar>?,
    _ bytes: UnsafePointer<UInt8>?, _ size: Int
  ) -> openrouter_status {
    guard let type = unsafe type else { return unsafe refuseNull(handle, "media_type") }
    return unsafe addBytes(handle, "file", name, "filename", bytes, size) { (change, bytes) in
      unsafe change.set("/file/filename", .text, name)
      unsafe setDataURL(&change, "/file/file_data", type, bytes)
    }
  }

  private static func setDataURL(
    _ change: inout BodyChange, _ pointer: ConstantText, _ type: UnsafePointer<CChar>?, _ bytes: Bytes
  ) {
    var url = unsafe DataURL(type: Bytes(orEmpty: type), bytes: bytes)
    if !MediaType.isPlain(url.type) { return change.fail(Failure(.mediaType, of: "media_type"), .text(url.type)) }
    unsafe change.set(pointer, .dataURL, &url)
  }

  // MARK: Tools and output

  @inline(never)
  static func addTool(
    _ handle: OpaquePointer?, _ name: UnsafePointer<CChar>?, _ description: UnsafePointer<CChar>?,
    _ parameters: UnsafePointer<CChar>?, _ size: Int
  ) -> openrouter_status {
    unsafe changeBody(handle) { (change) in
      unsafe change.require(name, "name")
      change.append("/tools")
      change.set("/type", text: "function")
      unsafe change.set("/function/name", name: name)
      if let description = unsafe description { unsafe change.set("/function/description", .text, description) }
      if let parameters = unsafe parameters { unsafe change.set("/function/parameters", object: parameters, size) }
    }
  }

  @inline(never)
  static func setResponseFormat(
    _ handle: OpaquePointer?, _ name: UnsafePointer<CChar>?, _ schema: UnsafePointer<CChar>?, _ size: Int,
    _ isStrict: Bool
  ) -> openrouter_status {
    unsafe changeBody(handle, canBeRepeated: true) { (change) in
      unsafe change.require(name, "name")
      unsafe change.require(schema, "schema")
      change.replace("/response_format")
      change.set("/type", text: "json_schema")
      unsafe change.set("/json_schema/name", name: name)
      unsafe change.set("/json_schema/strict", .boolean, nil, isStrict ? 1 : 0)
      unsafe change.set("/json_schema/schema", object: schema, size)
    }
  }
}

extension OperationRow {
  /// Whether the body has messages in the form that this library builds; those of the operation /messages differ.
  fileprivate var isChat: Bool {
    let name = Bytes("/chat/completions")
    return path.count >= name.count && path[path.count &- name.count, path.count].equals(name)
  }
}
