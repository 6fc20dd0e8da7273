import CSystem

/// A name that lives for ever and ends with a NUL, or none: one word, for failures.
@safe
struct FieldName: @unchecked Sendable {
  private let base: UnsafeRawPointer?

  /// No name.
  @inline(__always)
  init() {
    unsafe base = nil
  }

  @inline(__always)
  init(_ literal: StaticString) {
    // SAFETY: a literal's memory is never freed.
    unsafe base = UnsafeRawPointer(literal.utf8Start)
  }

  /// A name that a library gave out as constant text; an empty one is none.
  init(constant name: UnsafePointer<CChar>) {
    unsafe base = unsafe name.pointee == 0 ? nil : UnsafeRawPointer(name)
  }

  var text: Bytes {
    guard let base = unsafe base else { return Bytes("") }
    // SAFETY: a literal ends with a NUL.
    return unsafe Bytes(base, count: Int(system_text_size(base.assumingMemoryBound(to: CChar.self))))
  }

  @inline(__always)
  var isEmpty: Bool { unsafe base == nil }
}
