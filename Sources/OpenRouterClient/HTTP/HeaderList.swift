import CCurl
import CSystem
import OpenRouterBase

/// The headers of a request, as libcurl wants them. They are overwritten before their memory is given back.
@safe
struct HeaderList: ~Copyable {
  private(set) var first: UnsafeMutablePointer<curl_slist>?

  init() {
    unsafe first = nil
  }

  deinit {
    var next = unsafe first
    while let item = unsafe next {
      // SAFETY: an item that was appended holds a text that ends with a NUL.
      if let line = unsafe item.pointee.data { unsafe system_wipe(line, system_text_size(line)) }
      unsafe next = item.pointee.next
    }
    unsafe curl_slist_free_all(first)
  }

  /// Appends a copy of a line that ends with a NUL.
  mutating func append(_ line: Bytes) throws(CurlFailure) {
    // SAFETY: NULL leaves the list as it was.
    guard let longer = unsafe curl_slist_append(first, line.characters) else {
      throw CurlFailure(CURLE_OUT_OF_MEMORY)
    }
    unsafe first = longer
  }
}
