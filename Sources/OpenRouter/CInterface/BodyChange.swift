import COpenRouter
import OpenRouterBase

/// A change of a request's body in several steps. If a step fails, the later ones do nothing and all are undone.
@safe
struct BodyChange: ~Copyable {
  private let body: JSONHandle.Pointer
  /// The place of the next step, at which the last step began.
  private(set) var path = PointerText()
  private var status = OPENROUTER_OK
  /// The part of the path that is removed on failure; nil if nothing was added.
  private var made: Int?
  /// A value that was taken away: where it is kept, its place, and where it was put meanwhile. 0 for none.
  private var (spare, home, guest): (UInt32, UInt32, UInt32) = (0, 0, 0)
  /// A failure can be resolved by repeating the change.
  private let canBeRepeated: Bool

  init(_ body: JSONHandle.Pointer, canBeRepeated: Bool) {
    // SAFETY: the body of a live handle; one thread at a time changes it. So below.
    unsafe self.body = unsafe body
    self.canBeRepeated = canBeRepeated
    unsafe body.pointee.document.isInSteps = true
  }

  private var tree: JSONTree { unsafe body.pointee.document.tree }

  /// The node at the path; 0 for none.
  private mutating func node() -> UInt32 {
    let tree = tree
    let found = unsafe path.borrow { unsafe tree.find(JSONNode.root, JSONPointer($0)) }
    return found < 0 ? 0 : UInt32(truncatingIfNeeded: found)
  }

  // MARK: Steps

  /// Checks that an argument is not NULL.
  mutating func require(_ argument: UnsafeRawPointer?, _ name: FieldName) {
    if unsafe argument == nil { fail(Failure(.nullPointer, of: name)) }
  }

  /// Sets a value at a pointer that continues the path.
  @inline(never)
  mutating func set(
    _ pointer: ConstantText, _ change: JSONHandle.Change, _ data: UnsafeRawPointer?, _ number: Int = -1
  ) {
    if status != OPENROUTER_OK { return }
    let start = path.count
    path.put(pointer)
    var element: UInt64 = 0
    let body = unsafe OpaquePointer(body)
    status = unsafe path.borrow { unsafe JSONHandle.change(body, 0, $0, change, data, number, &element) }
    if status != OPENROUTER_OK && !canBeRepeated { keep(appends: change == .append) }
    path.cut(to: start)
  }

  mutating func set(_ pointer: ConstantText, text: ConstantText) {
    unsafe set(pointer, .text, text.text.base)
  }

  /// Sets a JSON text, which must be an object.
  mutating func set(_ pointer: ConstantText, object: UnsafePointer<CChar>?, _ size: Int) {
    unsafe set(pointer, .json, object, size)
    if status != OPENROUTER_OK { return }
    let start = path.count
    path.put(pointer)
    if tree.block[node()].head.kind != .object { fail(Failure(.chatObject)) }
    path.cut(to: start)
  }

  /// Sets the name of a function or a schema.
  @inline(never)
  mutating func set(_ pointer: ConstantText, name: UnsafePointer<CChar>?) {
    unsafe set(pointer, .text, name)
    if status != OPENROUTER_OK { return }
    let text = unsafe Bytes(orEmpty: name)
    if !text.isEmpty && text.firstIndex(notIn: .base64URL) == text.count { return }
    let start = path.count
    path.put(pointer)
    fail(Failure(.chatName), .text(text))
    path.cut(to: start)
  }

  /// Adds an element to the array at a pointer, which is made if it is missing. The next steps begin there.
  @inline(never)
  mutating func append(_ pointer: ConstantText) {
    if status != OPENROUTER_OK { return }
    let (start, isEmpty) = (path.count, tree.isEmpty)
    path.put(pointer)
    let array = node()
    let isArray = array != 0 && tree.block[array].head.kind == .array
    let count = isArray ? tree.block[array].b : 0
    unsafe set("", .append, nil, 0)
    if status != OPENROUTER_OK { return }
    if array == 0 { made = made ?? (isEmpty ? start : path.count) }
    path.put(index: count)
    if array != 0 { made = made ?? path.count }
  }

