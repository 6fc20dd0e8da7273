// swift-tools-version: 6.3
// The ordinary build: Swift tests, coverage, editors. What ships is built by the Makefile.
import PackageDescription

let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "OpenRouter",
  products: [.library(name: "OpenRouter", targets: ["OpenRouter"])],
  targets: [
    .systemLibrary(name: "COpenRouter", path: "include"),
    .systemLibrary(name: "CSystem", path: "Sources/CSystem"),
    .systemLibrary(name: "CDigest", path: "Sources/CDigest"),
    .target(
      name: "OpenRouter", dependencies: ["COpenRouter", "CSystem", "CDigest"], path: "Sources/OpenRouter",
      swiftSettings: strict, linkerSettings: [.linkedLibrary("md")]),
    .testTarget(
      name: "OpenRouterTests", dependencies: ["OpenRouter", "COpenRouter"], path: "Tests/OpenRouterTests"),
  ],
  swiftLanguageModes: [.v6]
)
