import COpenRouter

private typealias C = JSONHandle

// MARK: Setting

@_cdecl("openrouter_json_set_text") @implementation @inline(__always)
public func openrouter_json_set_text(
  _ json: OpaquePointer!, _ pointer: UnsafePointer<CChar>!, _ text: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.change(json, 0, pointer, .text, text, size)
}

@_cdecl("openrouter_json_set_bytes") @implementation @inline(__always)
public func openrouter_json_set_bytes(
  _ json: OpaquePointer!, _ pointer: UnsafePointer<CChar>!, _ bytes: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.change(json, 0, pointer, .bytes, bytes, size)
}

@_cdecl("openrouter_json_set_number") @implementation @inline(__always)
public func openrouter_json_set_number(
  _ json: OpaquePointer!, _ pointer: UnsafePointer<CChar>!, _ number: Double
) -> openrouter_status {
  unsafe C.change(json, 0, pointer, .number, nil, Int(bitPattern: UInt(number.bitPattern)))
}

@_cdecl("openrouter_json_set_integer") @implementation @inline(__always)
public func openrouter_json_set_integer(
  _ json: OpaquePointer!, _ pointer: UnsafePointer<CChar>!, _ integer: Int64
) -> openrouter_status {
  unsafe C.change(json, 0, pointer, .integer, nil, Int(integer))
}

@_cdecl("openrouter_json_set_boolean") @implementation @inline(__always)
public func openrouter_json_set_boolean(
  _ json: OpaquePointer!, _ pointer: UnsafePointer<CChar>!, _ boolean: Int32
) -> openrouter_status {
  unsafe C.change(json, 0, pointer, .boolean, nil, Int(boolean))
}

@_cdecl("openrouter_json_set_null") @implementation @inline(__always)
public func openrouter_json_set_null(_ json: OpaquePointer!, _ pointer: UnsafePointer<CChar>!) -> openrouter_status {
  unsafe C.change(json, 0, pointer, .null)
}

@_cdecl("openrouter_json_set_json") @implementation @inline(__always)
public func openrouter_json_set_json(
  _ json: OpaquePointer!, _ pointer: UnsafePointer<CChar>!, _ text: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.change(json, 0, pointer, .json, text, size)
}

@_cdecl("openrouter_json_unset") @implementation @inline(__always)
public func openrouter_json_unset(_ json: OpaquePointer!, _ pointer: UnsafePointer<CChar>!) -> openrouter_status {
  unsafe C.change(json, 0, pointer, .unset)
}

@_cdecl("openrouter_json_append") @implementation @inline(__always)
public func openrouter_json_append(
  _ json: OpaquePointer!, _ pointer: UnsafePointer<CChar>!, _ element: UnsafeMutablePointer<UInt64>!
) -> openrouter_status {
  unsafe C.change(json, 0, pointer, .append, nil, 0, element)
}

// MARK: Getting

@_cdecl("openrouter_json_get_text") @implementation @inline(__always)
public func openrouter_json_get_text(
  _ json: OpaquePointer!, _ pointer: UnsafePointer<CChar>!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(json, C.find(json, 0, pointer), out)
}

@_cdecl("openrouter_json_get_number") @implementation @inline(__always)
public func openrouter_json_get_number(
  _ json: OpaquePointer!, _ pointer: UnsafePointer<CChar>!, _ out: UnsafeMutablePointer<Double>!
) -> openrouter_status {
  unsafe C.getNumber(json, C.find(json, 0, pointer), out)
}

@_cdecl("openrouter_json_get_integer") @implementation @inline(__always)
public func openrouter_json_get_integer(
  _ json: OpaquePointer!, _ pointer: UnsafePointer<CChar>!, _ out: UnsafeMutablePointer<Int64>!
) -> openrouter_status {
  unsafe C.getInteger(json, C.find(json, 0, pointer), out)
}

@_cdecl("openrouter_json_get_boolean") @implementation @inline(__always)
public func openrouter_json_get_boolean(
  _ json: OpaquePointer!, _ pointer: UnsafePointer<CChar>!, _ out: UnsafeMutablePointer<Int32>!
) -> openrouter_status {
  unsafe C.getBoolean(json, C.find(json, 0, pointer), out)
}

@_cdecl("openrouter_json_get_type") @implementation @inline(__always)
public func openrouter_json_get_type(
  _ json: OpaquePointer!, _ pointer: UnsafePointer<CChar>!, _ out: UnsafeMutablePointer<Int32>!
) -> openrouter_status {
  unsafe C.getType(json, C.find(json, 0, pointer), out)
}

@_cdecl("openrouter_json_get_count") @implementation @inline(__always)
public func openrouter_json_get_count(
  _ json: OpaquePointer!, _ pointer: UnsafePointer<CChar>!, _ out: UnsafeMutablePointer<Int>!
) -> openrouter_status {
  unsafe C.getCount(json, C.find(json, 0, pointer), out)
}

@_cdecl("openrouter_json_get_node") @implementation @inline(__always)
public func openrouter_json_get_node(
  _ json: OpaquePointer!, _ pointer: UnsafePointer<CChar>!, _ out: UnsafeMutablePointer<UInt64>!
) -> openrouter_status {
  unsafe C.getNode(json, C.find(json, 0, pointer), out)
}

@_cdecl("openrouter_json_get_json") @implementation @inline(__always)
public func openrouter_json_get_json(
  _ json: OpaquePointer!,
  _ pointer: UnsafePointer<CChar>!,
  _ buffer: UnsafeMutablePointer<CChar>!,
  _ capacity: Int,
  _ size: UnsafeMutablePointer<Int>!
) -> openrouter_status {
  unsafe C.getJSON(json, C.find(json, 0, pointer), buffer, capacity, size)
}
