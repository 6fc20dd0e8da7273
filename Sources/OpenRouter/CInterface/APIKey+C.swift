import COpenRouter

/// Copies out what is made of an API key, once that has been checked.
private func copyOut(
  of apiKey: UnsafePointer<CChar>?, _ size: Int, _ buffer: UnsafeMutablePointer<CChar>?, _ capacity: Int,
  _ outSize: UnsafeMutablePointer<Int>?, _ write: (Bytes, inout ByteWriter) -> Void
) -> openrouter_status {
  do throws(Failure) {
    let key = try unsafe Bytes(apiKey, size)
    return try unsafe copyOut(
      buffer, capacity, outSize, bound: Int.max,
      check: { () throws(Failure) in try HeaderText.checkAPIKey(key) },
      count: {
        var counter = ByteWriter()
        write(key, &counter)
        return counter.count
      },
      write: { write(key, &$0) })
  } catch {
    return error.status.rawValue
  }
}

@_cdecl("openrouter_api_key_hash") @implementation
public func openrouter_api_key_hash(
  _ apiKey: UnsafePointer<CChar>!, _ size: Int, _ buffer: UnsafeMutablePointer<CChar>!, _ capacity: Int,
  _ hashSize: UnsafeMutablePointer<Int>!
) -> openrouter_status {
  unsafe copyOut(of: apiKey, size, buffer, capacity, hashSize) { APIKey.writeHash($0, to: &$1) }
}

@_cdecl("openrouter_api_key_mask") @implementation
public func openrouter_api_key_mask(
  _ apiKey: UnsafePointer<CChar>!, _ size: Int, _ buffer: UnsafeMutablePointer<CChar>!, _ capacity: Int,
  _ maskSize: UnsafeMutablePointer<Int>!
) -> openrouter_status {
  unsafe copyOut(of: apiKey, size, buffer, capacity, maskSize) { APIKey.writeMask($0, to: &$1) }
}
