/// What would have been right, for every way in which an option can be wrong.
enum Reason: UInt8 {
  // Any value
  case nullPointer, size, outOfMemory, modelTooLarge, invalidUTF8, containsNUL, empty, over2048Bytes, over4096Bytes
  case finiteNumber
  // Options
  case milliseconds, attempts, signInMode, port, visibleASCII, controlCharacter, proxyScheme, proxyUserInformation
  case proxyHost, proxyPort, proxyCharacter
  // Sign-in
  case notStarted, foreignProcess, noDescriptor, noTransfer

  /// The status of a failure for this reason.
  var status: Status {
    switch self {
    case .nullPointer: .nullPointer
    case .outOfMemory: .outOfMemory
    case .invalidUTF8: .invalidUTF8
    case .size, .modelTooLarge, .over2048Bytes, .over4096Bytes: .tooLarge
    case .foreignProcess, .noDescriptor, .noTransfer: .system
    case .notStarted: .incomplete
    default: .invalidValue
    }
  }

  /// The end of the sentence "FIELD …".
  var text: Bytes { sentence.text }

  @inline(never)
  private var sentence: ConstantText {
    switch self {
    case .nullPointer: "must not be a NULL pointer"
    case .size: "must come with its size in bytes, or with OPENROUTER_NUL_TERMINATED"
    case .outOfMemory: "could not be stored: no memory is left"
    case .modelTooLarge: "could not be stored: all together must stay below 2 GiB"
    case .invalidUTF8: "must be valid UTF-8"
    case .containsNUL: "must not contain a NUL byte"
    case .empty: "must not be empty"
    case .over2048Bytes: "must have at most 2048 bytes"
    case .over4096Bytes: "must have at most 4096 bytes"
    case .finiteNumber: "must be a finite number"
    case .milliseconds: "must be 1 to 86400000 milliseconds (a day)"
    case .attempts: "must be 1 to 1000"
    case .foreignProcess: "the sign-in belongs to the process that started it"
    case .notStarted: "the sign-in was not started"
    case .signInMode: "must be automatic (1), browser (2), callback (3) or headless (4)"
    case .port: "must be 1 to 65535, or 0 for one that the system chooses"
    case .visibleASCII: "must hold only visible ASCII characters"
    case .controlCharacter: "must not hold control characters"
    case .proxyScheme: "must have the scheme http, https, socks4, socks4a, socks5 or socks5h, or none"
    case .proxyUserInformation:
      "must have / ? # @ and \\ in user and password encoded (%2F), each % as %25, and no control characters"
    case .proxyHost: "must name a host, by its name or address, with nothing but a port behind it"
    case .noDescriptor: "no descriptor is left"
    case .noTransfer: "the system refuses what libcurl needs"
    case .proxyCharacter: "must not hold blanks or control characters"
    case .proxyPort: "must have a port from 1 to 65535 after the host's colon"
    }
  }
}
