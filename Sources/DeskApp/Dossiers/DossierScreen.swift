import Canvas
import DeskOperations

/// DossierScreen.
struct DossierScreen: Screen {
  init(_ code: DossierCode) {}
  func title(_ context: Context) -> String { context.words("Hồ sơ", "Dossier") }
  func bindings(_ context: Context) -> [Binding] { [] }
  mutating func perform(_ action: Action, _ context: Context) -> [Step] { [] }
  mutating func handle(_ input: Input, _ context: Context) -> [Step] { [] }
  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {}
}
