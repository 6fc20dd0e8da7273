import COpenRouter
import OpenRouterBase

extension Response {
  /// The arguments of a C caller.
  @inline(__always)
  init(
    _ status: Int32, _ type: UnsafePointer<CChar>?, _ typeSize: Int, _ body: UnsafePointer<CChar>?, _ bodySize: Int
  ) throws(Failure) {
    self.status = status
    do throws(Failure) {
      self.type = try unsafe Bytes(inlined: type, typeSize)
    } catch {
      throw error.at(Response.typeName)
    }
    do throws(Failure) {
      self.body = try unsafe Bytes(inlined: body, bodySize)
    } catch {
      throw error.at(Response.bodyName)
    }
  }
}

extension AnyHandle {
  /// Records why a response was refused, and keeps the body of a success in `field`. Fails if there is no memory for it.
  @inline(never)
  fileprivate static func refuse(
    _ handle: OpaquePointer, _ field: UInt8?, _ response: Response, _ failure: Failure
  ) throws(Failure) -> openrouter_status {
    let handle = unsafe Pointer(handle)
    // The offending value may be in this handle's memory, so it is rendered before the old body is freed.
    let given = response.offendingValue(failure)
    guard let field, failure.status != .outOfMemory else {
      // SAFETY: the handle of a model, in use by one thread; so below.
      return unsafe handle.pointee.diagnostics.record(failure, given: given)
    }
    if failure.status == .api || response.body.count > Response.keptLimit {
      let status = unsafe handle.pointee.diagnostics.record(failure, given: given)
      unsafe handle.pointee.storage.unset(field)
      return status
    }
    var retired = RetiredArena()
    let slice = try unsafe handle.pointee.storage.reserve(response.body.count, secret: true, &retired)
    var writer = unsafe handle.pointee.storage.writer(slice)
    writer.put(response.body)
    let status = unsafe handle.pointee.diagnostics.record(failure, given: given)
    unsafe handle.pointee.storage.finish(field, slice, traits: TextTraits(), secret: true)
    return status
  }
}

/// What all models that are read from responses have in common, for C.
extension Handle where M: ResponseModel & ~Copyable {
  /// The same for a response that another handle has copied.
  static func read(_ handle: OpaquePointer?, _ response: Response) -> openrouter_status {
    unsafe read(
      handle, response.status, response.type.characters, response.type.count, response.body.characters,
      response.body.count)
  }

  static func read(
    _ handle: OpaquePointer?, _ status: Int32, _ type: UnsafePointer<CChar>?, _ typeSize: Int,
    _ body: UnsafePointer<CChar>?, _ bodySize: Int
  ) -> openrouter_status {
    guard let handle = unsafe Pointer(handle) else { return OPENROUTER_ERROR_NULL_POINTER }
    do throws(Failure) {
      let response = try unsafe Response(status, type, typeSize, body, bodySize)
      do throws(Failure) {
        // SAFETY: as for `change`.
        try unsafe handle.pointee.model.read(response)
        return OPENROUTER_OK
      } catch {
        return try unsafe AnyHandle.refuse(OpaquePointer(handle), M.refusedBody?.rawValue, response, error)
      }
    } catch {
      return unsafe handle.pointee.diagnostics.record(error, given: .nothing)
    }
  }

  @inline(__always)
  static func getBody(
    _ handle: OpaquePointer?, _ field: M.Field, _ out: UnsafeMutablePointer<openrouter_bytes>?
  ) -> openrouter_status {
    unsafe get(handle, field, out) { unsafe openrouter_bytes($0.values.text(field) ?? Bytes("")) }
  }

  @inline(__always)
  static func getInteger(
    _ handle: OpaquePointer?, _ field: M.Field, _ out: UnsafeMutablePointer<Int64>?
  ) -> openrouter_status {
    unsafe AnyHandle.getEightBytes(handle, field.rawValue, out)
  }
}
