import COpenRouter
import Testing

@testable import OpenRouter
@testable import OpenRouterBase

@Suite struct SettingsTests {
  static let fields = (UInt8.min...UInt8.max).compactMap(Settings.Field.init(rawValue:))

  @Test func tableIsTheDocumentedOne() {
    #expect(
      Self.fields.map { $0.name.text.string } == [
        "base_url", "api_key", "http_referer", "x_title", "app_categories", "user_agent", "title_header",
      ])
    #expect(Self.fields.filter { $0.isSecret } == [.apiKey])
  }

  @Test func hasDefaults() throws {
    try withModel(Settings.self) { (settings) in
      #expect(settings.text(.baseURL)?.string == "https://openrouter.ai/api/v1")
      #expect(settings.text(.userAgent)?.string == "openrouter-for-c/" + OPENROUTER_VERSION_STRING)
      for field in Self.fields {
        let hasDefault = field == .baseURL || field == .userAgent
        #expect(settings.state(field) == (hasDefault ? .present : .absent))
        #expect((settings.text(field) != nil) == hasDefault)
        #expect(settings.values.text(field) == nil)
      }
      try settings.set(.baseURL, "https://a")
      #expect(settings.text(.baseURL)?.string == "https://a")
      settings.values.unset(.baseURL)
      #expect(settings.text(.baseURL)?.string == "https://openrouter.ai/api/v1")
    }
  }

  /// What counts where nothing is set keeps the rule of its field.
  @Test func defaultsKeepTheRules() {
    for field in Self.fields {
      if let defaultValue = field.defaultValue { #expect(outcome(defaultValue.string, field.rule) == .accepted) }
    }
  }

  @Test func choosesTheTitleHeader() throws {
    try withModel(Settings.self) { (settings) in
      #expect(settings.titleHeader == .xTitle)
      try settings.set(.titleHeader, choice: UInt8(OPENROUTER_TITLE_HEADER_X_OPENROUTER_TITLE))
      #expect(settings.titleHeader == .xOpenRouterTitle)
      for number in [0, 3, UInt8.max] {
        #expect(
          outcome { () throws(Failure) in try settings.set(.titleHeader, choice: number) } == .refused(.titleHeader))
      }
      #expect(settings.titleHeader == .xOpenRouterTitle)
      try settings.set(.titleHeader, choice: UInt8(OPENROUTER_TITLE_HEADER_X_TITLE))
      #expect(settings.titleHeader == .xTitle)
    }
  }

  @Test func resetForgetsEverythingAndWipesTheKey() throws {
    let memory = GuardedMemory(FieldStorage.overhead + 480)
    var settings = Settings(memory.model)
    try settings.set(.apiKey, "sk-or-v1-secret")
    try settings.set(.xTitle, "Title")
    try settings.set(.titleHeader, choice: 2)
    #expect(memory.contains("sk-or-v1"))
    settings.reset()
    #expect(settings.titleHeader == .xTitle)
    #expect(Self.fields.allSatisfy { settings.values.text($0) == nil })
    #expect(!memory.contains("sk-or-v1"))
    memory.check()
  }
}
