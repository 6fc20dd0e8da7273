import CSystem
import CVector
import OpenRouterBase

/// The bytes of a stream that are still needed, in one block: the data of the current event and, after it, the bytes to
/// be read. Adding n bytes takes time proportional to n for chunks of any size: bytes are moved only if at least as
/// many are free, and the block at least doubles when it grows.
@safe
struct StreamBuffer: ~Copyable {
  private var base: UnsafeMutableRawPointer?
  private var capacity = 0
  /// The end of all bytes ever written, which are zeroed before the block is freed.
  private var written = 0
  /// One past the last byte.
  private(set) var end = 0
  /// The index of the line to be read next, and the index up to which no end of it was found.
  private(set) var line = 0
  private var scanned = 0
  /// One past the last byte of that line, once its end is found.
  private(set) var lineEnd = 0
  /// Whether the line may have bytes that are not ASCII.
  private(set) var lineHasOthers = false
  /// Whether a LF at `line` belongs to the CR before it.
  private var isAfterCR = false
  /// The data of the current event; nil if it has none yet.
  private(set) var data: (start: Int, end: Int)?

  private static var firstCapacity: Int { 4096 }
  /// Bytes kept free at the end, for readers that load several bytes at a time.
  private static var slack: Int { 32 }

  init() {
    unsafe base = nil
  }

  deinit {
    guard let base = unsafe base else { return }
    // SAFETY: the buffer owns the block, which is at least as large as `written`; so below.
    unsafe system_wipe(base, written)
    unsafe system_free(base)
  }

  /// Resets everything; the memory is zeroed and kept.
  mutating func reset() {
    if let base = unsafe base { unsafe system_wipe(base, written) }
    written = 0
    end = 0
    line = 0
    scanned = 0
    lineHasOthers = false
    isAfterCR = false
    data = nil
  }

  /// The bytes from `start` to `end`. Their memory may be written.
  @inline(__always)
  func bytes(from start: Int, to end: Int) -> Bytes {
    assert(start >= 0 && start <= end && end <= self.end)
    guard let base = unsafe base else { return Bytes("") }
    return unsafe Bytes(base + start, count: end &- start)
  }

  // MARK: Lines

  /// Finds the end of the next line: LF, CR, or CR LF, whose LF may arrive later. False if more bytes are needed.
  @inline(__always)
  mutating func findLine() -> Bool {
    guard let base = unsafe base else { return false }
    if isAfterCR && line < end {
      isAfterCR = false
      if unsafe base.load(fromByteOffset: line, as: UInt8.self) == UInt8(ascii: "\n") { skip(1) }
    }
    // SAFETY: there are that many bytes after `scanned`.
    let found = unsafe vector_line_end(base + scanned, end &- scanned)
    if found & 1 != 0 { lineHasOthers = true }
    lineEnd = scanned &+ Int(found &>> 1)
    scanned = lineEnd
    return lineEnd < end
  }

  /// Advances to the byte after the line that was found.
  @inline(__always)
  mutating func consumeLine() {
    assert(lineEnd < end)
    guard let base = unsafe base else { return }
    // SAFETY: the line's end is one of the bytes.
    isAfterCR = unsafe base.load(fromByteOffset: lineEnd, as: UInt8.self) == UInt8(ascii: "\r")
    line = lineEnd &+ 1
    scanned = line
    lineHasOthers = false
  }

  /// Discards bytes at the beginning of the line.
  mutating func skip(_ count: Int) {
    assert(line &+ count <= end)
    line &+= count
    scanned = max(scanned, line)
  }

  // MARK: Data

