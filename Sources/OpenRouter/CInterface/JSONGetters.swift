import COpenRouter
import OpenRouterBase

/// The getters, for C.
extension JSONHandle {
  /// Calls `body` to read the value that was found into a variable of the caller.
  @inline(__always)
  private static func get<Out>(
    _ json: OpaquePointer?, _ found: JSONFound, _ out: UnsafeMutablePointer<Out>?,
    _ body: (JSONTree, UInt32, UnsafeMutablePointer<Out>) -> Status
  ) -> openrouter_status {
    guard let json = unsafe Pointer(json), let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
    // SAFETY: a handle that is not NULL came from `make`; concurrent readers are allowed.
    return unsafe found.status ?? body(json.pointee.document.tree, found.node, out).rawValue
  }

  @inline(never)
  static func getText(
    _ json: OpaquePointer?, _ found: JSONFound, _ out: UnsafeMutablePointer<openrouter_string>?
  ) -> openrouter_status {
    unsafe get(json, found, out) { (tree, node, out) in
      var text = Bytes("")
      let status = tree.getText(node, &text)
      // SAFETY: `out` is the caller's variable; so below.
      if status == .ok { unsafe out.pointee = openrouter_string(text) }
      return status
    }
  }

  @inline(never)
  static func getNumber(
    _ json: OpaquePointer?, _ found: JSONFound, _ out: UnsafeMutablePointer<Double>?
  ) -> openrouter_status {
    unsafe get(json, found, out) { (tree, node, out) in
      var number = 0.0
      let status = tree.getNumber(node, &number)
      if status == .ok { unsafe out.pointee = number }
      return status
    }
  }

  @inline(never)
  static func getInteger(
    _ json: OpaquePointer?, _ found: JSONFound, _ out: UnsafeMutablePointer<Int64>?
  ) -> openrouter_status {
    unsafe get(json, found, out) { (tree, node, out) in
      var integer: Int64 = 0
      let status = tree.getInteger(node, &integer)
      if status == .ok { unsafe out.pointee = integer }
      return status
    }
  }

  @inline(never)
  static func getBoolean(
    _ json: OpaquePointer?, _ found: JSONFound, _ out: UnsafeMutablePointer<Int32>?
  ) -> openrouter_status {
    unsafe get(json, found, out) { (tree, node, out) in
      var boolean = false
      let status = tree.getBoolean(node, &boolean)
      if status == .ok { unsafe out.pointee = boolean ? 1 : 0 }
      return status
    }
  }

  @inline(never)
  static func getType(
    _ json: OpaquePointer?, _ found: JSONFound, _ out: UnsafeMutablePointer<Int32>?
  ) -> openrouter_status {
    unsafe get(json, found, out) { (tree, node, out) in
      unsafe out.pointee = tree.type(node).rawValue
      return .ok
    }
  }

  @inline(never)
  static func getCount(
    _ json: OpaquePointer?, _ found: JSONFound, _ out: UnsafeMutablePointer<Int>?
  ) -> openrouter_status {
    unsafe get(json, found, out) { (tree, node, out) in
      var count = 0
      let status = tree.getCount(node, &count)
      if status == .ok { unsafe out.pointee = count }
      return status
    }
  }

  @inline(never)
  static func getNode(
    _ json: OpaquePointer?, _ found: JSONFound, _ out: UnsafeMutablePointer<UInt64>?
  ) -> openrouter_status {
    unsafe get(json, found, out) { (tree, node, out) in
      unsafe out.pointee = tree.handle(node)
      return .ok
    }
  }

  /// Copies a value out as JSON.
  @inline(never)
  static func getJSON(
    _ json: OpaquePointer?, _ found: JSONFound, _ buffer: UnsafeMutablePointer<CChar>?, _ capacity: Int,
    _ size: UnsafeMutablePointer<Int>?
  ) -> openrouter_status {
    guard let json = unsafe Pointer(json), let size = unsafe size, unsafe !(buffer == nil && capacity != 0) else {
      return OPENROUTER_ERROR_NULL_POINTER
    }
    return unsafe found.status ?? write(json, found.node, buffer, capacity, size)
  }

  /// The buffer may be nil if its capacity is 0.
  @inline(never)
  static func write(
    _ json: Pointer, _ node: UInt32, _ buffer: UnsafeMutablePointer<CChar>?, _ capacity: Int,
    _ size: UnsafeMutablePointer<Int>
  ) -> openrouter_status {
    // `size_t` arrives signed: a negative value is larger than any text.
    let room = capacity < 0 ? Int.max : capacity
    if unsafe room < json.pointee.document.writtenBound {
      let needed = unsafe JSONWriter.size(json.pointee.document.tree, node)
      if needed > room {
        // SAFETY: `size` is the caller's variable; so below.
        unsafe size.pointee = needed
        return unsafe buffer == nil ? OPENROUTER_OK : OPENROUTER_ERROR_BUFFER_TOO_SMALL
      }
    }
    guard let buffer = unsafe buffer else { return OPENROUTER_OK }
    // SAFETY: the buffer has room for all bytes, by the bound or by the count.
    var writer = unsafe ByteWriter(UnsafeMutableRawPointer(buffer), capacity: room)
    unsafe JSONWriter.write(json.pointee.document.tree, node, to: &writer)
    unsafe size.pointee = writer.count
    return OPENROUTER_OK
  }

  // MARK: Walking

  static func firstChild(
    _ json: OpaquePointer?, _ node: UInt64, _ out: UnsafeMutablePointer<UInt64>?
  ) -> openrouter_status {
    unsafe get(json, find(json, node), out) { (tree, node, out) in
      var child: UInt32 = 0
      let status = tree.firstChild(node, &child)
      if status == .ok { unsafe out.pointee = tree.handle(child) }
      return status
    }
  }

  static func nextSibling(
    _ json: OpaquePointer?, _ node: UInt64, _ out: UnsafeMutablePointer<UInt64>?
  ) -> openrouter_status {
    unsafe get(json, find(json, node), out) { (tree, node, out) in
      var sibling: UInt32 = 0
      let status = tree.nextSibling(node, &sibling)
      if status == .ok { unsafe out.pointee = tree.handle(sibling) }
      return status
    }
  }

  static func name(
    _ json: OpaquePointer?, _ node: UInt64, _ out: UnsafeMutablePointer<openrouter_string>?
  ) -> openrouter_status {
    unsafe get(json, find(json, node), out) { (tree, node, out) in
      var name = Bytes("")
      let status = tree.getName(node, &name)
      if status == .ok { unsafe out.pointee = openrouter_string(name) }
      return status
    }
  }
}
