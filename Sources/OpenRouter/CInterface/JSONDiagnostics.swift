import CSystem
import OpenRouterBase

/// The place of a failure in a document.
struct JSONFailurePlace {
  /// The pointer, as far as it can be shown; nil if it was NULL or the failure belongs to the whole document.
  var pointer: Bytes?
  /// Identifies the place: a hash of the node and the whole pointer.
  private(set) var number: UInt64 = 0

  init() {}

  /// - Parameter appends: the place is the end of the array at the pointer, which is also written `/-`.
  init(_ node: UInt64, _ pointer: Bytes, _ appends: Bool) {
    self.pointer = pointer
    // FNV-1a with 64 bits.
    number = (0xCBF2_9CE4_8422_2325 ^ node) &* 0x100_0000_01B3
    var i = 0
    while i < pointer.count {
      add(pointer[i])
      i &+= 1
    }
    if appends {
      add(UInt8(ascii: "/"))
      add(UInt8(ascii: "-"))
    }
  }

  private mutating func add(_ byte: UInt8) { number = (number ^ UInt64(byte)) &* 0x100_0000_01B3 }
}

/// The failures of a document, in memory that it already has: the last one, and the first one since the document was
/// made or reset. The first one is kept until something succeeds at its place; then the next unresolved one takes its
/// place.
@safe
struct JSONDiagnostics: ~Copyable {
  private let storage: UnsafeMutableRawPointer
  /// The number of stored places.
  private var count = 0
  /// The number of failures reported so far. Failures of a request continue the number of its body.
  var reported = 0

  private static var messageSize: Int { Diagnostics.messageLimit &+ 1 }
  private static var fieldSize: Int { 128 }
  /// Bytes for one failure: its message and its field.
  private static var recordSize: Int { messageSize &+ fieldSize }
  /// The offset of the places, and their largest number.
  private static var placesOffset: Int { recordSize &* 2 }
  private static var placesLimit: Int { 5 }
  /// Bytes that the diagnostics need.
  static var size: Int { placesOffset &+ placesLimit &* MemoryLayout<Place>.stride }

  /// The place of a failure, and its reason.
  private struct Place {
    /// 0 if nothing can resolve it.
    var number: UInt64
    var reason: Reason
    /// The number of failures reported until then.
    var order: Int
  }

  /// - Parameter storage: `size` bytes, aligned for 8, which outlive the diagnostics.
  init(_ storage: UnsafeMutableRawPointer) {
    unsafe self.storage = unsafe storage
    clear()
  }

  private var places: UnsafeMutablePointer<Place> {
    unsafe (storage + JSONDiagnostics.placesOffset).assumingMemoryBound(to: Place.self)
  }

  var hasFailure: Bool { count > 0 }
  /// The status of the first failure, or success.
  var firstStatus: Int32 { unsafe count > 0 ? places[0].reason.statusCode : 0 }
  /// The number of failures reported until the first one that is stored.
  var firstOrder: Int { unsafe count > 0 ? places[0].order : Int.max }
  /// Both are NUL-terminated, and empty if nothing has failed.
  var message: Bytes { unsafe Bytes(storage, count: 0) }
  var field: Bytes { unsafe Bytes(storage + JSONDiagnostics.messageSize, count: 0) }

  mutating func clear() {
    count = 0
    // SAFETY: `storage` has room for two failures, each with its NULs; so below.
    unsafe storage.storeBytes(of: 0, as: UInt8.self)
    unsafe storage.storeBytes(of: 0, toByteOffset: JSONDiagnostics.messageSize, as: UInt8.self)
  }

  /// Reports a failure.
  @inline(never)
  @discardableResult
  mutating func report(
    _ failure: Failure, _ place: JSONFailurePlace = JSONFailurePlace(), _ given: OffendingValue = .nothing
  ) -> Int32 {
    unsafe report(place, failure.field) { (writer, pointer, storage) in
      if let field = failure.field {
        writer.put(field.text)
      } else if let pointer, pointer.count > 0 {
        // The reason and the given value need about 160 bytes.
        _ = OffendingValue.escape(pointer, to: &writer, leaving: 160)
      } else {
        writer.put(place.pointer == nil && failure.reason == .nullPointer ? Bytes("pointer") : Bytes("document"))
      }
      writer.put(UInt8(ascii: " "))
      writer.put(failure.reason.text)
      if unsafe !given.begins(in: storage, size: JSONDiagnostics.recordSize) { given.describe(failure, to: &writer) }
    }
    return failure.statusCode
  }

