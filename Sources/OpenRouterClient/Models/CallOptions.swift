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
  var firstByte: Int64 = CallOptions.defaultValue(.firstByteTimeout)
  var idle: Int64 = CallOptions.defaultValue(.idleTimeout)
  var progress: Int64 = CallOptions.defaultValue(.progressTimeout)
  var total: Int64 = CallOptions.defaultValue(.totalTimeout)
  var retryWindow: Int64 = CallOptions.defaultValue(.retryWindow)
  var maxAttempts: Int64 = CallOptions.defaultValue(.maxAttempts)
  var size: Int64 = CallOptions.defaultValue(.limit)

  init() {}

  init(_ options: borrowing CallOptions) {
    firstByte = options.integer(.firstByteTimeout)
    idle = options.integer(.idleTimeout)
    progress = options.integer(.progressTimeout)
    total = options.integer(.totalTimeout)
    retryWindow = options.integer(.retryWindow)
    maxAttempts = options.integer(.maxAttempts)
    size = options.integer(.limit)
  }
}
