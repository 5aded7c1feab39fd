import Canvas
import DeskOperations

/// PaletteScreen.
struct PaletteScreen: Screen {
  init(bindings: [Binding]) {}
  func title(_ context: Context) -> String { context.words("Tìm lệnh, hồ sơ", "Find") }
  func bindings(_ context: Context) -> [Binding] { [] }
  mutating func perform(_ action: Action, _ context: Context) -> [Step] { [] }
  mutating func handle(_ input: Input, _ context: Context) -> [Step] { [] }
  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {}
}
