import CNcurses
public import Canvas
import Vietnamese

/// The real terminal, from the moment it is taken until it is given back.
///
/// There is one owner, on one thread: curses knows no other way. The terminal is given back when
/// the value goes away, so nothing may call `exit` while it lives; a crash gives it back too.
public struct Screen: ~Copyable {
  /// The size of the window.
  public private(set) var size: Size

  private var keyboard = Keyboard()
  private let palette: Palette
  private let font: ConsoleFont?

  /// Takes the terminal of standard input and output.
  public init() throws(ScreenTrouble) {
    switch nc_open() {
    case NC_OPENED: break
    case NC_ALREADY_OPEN: throw .alreadyOpen
    case NC_UNKNOWN_TERMINAL: throw .unknownTerminal(name: String(cString: nc_terminal_name()))
    default: throw .notATerminal
    }
    size = Size(nc_size())
    palette = Palette(colours: Int(nc_colours()))
    font = ConsoleFont(of: 1)
  }

  deinit { nc_close() }

  /// Readable as soon as a key or a paste has arrived.
  public var inputDescriptor: Int32 { 0 }

  /// Readable as soon as a signal has arrived.
  public var signalDescriptor: Int32 { nc_signal_descriptor() }

  /// Whether letters beyond ASCII can be shown and read.
  public var supportsUTF8: Bool { nc_supports_utf8() != 0 }

  /// The letters that the font of a Linux console lacks; empty anywhere else.
  public var missingLetters: [Character] { font?.missingLetters ?? [] }

  /// Whether the terminal has answered that it shows each byte of a letter by itself; it then gets
  /// letters without accents.
  public var isGarbled: Bool { keyboard.isGarbled }

  /// Everything typed and pasted since the last call; waits for nothing.
  public mutating func drain() -> [Input] {
    let wasGarbled = isGarbled
    defer { if isGarbled != wasGarbled { nc_draw_anew() } }
    return keyboard.drain()
  }

  /// The signals that have arrived since the last call; a new size is taken over on the way.
  public mutating func pendingSignals() -> [TerminalSignal] {
    let arrived = nc_signals()
    var signals: [TerminalSignal] = []
    if arrived & NC_RESIZED.rawValue != 0 {
      size = Size(nc_resize())
      signals.append(.resized(size))
    }
    if arrived & NC_END_ASKED.rawValue != 0 { signals.append(.end) }
    if arrived & NC_HUNG_UP.rawValue != 0 { signals.append(.hangUp) }
    return signals
  }

  /// Whether the terminal may pass on what is copied; many take it without ever saying so.
  public var canCopy: Bool { Clipboard.mayTake(term: String(cString: nc_terminal_name())) }

  /// Puts a text where other windows can paste it from, as far as the terminal lets it.
  public func copy(_ text: String) {
    guard canCopy,
      let request = Clipboard.request(for: text, insideScreen: nc_is_inside_screen() != 0)
    else { return }
    nc_send(request, request.count)
  }

  /// Rings the bell, or flashes where there is none.
  public func ring() { nc_ring() }

  /// Sends what libraries print to standard error into a file, until the terminal is given back.
  ///
  /// Only the owner may read the file. Answers whether it could be opened.
  @discardableResult
  public func divertErrors(to path: String) -> Bool {
    nc_redirect_stderr(path) == 0
  }

  /// Shows a canvas; only what differs from what is shown already is sent.
  public func show(_ canvas: Canvas) {
    nc_erase()
    for row in 0..<min(size.rows, canvas.size.rows) {
      for column in 0..<min(size.columns, canvas.size.columns) {
        let cell = canvas[row, column]
        let isCut = cell.columns == 2 && column + 1 == size.columns
        if cell != .blank, !cell.isContinuation, !isCut { put(cell, row, column) }
      }
    }
    if let cursor = canvas.cursor {
      nc_cursor(
        Int32(min(max(0, cursor.row), size.rows - 1)),
        Int32(min(max(0, cursor.column), size.columns - 1)))
    } else {
      nc_cursor(-1, -1)
    }
    nc_refresh()
  }

  private func shown(_ character: Character) -> Character {
    guard isGarbled else { return font?.shown(character) ?? character }
    let sign = ConsoleFont.empty.shown(character)
    return sign.isASCII ? sign : String(sign).inPlainLetters.first ?? "?"
  }

  private func put(_ cell: Cell, _ row: Int, _ column: Int) {
    let look = palette.look(of: cell.style)
    let scalars = shown(cell.character).unicodeScalars.map(\.value)
    nc_put(
      Int32(row), Int32(column), scalars, Int32(scalars.count), Int32(cell.columns),
      UInt32(look.attributes.rawValue), look.foreground, look.background)
  }
}

/// Curses belongs to one thread, and so does the screen.
@available(*, unavailable)
extension Screen: @unchecked Sendable {}

extension Size {
  init(_ size: nc_size) {
    self.init(rows: Int(size.rows), columns: Int(size.columns))
  }
}
