// The whole border with ncurses. No curses header is included here, so that none of its macros,
// globals and variadic functions reach Swift. Call everything from one thread.
#ifndef CNCURSES_H
#define CNCURSES_H

#include <stddef.h>
#include <stdint.h>

enum nc_outcome { NC_OPENED, NC_NOT_A_TERMINAL, NC_UNKNOWN_TERMINAL, NC_ALREADY_OPEN };

enum nc_attribute { NC_BOLD = 1, NC_DIM = 2, NC_REVERSE = 4, NC_UNDERLINE = 8 };

enum nc_kind { NC_NOTHING, NC_SCALAR, NC_KEY, NC_FUNCTION_KEY };

enum nc_key {
  NC_UP, NC_DOWN, NC_LEFT, NC_RIGHT, NC_HOME, NC_END, NC_PAGE_UP, NC_PAGE_DOWN,
  NC_INSERT, NC_DELETE, NC_BACKSPACE, NC_ENTER, NC_BACK_TAB, NC_PASTE_START, NC_PASTE_END,
  NC_UTF8_GARBLED
};

enum nc_signal { NC_RESIZED = 1, NC_END_ASKED = 2, NC_HUNG_UP = 4 };

struct nc_size {
  int rows;
  int columns;
};

struct nc_input {
  enum nc_kind kind;
  uint32_t value;
};

// Takes the terminal of standard input and output.
enum nc_outcome nc_open(void);

// Gives the terminal back as it was; does nothing when it is not taken.
void nc_close(void);

// The value of TERM, or an empty text.
const char *nc_terminal_name(void);

// Whether letters beyond ASCII can be shown and read; 0 when not.
int nc_supports_utf8(void);

// How many colours may be used: 256, 8, or 0 when there are none or NO_COLOR is set.
int nc_colours(void);

// The size at the last opening or resizing.
struct nc_size nc_size(void);

// Asks the terminal for its size and takes it over.
struct nc_size nc_resize(void);

// Empties the picture being made; nothing shows before nc_refresh.
void nc_erase(void);

// Puts one character: a base with marks, so many columns wide, colours from the terminal's table
// or -1 for the terminal's own.
void nc_put(
  int row, int column, const uint32_t *scalars, int count, int columns, unsigned attributes,
  int foreground, int background);

// Shows the cursor at a place, or hides it when the row is negative.
void nc_cursor(int row, int column);

// Sends what is new in the picture to the terminal.
void nc_refresh(void);

// Has the next picture sent whole, also to a terminal that took letters for the beginning of an order.
void nc_draw_anew(void);

// The characters that the font of a Linux console has, up to so many; -1 where it is no console.
int nc_console_font(int descriptor, uint32_t *scalars, int most);

// The next key or scalar that has arrived; never waits for one. NC_UTF8_GARBLED is no key, but the
// terminal's word that it shows each byte of a letter by itself.
struct nc_input nc_read(void);

// Readable when a signal has arrived; -1 when no terminal is taken.
int nc_signal_descriptor(void);

// The signals that have arrived since the last call, as a set of nc_signal.
unsigned nc_signals(void);

// Rings the terminal's bell.
void nc_ring(void);

// Whether GNU screen stands between the program and the terminal; 0 when not.
int nc_is_inside_screen(void);

// Sends bytes that draw nothing to the terminal, between two pictures.
void nc_send(const uint8_t *bytes, size_t length);

// Sends what is written to standard error into a file only its owner may read; 0 when it worked.
// Standard error comes back when the terminal is given back.
int nc_redirect_stderr(const char *path);

#endif
