/// What would have been right, for every way in which a value can be wrong.
enum Reason: UInt8 {
  // Any value
  case nullPointer, size, outOfMemory, modelTooLarge, invalidUTF8, containsNUL, empty
  case over64Bytes, over2048Bytes, over4096Bytes, over100Characters, required
  // URLs
  case urlScheme, urlCharacter, urlPercent, urlUserInformation, urlFragment, urlQuery, urlHost, urlHostCharacter
  case urlIPv4, urlIPv6, urlPort, urlPortZero, urlDotSegment
  case secureScheme, secureIPv6, forbiddenScheme, urlNothingAfterScheme
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
  case loopbackURL, urlPath, port, over8192Bytes, over65536Bytes
  case pastedForm, pastedInside, pastedTwo, pastedKey, codeCharacters, codeOrError
  case requestForm, requestHost, requestMethod, requestLine, requestFields, requestForeign, requestAhead
  // JSON
  case jsonValue, jsonEnd, jsonString, jsonEscape, jsonNumber, jsonDepth, jsonName, jsonColon, jsonComma
  // Documents
  case jsonPointer, jsonStale, jsonAfterEnd, jsonElement, jsonParent, jsonBelowValue, jsonNoArray, jsonEmpty
  case documentText, documentMemory, documentLimit
  // OpenRouter's description
  case described, describedSize, describedMember
  // Requests
  case operationMethod, operationPath, operationID, pathSegment, headerName, headerOwned, bodyTwice, bodyFiles
  // Answers
  case answerStatus, answerType, answerEmpty, answerError, answerMissing, answerRepeated, answerObject, answerText
  case answerCharacter, answerKey, answerCode, bodyTooLarge
  // Event streams
  case streamEventSize, streamPiece, streamLimit, streamEnded, streamBrokeOff

  /// The status of a failure for this reason.
  @inline(never)
  var status: Status {
    switch self {
    case .nullPointer: .nullPointer
    case .outOfMemory: .outOfMemory
    case .invalidUTF8: .invalidUTF8
    case .size, .modelTooLarge, .over64Bytes, .over2048Bytes, .over4096Bytes, .over100Characters, .challengeTooLong,
      .membersTooLarge, .memberNameLength, .over8192Bytes, .over65536Bytes, .jsonDepth, .bodyTooLarge, .documentText,
      .documentMemory, .documentLimit, .describedSize, .streamEventSize, .streamPiece:
      .tooLarge
    case .required, .challengeWithoutCallback, .jsonEmpty, .describedMember: .incomplete
    case .challengeS256, .challengeMissing, .methodMissing, .exchangeMethodMissing, .jsonAfterEnd, .jsonElement,
      .jsonParent, .jsonBelowValue, .jsonNoArray, .streamEnded, .bodyTwice, .bodyFiles:
      .inconsistent
    case .jsonStale: .staleNode
    case .streamBrokeOff: .unexpectedEnd
    case .randomFailed: .random
    case .jsonValue, .jsonEnd, .jsonString, .jsonEscape, .jsonNumber, .jsonName, .jsonColon, .jsonComma: .invalidJSON
    case .answerStatus: .api
    case .answerType, .answerEmpty, .answerError, .answerMissing, .answerRepeated, .answerObject, .answerText,
      .answerCharacter, .answerKey, .answerCode:
      .unexpectedAnswer
    default: .invalidValue
    }
  }

  /// Whether a name is wrong, and not the value that was to have it.
  var isOfName: Bool { self == .headerName || self == .headerOwned || self == .memberName }

  /// The end of the sentence "FIELD …".
  var text: Bytes { sentence.text }

