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
    // What both libraries are made of.
    .target(
      name: "OpenRouterBase", dependencies: ["COpenRouter", "CSystem"], path: "Sources/OpenRouterBase",
      cSettings: libc, swiftSettings: strict),
    .target(
      name: "OpenRouter", dependencies: ["OpenRouterBase", "COpenRouter", "CSystem", "CDescription"],
      path: "Sources/OpenRouter",
      cSettings: libc, swiftSettings: strict),
    .target(
      name: "OpenRouterClient", dependencies: ["OpenRouter", "OpenRouterBase", "COpenRouter", "CSystem", "CCurl"],
      path: "Sources/OpenRouterClient", cSettings: libc, swiftSettings: strict, linkerSettings: [.linkedLibrary("curl")]
    ),
    .testTarget(
      name: "OpenRouterTests", dependencies: ["OpenRouter", "OpenRouterBase", "COpenRouter"],
      path: "Tests/OpenRouterTests", exclude: ["swift_tests.py"], cSettings: libc),
    .testTarget(
      name: "OpenRouterClientTests",
      dependencies: ["OpenRouterClient", "OpenRouterBase", "COpenRouter", "CSystem", "CCurl"],
      path: "Tests/OpenRouterClientTests", cSettings: libc),
  ],
  swiftLanguageModes: [.v6]
)
