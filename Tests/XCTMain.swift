// Where SwiftPM finds a file of this name it looks for no tests of XCTest, which needs an index of all sources.
import Testing

@main
struct Main {
  static func main() async {
    await Testing.__swiftPMEntryPoint() as Never
  }
}
