import Canvas
import DeskOperations

/// IntakeScreen.
struct IntakeScreen: Screen {
  init(drafts: [IntakeDraft], _ context: Context) {}
  func title(_ context: Context) -> String { context.words("Tiếp nhận hồ sơ", "Receive a dossier") }
  func bindings(_ context: Context) -> [Binding] { [] }
  mutating func perform(_ action: Action, _ context: Context) -> [Step] { [] }
  mutating func handle(_ input: Input, _ context: Context) -> [Step] { [] }
  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {}
}
