// swift-tools-version: 6.3
// The ordinary build: Swift tests, coverage, editors. What ships is built by the Makefile.
import PackageDescription

let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "OpenRouter",
  products: [
    .library(name: "OpenRouter", targets: ["OpenRouter"]),
    .library(name: "OpenRouterClient", targets: ["OpenRouterClient"]),
  ],
  targets: [
    .systemLibrary(name: "COpenRouter", path: "include"),
    .systemLibrary(name: "CSystem", path: "Sources/CSystem"),
    .systemLibrary(name: "CDescription", path: "Sources/CDescription"),
    .systemLibrary(name: "CDigest", path: "Sources/CDigest"),
    .systemLibrary(name: "CCurl", path: "Sources/CCurl"),
    .target(
      name: "OpenRouter", dependencies: ["COpenRouter", "CSystem", "CDescription", "CDigest"],
      path: "Sources/OpenRouter",
      swiftSettings: strict, linkerSettings: [.linkedLibrary("bearssl")]),
    // Some of its files are links to files of the library: both modules have a copy of those.
    .target(
      name: "OpenRouterClient", dependencies: ["OpenRouter", "COpenRouter", "CSystem", "CCurl"],
      path: "Sources/OpenRouterClient", swiftSettings: strict, linkerSettings: [.linkedLibrary("curl")]),
    .testTarget(
      name: "OpenRouterTests", dependencies: ["OpenRouter", "COpenRouter"], path: "Tests/OpenRouterTests"),
    .testTarget(
      name: "OpenRouterClientTests", dependencies: ["OpenRouterClient", "COpenRouter", "CSystem", "CCurl"],
      path: "Tests/OpenRouterClientTests"),
  ],
  swiftLanguageModes: [.v6]
)
