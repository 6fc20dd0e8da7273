import Testing

@testable import OpenRouter
@testable import OpenRouterBase

@Suite struct ArenaTests {
  @Test func copiesTextsOneBehindTheOther() {
    let memory = GuardedMemory(16)
    var arena = memory.arena
    let first = withBytes("abc") { arena.append($0, secret: false) }
    let empty = withBytes("") { arena.append($0, secret: false) }
    let second = withBytes("defg") { arena.append($0, secret: false) }
    #expect([first, empty, second].map { arena.bytes($0).string } == ["abc", "", "defg"])
    #expect([first, empty, second].allSatisfy { arena.bytes($0).byteBehind == 0 })
    #expect(arena.used == 10)
    #expect(arena.room == 6)
    #expect(memory.bytes.prefix(10) == Array("abc\0\0defg\0".utf8)[...])
    memory.check()
  }

  @Test func fillsItsBlockToTheLastByte() {
    let memory = GuardedMemory(4)
    var arena = memory.arena
    let text = withBytes("abc") { arena.append($0, secret: false) }
    #expect(arena.room == 0)
    #expect(arena.bytes(text).string == "abc")
    memory.check()
  }

  @Test func replacesAndCuts() {
    let memory = GuardedMemory(16)
    var arena = memory.arena
    var text = withBytes("abcdefgh") { arena.append($0, secret: false) }
    let behind = withBytes("xyz") { arena.append($0, secret: false) }
    text = arena.replace(text, with: arena.bytes(text)[2, 7], secret: false)
    #expect(arena.bytes(text).string == "cdefg")
    #expect(arena.bytes(text).byteBehind == 0)
    text = arena.cut(text, from: 1, to: 3)
    #expect(arena.bytes(text).string == "cfg")
    #expect(arena.bytes(text).byteBehind == 0)
    text = arena.cut(text, from: 2, to: 3)
    #expect(arena.bytes(text).string == "cf")
    text = arena.cut(text, from: 0, to: 1)
    #expect(arena.bytes(text).string == "f")
    #expect(arena.bytes(behind).string == "xyz")
    memory.check()
  }

  @Test func wipesSecrets() {
    let memory = GuardedMemory(16)
    do {
      var arena = memory.arena
      var text = withBytes("secret") { arena.append($0, secret: true) }
      text = withBytes("SE") { arena.replace(text, with: $0, secret: true) }
      #expect(memory.bytes.prefix(7) == [0x53, 0x45, 0, 0, 0, 0, 0])
      arena.wipe(text)
      #expect(memory.bytes.prefix(7) == [0, 0, 0, 0, 0, 0, 0])
      _ = withBytes("again") { arena.append($0, secret: true) }
      arena.removeAll()
      #expect(memory.bytes.prefix(13).allSatisfy { $0 == 0 })
      #expect(arena.used == 0)
      _ = withBytes("last") { arena.append($0, secret: true) }
    }
    #expect(memory.bytes.prefix(13).allSatisfy { $0 == 0 })
    memory.check()
  }

  /// A secret that takes the place of something open makes a block one that is wiped.
  @Test func wipesWhatBecameSecret() {
    let memory = GuardedMemory(16)
    do {
      var arena = memory.arena
      let text = withBytes("open text") { arena.append($0, secret: false) }
      _ = withBytes("secret") { arena.replace(text, with: $0, secret: true) }
    }
    #expect(memory.bytes.prefix(10).allSatisfy { $0 == 0 })
  }

  @Test func leavesOpenTextsAsTheyAre() {
    let memory = GuardedMemory(8)
    do {
      var arena = memory.arena
      _ = withBytes("open") { arena.append($0, secret: false) }
      arena.removeAll()
    }
    #expect(memory.bytes.prefix(5) == Array("open\0".utf8)[...])
  }

  @Test func refusesWhatNoBlockCanHold() {
    let sizes = [(Arena.limit + 1, Reason.modelTooLarge, Status.tooLarge), (-1, .outOfMemory, .outOfMemory)]
    for (size, reason, status) in sizes {
      let result = outcome { () throws(Failure) in _ = try Arena.allocate(capacity: size) }
      #expect(result == .refused(reason, status))
    }
  }

  @Test(arguments: [(0, 0), (1, 2), (UInt32.max, 5), (7, UInt32.max), (.max, .max)] as [(UInt32, UInt32)])
  func keepsSlicesInBits(offset: UInt32, size: UInt32) {
    let slice = Slice(bits: Slice(offset: offset, size: size).bits)
    #expect(slice.offset == offset && slice.size == size)
  }
}
