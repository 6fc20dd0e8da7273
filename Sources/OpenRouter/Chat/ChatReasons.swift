import OpenRouterBase

/// Why the response to a chat request is refused.
extension Reason {
  @inline(__always)
  static var chatNotBegun: Reason {
    Reason(.inconsistent, "must follow a call of openrouter_chat_stream_begin")
  }
  @inline(__always)
  static var chatData: Reason {
    Reason(.invalidJSON, "must be a JSON object, [DONE], or a comment, in each event")
  }
  @inline(__always)
  static var chatStatus: Reason {
    Reason(.api, "must be 200 to 299: see openrouter_chat_result_get_api_error")
  }
  @inline(__always)
  static var chatError: Reason {
    Reason(.api, "must not be an error: see openrouter_chat_result_get_api_error")
  }
  @inline(__always)
  static var chatBrokeOff: Reason {
    Reason(.unexpectedEnd, "must end with [DONE], or with a finish reason for each choice: the response broke off")
  }
  @inline(__always)
  static var chatType: Reason {
    Reason(
      .unexpectedResponse, "must be text/event-stream or application/json: the response is a page of HTML or XML")
  }
  @inline(__always)
  static var chatChoice: Reason {
    Reason(.invalidValue, "must be the index of a choice that the response has")
  }
  @inline(__always)
  static var chatCall: Reason {
    Reason(.invalidValue, "must be below the number of tool calls of the choice")
  }
  @inline(__always)
  static var chatTruncated: Reason {
    Reason(.unexpectedEnd, "must be complete: the response ended before it")
  }
  @inline(__always)
  static var chatFence: Reason {
    Reason(.invalidJSON, "must be JSON alone: it is in a code fence (```), which is not removed")
  }

  // Requests

  @inline(__always)
  static var chatOperation: Reason {
    Reason(
      .inconsistent, "must take messages of chat, such as POST /chat/completions: of others set the body's members")
  }
  @inline(__always)
  static var chatNoMessage: Reason {
    Reason(.inconsistent, "must have a message to which something can be added: add one first")
  }
  @inline(__always)
  static var chatContent: Reason {
    Reason(.inconsistent, "must have a text or parts as its content, so that another part can be added")
  }
  @inline(__always)
  static var chatName: Reason { Reason(.invalidValue, "must consist of letters, digits, _ and -") }
  @inline(__always)
  static var chatObject: Reason { Reason(.invalidValue, "must be a JSON object") }
  @inline(__always)
  static var chatCallTruncated: Reason {
    Reason(.incomplete, "must be complete: the response ended before its tool calls did")
  }
  @inline(__always)
  static var chatNothing: Reason {
    Reason(.incomplete, "must have a text, a refusal or a tool call: nothing came that could be sent back")
  }
}
