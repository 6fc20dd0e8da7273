// The documented request by ordinary Swift: a model that is Codable, and Foundation's encoder. Its members come in
// alphabetical order, which is the documented one.
import Foundation

struct Request: Encodable {
  var callbackURL, codeChallenge, codeChallengeMethod: String
  var limit: Double

  enum CodingKeys: String, CodingKey {
    case callbackURL = "callback_url"
    case codeChallenge = "code_challenge"
    case codeChallengeMethod = "code_challenge_method"
    case limit
  }
}

@main
struct FirstJSON {
  static func main() throws {
    let request = Request(
      callbackURL: "https://myapp.com/auth/callback",
      codeChallenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", codeChallengeMethod: "S256", limit: 100)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    FileHandle.standardOutput.write(try encoder.encode(request))
    _ = try FileHandle.standardInput.read(upToCount: 1)
  }
}
