/// What would have been right, for every way in which a value can be wrong.
enum Reason: UInt8 {
  // Any value
  case nullPointer, size, outOfMemory, modelTooLarge, invalidUTF8, containsNUL, empty
  case over64Bytes, over2048Bytes, over4096Bytes, over100Characters, required
  // URLs
  case urlScheme, urlCharacter, urlPercent, urlUserInformation, urlFragment, urlQuery, urlHost, urlHostCharacter
  case urlIPv4, urlIPv6, urlPort, secureScheme, secureIPv6, forbiddenScheme, urlNothingAfterScheme
  // Headers
  case visibleASCII, controlCharacter, outerSpace, categoryForm, categoryLength, keyAlone, userAgentCharacter
  // PKCE
  case challengeLength, challengeTooLong, challengeCharacter, challengeS256, challengeMissing, methodMissing
  case exchangeMethodMissing, randomFailed
  // Choices
  case codeChallengeMethod, usageLimitType, choiceText, titleHeader
  // Dates, numbers, identifiers
  case dateTimeForm, dateTimeDay, dateTimeTime, dateTimeLeapSecond, dateTimeSeconds, finiteNumber, uuid
  // Additional members and parameters
  case memberName, memberKnown, membersTooLarge, memberNameLength
  // Authorization URL
  case challengeWithoutCallback
  // Callback
  case loopbackURL, urlPath, port, over8192Bytes, over65536Bytes, pastedForm, pastedCode, codeOrError
  // JSON
  case jsonValue, jsonEnd, jsonString, jsonEscape, jsonNumber, jsonDepth, jsonName, jsonColon, jsonComma
  // Answers
  case answerStatus, answerType, answerEmpty, answerError, answerMissing, answerRepeated, answerObject, answerText
  case answerCharacter, answerInteger, answerKey, bodyTooLarge

  /// The status of a failure for this reason.
  @inline(never)
  var status: Status {
    switch self {
    case .nullPointer: .nullPointer
    case .outOfMemory: .outOfMemory
    case .invalidUTF8: .invalidUTF8
    case .size, .modelTooLarge, .over64Bytes, .over2048Bytes, .over4096Bytes, .over100Characters, .challengeTooLong,
      .membersTooLarge, .memberNameLength, .over8192Bytes, .over65536Bytes, .jsonDepth, .bodyTooLarge:
      .tooLarge
    case .required, .challengeWithoutCallback: .incomplete
    case .challengeS256, .challengeMissing, .methodMissing, .exchangeMethodMissing: .inconsistent
    case .randomFailed: .random
    case .jsonValue, .jsonEnd, .jsonString, .jsonEscape, .jsonNumber, .jsonName, .jsonColon, .jsonComma: .invalidJSON
    case .answerStatus: .api
    case .answerType, .answerEmpty, .answerError, .answerMissing, .answerRepeated, .answerObject, .answerText,
      .answerCharacter, .answerInteger, .answerKey:
      .unexpectedAnswer
    default: .invalidValue
    }
  }

