import COpenRouter
import OpenRouterBase

/// Why a sign-in did not start.
enum StartFailure: Error {
  case failure(Failure)
  case random(SystemFailure)
  case listening(SystemFailure)
  /// Any other system call.
  case system(SystemFailure)

  /// A function that needs random bytes has just failed with this status.
  static func random(_ status: openrouter_status) -> StartFailure {
    status == OPENROUTER_ERROR_RANDOM ? .random(SystemFailure("getrandom")) : .failure(Failure(.outOfMemory))
  }

  /// Records it for a sign-in that was to listen on a port.
  func record(port: UInt16, _ report: inout Diagnostics) throws(Failure) -> openrouter_status {
    switch self {
    case .failure(let failure): throw failure
    case .random(let failure):
      report.record(nil) {
        $0.put("the system's random source failed: ")
        failure.describe(to: &$0)
      }
      return Status.random.rawValue
    case .listening(let failure): failure.recordListening(on: port, &report)
    case .system(let failure): report.record(nil) { failure.describe(to: &$0) }
    }
    return Status.system.rawValue
  }

  /// The status alone.
  var statusCode: openrouter_status {
    switch self {
    case .failure(let failure): failure.statusCode
    case .random: Status.random.rawValue
    case .listening, .system: Status.system.rawValue
    }
  }
}
