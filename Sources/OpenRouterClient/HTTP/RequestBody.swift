import CFiles
import COpenRouter
import CSystem
import OpenRouterBase

/// The body of a request, which libcurl reads piece by piece: bytes from memory, and files from disk.
@safe
struct RequestBody: ~Copyable {
  /// Why a file cannot be sent.
  struct FileFailure: Error {
    let path: Bytes
    /// Nil if the file changed while it was sent.
    let failure: SystemFailure?
  }

  /// A filled `openrouter_http_request`.
  private let request: OpaquePointer
  /// One for each piece but the last.
  private let files: UnsafeMutablePointer<sent_file>?
  private let fileCount: Int
  /// The number of all bytes.
  let size: Int64
  /// The number of bytes that libcurl has read.
  private(set) var given: Int64 = 0
  private(set) var failure: FileFailure?
  private var piece = 0
  private var position: Int64 = 0
  /// All bytes, if they are few and in memory: then libcurl has them from the beginning.
  let held: Bytes?

  /// As many bytes are held at most: what TLS sends as one record.
  private static var heldLimit: Int { 1 &<< 14 }

  /// Failures before anything is sent.
  enum OpenFailure: Error {
    case file(FileFailure)
    case outOfMemory
  }

  /// Opens the files of a request, which must outlive the body.
  init(_ request: OpaquePointer) throws(OpenFailure) {
    unsafe self.request = unsafe request
    var count = 0
    while let piece = unsafe RequestBody.piece(request, count), !piece.path.isEmpty { count &+= 1 }
    guard count > 0 else {
      unsafe files = nil
      fileCount = 0
      let bytes = unsafe RequestBody.piece(request, 0)?.bytes ?? Bytes("")
      size = Int64(bytes.count)
      held = bytes.count <= RequestBody.heldLimit ? bytes : nil
      rewind()
      return
    }
    guard let memory = unsafe system_allocate(count &* MemoryLayout<sent_file>.stride) else { throw .outOfMemory }
    // SAFETY: there is room for all files, each of which `sent_file_open` fills in.
    let files = unsafe memory.assumingMemoryBound(to: sent_file.self)
    var size: Int64 = 0
    var opened = 0
    while let piece = unsafe RequestBody.piece(request, opened) {
      size &+= Int64(piece.bytes.count)
      if opened == count { break }
      if unsafe sent_file_open(piece.path.characters, files + opened) != 0 {
        let failure = FileFailure(path: piece.path, failure: SystemFailure("open"))
        unsafe RequestBody.close(files, opened)
        throw .file(failure)
      }
      unsafe size &+= files[opened].size
      opened &+= 1
    }
    unsafe self.files = unsafe files
    fileCount = count
    self.size = size
    held = nil
  }

  deinit {
    if let files = unsafe files { unsafe RequestBody.close(files, fileCount) }
  }

  private static func close(_ files: UnsafeMutablePointer<sent_file>, _ count: Int) {
    var i = 0
    while i < count {
      unsafe sent_file_close(files + i)
      i &+= 1
    }
    unsafe system_free(files)
  }

  private static func piece(_ request: OpaquePointer, _ index: Int) -> (bytes: Bytes, path: Bytes)? {
    var bytes = unsafe openrouter_bytes()
    var path = unsafe openrouter_string()
    if unsafe openrouter_http_request_get_body_piece(request, index, &bytes, &path) != OPENROUTER_OK { return nil }
    return unsafe (Bytes(bytes), Bytes(path))
  }

  /// Starts again, for another attempt.
  mutating func rewind() {
    piece = 0
    position = 0
    given = held == nil ? 0 : size
    failure = nil
  }

  /// Whether libcurl has read everything.
  var isGiven: Bool { given == size }

  /// Copies the next bytes to memory. Returns their number, 0 at the end, or nil if a file failed.
  mutating func read(_ memory: UnsafeMutableRawPointer, _ capacity: Int) -> Int? {
    var written = 0
    while written < capacity, let (bytes, path) = unsafe RequestBody.piece(request, piece) {
      let inBytes = Int64(bytes.count) &- position
      var count = 0
      if inBytes > 0 {
        count = min(capacity &- written, Int(inBytes))
        // SAFETY: the piece and the memory have `count` more bytes; so below.
        unsafe system_copy(memory + written, bytes.base + Int(position), count)
      } else if piece < fileCount, let file = unsafe files.map({ unsafe $0 + piece }) {
        let start = 0 &- inBytes
        count = min(capacity &- written, Int(truncatingIfNeeded: unsafe file.pointee.size &- start))
        if count > 0 {
          let read = unsafe sent_file_read(file, memory + written, count, start)
          let isLast = unsafe start &+ read == file.pointee.size
          let isChanged = unsafe isLast && sent_file_changed(file) != 0
          if read <= 0 || isChanged {
            failure = FileFailure(path: path, failure: read < 0 ? SystemFailure("pread") : nil)
            return nil
          }
          count = Int(read)
        }
      }
      if count == 0 {
        if piece >= fileCount { break }
        piece &+= 1
        position = 0
      }
      position &+= Int64(count)
      written &+= count
    }
    given &+= Int64(written)
    return written
  }
}
