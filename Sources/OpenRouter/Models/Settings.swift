import OpenRouterBase

/// What all requests of a program have in common: the API's address, the key, and the app's attribution.
struct Settings: ~Copyable, Model {
  enum Field: UInt8, ModelField {
    /// The address of the API, including its path.
    case baseURL
    /// Sent as `Authorization: Bearer …`.
    case apiKey
    /// Used by requests that do not set their own.
    case httpReferer, xTitle, appCategories
    /// `User-Agent` of every request.
    case userAgent
    /// Which header carries the title.
    case titleHeader

    @inline(__always)
    var row: Row<Rule> {
      switch self {
      case .baseURL: Row("base_url", "", .baseURL, defaultValue: Bytes("https://openrouter.ai/api/v1"))
      case .apiKey: Row("api_key", "", .apiKey, secret: true)
      case .httpReferer: Row("http_referer", "", .refererURL)
      case .xTitle: Row("x_title", "", .title)
      case .appCategories: Row("app_categories", "", .categories)
      case .titleHeader: Row("title_header", "", .titleHeader)
      case .userAgent: Row("user_agent", "", .userAgent, defaultValue: Bytes("openrouter-for-c/0.1.0"))
      }
    }
  }

  var values: FieldValues<Field>
  var titleHeader: TitleHeader {
    values.has(.titleHeader) ? TitleHeader(rawValue: values.choice(.titleHeader)) ?? .xTitle : .xTitle
  }

  init(_ memory: ModelMemory) {
    values = FieldValues(memory)
  }
}
