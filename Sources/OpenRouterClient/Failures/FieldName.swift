import CSystem

/// A name that lives for ever and ends with a NUL: one word, for failures.
@safe
struct FieldName: @unchecked Sendable {
  private let base: UnsafeRawPointer

  @inline(__always)
  init(_ literal: StaticString) {
    // SAFETY: a literal's memory is never freed.
    unsafe base = UnsafeRawPointer(literal.utf8Start)
  }

  /// A name that a library gave out as constant text.
  init(constant name: UnsafePointer<CChar>) {
    unsafe base = UnsafeRawPointer(name)
  }

  var text: Bytes {
    // SAFETY: a literal ends with a NUL.
    unsafe Bytes(base, count: Int(system_text_size(base.assumingMemoryBound(to: CChar.self))))
  }

  @inline(__always)
  var isEmpty: Bool { unsafe base.load(as: UInt8.self) == 0 }
}