  /// Begins at a pointer, whose value is taken away.
  mutating func replace(_ pointer: ConstantText) {
    if status != OPENROUTER_OK { return }
    path.put(pointer)
    let node = node()
    if node != 0 { return takeAway(node) }
    made = tree.isEmpty ? 0 : path.count
  }

  /// Begins at the content of the last message; if that is a text, it becomes the first part.
  @inline(never)
  mutating func openContent() {
    if status != OPENROUTER_OK { return }
    path.put("/messages")
    let messages = node()
    if messages == 0 || tree.block[messages].head.kind != .array || tree.block[messages].b == 0 {
      return fail(Failure(.chatNoMessage))
    }
    let last = tree.block[messages].last
    if tree.block[last].head.kind != .object { return fail(Failure(.chatNoMessage)) }
    path.put(index: tree.block[messages].b &- 1)
    let content = tree.member(last, Bytes("content"), mayHaveEscape: false)
    if content == 0 || tree.block[content].head.kind == .array { return }
    let isText = tree.block[content].head.kind == .text
    // A message without content may have null there.
    if !isText && tree.block[content].head.kind != .null { return fail(Failure(.chatContent)) }
    let hasText = isText && tree.block[content].b > 0
    takeAway(content)
    if hasText { putIntoPart() }
  }

  /// Begins at a new part, of a type, of the content of the last message.
  ///
  /// - Parameter argument: the one that must not be NULL, with its name.
  @inline(never)
  mutating func beginPart(_ type: ConstantText, _ argument: UnsafeRawPointer?, _ name: FieldName) {
    unsafe require(argument, name)
    openContent()
    append("/content")
    set("/type", text: type)
  }

  private mutating func putIntoPart() {
    let start = path.count
    append("/content")
    set("/type", text: "text")
    set("/text", text: "")
    if status == OPENROUTER_OK {
      path.put("/text")
      guest = node()
      unsafe body.pointee.document.moveValue(spare, to: guest)
    }
    path.cut(to: start)
  }

  private mutating func takeAway(_ node: UInt32) {
    do throws(Failure) {
      try unsafe body.pointee.document.reserveMove(node)
      spare = try unsafe body.pointee.document.takeSpare()
      home = node
      unsafe body.pointee.document.moveValue(node, to: spare)
    } catch {
      fail(error)
    }
  }

  // MARK: The end

  /// Ends the change with a failure.
  @inline(never)
  mutating func fail(_ failure: Failure, _ given: OffendingValue = .nothing) {
    if status != OPENROUTER_OK { return }
    let handle = unsafe body
    let hasPlace = path.count > 0
    status = unsafe path.borrow { (path) in
      let place = hasPlace ? unsafe JSONFailurePlace(0, Bytes(nulTerminated: path), false) : JSONFailurePlace()
      return unsafe handle.pointee.diagnostics.record(failure, place, given)
    }
    if !canBeRepeated { keep(appends: false) }
  }

  /// An element that was not added stays a failure, as the next one is a different element.
  private mutating func keep(appends: Bool) {
    let handle = unsafe body
    unsafe path.borrow {
      unsafe handle.pointee.diagnostics.keep(JSONFailurePlace(0, Bytes(nulTerminated: $0), appends))
    }
  }

  @inline(never)
  consuming func end() -> openrouter_status {
    let handle = unsafe body
    if status != OPENROUTER_OK {
      undo()
    } else if spare != 0 {
      unsafe handle.pointee.document.releaseValue(spare)
    }
    if spare != 0 { unsafe handle.pointee.document.free(spare) }
    // Not earlier: the caller's arguments may be in the document.
    unsafe handle.pointee.document.isInSteps = false
    unsafe handle.pointee.document.releaseRetired()
    return status
  }

  private mutating func undo() {
    let handle = unsafe body
    if home != 0 {
      if guest != 0 { unsafe handle.pointee.document.moveValue(guest, to: spare) }
      unsafe handle.pointee.document.releaseValue(home)
      unsafe handle.pointee.document.moveValue(spare, to: home)
      return
    }
    guard let made else { return }
    path.cut(to: made)
    unsafe path.borrow { (path) in
      // The pointer is well-formed, so this cannot fail.
      do throws(Failure) { try unsafe handle.pointee.document.unset(JSONNode.root, JSONPointer(path)) } catch {}
    }
  }
}