  @inline(never)
  private var sentence: ConstantText {
    switch self {
    case .nullPointer: "must not be a NULL pointer"
    case .size: "must come with its size in bytes, or with OPENROUTER_NUL_TERMINATED"
    case .outOfMemory: "could not be stored: no memory is left"
    case .modelTooLarge: "could not be stored: all together must stay below 2 GiB"
    case .invalidUTF8: "must be valid UTF-8"
    case .containsNUL: "must not contain a NUL byte"
    case .empty: "must not be empty"
    case .over64Bytes: "must have at most 64 bytes"
    case .over2048Bytes: "must have at most 2048 bytes"
    case .over4096Bytes: "must have at most 4096 bytes"
    case .over100Characters: "must have at most 100 characters (Unicode code points)"
    case .required: "is required, and was not set"

    case .urlScheme: "must be an absolute URL: a scheme and a colon first, as in https://"
    case .urlCharacter: "must hold only characters that a URL may hold (RFC 3986)"
    case .urlPercent: "must have two hexadecimal digits after each %"
    case .urlUserInformation: "must not hold user information (user:password@)"
    case .urlFragment: "must not hold a fragment (#)"
    case .urlQuery: "must not hold a query (?)"
    case .urlHost: "must name a host after //"
    case .urlHostCharacter: "must have a host of letters, digits, '-', '.' and '_'"
    case .urlIPv4: "must have a host that is a name, or four numbers from 0 to 255"
    case .urlIPv6: "must have a valid IPv6 address between [ and ]"
    case .urlPort: "must have a port from 1 to 65535 after the host's colon"
    case .urlPortZero: "must have a port without leading zeros, as browsers write it"
    case .urlDotSegment: "must have a path without the segments . and .., which browsers remove"
    case .secureScheme: "must be https, or http with host localhost or 127.0.0.1"
    case .secureIPv6:
      "must be https with an IPv6 address: for http OpenRouter names only localhost and 127.0.0.1"
    case .forbiddenScheme: "must not use the scheme javascript, data or file"
    case .urlNothingAfterScheme: "must have something after its scheme"

    case .visibleASCII: "must hold only visible ASCII characters"
    case .controlCharacter: "must not hold control characters"
    case .outerSpace: "must not begin or end with a space"
    case .categoryForm:
      "must be lower-case words joined by single hyphens, with single commas between categories"
    case .categoryLength: "must have at most 30 characters in each category"
    case .keyAlone: "must be the key alone, without \"Bearer \" before it"
    case .userAgentCharacter: "must hold only visible ASCII characters and spaces"

    case .challengeLength, .challengeTooLong: "must have 43 to 128 characters"
    case .challengeCharacter: "must hold only A-Z a-z 0-9 - . _ ~"
    case .challengeS256: "must have exactly 43 characters of A-Z a-z 0-9 - _ with the method S256"
    case .challengeMissing: "was not set, but code_challenge_method was: set both or neither"
    case .methodMissing: "was not set, but code_challenge was: set both or neither"
    case .exchangeMethodMissing: "must name the method where code_verifier is set: set both or neither"
    case .randomFailed: "could not be made: the system's random source failed"

    case .codeChallengeMethod: "must be S256 (1) or plain (2); other methods are set as text"
    case .usageLimitType: "must be daily (1), weekly (2) or monthly (3); other types are set as text"
    case .choiceText: "must hold only A-Z a-z 0-9 - _"
    case .titleHeader: "must be X-Title (1) or X-OpenRouter-Title (2)"

    case .dateTimeForm: "must be a time in UTC of the form YYYY-MM-DDTHH:MM:SSZ, fractions of a second allowed"
    case .dateTimeDay: "must be a day that exists, month 01 to 12"
    case .dateTimeTime: "must be a time from 00:00:00 to 23:59:59"
    case .dateTimeLeapSecond: "must have second 60 only at 23:59:60 on 30 June or 31 December"
    case .dateTimeSeconds: "must lie in the years 0000 to 9999: -62167219200 to 253402300799 seconds"
    case .finiteNumber: "must be a finite number"
    case .uuid: "must be a UUID: hexadecimal digits in groups of 8-4-4-4-12"

    case .memberName: "must have a name that is not empty"
    case .memberKnown: "must not be a documented name: that has a setter of its own"
    case .membersTooLarge: "must keep all additional names and values together within 65536 bytes"
    case .memberNameLength: "must have a name of at most 128 bytes"

    case .challengeWithoutCallback: "is required where callback_url is not set, and was not set"

    case .loopbackURL: "must be http with host 127.0.0.1"
    case .urlPath: "must have a path, which begins with /"
    case .port: "must be a port from 1 to 65535"
    case .over8192Bytes: "must have at most 8192 bytes"
    case .over65536Bytes: "must be given in pieces of at most 65536 bytes"
    case .pastedForm: "must be a code, code=..., or the whole URL to which the browser was sent"
    case .pastedInside: "must be one code or one URL, without spaces, quotes or control characters inside"
    case .pastedTwo: "must hold one code or one URL, and not two different ones"
    case .pastedKey: "must be the code of this sign-in, and not an API key (sk-or-...)"
    case .codeCharacters: "must hold a code, or an error, of 1 to 2048 printable ASCII characters"
    case .codeOrError: "must hold exactly one code or one error"
    case .requestForm: "must be a request of HTTP/1 (RFC 9112)"
    case .requestHost: "must name the host and port of the callback URL in Host"
    case .requestMethod: "must be a GET"
    case .requestLine: "must have a request line of at most 8000 bytes"
    case .requestFields: "must have at most 16384 bytes of fields that are read, and 1048576 of others"
    case .requestForeign: "must be a navigation of the browser, and not sent by another page"
    case .requestAhead: "must be a visit, and not fetched ahead"

    case .jsonValue: "must be JSON (RFC 8259): a value is wanted here"
    case .jsonEnd: "must be JSON (RFC 8259): nothing may follow it"
    case .jsonString:
      "must be JSON (RFC 8259): this string is not closed, or holds a control character"
    case .jsonEscape: "must be JSON (RFC 8259): no such escape"
    case .jsonNumber: "must be JSON (RFC 8259): no such number"
    case .jsonDepth: "must be nested at most 128 levels deep"
    case .jsonName: "must be JSON (RFC 8259): a member name in quotes is wanted here"
    case .jsonColon: "must be JSON (RFC 8259): a colon is wanted here"
    case .jsonComma: "must be JSON (RFC 8259): a comma or the closing bracket is wanted here"

    case .jsonPointer: "must be a JSON Pointer: empty, or names after slashes, with ~0 for ~ and ~1 for /"
    case .jsonStale: "must belong to a node that is still in the document"
    case .jsonAfterEnd: "must not lie beyond an array's end: elements are added one by one"
    case .jsonElement: "must have an index or - where the document has an array"
    case .jsonParent: "must not have a number where neither an array nor an object is: make one of them first"
    case .jsonBelowValue: "must not lie below a text, a number, a boolean or null"
    case .jsonNoArray: "must lead to an array: to nothing else an element can be added"
    case .jsonEmpty: "must have a value: nothing was set"
    case .documentText: "could not be stored: all texts together must stay below 2 GiB"
    case .documentMemory: "could not be stored: the document would need more memory than its limit"
    case .described, .describedSize, .describedMember: "must be as OpenRouter's description says"
    case .operationMethod: "must be an HTTP method in capital letters, such as GET or POST"
    case .operationPath:
      "must be a path of the API, such as /chat/completions: no empty segment, no . or .., no character that must be escaped"
    case .operationID: "must be the operationId of a documented operation, such as getCurrentKey"
    case .pathSegment: "must be one segment of a path: not empty, not . and not .."
    case .headerName: "must be the name of an HTTP header (RFC 9110): letters, digits and hyphens"
    case .headerOwned: "must not be set: the library and the HTTP client set it"
    case .bodyTwice: "must be one of document, bytes, form fields or parts: more than one was set"
    case .bodyFiles: "has files as parts: walk over its pieces"
    case .documentLimit: "must not be longer than the document's limit for JSON texts"

    case .answerStatus: "must be 200 to 299: any other answer is read as an openrouter_api_error"
    case .answerType: "must be application/json or another JSON type"
    case .answerEmpty: "must not be empty in an answer of success"
    case .answerError: "must not be an error where the HTTP status tells of success"
    case .answerMissing: "is required, but missing in the answer"
    case .answerRepeated: "must be in the answer once, or each time with the same value"
    case .answerObject: "must be a JSON object"
    case .answerText: "must be a JSON string"
    case .answerCharacter: "must not hold U+0000 or half of a surrogate pair"
    case .answerKey: "must be 1 to 4096 visible ASCII characters, or it could not be sent as a header"
    case .answerCode: "must be 1 to 2048 printable ASCII characters, or it could not be exchanged"
    case .bodyTooLarge: "must stay below 2 GiB"

    case .streamEventSize: "must not hold an event that is larger than the stream's limit"
    case .streamPiece: "must be given in pieces of at most 1 GiB"
    case .streamLimit: "must be 1 to 1073741824 bytes"
    case .streamEnded: "must not follow the end of the stream"
    case .streamBrokeOff: "must end with an empty line: the stream broke off within an event"
    }
  }
}
