import CDescription
import OpenRouterBase

/// Searches a text among names in the order of the tables, which is by size, then by bytes. Only names of the same size
/// are read.
struct NameSearch {
  private let text: Bytes
  /// The number of the first name of the same size, and the count of such names.
  let first: Int
  let count: Int
  private let names: Bytes

  init(_ text: Bytes) {
    self.text = text
    if text.count > Int(DESCRIPTION_NAME_LIMIT) {
      first = Name.count
      count = 0
      names = Bytes("")
      return
    }
    first = description_first_name(text.count)
    count = description_first_name(text.count &+ 1) &- first
    // SAFETY: constant memory: all names of this size.
    names = unsafe Bytes(description_names_of_size(text.count), count: count &* text.count)
  }

  /// The index of the text among names with the given numbers, which are in order; nil if not found.
  @inline(__always)
  func index(among count: Int, _ number: (Int) -> Int) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low &+ high) &>> 1
      let order = order(number(middle) &- first)
      if order == 0 { return middle }
      if order > 0 { low = middle &+ 1 } else { high = middle }
    }
    return nil
  }

  /// Compares the text with a name, given by its distance from the first name of the same size.
  @inline(__always)
  private func order(_ place: Int) -> Int32 {
    if place < 0 { return 1 }
    if place >= count { return -1 }
    let start = place &* text.count
    return text.order(ofName: names[start, start &+ text.count])
  }
}
