import CCurl
import CEvents
import OpenRouterBase

/// The status of a failure.
extension Transfer {
  /// The status and the message of a failure of libcurl or the system. The message may contain a secret.
  func explain(_ failure: CurlFailure) -> (status: Status, text: Bytes) {
    switch socketError {
    // A type of socket that is missing now may be available later, like a network.
    case 0, EAFNOSUPPORT, EPROTONOSUPPORT, EPROTOTYPE, ESOCKTNOSUPPORT: break
    case EMFILE, ENFILE: return (.system, Failure(.noDescriptor).reason.text)
    case ENOMEM, ENOBUFS: return (.outOfMemory, Status.outOfMemory.text)
    default: return (.system, Bytes("the system refuses sockets to this program"))
    }
    // libcurl has several numbers for it.
    if failure.status == .outOfMemory { return (.outOfMemory, Status.outOfMemory.text) }
    if unsafe failure.failsToRewind || buffer.pointee.isRepeatRefused {
      return (.connection, Bytes("the kept connection broke"))
    }
    return (failure.status, text(failure))
  }

  /// How far the request got.
  func delivery(bodyIsGiven: Bool) -> Delivery {
    if hasResponse { return .answered }
    if !wasSent { return .notSent }
    return bodyIsGiven ? .sent : .partlySent
  }
}

/// How far a request got. The numbers are those of `openrouter_delivery`.
enum Delivery: Int32 {
  case notSent = 1
  case partlySent, sent, answered
}
