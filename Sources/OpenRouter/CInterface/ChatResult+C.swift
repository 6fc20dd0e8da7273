import COpenRouter
import OpenRouterBase

private typealias C = Handle<ChatModel>

// MARK: The response

@_cdecl("openrouter_chat_result_get_id") @implementation @inline(__always)
public func openrouter_chat_result_get_id(
  _ result: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.text(result, .id, out)
}

@_cdecl("openrouter_chat_result_get_model") @implementation @inline(__always)
public func openrouter_chat_result_get_model(
  _ result: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.text(result, .model, out)
}

@_cdecl("openrouter_chat_result_get_provider") @implementation @inline(__always)
public func openrouter_chat_result_get_provider(
  _ result: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.text(result, .provider, out)
}

@_cdecl("openrouter_chat_result_get_choice_count") @implementation @inline(__always)
public func openrouter_chat_result_get_choice_count(
  _ result: OpaquePointer!, _ out: UnsafeMutablePointer<Int>!
) -> openrouter_status {
  guard let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
  return unsafe C.read(result) { (model) throws(Failure) in
    unsafe out.pointee = model.reader.result.choiceCount
    return OPENROUTER_OK
  }
}

@_cdecl("openrouter_chat_result_get_choice_index") @implementation @inline(__always)
public func openrouter_chat_result_get_choice_index(
  _ result: OpaquePointer!, _ position: Int, _ out: UnsafeMutablePointer<Int32>!
) -> openrouter_status {
  guard let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
  return unsafe C.read(result) { (model) throws(Failure) in
    if position < 0 || position >= model.reader.result.choiceCount { return OPENROUTER_ABSENT }
    unsafe out.pointee = model.reader.result.choice(at: position).index
    return OPENROUTER_OK
  }
}

// MARK: Texts

@_cdecl("openrouter_chat_result_get_text") @implementation @inline(__always)
public func openrouter_chat_result_get_text(
  _ result: OpaquePointer!, _ choice: Int32, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.text(result, choice, .content, out)
}

@_cdecl("openrouter_chat_result_get_reasoning") @implementation @inline(__always)
public func openrouter_chat_result_get_reasoning(
  _ result: OpaquePointer!, _ choice: Int32, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.text(result, choice, .reasoning, out)
}

@_cdecl("openrouter_chat_result_get_refusal") @implementation @inline(__always)
public func openrouter_chat_result_get_refusal(
  _ result: OpaquePointer!, _ choice: Int32, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.text(result, choice, .refusal, out)
}

@_cdecl("openrouter_chat_result_get_finish_reason") @implementation @inline(__always)
public func openrouter_chat_result_get_finish_reason(
  _ result: OpaquePointer!, _ choice: Int32, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.text(result, choice, .finishReason, out)
}

@_cdecl("openrouter_chat_result_get_native_finish_reason") @implementation @inline(__always)
public func openrouter_chat_result_get_native_finish_reason(
  _ result: OpaquePointer!, _ choice: Int32, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.text(result, choice, .nativeFinishReason, out)
}

@_cdecl("openrouter_chat_result_get_json") @implementation @inline(__always)
public func openrouter_chat_result_get_json(
  _ result: OpaquePointer!, _ choice: Int32, _ json: OpaquePointer!
) -> openrouter_status {
  unsafe C.fill(result, .json, choice, 0, json)
}

// MARK: Tool calls

@_cdecl("openrouter_chat_result_get_tool_call_count") @implementation @inline(__always)
public func openrouter_chat_result_get_tool_call_count(
  _ result: OpaquePointer!, _ choice: Int32, _ out: UnsafeMutablePointer<Int>!
) -> openrouter_status {
  unsafe C.count(result, choice, .calls, out)
}

