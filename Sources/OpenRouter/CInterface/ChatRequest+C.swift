import COpenRouter
import OpenRouterBase

private typealias C = RequestHandle

// MARK: Messages

@_cdecl("openrouter_request_add_message") @implementation @inline(__always)
public func openrouter_request_add_message(
  _ request: OpaquePointer!, _ role: UnsafePointer<CChar>!, _ text: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.addMessage(request, role, text, size)
}

@_cdecl("openrouter_request_add_tool_result") @implementation @inline(__always)
public func openrouter_request_add_tool_result(
  _ request: OpaquePointer!, _ toolCallID: UnsafePointer<CChar>!, _ text: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.addToolResult(request, toolCallID, text, size)
}

@_cdecl("openrouter_request_add_chat_result") @implementation @inline(__always)
public func openrouter_request_add_chat_result(
  _ request: OpaquePointer!, _ result: OpaquePointer!, _ choice: Int32
) -> openrouter_status {
  unsafe C.addChatResult(request, result, choice)
}

// MARK: Parts of the last message

@_cdecl("openrouter_request_add_content_text") @implementation @inline(__always)
public func openrouter_request_add_content_text(
  _ request: OpaquePointer!, _ text: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.addText(request, text, size)
}

@_cdecl("openrouter_request_add_content_image") @implementation @inline(__always)
public func openrouter_request_add_content_image(
  _ request: OpaquePointer!, _ mediaType: UnsafePointer<CChar>!, _ bytes: UnsafePointer<UInt8>!, _ size: Int
) -> openrouter_status {
  unsafe C.addImage(request, mediaType, bytes, size)
}

@_cdecl("openrouter_request_add_content_image_url") @implementation @inline(__always)
public func openrouter_request_add_content_image_url(
  _ request: OpaquePointer!, _ url: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.addImageURL(request, url, size)
}

@_cdecl("openrouter_request_add_content_audio") @implementation @inline(__always)
public func openrouter_request_add_content_audio(
  _ request: OpaquePointer!, _ format: UnsafePointer<CChar>!, _ bytes: UnsafePointer<UInt8>!, _ size: Int
) -> openrouter_status {
  unsafe C.addAudio(request, format, bytes, size)
}

@_cdecl("openrouter_request_add_content_file") @implementation @inline(__always)
public func openrouter_request_add_content_file(
  _ request: OpaquePointer!, _ filename: UnsafePointer<CChar>!, _ mediaType: UnsafePointer<CChar>!,
  _ bytes: UnsafePointer<UInt8>!, _ size: Int
) -> openrouter_status {
  unsafe C.addFile(request, filename, mediaType, bytes, size)
}

// MARK: Tools and output

@_cdecl("openrouter_request_add_tool") @implementation @inline(__always)
public func openrouter_request_add_tool(
  _ request: OpaquePointer!, _ name: UnsafePointer<CChar>!, _ description: UnsafePointer<CChar>!,
  _ parameters: UnsafePointer<CChar>!, _ size: Int
) -> openrouter_status {
  unsafe C.addTool(request, name, description, parameters, size)
}

@_cdecl("openrouter_request_set_response_format_json_schema") @implementation @inline(__always)
public func openrouter_request_set_response_format_json_schema(
  _ request: OpaquePointer!, _ name: UnsafePointer<CChar>!, _ schema: UnsafePointer<CChar>!, _ size: Int,
  _ isStrict: Int32
) -> openrouter_status {
  unsafe C.setResponseFormat(request, name, schema, size, isStrict != 0)
}
