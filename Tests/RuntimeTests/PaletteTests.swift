import Canvas
import Testing

@testable import Terminal

@Suite struct PaletteTests {
  /// The looks that a terminal can tell apart which shows only some attributes.
  private func look(_ role: Role, colours: Int, shows: Attributes) -> Palette.Look {
    var look = Palette(colours: colours).look(of: Style(role))
    look.attributes.formIntersection(shows)
    return look
  }

  // A console font of 512 characters takes the bit for bright letters, and with them bold and faint.
  @Test(
    arguments: [
      256: [.bold, .reverse, .underline], 8: [.reverse, .underline],
      0: [.bold, .reverse, .underline],
    ] as [Int: Attributes])
  func `selection, alert and input differ from ordinary text and from each other`(
    colours: Int, shows: Attributes
  ) {
    let roles: [Role] = [.normal, .selection, .alert, .input, .keyBar]
    let looks = Set(roles.map { look($0, colours: colours, shows: shows) })
    // Without colours the key bar is a bar like the row one stands on.
    #expect(looks.count == (colours == 0 ? roles.count - 1 : roles.count))
  }

  @Test func `eight colours use no number beyond them`() {
    for role in Role.allCases {
      let look = Palette(colours: 8).look(of: Style(role))
      #expect((-1...7).contains(look.foreground) && (-1...7).contains(look.background))
    }
  }
}