@_cdecl("openrouter_chat_result_get_tool_call_id") @implementation @inline(__always)
public func openrouter_chat_result_get_tool_call_id(
  _ result: OpaquePointer!, _ choice: Int32, _ call: Int, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.text(result, choice, .calls, call, ChatItem.Call.id.rawValue, out)
}

@_cdecl("openrouter_chat_result_get_tool_call_name") @implementation @inline(__always)
public func openrouter_chat_result_get_tool_call_name(
  _ result: OpaquePointer!, _ choice: Int32, _ call: Int, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.text(result, choice, .calls, call, ChatItem.Call.name.rawValue, out)
}

@_cdecl("openrouter_chat_result_get_tool_call_arguments") @implementation @inline(__always)
public func openrouter_chat_result_get_tool_call_arguments(
  _ result: OpaquePointer!, _ choice: Int32, _ call: Int, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.text(result, choice, .calls, call, ChatItem.Call.arguments.rawValue, out)
}

@_cdecl("openrouter_chat_result_get_tool_call_arguments_json") @implementation @inline(__always)
public func openrouter_chat_result_get_tool_call_arguments_json(
  _ result: OpaquePointer!, _ choice: Int32, _ call: Int, _ json: OpaquePointer!
) -> openrouter_status {
  unsafe C.fill(result, .arguments, choice, call < 0 ? Int.max : call, json)
}

// MARK: Reasoning, media, annotations

@_cdecl("openrouter_chat_result_get_reasoning_details") @implementation @inline(__always)
public func openrouter_chat_result_get_reasoning_details(
  _ result: OpaquePointer!, _ choice: Int32, _ json: OpaquePointer!
) -> openrouter_status {
  unsafe C.fill(result, .reasoningDetails, choice, 0, json)
}

@_cdecl("openrouter_chat_result_get_image_count") @implementation @inline(__always)
public func openrouter_chat_result_get_image_count(
  _ result: OpaquePointer!, _ choice: Int32, _ out: UnsafeMutablePointer<Int>!
) -> openrouter_status {
  unsafe C.count(result, choice, .images, out)
}

@_cdecl("openrouter_chat_result_get_image_url") @implementation @inline(__always)
public func openrouter_chat_result_get_image_url(
  _ result: OpaquePointer!, _ choice: Int32, _ image: Int, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.text(result, choice, .images, image, 0, out)
}

@_cdecl("openrouter_chat_result_get_annotation_count") @implementation @inline(__always)
public func openrouter_chat_result_get_annotation_count(
  _ result: OpaquePointer!, _ choice: Int32, _ out: UnsafeMutablePointer<Int>!
) -> openrouter_status {
  unsafe C.count(result, choice, .annotations, out)
}

@_cdecl("openrouter_chat_result_get_annotation") @implementation @inline(__always)
public func openrouter_chat_result_get_annotation(
  _ result: OpaquePointer!, _ choice: Int32, _ annotation: Int, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.text(result, choice, .annotations, annotation, 0, out)
}

@_cdecl("openrouter_chat_result_get_audio_data") @implementation @inline(__always)
public func openrouter_chat_result_get_audio_data(
  _ result: OpaquePointer!, _ choice: Int32, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.audio(result, choice, "data", out)
}

@_cdecl("openrouter_chat_result_get_audio_transcript") @implementation @inline(__always)
public func openrouter_chat_result_get_audio_transcript(
  _ result: OpaquePointer!, _ choice: Int32, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.audio(result, choice, "transcript", out)
}

// MARK: Usage

@_cdecl("openrouter_chat_result_get_prompt_tokens") @implementation @inline(__always)
public func openrouter_chat_result_get_prompt_tokens(
  _ result: OpaquePointer!, _ out: UnsafeMutablePointer<Int64>!
) -> openrouter_status {
  unsafe C.tokens(result, out, .prompt)
}

@_cdecl("openrouter_chat_result_get_completion_tokens") @implementation @inline(__always)
public func openrouter_chat_result_get_completion_tokens(
  _ result: OpaquePointer!, _ out: UnsafeMutablePointer<Int64>!
) -> openrouter_status {
  unsafe C.tokens(result, out, .completion)
}

