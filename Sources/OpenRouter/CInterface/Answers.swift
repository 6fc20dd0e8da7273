import COpenRouter

extension Answer {
  /// What a C caller gives.
  @inline(never)
  init(
    _ status: Int32, _ type: UnsafePointer<CChar>?, _ typeSize: Int, _ body: UnsafePointer<CChar>?, _ bodySize: Int
  ) throws(Failure) {
    self.status = status
    do throws(Failure) {
      self.type = try unsafe Bytes(type, typeSize)
    } catch {
      throw error.at(Answer.typeName)
    }
    do throws(Failure) {
      self.body = try unsafe Bytes(body, bodySize)
    } catch {
      throw error.at(Answer.bodyName)
    }
  }
}

/// What all models that are read from answers have in common, for C.
extension Handle where M: AnswerModel & ~Copyable {
  @inline(__always)
  static func read(
    _ handle: OpaquePointer?, _ status: Int32, _ type: UnsafePointer<CChar>?, _ typeSize: Int,
    _ body: UnsafePointer<CChar>?, _ bodySize: Int
  ) -> openrouter_status {
    unsafe change(
      handle,
      came: { (failure, _) in
        do throws(Failure) {
          return try unsafe Answer(status, type, typeSize, body, bodySize).came(failure)
        } catch {
          return .nothing
        }
      }
    ) { (model) throws(Failure) in
      try unsafe model.read(Answer(status, type, typeSize, body, bodySize))
    }
  }

  static func getInteger(
    _ handle: OpaquePointer?, _ field: M.Field, _ out: UnsafeMutablePointer<Int64>?
  ) -> openrouter_status {
    unsafe get(handle, field, out) { $0.values.integer(field) }
  }
}