  /// Appends the part of the line from `start` to the data, after a LF if there is data already. There is always room,
  /// as the field's name is no longer needed.
  @inline(__always)
  mutating func addData(from start: Int) {
    guard let base = unsafe base, let old = data else { return data = (start, lineEnd) }
    // SAFETY: the data ends before the line, and the line's value follows a name of at least four bytes.
    unsafe base.storeBytes(of: UInt8(ascii: "\n"), toByteOffset: old.end, as: UInt8.self)
    unsafe system_move(base + old.end + 1, base + start, lineEnd &- start)
    data = (old.start, old.end &+ 1 &+ lineEnd &- start)
  }

  mutating func removeData() { data = nil }

  /// Stores a NUL at an index, which holds a line's end or a discarded byte.
  @inline(__always)
  func terminate(at index: Int) {
    assert(index < end)
    guard let base = unsafe base else { return }
    unsafe base.storeBytes(of: 0, toByteOffset: index, as: UInt8.self)
  }

  // MARK: Adding

  /// Appends a copy of bytes, which may be part of this buffer. On failure nothing has changed.
  @inline(never)
  mutating func append(_ bytes: Bytes) throws(Failure) {
    if bytes.isEmpty { return }
    if data == nil && line == end {
      end = 0
      line = 0
      scanned = 0
    }
    let isOwn = holds(bytes)
    if !isOwn && !hasRoom(bytes.count) { compact() }
    if isOwn || !hasRoom(bytes.count) { return try grow(with: bytes) }
    guard let base = unsafe base else { return }
    // SAFETY: there is room, and the bytes lie elsewhere.
    unsafe system_copy(base + end, bytes.base, bytes.count)
    end &+= bytes.count
    written = max(written, end)
  }

  private func hasRoom(_ size: Int) -> Bool { size <= capacity &- end &- StreamBuffer.slack }

  private func holds(_ bytes: Bytes) -> Bool {
    guard let base = unsafe base else { return false }
    return unsafe bytes.base >= UnsafeRawPointer(base) && bytes.base < UnsafeRawPointer(base + capacity)
  }

  /// Closes the gaps before and after the data, each only if it is at least as large as what has to be moved.
  private mutating func compact() {
    if let data, line &- data.end >= end &- line {
      move(from: line, to: data.end)
      setLine(data.end)
    }
    let start = data?.start ?? line
    if start < end &- start { return }
    move(from: start, to: 0)
    setLine(line &- start)
    if let old = data { data = (old.start &- start, old.end &- start) }
  }

  /// Moves all bytes from an index.
  private mutating func move(from start: Int, to target: Int) {
    guard let base = unsafe base else { return }
    // SAFETY: both ranges lie in the block.
    unsafe system_move(base + target, base + start, end &- start)
    end = target &+ end &- start
  }

  private mutating func setLine(_ index: Int) {
    scanned = scanned &- line &+ index
    line = index
  }

  /// Moves to a larger block without gaps, and appends the bytes there.
  private mutating func grow(with bytes: Bytes) throws(Failure) {
    let dataSize = data.map { $0.end &- $0.start } ?? 0
    let rest = end &- line
    let needed = dataSize &+ rest &+ bytes.count &+ StreamBuffer.slack
    // The same size is enough if only the position of the bytes is the problem.
    let least = hasRoom(bytes.count) ? capacity : capacity &* 2
    let size = max(needed, max(least, StreamBuffer.firstCapacity))
    guard let fresh = unsafe system_allocate(size) else { throw Failure(.outOfMemory) }
    if let base = unsafe base {
      // SAFETY: the new block has room for all three parts; the old one is not used again.
      if let data { unsafe system_copy(fresh, base + data.start, dataSize) }
      unsafe system_copy(fresh + dataSize, base + line, rest)
    }
    unsafe system_copy(fresh + dataSize + rest, bytes.base, bytes.count)
    if let base = unsafe base {
      unsafe system_wipe(base, written)
      unsafe system_free(base)
    }
    unsafe base = fresh
    capacity = size
    if data != nil { data = (0, dataSize) }
    setLine(dataSize)
    end = dataSize &+ rest &+ bytes.count
    written = end
  }
}
