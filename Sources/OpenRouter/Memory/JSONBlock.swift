import CJSON
import CSystem
import CVector
import OpenRouterBase

/// The memory of a JSON document: texts grow upward from its start, nodes downward from its end.
///
/// Nothing is checked in the shipped build: the document keeps texts and nodes apart and ends every text with zeroes.
@safe
struct JSONBlock {
  private let base: UnsafeMutableRawPointer
  private let top: UnsafeMutableRawPointer

  /// Zeroes after a text to be read, so that looking ahead needs no bounds check.
  static var padding: Int { 128 }

  /// An empty block.
  /// The largest capacity: references of nodes have 31 bits, in units of 8 bytes.
  static var limit: Int { (1 &<< 31 &- 1) &* 8 }

  init() {
    // SAFETY: its capacity is 0, so nothing is stored.
    unsafe base = UnsafeMutableRawPointer(mutating: Bytes("").base)
    unsafe top = base
  }

  /// - Parameter capacity: a multiple of 8.
  init?(allocating capacity: Int) {
    guard let base = unsafe system_allocate(capacity) else { return nil }
    unsafe self.base = base
    // SAFETY: the end of the block.
    unsafe top = base + capacity
  }

  var capacity: Int { unsafe top - base }

  func free() {
    // SAFETY: the block came from `init(allocating:)` and is not used again.
    if capacity > 0 { unsafe system_free(base) }
  }

  // MARK: Nodes

  @inline(__always)
  private func place(_ reference: UInt32) -> UnsafeMutablePointer<JSONNode> {
    // SAFETY: the nodes are consecutive below the end; the document knows their number.
    unsafe (top + Int(Int32(bitPattern: reference)) &* 8).assumingMemoryBound(to: JSONNode.self)
  }

  /// The node of a reference.
  subscript(reference: UInt32) -> JSONNode {
    @inline(__always) get { unsafe place(reference).pointee }
    @inline(__always) nonmutating _modify { yield unsafe &place(reference).pointee }
  }

  /// The last one, of a node and its following siblings, that has a name, which is shorter than `JSONNode.Head.longName`;
  /// 0 if not found.
  @inline(__always)
  func lastMember(_ first: UInt32, _ name: Bytes) -> UInt32 {
    // SAFETY: siblings are nodes of the document, and the last one says so.
    unsafe UInt32(
      bitPattern: json_last_member(top, base, Int32(bitPattern: first), name.base, name.count))
  }

  // MARK: Text

  @inline(__always)
  func byte(_ offset: Int) -> UInt8 { unsafe base.load(fromByteOffset: offset, as: UInt8.self) }

  @inline(__always)
  func store(_ byte: UInt8, at offset: Int) { unsafe base.storeBytes(of: byte, toByteOffset: offset, as: UInt8.self) }

  @inline(__always)
  func word(_ offset: Int) -> UInt32 { unsafe base.loadUnaligned(fromByteOffset: offset, as: UInt32.self) }

  @inline(__always)
  func store(word: UInt32, at offset: Int) { unsafe base.storeBytes(of: word, toByteOffset: offset, as: UInt32.self) }

  @inline(__always)
  func bytes(_ offset: UInt32, _ size: UInt32) -> Bytes { unsafe Bytes(base + Int(offset), count: Int(size)) }

  /// The size of a text up to its NUL.
  @inline(never)
  func textSize(_ offset: UInt32) -> UInt32 {
    unsafe UInt32(
      truncatingIfNeeded: system_text_size((base + Int(offset)).assumingMemoryBound(to: CChar.self)))
  }

  /// The size of a member's name.
  @inline(__always)
  func nameSize(_ node: UInt32) -> UInt32 {
    let size = self[node].head.nameSize
    return size == JSONNode.Head.longName ? textSize(self[node].name) : size
  }

  /// Copies a text and a NUL. The text must not overlap the target.
  @inline(never)
  func copy(_ text: Bytes, to offset: Int) {
    let target = unsafe base + offset
    unsafe vector_copy(target, text.base, text.count)
    unsafe target.storeBytes(of: 0, toByteOffset: text.count, as: UInt8.self)
  }

  func zeroPadding(at offset: Int) { unsafe json_zero(base + offset, JSONBlock.padding) }

  func wipe(_ offset: Int, _ size: Int) { unsafe system_wipe(base + offset, size) }

  func wipe(node: UInt32) { unsafe system_wipe(place(node), MemoryLayout<JSONNode>.stride) }

  /// Copies the nodes of another block, and the first bytes of its text.
  func copy(text size: Int, nodes count: Int, from other: JSONBlock) {
    unsafe system_copy(base, other.base, size)
    let nodes = count &* MemoryLayout<JSONNode>.stride
    unsafe system_copy(top - nodes, other.top - nodes, nodes)
  }

  // MARK: Tokens

  @inline(never)
  func stringEndsOf64(_ offset: Int) -> UInt64 { unsafe json_string_ends_of_64(base + offset) }

  @inline(__always)
  func stringEndsOf32(_ offset: Int) -> UInt32 { unsafe vector_string_ends_of_32(base + offset) }

  @inline(__always)
  func numberSize(_ offset: Int) -> Int { unsafe Int(vector_number_size(base + offset)) }

  @inline(never)
  func blanks(_ offset: Int) -> Int { unsafe Int(json_blanks(base + offset)) }

  @inline(__always)
  func movePlain(from offset: Int, to target: Int) -> Int {
    unsafe Int(json_move_plain(base + target, base + offset))
  }

  @inline(__always)
  func sequence(_ offset: Int) -> Int { unsafe Int(json_sequence(base + offset)) }

  @inline(__always)
  func isFiveOfThree(_ offset: Int) -> Bool { unsafe json_is_five_of_three(base + offset) != 0 }

  /// Moves 16 bytes to a lower offset.
  @inline(__always)
  func move16(from offset: Int, to target: Int) {
    unsafe json_store(base + target, vector_load(base + offset))
  }

  /// The value of four hexadecimal digits; above 0xFFFF if they are not all digits.
  @inline(__always)
  func codeUnit(_ offset: Int) -> UInt32 { unsafe json_code_unit(base + offset) }

  /// Whether the bytes at an offset are the given name.
  @inline(__always)
  func equals(_ offset: UInt32, _ name: Bytes) -> Bool {
    unsafe json_equal(base + Int(offset), name.base, name.count) != 0
  }
}

extension Bytes {
  /// Whether the text is ASCII without characters that JSON must escape.
  @inline(never)
  var isPlainJSON: Bool { unsafe json_is_plain(base, count) != 0 }
}
