import OpenRouterBase

/// Options of a client: timeouts, retries, network.
struct ClientOptions: ~Copyable, OptionsModel {
  enum Field: UInt8, ModelField {
    case connectTimeout, attemptTimeout, totalTimeout, maxAttempts
    case proxy, caFile

    @inline(__always)
    var row: Row<Rule> {
      switch self {
      case .connectTimeout: Row("connect_timeout_ms", "", .milliseconds)
      case .attemptTimeout: Row("attempt_timeout_ms", "", .milliseconds)
      case .totalTimeout: Row("total_timeout_ms", "", .milliseconds)
      case .maxAttempts: Row("max_attempts", "", .attempts)
      case .proxy: Row("proxy", "", .proxy, secret: true)
      case .caFile: Row("ca_file", "", .path)
      }
    }
  }

  var values: FieldValues<Field>
  /// Where calls are reported; nil for nowhere.
  var trace: TraceTarget?

  init(_ memory: ModelMemory) {
    values = FieldValues(memory)
  }

  static func defaultValue(_ field: Field) -> Int64 {
    switch field {
    case .connectTimeout: 10_000
    case .attemptTimeout: 30_000
    case .totalTimeout: 60_000
    case .maxAttempts: 1000
    case .proxy, .caFile: 0
    }
  }

  mutating func reset() {
    values.removeAll()
    trace = nil
  }

  /// Copies all fields that are set in `other`.
  mutating func copy(_ other: borrowing ClientOptions) throws(Failure) {
    trace = other.trace
    var fields = other.values.fields
    while let field = fields.removeFirst() {
      if let text = other.values.text(field) {
        try values.setText(field, text)
      } else {
        values.setInteger(field, other.values.integer(field))
      }
    }
  }
}
