import OpenRouterBase

/// General reasons for values that OpenRouter's description refuses; `SchemaMessage` describes the single value.
extension Reason {
  @inline(__always)
  static var described: Reason { Reason(.invalidValue, "must be as OpenRouter's description says") }
  @inline(__always)
  static var describedSize: Reason { Reason(.tooLarge, "must not be larger than OpenRouter's description says") }
  @inline(__always)
  static var describedMember: Reason { Reason(.incomplete, "must have what OpenRouter's description requires") }
}
