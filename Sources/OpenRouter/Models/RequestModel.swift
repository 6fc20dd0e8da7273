import OpenRouterBase

/// A model that is sent as the JSON body of an HTTP request, with additional members that it does not know.
protocol RequestModel: ~Copyable, Model where Field.Rule == Rule {
  /// The operation's path, relative to the base URL.
  static var path: Bytes { get }
  /// The first field that is a member of the body.
  static var firstMember: Field { get }
  /// From this field on the members, including additional ones, are sorted by name.
  static var firstSortedMember: Field { get }
  /// The last field, which holds the additional members.
  static var membersField: Field { get }

  /// The app's attribution, as far as the request sets it.
  var attribution: Attribution { get }
  /// Whether the API key of the settings is sent.
  var sendsAPIKey: Bool { get }

  /// The rules between fields.
  func check() throws(Failure)
  /// The offending value of a failure of `check`.
  func offendingValue(_ failure: Failure) -> OffendingValue
}

/// The attribution of an app, in three headers.
struct Attribution {
  var referer, title, categories: Bytes?
}

/// Members that the model does not know.
extension RequestModel where Self: ~Copyable {
  var members: AdditionalMembers { AdditionalMembers(values.text(Self.membersField)) }

  /// The name check of `setMember`, separate so that callers can report which argument failed.
  @inline(never)
  func checkMemberName(_ name: Bytes) throws(Failure) {
    try AdditionalMembers.checkName(name)
    if JSONBody<Self>.knows(name) { throw Failure(.memberKnown) }
  }

  /// Adds a member to the body or replaces its value, which must be JSON.
  mutating func setMember(_ name: Bytes, json: Bytes) throws(Failure) {
    try checkMemberName(name)
    if json.count > AdditionalMembers.limit { throw Failure(.membersTooLarge) }
    let value = try JSONScanner.value(in: json)
    try values.storage.setMember(Self.membersField.rawValue, name, value)
  }
}
