import COpenRouter

private typealias C = JSONHandle

// MARK: Setting

@_cdecl("openrouter_json_set_text_at") @implementation @inline(__always)
public func openrouter_json_set_text_at(
  _ json: OpaquePointer!, _ node: UInt64, _ pointer: UnsafePointer<CChar>!, _ text: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.change(json, node, pointer, .text, text, size)
}

@_cdecl("openrouter_json_set_bytes_at") @implementation @inline(__always)
public func openrouter_json_set_bytes_at(
  _ json: OpaquePointer!, _ node: UInt64, _ pointer: UnsafePointer<CChar>!, _ bytes: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.change(json, node, pointer, .bytes, bytes, size)
}

@_cdecl("openrouter_json_set_number_at") @implementation @inline(__always)
public func openrouter_json_set_number_at(
  _ json: OpaquePointer!, _ node: UInt64, _ pointer: UnsafePointer<CChar>!, _ number: Double
) -> openrouter_status {
  unsafe C.change(json, node, pointer, .number, nil, Int(bitPattern: UInt(number.bitPattern)))
}

@_cdecl("openrouter_json_set_integer_at") @implementation @inline(__always)
public func openrouter_json_set_integer_at(
  _ json: OpaquePointer!, _ node: UInt64, _ pointer: UnsafePointer<CChar>!, _ integer: Int64
) -> openrouter_status {
  unsafe C.change(json, node, pointer, .integer, nil, Int(integer))
}

@_cdecl("openrouter_json_set_boolean_at") @implementation @inline(__always)
public func openrouter_json_set_boolean_at(
  _ json: OpaquePointer!, _ node: UInt64, _ pointer: UnsafePointer<CChar>!, _ boolean: Int32
) -> openrouter_status {
  unsafe C.change(json, node, pointer, .boolean, nil, Int(boolean))
}

@_cdecl("openrouter_json_set_null_at") @implementation @inline(__always)
public func openrouter_json_set_null_at(
  _ json: OpaquePointer!, _ node: UInt64, _ pointer: UnsafePointer<CChar>!
) -> openrouter_status {
  unsafe C.change(json, node, pointer, .null)
}

@_cdecl("openrouter_json_set_json_at") @implementation @inline(__always)
public func openrouter_json_set_json_at(
  _ json: OpaquePointer!, _ node: UInt64, _ pointer: UnsafePointer<CChar>!, _ text: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.change(json, node, pointer, .json, text, size)
}

@_cdecl("openrouter_json_unset_at") @implementation @inline(__always)
public func openrouter_json_unset_at(
  _ json: OpaquePointer!, _ node: UInt64, _ pointer: UnsafePointer<CChar>!
) -> openrouter_status {
  unsafe C.change(json, node, pointer, .unset)
}

@_cdecl("openrouter_json_append_at") @implementation @inline(__always)
public func openrouter_json_append_at(
  _ json: OpaquePointer!, _ node: UInt64, _ pointer: UnsafePointer<CChar>!, _ element: UnsafeMutablePointer<UInt64>!
) -> openrouter_status {
  unsafe C.change(json, node, pointer, .append, nil, 0, element)
}

// MARK: Getting

@_cdecl("openrouter_json_get_text_at") @implementation @inline(__always)
public func openrouter_json_get_text_at(
  _ json: OpaquePointer!,
  _ node: UInt64,
  _ pointer: UnsafePointer<CChar>!,
  _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(json, C.find(json, node, pointer), out)
}

@_cdecl("openrouter_json_get_number_at") @implementation @inline(__always)
public func openrouter_json_get_number_at(
  _ json: OpaquePointer!, _ node: UInt64, _ pointer: UnsafePointer<CChar>!, _ out: UnsafeMutablePointer<Double>!
) -> openrouter_status {
  unsafe C.getNumber(json, C.find(json, node, pointer), out)
}

@_cdecl("openrouter_json_get_integer_at") @implementation @inline(__always)
public func openrouter_json_get_integer_at(
  _ json: OpaquePointer!, _ node: UInt64, _ pointer: UnsafePointer<CChar>!, _ out: UnsafeMutablePointer<Int64>!
) -> openrouter_status {
  unsafe C.getInteger(json, C.find(json, node, pointer), out)
}

@_cdecl("openrouter_json_get_boolean_at") @implementation @inline(__always)
public func openrouter_json_get_boolean_at(
  _ json: OpaquePointer!, _ node: UInt64, _ pointer: UnsafePointer<CChar>!, _ out: UnsafeMutablePointer<Int32>!
) -> openrouter_status {
  unsafe C.getBoolean(json, C.find(json, node, pointer), out)
}

@_cdecl("openrouter_json_get_type_at") @implementation @inline(__always)
public func openrouter_json_get_type_at(
  _ json: OpaquePointer!, _ node: UInt64, _ pointer: UnsafePointer<CChar>!, _ out: UnsafeMutablePointer<Int32>!
) -> openrouter_status {
  unsafe C.getType(json, C.find(json, node, pointer), out)
}

@_cdecl("openrouter_json_get_count_at") @implementation @inline(__always)
public func openrouter_json_get_count_at(
  _ json: OpaquePointer!, _ node: UInt64, _ pointer: UnsafePointer<CChar>!, _ out: UnsafeMutablePointer<Int>!
) -> openrouter_status {
  unsafe C.getCount(json, C.find(json, node, pointer), out)
}

@_cdecl("openrouter_json_get_node_at") @implementation @inline(__always)
public func openrouter_json_get_node_at(
  _ json: OpaquePointer!, _ node: UInt64, _ pointer: UnsafePointer<CChar>!, _ out: UnsafeMutablePointer<UInt64>!
) -> openrouter_status {
  unsafe C.getNode(json, C.find(json, node, pointer), out)
}

@_cdecl("openrouter_json_get_json_at") @implementation @inline(__always)
public func openrouter_json_get_json_at(
  _ json: OpaquePointer!,
  _ node: UInt64,
  _ pointer: UnsafePointer<CChar>!,
  _ buffer: UnsafeMutablePointer<CChar>!,
  _ capacity: Int,
  _ size: UnsafeMutablePointer<Int>!
) -> openrouter_status {
  unsafe C.getJSON(json, C.find(json, node, pointer), buffer, capacity, size)
}
