import CDescription
import OpenRouterBase

/// A text that is looked for among names in the order of the tables: by size, and then by bytes. Only names of its size are
/// read.
struct NameSearch {
  private let text: Bytes
  /// The number of the first name of its size, and how many there are.
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

  /// The index of the text's name among some in order, which have these numbers; nil if it is none of them.
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

  /// How the text compares with a name, by the place that the name has behind the first one of the text's size.
  @inline(__always)
  private func order(_ place: Int) -> Int32 {
    if place < 0 { return 1 }
    if place >= count { return -1 }
    let start = place &* text.count
    return text.order(names[start, start &+ text.count])
  }
}
