import CSystem

/// Memory on the stack for a secret that is on its way from one place to another.
enum SecretBytes {
  /// As many bytes as a secret can have there: those of the longest code verifier.
  static let capacity = 128

  /// Lets `write` put bytes down, hands them to `use`, and overwrites them, whatever came of it.
  @inline(never)
  static func lend(
    _ write: (inout ByteWriter) throws(Failure) -> Void, use: (Bytes) throws(Failure) -> Void
  ) throws(Failure) {
    var memory = InlineArray<128, UInt8>(repeating: 0)
    try unsafe withUnsafeMutableBytes(of: &memory) { (memory) throws(Failure) in
      guard let start = memory.baseAddress else { return }
      // SAFETY: the memory has so many bytes, and lives until this closure ends.
      defer { unsafe system_wipe(start, capacity) }
      var writer = unsafe ByteWriter(start, capacity: capacity)
      try write(&writer)
      try unsafe use(Bytes(start, count: writer.written))
    }
  }
}

extension ByteWriter {
  /// Bytes from the system's random source, which may fail.
  mutating func put(random size: Int) throws(Failure) {
    guard let target = unsafe claim(size) else { return }
    // SAFETY: so many bytes were claimed.
    if unsafe system_random(target, size) != 0 { throw Failure(.randomFailed) }
  }
}
