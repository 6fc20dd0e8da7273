/// What all requests of a program have in common: where they go, on whose account, and how the app is called.
struct Settings: ~Copyable, Model {
  enum Field: UInt8, ModelField {
    /// Where the API is; its path included.
    case baseURL
    /// Sent as `Authorization: Bearer …`.
    case apiKey
    /// Used by requests that do not set their own.
    case httpReferer, xTitle, appCategories
    /// `User-Agent` of every request.
    case userAgent

    @inline(__always)
    var row: Row {
      switch self {
      case .baseURL: Row("base_url", "", .baseURL, standard: Bytes("https://openrouter.ai/api/v1"))
      case .apiKey: Row("api_key", "", .apiKey, secret: true)
      case .httpReferer: Row("http_referer", "", .refererURL)
      case .xTitle: Row("x_title", "", .title)
      case .appCategories: Row("app_categories", "", .categories)
      case .userAgent: Row("user_agent", "", .userAgent, standard: Bytes("openrouter-for-c/0.1.0"))
      }
    }
  }

  /// Which header carries the title; the service takes both.
  enum TitleHeader: UInt8 {
    case xTitle = 1
    case xOpenRouterTitle = 2
  }

  var values: FieldValues<Field>
  var titleHeader: TitleHeader { TitleHeader(rawValue: values.option) ?? .xTitle }

  init(_ memory: ModelMemory) {
    values = FieldValues(memory)
  }

  mutating func setTitleHeader(_ number: UInt8) throws(Failure) {
    guard let header = TitleHeader(rawValue: number) else { throw Failure(.titleHeader, of: FieldName("title_header")) }
    values.option = header.rawValue
  }

}
