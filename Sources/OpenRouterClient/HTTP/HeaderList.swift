import CCurl
import CSystem
import OpenRouterBase

/// The headers of a request in libcurl's form. They are zeroed before they are freed.
@safe
struct HeaderList: ~Copyable {
  private(set) var first: UnsafeMutablePointer<curl_slist>?

  init() {
    unsafe first = nil
  }

  deinit {
    var next = unsafe first
    while let item = unsafe next {
      // SAFETY: an item that was appended contains a NUL-terminated text.
      if let line = unsafe item.pointee.data { unsafe system_wipe(line, system_text_size(line)) }
      unsafe next = item.pointee.next
    }
    unsafe curl_slist_free_all(first)
  }

  /// Appends a copy of a NUL-terminated line.
  mutating func append(_ line: Bytes) throws(CurlFailure) {
    // SAFETY: NULL leaves the list unchanged.
    guard let longer = unsafe curl_slist_append(first, line.characters) else {
      throw CurlFailure(CURLE_OUT_OF_MEMORY)
    }
    unsafe first = longer
  }
}
