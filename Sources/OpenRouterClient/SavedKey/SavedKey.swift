import CEvents
import CKeyFile
import COpenRouter
import CSystem
import OpenRouterBase

/// The file in which the user's API key is saved.
enum SavedKey {
  private static var name: Bytes { Bytes("key") }

  // MARK: Saving

  static func save(_ key: Bytes) throws(SavedKeyFailure) {
    try check(key)
    let folder = try SavedKeyFolder.make(try SavedKeyPath())
    if let old = SavedKeyState(of: name, in: folder.descriptor) {
      if old.isLink { throw .insecure(folder.path, .file, "must not be a symbolic link") }
      if !old.isFile { throw .insecure(folder.path, .file, "must be a regular file") }
    } else if error_is_absence(system_error()) == 0 {
      throw .system(folder.path, .file, SystemFailure("fstatat"))
    }
    try replace(key, in: folder)
    if key_sync(folder.descriptor) != 0 { throw .notSynced(folder.path, SystemFailure("fsync")) }
  }

  /// The rule of the settings' field, which has no handle here.
  private static func check(_ key: Bytes) throws(SavedKeyFailure) {
    var size = 0
    switch unsafe openrouter_api_key_mask(key.characters, key.count, nil, 0, &size) {
    case OPENROUTER_OK: return
    case OPENROUTER_ERROR_TOO_LARGE: throw .key(Failure(.over4096Bytes))
    case OPENROUTER_ERROR_INVALID_UTF8: throw .key(Failure(.invalidUTF8))
    default: throw .key(Failure(key.isEmpty ? .empty : .visibleASCII))
    }
  }

  /// Writes the key to a new file, which then takes the place of the old one.
  private static func replace(_ key: Bytes, in folder: borrowing SavedKeyFolder) throws(SavedKeyFailure) {
    var memory = InlineArray<48, CChar>(repeating: 0)
    var failure: SystemFailure?
    unsafe withUnsafeMutableBytes(of: &memory) { (memory) in
      guard let name = unsafe memory.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
      // SAFETY: the memory has the size of a name.
      unsafe key_file_name(name)
      let file = unsafe key_file_make(folder.descriptor, name)
      if file < 0 {
        failure = SystemFailure("openat")
        return
      }
      failure = write(key, to: file)
      if unsafe failure == nil && key_file_rename(folder.descriptor, name, SavedKey.name.characters) != 0 {
        failure = SystemFailure("renameat")
      }
      if failure != nil { unsafe key_file_remove(folder.descriptor, name) }
    }
    if let failure { throw .system(folder.path, .file, failure) }
  }

  /// Writes the file's content, and closes it.
  private static func write(_ key: Bytes, to file: Int32) -> SystemFailure? {
    var failure: SystemFailure?
    _ = SignalGuard.run(signal_of_file_sizes()) {
      if key_file_protect(file) != 0 {
        failure = SystemFailure("fchmod")
      } else if unsafe key_file_write(file, key.characters, key.count) != 0
        || key_file_write(file, Bytes("\n").characters, 1) != 0
      {
        failure = SystemFailure("write")
      } else if key_sync(file) != 0 {
        failure = SystemFailure("fsync")
      }
      return 0
    }
    if key_close(file) != 0 && failure == nil { failure = SystemFailure("close") }
    return failure
  }

  // MARK: Loading

  /// Sets the key of settings. False if no key was saved.
  static func load(into settings: OpaquePointer) throws(SavedKeyFailure) -> Bool {
    let path = try SavedKeyPath()
    guard let folder = try SavedKeyFolder.find(path) else { return false }
    // SAFETY: a literal, which ends with a NUL.
    let file = unsafe key_file_open(folder.descriptor, name.characters)
    if file < 0 {
      let failure = SystemFailure("openat")
      if error_is_absence(failure.number) != 0 { return false }
      if error_may_be_link(failure.number) != 0, SavedKeyState(of: name, in: folder.descriptor)?.isLink == true {
        throw .insecure(path, .file, "must not be a symbolic link")
      }
      throw .system(path, .file, failure)
    }
    defer { descriptor_close(file) }
    try check(file, path)
    try unsafe read(file, path, into: settings)
    return true
  }

  private static func check(_ file: Int32, _ path: SavedKeyPath) throws(SavedKeyFailure) {
    guard let state = SavedKeyState(of: file) else { throw .system(path, .file, SystemFailure("fstat")) }
    if !state.isFile { throw .insecure(path, .file, "must be a regular file") }
    if !state.isOwn { throw .insecure(path, .file, "must belong to the user of this program") }
    if state.mode & 0o077 != 0 { throw .insecure(path, .file, "must not be accessible to others: use chmod 600") }
  }

  private static func read(
    _ file: Int32, _ path: SavedKeyPath, into settings: OpaquePointer
  ) throws(SavedKeyFailure) {
    // A key, a line end, and a byte that is too much.
    var memory = InlineArray<4099, UInt8>(repeating: 0)
    var failure: SavedKeyFailure?
    unsafe withUnsafeMutableBytes(of: &memory) { (memory) in
      guard let base = unsafe memory.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
      // SAFETY: at most `memory.count` bytes are read. They are a secret, so they are zeroed.
      let count = unsafe key_file_read(file, base, memory.count)
      if count < 0 {
        failure = .system(path, .file, SystemFailure("read"))
      } else {
        let key = line(of: unsafe Bytes(base, count: Int(count)))
        let status = unsafe openrouter_settings_set_api_key(settings, key.characters, key.count)
        if status == OPENROUTER_ERROR_OUT_OF_MEMORY {
          failure = .key(Failure(.outOfMemory))
        } else if status != OPENROUTER_OK {
          failure = .content(path)
        }
      }
      unsafe system_wipe(base, memory.count)
    }
    if let failure { throw failure }
  }

  /// The content without its line end.
  private static func line(of content: Bytes) -> Bytes {
    var end = content.count
    if end > 0 && content[end &- 1] == UInt8(ascii: "\n") {
      end &-= 1
      if end > 0 && content[end &- 1] == UInt8(ascii: "\r") { end &-= 1 }
    }
    return content[0, end]
  }
}
