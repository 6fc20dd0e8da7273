import COpenRouter

private typealias C = JSONHandle

// MARK: Setting

@_cdecl("openrouter_json_set_text_at") @implementation
public func openrouter_json_set_text_at(
  _ json: OpaquePointer!, _ node: UInt64, _ pointer: UnsafePointer<CChar>!, _ text: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setText(json, node, pointer, text, size)
}

@_cdecl("openrouter_json_set_bytes_at") @implementation
public func openrouter_json_set_bytes_at(
  _ json: OpaquePointer!, _ node: UInt64, _ pointer: UnsafePointer<CChar>!, _ bytes: UnsafePointer<UInt8>!, _ size: Int
) -> openrouter_status {
  unsafe C.setBytes(json, node, pointer, bytes, size)
}

@_cdecl("openrouter_json_set_number_at") @implementation
public func openrouter_json_set_number_at(
  _ json: OpaquePointer!, _ node: UInt64, _ pointer: UnsafePointer<CChar>!, _ number: Double
) -> openrouter_status {
  unsafe C.setNumber(json, node, pointer, number)
}

@_cdecl("openrouter_json_set_integer_at") @implementation
public func openrouter_json_set_integer_at(
  _ json: OpaquePointer!, _ node: UInt64, _ pointer: UnsafePointer<CChar>!, _ integer: Int64
) -> openrouter_status {
  unsafe C.setInteger(json, node, pointer, integer)
}

@_cdecl("openrouter_json_set_boolean_at") @implementation
public func openrouter_json_set_boolean_at(
  _ json: OpaquePointer!, _ node: UInt64, _ pointer: UnsafePointer<CChar>!, _ boolean: Int32
) -> openrouter_status {
  unsafe C.setBoolean(json, node, pointer, boolean)
}

@_cdecl("openrouter_json_set_null_at") @implementation
public func openrouter_json_set_null_at(
  _ json: OpaquePointer!, _ node: UInt64, _ pointer: UnsafePointer<CChar>!
) -> openrouter_status {
  unsafe C.setNull(json, node, pointer)
}

@_cdecl("openrouter_json_set_json_at") @implementation
public func openrouter_json_set_json_at(
  _ json: OpaquePointer!, _ node: UInt64, _ pointer: UnsafePointer<CChar>!, _ text: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.setJSON(json, node, pointer, text, size)
}

@_cdecl("openrouter_json_unset_at") @implementation
public func openrouter_json_unset_at(
  _ json: OpaquePointer!, _ node: UInt64, _ pointer: UnsafePointer<CChar>!
) -> openrouter_status {
  unsafe C.unset(json, node, pointer)
}

@_cdecl("openrouter_json_append_at") @implementation
public func openrouter_json_append_at(
  _ json: OpaquePointer!, _ node: UInt64, _ pointer: UnsafePointer<CChar>!, _ element: UnsafeMutablePointer<UInt64>!
) -> openrouter_status {
  unsafe C.append(json, node, pointer, element)
}

// MARK: Getting

@_cdecl("openrouter_json_get_text_at") @implementation
public func openrouter_json_get_text_at(
  _ json: OpaquePointer!,
  _ node: UInt64,
  _ pointer: UnsafePointer<CChar>!,
  _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.getText(json, node, pointer, out)
}

@_cdecl("openrouter_json_get_number_at") @implementation
public func openrouter_json_get_number_at(
  _ json: OpaquePointer!, _ node: UInt64, _ pointer: UnsafePointer<CChar>!, _ out: UnsafeMutablePointer<Double>!
) -> openrouter_status {
  unsafe C.getNumber(json, node, pointer, out)
}

@_cdecl("openrouter_json_get_integer_at") @implementation
public func openrouter_json_get_integer_at(
  _ json: OpaquePointer!, _ node: UInt64, _ pointer: UnsafePointer<CChar>!, _ out: UnsafeMutablePointer<Int64>!
) -> openrouter_status {
  unsafe C.getInteger(json, node, pointer, out)
}

@_cdecl("openrouter_json_get_boolean_at") @implementation
public func openrouter_json_get_boolean_at(
  _ json: OpaquePointer!, _ node: UInt64, _ pointer: UnsafePointer<CChar>!, _ out: UnsafeMutablePointer<Int32>!
) -> openrouter_status {
  unsafe C.getBoolean(json, node, pointer, out)
}

@_cdecl("openrouter_json_get_type_at") @implementation
public func openrouter_json_get_type_at(
  _ json: OpaquePointer!, _ node: UInt64, _ pointer: UnsafePointer<CChar>!, _ out: UnsafeMutablePointer<Int32>!
) -> openrouter_status {
  unsafe C.getType(json, node, pointer, out)
}

@_cdecl("openrouter_json_get_count_at") @implementation
public func openrouter_json_get_count_at(
  _ json: OpaquePointer!, _ node: UInt64, _ pointer: UnsafePointer<CChar>!, _ out: UnsafeMutablePointer<Int>!
) -> openrouter_status {
  unsafe C.getCount(json, node, pointer, out)
}

@_cdecl("openrouter_json_get_node_at") @implementation
public func openrouter_json_get_node_at(
  _ json: OpaquePointer!, _ node: UInt64, _ pointer: UnsafePointer<CChar>!, _ out: UnsafeMutablePointer<UInt64>!
) -> openrouter_status {
  unsafe C.getNode(json, node, pointer, out)
}

@_cdecl("openrouter_json_get_json_at") @implementation
public func openrouter_json_get_json_at(
  _ json: OpaquePointer!,
  _ node: UInt64,
  _ pointer: UnsafePointer<CChar>!,
  _ buffer: UnsafeMutablePointer<CChar>!,
  _ capacity: Int,
  _ size: UnsafeMutablePointer<Int>!
) -> openrouter_status {
  unsafe C.getJSON(json, node, pointer, buffer, capacity, size)
}
