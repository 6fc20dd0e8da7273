// swift-tools-version: 6.3
// The ordinary build: Swift tests, coverage, editors. What ships is built by the Makefile.
import PackageDescription

let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

// As the C modules define it: whichever module is compiled first, all see the same types of libc.
let libc: [CSetting] = [.define("_GNU_SOURCE")]

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
    .systemLibrary(name: "CCurl", path: "Sources/CCurl"),
    .target(
      name: "OpenRouter", dependencies: ["COpenRouter", "CSystem", "CDescription"], path: "Sources/OpenRouter",
      cSettings: libc, swiftSettings: strict),
    // Some of its files are links to files of the library: both modules have a copy of those.
    .target(
      name: "OpenRouterClient", dependencies: ["OpenRouter", "COpenRouter", "CSystem", "CCurl"],
      path: "Sources/OpenRouterClient", cSettings: libc, swiftSettings: strict, linkerSettings: [.linkedLibrary("curl")]
    ),
    .testTarget(
      name: "OpenRouterTests", dependencies: ["OpenRouter", "COpenRouter"], path: "Tests/OpenRouterTests",
      cSettings: libc),
    .testTarget(
      name: "OpenRouterClientTests", dependencies: ["OpenRouterClient", "COpenRouter", "CSystem", "CCurl"],
      path: "Tests/OpenRouterClientTests", cSettings: libc),
  ],
  swiftLanguageModes: [.v6]
)
