import CEvents
import CKeyFile
import OpenRouterBase

/// The open folder of the saved key.
struct SavedKeyFolder: ~Copyable {
  let path: SavedKeyPath
  let descriptor: Int32

  deinit { descriptor_close(descriptor) }

  private init(_ path: SavedKeyPath, _ descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  /// The folder for reading; nil if it does not exist.
  static func find(_ path: SavedKeyPath) throws(SavedKeyFailure) -> SavedKeyFolder? {
    guard let folder = try open(path, makes: false) else { return nil }
    let state = try folder.ownState()
    if state.mode & 0o022 != 0 { throw .insecure(path, .folder, "must not be writable by others: use chmod 700") }
    return folder
  }

  /// The folder for writing, which only its owner may enter.
  static func make(_ path: SavedKeyPath) throws(SavedKeyFailure) -> SavedKeyFolder {
    guard let folder = try open(path, makes: true) else { throw .system(path, .folder, SystemFailure("openat")) }
    let state = try folder.ownState()
    if state.mode != 0o700 && key_folder_protect(folder.descriptor) != 0 {
      throw .system(path, .folder, SystemFailure("fchmod"))
    }
    return folder
  }

  /// The state of a folder that belongs to the user.
  private func ownState() throws(SavedKeyFailure) -> SavedKeyState {
    guard let state = SavedKeyState(of: descriptor) else { throw .system(path, .folder, SystemFailure("fstat")) }
    if !state.isOwn { throw .insecure(path, .folder, "must belong to the user of this program") }
    return state
  }

  private static func open(_ path: SavedKeyPath, makes: Bool) throws(SavedKeyFailure) -> SavedKeyFolder? {
    var parent = unsafe key_base_open(path.base.characters)
    if parent < 0 && error_is_absence(system_error()) != 0 {
      if !makes { return nil }
      parent = try makeBase(path)
    }
    if parent < 0 { throw .system(path, .base, SystemFailure("open")) }
    defer { descriptor_close(parent) }
    if path.isHome {
      let inner = try open(Bytes(".config"), of: path, .configuration, in: parent, makes: makes)
      if inner < 0 { return nil }
      descriptor_close(parent)
      parent = inner
    }
    let folder = try open(Bytes("openrouter"), of: path, .folder, in: parent, makes: makes)
    return folder < 0 ? nil : SavedKeyFolder(path, folder)
  }

  /// Makes the folder that XDG_CONFIG_HOME names. A home is never made.
  private static func makeBase(_ path: SavedKeyPath) throws(SavedKeyFailure) -> Int32 {
    if path.isHome { return -1 }
    let failure = SystemFailure("mkdir", number: unsafe key_folders_make(path.base.characters))
    if failure.number != 0 { throw .system(path, .base, failure) }
    return unsafe key_base_open(path.base.characters)
  }

  /// A descriptor; negative if the folder does not exist and is not to be made.
  private static func open(
    _ name: Bytes, of path: SavedKeyPath, _ part: SavedKeyPath.Part, in parent: Int32, makes: Bool
  ) throws(SavedKeyFailure) -> Int32 {
    // SAFETY: names are literals, which end with a NUL; so below.
    if unsafe makes && key_folder_make(parent, name.characters) != 0 && error_is_presence(system_error()) == 0 {
      throw .system(path, part, SystemFailure("mkdirat"))
    }
    let opened = unsafe key_folder_open(parent, name.characters)
    if opened >= 0 { return opened }
    let failure = SystemFailure("openat")
    if error_is_absence(failure.number) != 0 && !makes { return -1 }
    if error_may_be_link(failure.number) != 0, let state = SavedKeyState(of: name, in: parent), state.isLink {
      throw .insecure(path, part, "must not be a symbolic link")
    }
    throw .system(path, part, failure)
  }
}

/// What lies under a name.
struct SavedKeyState {
  let mode: UInt32
  let isFile, isLink, isOwn: Bool

  /// Nil if the system refuses.
  init?(of descriptor: Int32) {
    var state = key_state()
    if unsafe key_state_of(descriptor, &state) != 0 { return nil }
    self.init(state)
  }

  /// Nil if there is nothing, or the system refuses. A link is not followed.
  init?(of name: Bytes, in folder: Int32) {
    var state = key_state()
    if unsafe key_state_at(folder, name.characters, &state) != 0 { return nil }
    self.init(state)
  }

  private init(_ state: key_state) {
    mode = state.mode
    isFile = state.is_file != 0
    isLink = state.is_link != 0
    isOwn = state.is_own != 0
  }
}
