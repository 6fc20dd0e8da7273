import OpenRouterBase

/// A model that is sent: as the JSON body of one HTTP request, with additional members that it does not know itself.
protocol RequestModel: ~Copyable, Model where Field.Rule == Rule {
  /// The operation's path under the base URL.
  static var path: Bytes { get }
  /// The field that is written first; those before it are no members of the body.
  static var firstMember: Field { get }
  /// From this field on the members are sorted by their names, the additional ones among them.
  static var firstSortedMember: Field { get }
  /// The last field, which holds the additional members.
  static var membersField: Field { get }

  /// How the app introduces itself, as far as the request says it.
  var attribution: Attribution { get }
  /// Whether the settings' API key goes along.
  var sendsAPIKey: Bool { get }

  /// The rules that no field can keep alone.
  func check() throws(Failure)
  /// The value that a failure of `check` is about.
  func offendingValue(_ failure: Failure) -> OffendingValue
}

/// How an app introduces itself, in three headers.
struct Attribution {
  var referer, title, categories: Bytes?
}

/// Members that the model does not know.
extension RequestModel where Self: ~Copyable {
  var members: AdditionalMembers { AdditionalMembers(values.text(Self.membersField)) }

  /// What `setMember` demands of a name, for who wants to tell the two failures apart.
  @inline(never)
  func checkMemberName(_ name: Bytes) throws(Failure) {
    try AdditionalMembers.checkName(name)
    if JSONBody<Self>.knows(name) { throw Failure(.memberKnown) }
  }

  /// Adds a member to the body, or gives it another value, which must be JSON.
  mutating func setMember(_ name: Bytes, json: Bytes) throws(Failure) {
    try checkMemberName(name)
    if json.count > AdditionalMembers.limit { throw Failure(.membersTooLarge) }
    let value = try JSONScanner.value(in: json)
    try values.storage.setMember(Self.membersField.rawValue, name, value)
  }
}
