import OpenRouterBase

/// The proxies in the environment, by the variables and in the order that libcurl uses for https.
enum ProxyVariables {
  private static func name(_ number: Int) -> FieldName? {
    switch number {
    case 0: FieldName("https_proxy")
    case 1: FieldName("HTTPS_PROXY")
    case 2: FieldName("all_proxy")
    case 3: FieldName("ALL_PROXY")
    // For http, which never uses a proxy.
    case 4: FieldName("http_proxy")
    case 5: FieldName("HTTP_PROXY")
    default: nil
    }
  }

  /// The first one that is set and not empty.
  private static var first: (name: FieldName, text: Bytes)? {
    var number = 0
    while number < 4, let name = name(number) {
      if let text = Environment.value(name.text) { return (name, text) }
      number &+= 1
    }
    return nil
  }

  /// Hosts that are connected directly.
  static var exceptions: Bytes? { Environment.value(Bytes("no_proxy")) ?? Environment.value(Bytes("NO_PROXY")) }

  /// The proxy for a URL; nil for none.
  static func used(for url: Bytes) -> Bytes? {
    guard let (_, text) = first else { return nil }
    // libcurl decides about exceptions; only a proxy that it could not use is withheld from it.
    return isValid(text) || !isExcepted(url) ? text : nil
  }

  /// Refuses a proxy that libcurl would try to use for a URL but cannot, instead of retrying in vain. The failure
  /// belongs to the variable.
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

  /// Whether a text contains the user information of one of them.
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