@_cdecl("openrouter_chat_result_get_total_tokens") @implementation @inline(__always)
public func openrouter_chat_result_get_total_tokens(
  _ result: OpaquePointer!, _ out: UnsafeMutablePointer<Int64>!
) -> openrouter_status {
  unsafe C.tokens(result, out, .total)
}

@_cdecl("openrouter_chat_result_get_reasoning_tokens") @implementation @inline(__always)
public func openrouter_chat_result_get_reasoning_tokens(
  _ result: OpaquePointer!, _ out: UnsafeMutablePointer<Int64>!
) -> openrouter_status {
  unsafe C.tokens(result, out, .reasoning)
}

@_cdecl("openrouter_chat_result_get_cached_tokens") @implementation @inline(__always)
public func openrouter_chat_result_get_cached_tokens(
  _ result: OpaquePointer!, _ out: UnsafeMutablePointer<Int64>!
) -> openrouter_status {
  unsafe C.tokens(result, out, .cached)
}

@_cdecl("openrouter_chat_result_get_cost") @implementation @inline(__always)
public func openrouter_chat_result_get_cost(
  _ result: OpaquePointer!, _ out: UnsafeMutablePointer<Double>!
) -> openrouter_status {
  guard let out = unsafe out else { return OPENROUTER_ERROR_NULL_POINTER }
  return unsafe C.read(result) { (model) throws(Failure) in
    switch model.reader.result.usage.costState {
    case .absent: return OPENROUTER_ABSENT
    case .null: return OPENROUTER_NULL
    case .present:
      unsafe out.pointee = model.reader.result.usage.cost
      return OPENROUTER_OK
    }
  }
}

@_cdecl("openrouter_chat_result_get_usage") @implementation @inline(__always)
public func openrouter_chat_result_get_usage(
  _ result: OpaquePointer!, _ out: UnsafeMutablePointer<openrouter_string>!
) -> openrouter_status {
  unsafe C.text(result, .usage, out)
}

// MARK: All of it

@_cdecl("openrouter_chat_result_get_document") @implementation @inline(__always)
public func openrouter_chat_result_get_document(
  _ result: OpaquePointer!, _ json: OpaquePointer!
) -> openrouter_status {
  unsafe C.fill(result, .whole, 0, 0, json)
}

@_cdecl("openrouter_chat_result_get_api_error") @implementation @inline(__always)
public func openrouter_chat_result_get_api_error(
  _ result: OpaquePointer!, _ error: OpaquePointer!
) -> openrouter_status {
  guard let result = unsafe C.Pointer(result), let error = unsafe Handle<APIError>.Pointer(error) else {
    return OPENROUTER_ERROR_NULL_POINTER
  }
  do throws(Failure) {
    // SAFETY: handles that are not NULL came from their `make`, and one thread at a time changes them.
    if unsafe result.pointee.model.reader.failure?.status != .api { return OPENROUTER_ABSENT }
    let response = unsafe Response(
      status: result.pointee.model.reader.httpStatus, type: result.pointee.model.reader.result.text(.errorType),
      body: result.pointee.model.reader.result.text(.error))
    try unsafe error.pointee.model.read(response)
    return OPENROUTER_OK
  } catch {
    // Any response can be read as an error, so only memory can be missing.
    return OPENROUTER_ERROR_OUT_OF_MEMORY
  }
}

@_cdecl("openrouter_chat_result_error_field") @implementation @inline(__always)
public func openrouter_chat_result_error_field(_ result: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorField(result)
}

@_cdecl("openrouter_chat_result_error_message") @implementation @inline(__always)
public func openrouter_chat_result_error_message(_ result: OpaquePointer!) -> UnsafePointer<CChar>! {
  unsafe C.errorMessage(result)
}
