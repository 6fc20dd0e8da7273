import OpenRouterBase

/// Requests that follow a response: the next page, or a retry.
extension Request {
  /// Requests the page after the one in a response. False if no page follows.
  mutating func setNextPage(_ tree: JSONTree) throws(Failure) -> Bool {
    guard let row, !tree.isEmpty, tree.block[JSONNode.root].head.kind == .object else { return false }
    func member(_ name: Bytes) -> UInt32 { tree.member(JSONNode.root, name, mayHaveEscape: false) }
    switch row.pages {
    case .none: return false
    case .cursor:
      let more = member(Bytes("has_more"))
      if more != 0 && tree.block[more].head.kind == .no { return false }
      let (parameter, name) = row.cursor
      let node = member(name.text)
      var cursor = Bytes("")
      if node == 0 || tree.getText(node, &cursor) != .ok || cursor.isEmpty { return false }
      try set(.query, parameter.text, cursor, replaces: true)
      return true
    case .offset:
      let data = member(Bytes("data"))
      var count = 0
      if data == 0 || tree.getCount(data, &count) != .ok || count == 0 { return false }
      let (next, overflows) = (integer(Bytes("offset")) ?? 0).addingReportingOverflow(count)
      var total: Int64 = 0
      // The service may give fewer than the limit, so its total counts if there is one.
      if tree.integer(JSONNode.root, "total_count", &total) {
        if total <= Int64(next) { return false }
      } else if let limit = integer(Bytes("limit")), count < limit {
        return false
      }
      if overflows { return false }
      var text = ShortBuffer()
      try text.put { $0.putInteger(Int64(next)) }
      try set(.query, Bytes("offset"), text.bytes, replaces: true)
      return true
    }
  }

  /// A query parameter that is an integer, not negative.
  private func integer(_ name: Bytes) -> Int? {
    guard let text = query(name),
      let value = JSONInteger.value(in: text, from: 0, to: text.count), value >= 0
    else { return nil }
    return Int(value)
  }

  func retry(_ attempt: Int32) -> Retry {
    let method = method
    let isSafe = method.equals("GET")
    let isIdempotent = method.equals("PUT") || method.equals("DELETE")
    let unknown: OperationRow.Repetition = isSafe ? .safe : isIdempotent ? .idempotent : .once
    return Retry(
      repetition: row?.repetition ?? unknown, repeatsConflict: row?.name.text.equals("createAuthKeysCode") ?? false,
      attempt: attempt)
  }
}
