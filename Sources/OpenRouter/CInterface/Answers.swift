import COpenRouter

extension Answer {
  /// What a C caller gives.
  @inline(__always)
  init(
    _ status: Int32, _ type: UnsafePointer<CChar>?, _ typeSize: Int, _ body: UnsafePointer<CChar>?, _ bodySize: Int
  ) throws(Failure) {
    self.status = status
    do throws(Failure) {
      self.type = try unsafe Bytes(unrolled: type, typeSize)
    } catch {
      throw error.at(Answer.typeName)
    }
    do throws(Failure) {
      self.body = try unsafe Bytes(unrolled: body, bodySize)
    } catch {
      throw error.at(Answer.bodyName)
    }
  }
}

/// What all models that are read from answers have in common, for C.
extension Handle where M: AnswerModel & ~Copyable {
  static func read(
    _ handle: OpaquePointer?, _ status: Int32, _ type: UnsafePointer<CChar>?, _ typeSize: Int,
    _ body: UnsafePointer<CChar>?, _ bodySize: Int
  ) -> openrouter_status {
    guard let handle = unsafe Pointer(handle) else { return OPENROUTER_ERROR_NULL_POINTER }
    var came = Came.nothing
    do throws(Failure) {
      let answer = try unsafe Answer(status, type, typeSize, body, bodySize)
      do throws(Failure) {
        // SAFETY: as for `change`.
        try unsafe handle.pointee.model.read(answer)
        return OPENROUTER_OK
      } catch {
        came = answer.came(error)
        throw error
      }
    } catch {
      return unsafe handle.pointee.diagnostics.record(error, came: came)
    }
  }

  @inline(__always)
  static func getInteger(
    _ handle: OpaquePointer?, _ field: M.Field, _ out: UnsafeMutablePointer<Int64>?
  ) -> openrouter_status {
    unsafe AnyHandle.getEightBytes(handle, field.rawValue, out)
  }
}
