import OpenRouterBase

/// The proxies that the environment names, in the variables and the order in which libcurl reads them for https.
enum ProxyVariables {
  private static func name(_ number: Int) -> FieldName? {
    switch number {
    case 0: FieldName("https_proxy")
    case 1: FieldName("HTTPS_PROXY")
    case 2: FieldName("all_proxy")
    case 3: FieldName("ALL_PROXY")
    // For http, which goes through none.
    case 4: FieldName("http_proxy")
    case 5: FieldName("HTTP_PROXY")
    default: nil
    }
  }

  /// The first that is there and not empty.
  private static var first: (name: FieldName, text: Bytes)? {
    var number = 0
    while number < 4, let name = name(number) {
      if let text = Environment.value(name.text) { return (name, text) }
      number &+= 1
    }
    return nil
  }

  /// Hosts that are reached without a proxy.
  static var exceptions: Bytes? { Environment.value(Bytes("no_proxy")) ?? Environment.value(Bytes("NO_PROXY")) }

  /// The proxy for a URL; nil where there is none.
  static func used(for url: Bytes) -> Bytes? {
    guard let (_, text) = first else { return nil }
    // libcurl knows best whom it excepts; only what it could not use is kept from it.
    return isValid(text) || !isExcepted(url) ? text : nil
  }

  /// Refuses a proxy that libcurl would use for a URL and could not, at once rather than again and again: the failure is
  /// one of the variable.
  static func check(for url: Bytes) throws(Failure) {
    if !url.beginsIgnoringCase(with: Bytes("https:")) { return }
    guard let (name, text) = first else { return }
    do throws(Failure) {
      try ProxyURL.check(variable: text)
    } catch {
      if !isExcepted(url) { throw error.at(name) }
    }
  }

  private static func isValid(_ text: Bytes) -> Bool {
    do throws(Failure) {
      try ProxyURL.check(variable: text)
      return true
    } catch {
      return false
    }
  }

  private static func isExcepted(_ url: Bytes) -> Bool {
    guard let exceptions else { return false }
    return ProxyExceptions.include(ProxyExceptions.host(url), in: exceptions)
  }

  /// Whether a text repeats what stands before the host of one of them.
  static func isRepeated(in text: Bytes) -> Bool {
    var number = 0
    while let name = name(number) {
      if let proxy = Environment.value(name.text),
        text.repeats(secret: ProxyURL.userInformation(proxy)) || text.repeats(secret: ProxyURL.password(proxy))
      {
        return true
      }
      number &+= 1
    }
    return false
  }
}
