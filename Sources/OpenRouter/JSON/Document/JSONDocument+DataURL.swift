import OpenRouterBase

extension JSONDocument {
  /// Sets a data URL (RFC 2397) of some bytes, in base64.
  ///
  /// - Parameter type: a media type that needs no escape in JSON.
  @inline(never)
  mutating func set(
    _ start: UInt32, _ pointer: JSONPointer, dataURL bytes: Bytes, type: Bytes
  ) throws(Failure) {
    let (scheme, encoding) = (Bytes("data:"), Bytes(";base64,"))
    if bytes.count > Arena.limit / 4 &* 3 { throw Failure(.documentText) }
    let head = scheme.count &+ type.count &+ encoding.count
    let size = head &+ Base64.size(bytes.count)
    if size > Arena.limit { throw Failure(.documentText) }
    let node = try place(start, pointer, text: size)
    let offset = textUsed
    block.copy(scheme, to: offset)
    block.copy(type, to: offset &+ scheme.count)
    block.copy(encoding, to: offset &+ scheme.count &+ type.count)
    Base64.write(bytes, to: block, at: offset &+ head)
    block.store(0, at: offset &+ size)
    replaceText(of: node, offset, size, JSONNode.Head(.text))
  }
}