  /// Reports a failure with the text of `write`, at the place that `field` writes.
  @inline(__always)
  mutating func report(field: (inout ByteWriter) -> Void, _ write: (inout ByteWriter) -> Void) {
    reported &+= 1
    var writer = unsafe ByteWriter(storage, capacity: Diagnostics.messageLimit)
    write(&writer)
    end(0, writer.written)
    writer = unsafe ByteWriter(storage + JSONDiagnostics.messageSize, capacity: JSONDiagnostics.fieldSize &- 1)
    field(&writer)
    end(JSONDiagnostics.messageSize, writer.written)
  }

  /// Reports the text of `write`, which receives the place's pointer if that can be shown.
  @inline(never)
  private mutating func report(
    _ place: JSONFailurePlace, _ field: FieldName?,
    _ write: (inout ByteWriter, Bytes?, UnsafeMutableRawPointer) -> Void
  ) {
    reported &+= 1
    var writer = unsafe ByteWriter(storage, capacity: Diagnostics.messageLimit)
    // The pointer or the value may be a text of these diagnostics, which is being overwritten.
    let isOurs =
      place.pointer.map { unsafe OffendingValue.text($0).begins(in: storage, size: JSONDiagnostics.recordSize) }
      ?? false
    let pointer = isOurs ? nil : place.pointer
    unsafe write(&writer, pointer, storage)
    end(0, writer.written)
    let target = unsafe ByteWriter(storage + JSONDiagnostics.messageSize, capacity: JSONDiagnostics.fieldSize &- 1)
    putField(pointer ?? field?.text ?? Bytes(""), consume target)
  }

  /// Reports a failure with the text of `write`.
  @inline(__always)
  mutating func report(_ place: JSONFailurePlace, _ write: (inout ByteWriter) -> Void) {
    unsafe report(place, nil) { (writer, _, _) in write(&writer) }
  }

  /// Reports a failure and stores it.
  @inline(never)
  mutating func record(_ failure: Failure, _ place: JSONFailurePlace, _ given: OffendingValue) -> Int32 {
    report(failure, place, given)
    return remember(failure.reason, place)
  }

  /// Stores the failure that was reported last.
  @inline(never)
  mutating func remember(_ reason: Reason, _ place: JSONFailurePlace) -> Int32 {
    let size = JSONDiagnostics.recordSize
    if count == 0 { unsafe system_copy(storage + size, storage, size) }
    remember(Place(number: place.number, reason: reason, order: reported))
    return reason.statusCode
  }

  private mutating func remember(_ place: Place) {
    var i = 0
    while i < count {
      if unsafe places[i].number == place.number { return }
      i &+= 1
    }
    if count < JSONDiagnostics.placesLimit {
      unsafe places[count] = place
      count &+= 1
    } else {
      // There is no room to tell more places apart: only `clear` resolves this one.
      unsafe places[count &- 1].number = 0
    }
  }

  private func putField(_ pointer: Bytes, _ writer: consuming ByteWriter) {
    var writer = writer
    writer.put(pointer)
    end(JSONDiagnostics.messageSize, writer.written)
  }

  /// Ends a text after a whole character.
  private func end(_ start: Int, _ size: Int) {
    let end = unsafe UTF8Text.lastBoundary(Bytes(storage + start, count: size))
    unsafe storage.storeBytes(of: 0, toByteOffset: start &+ end, as: UInt8.self)
  }

  /// Resolves the failure at a place, after a success there.
  mutating func settle(_ place: JSONFailurePlace) {
    var i = 0
    while i < count {
      if unsafe places[i].number == place.number { return forget(i) }
      i &+= 1
    }
  }

  /// From now on nothing but `clear` makes a failure good: what succeeds at its place is something else.
  mutating func keep(_ place: JSONFailurePlace) {
    var i = 0
    while i < count {
      if unsafe places[i].number == place.number { unsafe places[i].number = 0 }
      i &+= 1
    }
  }

  private mutating func forget(_ index: Int) {
    count &-= 1
    var i = index
    while i < count {
      unsafe places[i] = unsafe places[i &+ 1]
      i &+= 1
    }
    if index > 0 || count == 0 { return }
    // The message of the new first failure is gone; only its reason is left.
    let start = JSONDiagnostics.recordSize
    var writer = unsafe ByteWriter(storage + start, capacity: Diagnostics.messageLimit)
    writer.put("a value that was refused before ")
    writer.put(unsafe places[0].reason.text)
    end(start, writer.written)
    unsafe storage.storeBytes(of: 0, toByteOffset: start &+ JSONDiagnostics.messageSize, as: UInt8.self)
  }

  /// Reports the first failure again.
  mutating func recall() -> Int32 {
    if count > 0 { unsafe system_copy(storage, storage + JSONDiagnostics.recordSize, JSONDiagnostics.recordSize) }
    return firstStatus
  }
}
