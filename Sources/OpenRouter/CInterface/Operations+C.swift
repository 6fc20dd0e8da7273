import CDescription
import COpenRouter
import CSystem
import OpenRouterBase

@_cdecl("openrouter_description_version") @implementation @inline(__always)
public func openrouter_description_version() -> UnsafePointer<CChar>! {
  unsafe description_version()
}

@_cdecl("openrouter_json_read_operations") @implementation @inline(__always)
public func openrouter_json_read_operations(_ json: OpaquePointer!) -> openrouter_status {
  unsafe JSONHandle.readOperations(json)
}

extension JSONHandle {
  /// Replaces the content by the list of operations.
  @inline(never)
  fileprivate static func readOperations(_ json: OpaquePointer?) -> openrouter_status {
    guard let handle = unsafe Pointer(json) else { return OPENROUTER_ERROR_NULL_POINTER }
    var counter = ByteWriter()
    OperationList.write(to: &counter)
    guard let memory = unsafe system_allocate(counter.count) else {
      return unsafe handle.pointee.diagnostics.record(Failure(.outOfMemory), JSONFailurePlace(), .nothing)
    }
    // SAFETY: the block has this size, and is not used after it is freed.
    var writer = unsafe ByteWriter(memory, capacity: counter.count)
    OperationList.write(to: &writer)
    let status = unsafe read(json, memory.assumingMemoryBound(to: CChar.self), writer.written)
    unsafe system_free(memory)
    return status
  }
}
