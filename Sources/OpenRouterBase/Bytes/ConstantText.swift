import CSystem

/// A NUL-terminated text that is never freed. It is one word, for failures and for tables.
@safe
public struct ConstantText: ExpressibleByStringLiteral, @unchecked Sendable {
  private let base: UnsafeRawPointer

  @inline(__always)
  public init(_ literal: StaticString) {
    // SAFETY: a literal is never freed.
    unsafe base = UnsafeRawPointer(literal.utf8Start)
  }

  @inline(__always)
  public init(stringLiteral literal: StaticString) { self.init(literal) }

  /// A constant text of a C library.
  public init(constant text: UnsafePointer<CChar>) {
    unsafe base = UnsafeRawPointer(text)
  }

  public var text: Bytes {
    // SAFETY: a literal ends with a NUL.
    unsafe Bytes(base, count: Int(system_text_size(base.assumingMemoryBound(to: CChar.self))))
  }
}

/// The name by which C knows a field: the ending of its setter.
public typealias FieldName = ConstantText