  /// The end of the sentence "FIELD …".
  var text: Bytes {
    switch self {
    case .nullPointer: Bytes("must not be a NULL pointer")
    case .size: Bytes("must come with its size in bytes, or with OPENROUTER_NUL_TERMINATED")
    case .outOfMemory: Bytes("could not be stored: no memory is left")
    case .modelTooLarge: Bytes("could not be stored: all together must stay below 2 GiB")
    case .invalidUTF8: Bytes("must be valid UTF-8")
    case .containsNUL: Bytes("must not contain a NUL byte")
    case .empty: Bytes("must not be empty")
    case .over64Bytes: Bytes("must have at most 64 bytes")
    case .over2048Bytes: Bytes("must have at most 2048 bytes")
    case .over4096Bytes: Bytes("must have at most 4096 bytes")
    case .over100Characters: Bytes("must have at most 100 characters (Unicode code points)")
    case .required: Bytes("is required, and was not set")

    case .urlScheme: Bytes("must be an absolute URL: a scheme and a colon first, as in https://")
    case .urlCharacter: Bytes("must hold only characters that a URL may hold (RFC 3986)")
    case .urlPercent: Bytes("must have two hexadecimal digits after each %")
    case .urlUserInformation: Bytes("must not hold user information (user:password@)")
    case .urlFragment: Bytes("must not hold a fragment (#)")
    case .urlQuery: Bytes("must not hold a query (?)")
    case .urlHost: Bytes("must name a host after //")
    case .urlHostCharacter: Bytes("must have a host of letters, digits, '-', '.' and '_'")
    case .urlIPv4: Bytes("must have a host that is a name, or four numbers from 0 to 255")
    case .urlIPv6: Bytes("must have a valid IPv6 address between [ and ]")
    case .urlPort: Bytes("must have a port from 1 to 65535 after the host's colon")
    case .secureScheme: Bytes("must be https, or http with host localhost or 127.0.0.1")
    case .secureIPv6:
      Bytes("must be https with an IPv6 address: for http OpenRouter names only localhost and 127.0.0.1")
    case .forbiddenScheme: Bytes("must not use the scheme javascript, data or file")
    case .urlNothingAfterScheme: Bytes("must have something after its scheme")

    case .visibleASCII: Bytes("must hold only visible ASCII characters")
    case .controlCharacter: Bytes("must not hold control characters")
    case .outerSpace: Bytes("must not begin or end with a space")
    case .categoryForm:
      Bytes("must be lower-case words joined by single hyphens, with single commas between categories")
    case .categoryLength: Bytes("must have at most 30 characters in each category")
    case .keyAlone: Bytes("must be the key alone, without \"Bearer \" before it")
    case .userAgentCharacter: Bytes("must hold only visible ASCII characters and spaces")

    case .challengeLength, .challengeTooLong: Bytes("must have 43 to 128 characters")
    case .challengeCharacter: Bytes("must hold only A-Z a-z 0-9 - . _ ~")
    case .challengeS256: Bytes("must have exactly 43 characters of A-Z a-z 0-9 - _ with the method S256")
    case .challengeMissing: Bytes("was not set, but code_challenge_method was: set both or neither")
    case .methodMissing: Bytes("was not set, but code_challenge was: set both or neither")
    case .exchangeMethodMissing: Bytes("must name the method where code_verifier is set: set both or neither")
    case .randomFailed: Bytes("could not be made: the system's random source failed")

    case .codeChallengeMethod: Bytes("must be S256 (1) or plain (2); other methods are set as text")
    case .usageLimitType: Bytes("must be daily (1), weekly (2) or monthly (3); other types are set as text")
    case .choiceText: Bytes("must hold only A-Z a-z 0-9 - _")
    case .titleHeader: Bytes("must be X-Title (1) or X-OpenRouter-Title (2)")

    case .dateTimeForm: Bytes("must be a time in UTC of the form YYYY-MM-DDTHH:MM:SSZ, fractions of a second allowed")
    case .dateTimeDay: Bytes("must be a day that exists, month 01 to 12")
    case .dateTimeTime: Bytes("must be a time from 00:00:00 to 23:59:59")
    case .dateTimeLeapSecond: Bytes("must have second 60 only at 23:59:60 on 30 June or 31 December")
    case .dateTimeSeconds: Bytes("must lie in the years 0000 to 9999: -62167219200 to 253402300799 seconds")
    case .finiteNumber: Bytes("must be a finite number")
    case .uuid: Bytes("must be a UUID: hexadecimal digits in groups of 8-4-4-4-12")

    case .memberName: Bytes("must have a name that is not empty")
    case .memberKnown: Bytes("must not be a documented name: that has a setter of its own")
    case .membersTooLarge: Bytes("must keep all additional names and values together within 65536 bytes")
    case .memberNameLength: Bytes("must have a name of at most 128 bytes")

    case .challengeWithoutCallback: Bytes("is required where callback_url is not set, and was not set")

    case .loopbackURL: Bytes("must be http with host 127.0.0.1")
    case .urlPath: Bytes("must have a path, which begins with /")
    case .port: Bytes("must be a port from 1 to 65535")
    case .over8192Bytes: Bytes("must have at most 8192 bytes")
    case .over65536Bytes: Bytes("must be given in pieces of at most 65536 bytes")
    case .pastedForm: Bytes("must be a code, code=..., or the whole URL to which the browser was sent")
    case .pastedCode: Bytes("must hold a code, or an error, of 1 to 2048 printable ASCII characters")
    case .codeOrError: Bytes("must hold exactly one code or one error")

    case .jsonValue: Bytes("must be JSON (RFC 8259): a value is wanted here")
    case .jsonEnd: Bytes("must be JSON (RFC 8259): nothing may follow it")
    case .jsonString:
      Bytes("must be JSON (RFC 8259): this string is not closed, or holds a control character")
    case .jsonEscape: Bytes("must be JSON (RFC 8259): no such escape")
    case .jsonNumber: Bytes("must be JSON (RFC 8259): no such number")
    case .jsonDepth: Bytes("must be nested at most 128 levels deep")
    case .jsonName: Bytes("must be JSON (RFC 8259): a member name in quotes is wanted here")
    case .jsonColon: Bytes("must be JSON (RFC 8259): a colon is wanted here")
    case .jsonComma: Bytes("must be JSON (RFC 8259): a comma or the closing bracket is wanted here")

    case .answerStatus: Bytes("must be 200 to 299: any other answer is read as an openrouter_api_error")
    case .answerType: Bytes("must be application/json or another JSON type")
    case .answerEmpty: Bytes("must not be empty in an answer of success")
    case .answerError: Bytes("must not be an error where the HTTP status tells of success")
    case .answerMissing: Bytes("is required, but missing in the answer")
    case .answerRepeated: Bytes("must be in the answer only once")
    case .answerObject: Bytes("must be a JSON object")
    case .answerText: Bytes("must be a JSON string")
    case .answerCharacter: Bytes("must not hold U+0000 or half of a surrogate pair")
    case .answerInteger: Bytes("must be a whole number of at most 64 bits")
    case .answerKey: Bytes("must be 1 to 4096 visible ASCII characters, or it could not be sent as a header")
    case .bodyTooLarge: Bytes("must stay below 2 GiB")
    }
  }
}
