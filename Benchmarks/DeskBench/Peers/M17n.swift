import Glibc
import Vietnamese

/// An input method of libm17n, which IBus and others type Vietnamese with.
///
/// The library is looked for at run time, so that measuring needs it no more than the program does.
struct M17n {
  private let library: Library
  private let context: UnsafeMutableRawPointer
  private let symbols: [UnsafeMutableRawPointer?]

  /// Nothing where the library or its table of keys is not there.
  init?(_ method: TypingMethod) {
    guard let library = try? Library() else { return nil }
    library.begin()
    guard
      let opened = library.open(library.symbol("vi"), library.symbol(method.rawValue), nil),
      let context = library.createContext(opened, nil)
    else { return nil }
    self.library = library
    self.context = context
    symbols = (0..<0x80).map { code in
      code < 0x20 ? nil : library.symbol(String(UnicodeScalar(UInt8(code))))
    }
  }

  /// Types keys of ASCII, each as the library wants it: filtered, and looked up where that makes
  /// text; a key that it leaves alone stands for itself.
  func type(_ keys: [Character]) -> Text {
    let text = Text(library)
    for key in keys {
      guard let code = key.asciiValue, let symbol = symbols[Int(code)] else { continue }
      if library.filter(context, symbol, nil) == 0,
        library.lookUp(context, symbol, nil, text.pointer) != 0
      {
        _ = library.append(text.pointer, Int32(code))
      }
    }
    return text
  }

  /// A text of the library.
  final class Text {
    fileprivate let pointer: UnsafeMutableRawPointer?
    private let library: Library

    fileprivate init(_ library: Library) {
      self.library = library
      pointer = library.makeText()
    }

    deinit { _ = library.release(pointer) }

    /// The text for comparing.
    var string: String {
      var view = String.UnicodeScalarView()
      for place in 0..<library.length(pointer) {
        view.append(
          UnicodeScalar(UInt32(bitPattern: library.character(pointer, place))) ?? "\u{FFFD}")
      }
      return String(view)
    }
  }
}

/// The functions of libm17n, as `m17n.h` declares them.
private struct Library {
  typealias Pointer = UnsafeMutableRawPointer?

  let begin: @convention(c) () -> Void
  let symbol: @convention(c) (UnsafePointer<CChar>) -> Pointer
  let open: @convention(c) (Pointer, Pointer, Pointer) -> Pointer
  let createContext: @convention(c) (Pointer, Pointer) -> Pointer
  let filter: @convention(c) (Pointer, Pointer, Pointer) -> Int32
  let lookUp: @convention(c) (Pointer, Pointer, Pointer, Pointer) -> Int32
  let makeText: @convention(c) () -> Pointer
  let append: @convention(c) (Pointer, Int32) -> Pointer
  let length: @convention(c) (Pointer) -> Int32
  let character: @convention(c) (Pointer, Int32) -> Int32
  let release: @convention(c) (Pointer) -> Int32

  struct Missing: Error {
    var name: String
  }

  init() throws(Missing) {
    guard let handle = dlopen("libm17n.so.0", RTLD_NOW) else { throw Missing(name: "libm17n.so.0") }
    func function<Signature>(_ name: String) throws(Missing) -> Signature {
      guard let function = dlsym(handle, name) else { throw Missing(name: name) }
      return unsafeBitCast(function, to: Signature.self)
    }
    begin = try function("m17n_init")
    symbol = try function("msymbol")
    open = try function("minput_open_im")
    createContext = try function("minput_create_ic")
    filter = try function("minput_filter")
    lookUp = try function("minput_lookup")
    makeText = try function("mtext")
    append = try function("mtext_cat_char")
    length = try function("mtext_len")
    character = try function("mtext_ref_char")
    release = try function("m17n_object_unref")
  }
}
