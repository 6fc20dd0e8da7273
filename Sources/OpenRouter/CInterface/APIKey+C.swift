import COpenRouter
import OpenRouterBase

/// Copies out a text derived from an API key, after checking the key.
@inline(never)
private func copyOut(
  _ form: APIKey.Form, of apiKey: UnsafePointer<CChar>?, _ size: Int, _ buffer: UnsafeMutablePointer<CChar>?,
  _ capacity: Int, _ outSize: UnsafeMutablePointer<Int>?
) -> openrouter_status {
  do throws(Failure) {
    let key = try unsafe Bytes(apiKey, size)
    return try unsafe copyOut(
      buffer, capacity, outSize, bound: Int.max,
      check: { () throws(Failure) in try HeaderText.checkAPIKey(key) },
      count: {
        var counter = ByteWriter()
        APIKey.write(form, of: key, to: &counter)
        return counter.count
      },
      write: { APIKey.write(form, of: key, to: &$0) })
  } catch {
    return error.statusCode
  }
}

@_cdecl("openrouter_api_key_hash") @implementation @inline(__always)
public func openrouter_api_key_hash(
  _ apiKey: UnsafePointer<CChar>!, _ size: Int, _ buffer: UnsafeMutablePointer<CChar>!, _ capacity: Int,
  _ hashSize: UnsafeMutablePointer<Int>!
) -> openrouter_status {
  unsafe copyOut(.hash, of: apiKey, size, buffer, capacity, hashSize)
}

@_cdecl("openrouter_api_key_mask") @implementation @inline(__always)
public func openrouter_api_key_mask(
  _ apiKey: UnsafePointer<CChar>!, _ size: Int, _ buffer: UnsafeMutablePointer<CChar>!, _ capacity: Int,
  _ maskSize: UnsafeMutablePointer<Int>!
) -> openrouter_status {
  unsafe copyOut(.mask, of: apiKey, size, buffer, capacity, maskSize)
}
