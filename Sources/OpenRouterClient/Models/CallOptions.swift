import OpenRouterBase

/// How one call goes about its request: times, repetition, size.
struct CallOptions: ~Copyable, OptionsModel {
  enum Field: UInt8, ModelField {
    case firstByteTimeout, idleTimeout, progressTimeout, totalTimeout, retryWindow, maxAttempts, limit

    @inline(__always)
    var row: Row<Rule> {
      switch self {
      case .firstByteTimeout: Row("first_byte_timeout_ms", "", .milliseconds)
      case .idleTimeout: Row("idle_timeout_ms", "", .milliseconds)
      case .progressTimeout: Row("progress_timeout_ms", "", .milliseconds)
      case .totalTimeout: Row("total_timeout_ms", "", .milliseconds)
      case .retryWindow: Row("retry_window_ms", "", .milliseconds)
      case .maxAttempts: Row("max_attempts", "", .attempts)
      case .limit: Row("limit", "", .size)
      }
    }
  }

  var values: FieldValues<Field>

  init(_ memory: ModelMemory) {
    values = FieldValues(memory)
  }

  /// 0 means that it depends on the call, or no limit.
  static func defaultValue(_ field: Field) -> Int64 {
    switch field {
    case .firstByteTimeout, .totalTimeout: 0
    case .idleTimeout: 120_000
    case .progressTimeout: 600_000
    case .retryWindow: 60_000
    case .maxAttempts: 3
    case .limit: 67_108_864
    }
  }
}

/// The options of a call, as they were when it was made.
struct CallLimits {
  let firstByte, idle, progress, total, retryWindow, maxAttempts, size: Int64

  /// - Parameter value: the value of each option.
  init(_ value: (CallOptions.Field) -> Int64) {
    firstByte = value(.firstByteTimeout)
    idle = value(.idleTimeout)
    progress = value(.progressTimeout)
    total = value(.totalTimeout)
    retryWindow = value(.retryWindow)
    maxAttempts = value(.maxAttempts)
    size = value(.limit)
  }

  /// The defaults.
  init() { self.init(CallOptions.defaultValue) }
}
