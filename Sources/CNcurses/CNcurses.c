#define NCURSES_WIDECHAR 1
#define _GNU_SOURCE

#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <linux/kd.h>
#include <locale.h>
#include <ncurses.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// Well behind KEY_MAX, where curses numbers the keys that only some descriptions name.
#define PASTE_START (KEY_MAX + 0x201)
#define PASTE_END (KEY_MAX + 0x202)
#define UTF8_READ (KEY_MAX + 0x203)
#define UTF8_GARBLED (KEY_MAX + 0x204)
// A key of the number pad, by the ASCII sign printed on it.
#define PAD(sign) (KEY_MAX + 0x300 + (sign))
#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"
#define COUNT(array) (int)(sizeof(array) / sizeof(*(array)))

static const char crash_sentence[] =
  "Chương trình dừng đột ngột. Những gì đã lưu vẫn an toàn; mời mở lại chương trình.\r\n";

static const int door_signals[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT};
static const int crash_signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGQUIT};

static SCREEN *screen;
static WINDOW *keyboard;
static int colours;
static struct { short foreground, background; } pairs[63];
static int pair_count;

static struct termios original;
static char restore_bytes[256];
static size_t restore_length;
static volatile sig_atomic_t taken;
static bool awaits_answer;

static int signal_pipe[2] = {-1, -1};
static int saved_stderr = -1;
static struct sigaction previous_door[COUNT(door_signals)];
static struct sigaction previous_crash[COUNT(crash_signals)];
static struct sigaction previous_stop;
static char crash_stack[64 * 1024];

// MARK: Signals

static void write_all(int descriptor, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(descriptor, bytes, length);
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

static void knock(int number) {
  char byte = number == SIGWINCH ? NC_RESIZED : number == SIGHUP ? NC_HUNG_UP : NC_END_ASKED;
  int interrupted = errno;
  write_all(signal_pipe[1], &byte, 1);
  errno = interrupted;
}

// Puts the terminal back the way it was found, from inside a crash.
// Memory may be damaged here, so nothing is computed: the bytes were prepared when the terminal
// was taken, and only async-signal-safe calls are made.
static void crash(int number) {
  if (taken) {
    taken = 0;
    write_all(STDOUT_FILENO, restore_bytes, restore_length);
    tcsetattr(STDIN_FILENO, TCSANOW, &original);
    write_all(
      saved_stderr < 0 ? STDERR_FILENO : saved_stderr, crash_sentence, sizeof(crash_sentence) - 1);
  }
  for (int i = 0; i < COUNT(crash_signals); i++) {
    if (crash_signals[i] == number) sigaction(number, &previous_crash[i], NULL);
  }
  raise(number);
}

static void install(const int *signals, int count, void (*handler)(int), int flags,
                    struct sigaction *previous) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  sigfillset(&action.sa_mask);
  for (int i = 0; i < count; i++) sigaction(signals[i], &action, &previous[i]);
}

static void reinstate(const int *signals, int count, const struct sigaction *previous) {
  for (int i = 0; i < count; i++) sigaction(signals[i], &previous[i], NULL);
}

static void install_signals(void) {
  stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof(crash_stack)};
  sigaltstack(&stack, NULL);
  install(door_signals, COUNT(door_signals), knock, SA_RESTART, previous_door);
  install(crash_signals, COUNT(crash_signals), crash, SA_ONSTACK, previous_crash);
  struct sigaction ignore = {.sa_handler = SIG_IGN};
  sigaction(SIGTSTP, &ignore, &previous_stop);

  // A parent may have left signals blocked, and then neither resizing nor ending would arrive.
  sigset_t wanted;
  sigemptyset(&wanted);
  for (int i = 0; i < COUNT(door_signals); i++) sigaddset(&wanted, door_signals[i]);
  pthread_sigmask(SIG_UNBLOCK, &wanted, NULL);
}

static void reinstate_signals(void) {
  reinstate(door_signals, COUNT(door_signals), previous_door);
  reinstate(crash_signals, COUNT(crash_signals), previous_crash);
  sigaction(SIGTSTP, &previous_stop, NULL);
}

static bool open_signal_pipe(void) {
  if (pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) == 0) return true;
  signal_pipe[0] = signal_pipe[1] = -1;
  return false;
}

static void close_signal_pipe(void) {
  close(signal_pipe[0]);
  close(signal_pipe[1]);
  signal_pipe[0] = signal_pipe[1] = -1;
}

// MARK: Taking the terminal

static void use_utf8(void) {
  if (setlocale(LC_CTYPE, "") && nc_supports_utf8()) return;
  setlocale(LC_CTYPE, "C.UTF-8");
}

int nc_supports_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

const char *nc_terminal_name(void) {
  const char *name = getenv("TERM");
  return name ? name : "";
}

// Terminals that a small server's database does not know, although they behave like xterm.
static bool behaves_like_xterm(const char *name) {
  static const char *const starts[] = {
    "putty", "xterm", "rxvt", "konsole", "gnome", "vte", "alacritty", "kitty", "foot", "wezterm",
    "mintty", "iterm", "ms-terminal", "st-",
  };
  for (int i = 0; i < COUNT(starts); i++) {
    if (strncmp(name, starts[i], strlen(starts[i])) == 0) return true;
  }
  return false;
}

static bool has(char *capability) {
  return capability != NULL && capability != (char *)-1;
}

static SCREEN *open_as(const char *name) {
  SCREEN *opened = newterm(name, stdout, stdin);
  if (opened == NULL || has(tigetstr("cup"))) return opened;
  endwin();
  delscreen(opened);
  return NULL;
}

static SCREEN *open_terminal(const char *name) {
  if (*name == 0) return NULL;
  SCREEN *opened = open_as(name);
  if (opened == NULL && behaves_like_xterm(name)) opened = open_as("xterm-256color");
  if (opened == NULL && strncmp(name, "tmux", 4) == 0) opened = open_as("screen");
  return opened;
}

// Without the pauses `$<2>` that only curses understands.
static void add_restore_bytes(const char *bytes) {
  while (*bytes) {
    const char *end = bytes[0] == '$' && bytes[1] == '<' ? strchr(bytes, '>') : NULL;
    if (end) {
      bytes = end + 1;
    } else if (restore_length < sizeof(restore_bytes)) {
      restore_bytes[restore_length++] = *bytes++;
    } else {
      return;
    }
  }
}

// A terminal without a second screen, such as the Linux console, would keep the last picture in
// view, with people's names in it.
static bool keeps_picture(void) { return !has(tigetstr("rmcup")); }

static void prepare_restore_bytes(void) {
  const char *const names[] = {
    "sgr0", "cnorm", "rmkx", keeps_picture() ? "clear" : "rmcup",
  };
  restore_length = 0;
  add_restore_bytes(PASTE_OFF);
  for (int i = 0; i < COUNT(names); i++) {
    char *bytes = tigetstr(names[i]);
    if (has(bytes)) add_restore_bytes(bytes);
  }
}

static void define_keys(void) {
  // Terminals differ from their description: application mode or not, PuTTY and rxvt numbering.
  static const struct { const char *bytes; int code; } keys[] = {
    {"\033[A", KEY_UP}, {"\033OA", KEY_UP}, {"\033[B", KEY_DOWN}, {"\033OB", KEY_DOWN},
    {"\033[C", KEY_RIGHT}, {"\033OC", KEY_RIGHT}, {"\033[D", KEY_LEFT}, {"\033OD", KEY_LEFT},
    {"\033[H", KEY_HOME}, {"\033OH", KEY_HOME}, {"\033[1~", KEY_HOME}, {"\033[7~", KEY_HOME},
    {"\033[F", KEY_END}, {"\033OF", KEY_END}, {"\033[4~", KEY_END}, {"\033[8~", KEY_END},
    {"\033[2~", KEY_IC}, {"\033[3~", KEY_DC}, {"\033[5~", KEY_PPAGE}, {"\033[6~", KEY_NPAGE},
    {"\033[Z", KEY_BTAB}, {"\033OM", KEY_ENTER},
    {"\033[[A", KEY_F(1)}, {"\033[[B", KEY_F(2)}, {"\033[[C", KEY_F(3)}, {"\033[[D", KEY_F(4)},
    {"\033[[E", KEY_F(5)},
    {"\033[11~", KEY_F(1)}, {"\033[12~", KEY_F(2)}, {"\033[13~", KEY_F(3)}, {"\033[14~", KEY_F(4)},
    {"\033OP", KEY_F(1)}, {"\033OQ", KEY_F(2)}, {"\033OR", KEY_F(3)}, {"\033OS", KEY_F(4)},
    {"\033[15~", KEY_F(5)}, {"\033[17~", KEY_F(6)}, {"\033[18~", KEY_F(7)}, {"\033[19~", KEY_F(8)},
    {"\033[20~", KEY_F(9)}, {"\033[21~", KEY_F(10)}, {"\033[23~", KEY_F(11)},
    {"\033[24~", KEY_F(12)},
    {"\033OT", KEY_F(5)}, {"\033OU", KEY_F(6)}, {"\033OV", KEY_F(7)}, {"\033OW", KEY_F(8)},
    {"\033OX", KEY_F(9)}, {"\033OY", KEY_F(10)},
    // With NumLock on, PuTTY sends the number pad like this as soon as a program takes the keypad.
    {"\033Op", PAD('0')}, {"\033Oq", PAD('1')}, {"\033Or", PAD('2')}, {"\033Os", PAD('3')},
    {"\033Ot", PAD('4')}, {"\033Ou", PAD('5')}, {"\033Ov", PAD('6')}, {"\033Ow", PAD('7')},
    {"\033Ox", PAD('8')}, {"\033Oy", PAD('9')}, {"\033Oj", PAD('*')}, {"\033Ok", PAD('+')},
    {"\033Ol", PAD(',')}, {"\033Om", PAD('-')}, {"\033On", PAD('.')}, {"\033Oo", PAD('/')},
    // Where the cursor stands after one letter of three bytes: see ask_for_utf8.
    {"\033[2;2R", UTF8_READ}, {"\033[2;3R", UTF8_GARBLED}, {"\033[2;4R", UTF8_GARBLED},
    {"\033[200~", PASTE_START}, {"\033[201~", PASTE_END},
  };
  for (int i = 0; i < COUNT(keys); i++) define_key(keys[i].bytes, keys[i].code);
}

static void prepare_colours(void) {
  const char *refused = getenv("NO_COLOR");
  colours = 0;
  pair_count = 0;
  if ((refused && *refused) || !has_colors()) return;
  start_color();
  use_default_colors();
  colours = COLORS >= 256 ? 256 : COLORS >= 8 ? 8 : 0;
}

// Whether the window reads letters beyond ASCII as one each, or shows their bytes; it answers like a
// key, or never, and nobody waits. Asked before the first picture, in which a window that takes bytes
// for orders would swallow the question. Row 2, because an answer from the first row would be what some
// terminals send for Shift-F3. The letter is wiped before anybody sees it.
static void ask_for_utf8(void) {
  static const char question[] = "\0337\033[2;1H\xE1\xBA\xB5\033[6n\033[2;1H\033[K\0338";
  if (!has(tigetstr("u7"))) return;
  awaits_answer = true;
  write_all(STDOUT_FILENO, question, sizeof(question) - 1);
}

enum nc_outcome nc_open(void) {
  if (taken) return NC_ALREADY_OPEN;
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return NC_NOT_A_TERMINAL;
  if (tcgetattr(STDIN_FILENO, &original) != 0 || !open_signal_pipe()) return NC_NOT_A_TERMINAL;
  use_utf8();
  screen = open_terminal(nc_terminal_name());
  if (screen == NULL) {
    close_signal_pipe();
    return NC_UNKNOWN_TERMINAL;
  }
  prepare_restore_bytes();
  taken = 1;
  install_signals();

  raw();
  noecho();
  nonl();
  // Long enough for a serial line; whoever sits behind a slower one says so.
  if (getenv("ESCDELAY") == NULL) set_escdelay(25);
  // Reading from a pad keeps curses from refreshing the picture behind our back.
  keyboard = newpad(1, 1);
  keypad(keyboard, TRUE);
  nodelay(keyboard, TRUE);
  meta(keyboard, TRUE);
  prepare_colours();
  curs_set(0);
  refresh();
  define_keys();
  write_all(STDOUT_FILENO, PASTE_ON, sizeof(PASTE_ON) - 1);
  ask_for_utf8();
  return NC_OPENED;
}

// What the terminal says only now would stand behind the shell's prompt as if it had been typed.
static void drop_late_answer(void) {
  struct pollfd terminal = {.fd = STDIN_FILENO, .events = POLLIN};
  if (!awaits_answer) return;
  awaits_answer = false;
  poll(&terminal, 1, 200);
  tcflush(STDIN_FILENO, TCIFLUSH);
}

int nc_console_font(int descriptor, uint32_t *scalars, int most) {
  struct unipair *pairs = calloc((size_t)most, sizeof(*pairs));
  if (pairs == NULL) return -1;
  struct unimapdesc map = {.entry_ct = (unsigned short)most, .entries = pairs};
  int count = ioctl(descriptor, GIO_UNIMAP, &map) == 0 ? map.entry_ct : -1;
  for (int i = 0; i < count; i++) scalars[i] = pairs[i].unicode;
  free(pairs);
  return count;
}

void nc_close(void) {
  if (!taken) return;
  drop_late_answer();
  write_all(STDOUT_FILENO, PASTE_OFF, sizeof(PASTE_OFF) - 1);
  curs_set(1);
  if (keeps_picture()) {
    erase();
    refresh();
  }
  endwin();
  taken = 0;
  reinstate_signals();
  close_signal_pipe();
  delwin(keyboard);
  delscreen(screen);
  tcsetattr(STDIN_FILENO, TCSADRAIN, &original);
  if (saved_stderr >= 0) {
    dup2(saved_stderr, STDERR_FILENO);
    close(saved_stderr);
    saved_stderr = -1;
  }
}

int nc_redirect_stderr(const char *path) {
  int file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (file < 0) return -1;
  if (saved_stderr < 0) saved_stderr = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  int outcome = dup2(file, STDERR_FILENO);
  close(file);
  return outcome < 0 ? -1 : 0;
}

// MARK: The picture

int nc_colours(void) { return colours; }

struct nc_size nc_size(void) { return (struct nc_size){LINES, COLS}; }

// Never resizeterm: it puts KEY_RESIZE back into the keyboard, which asks for the next resizing.
struct nc_size nc_resize(void) {
  struct winsize now;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &now) == 0 && now.ws_row > 0 && now.ws_col > 0 &&
      is_term_resized(now.ws_row, now.ws_col)) {
    resize_term(now.ws_row, now.ws_col);
    // The terminal may have moved its lines about, so nothing on it can be relied upon.
    clearok(curscr, TRUE);
  }
  return nc_size();
}

void nc_erase(void) { erase(); }

// Made when first wanted: small terminals have only 64 pairs.
static short pair(int foreground, int background) {
  if (colours == 0 || (foreground < 0 && background < 0)) return 0;
  for (int i = 0; i < pair_count; i++) {
    if (pairs[i].foreground == foreground && pairs[i].background == background) return i + 1;
  }
  if (pair_count == COUNT(pairs) || pair_count + 1 >= COLOR_PAIRS) return 0;
  if (init_pair(pair_count + 1, foreground, background) == ERR) return 0;
  pairs[pair_count].foreground = foreground;
  pairs[pair_count].background = background;
  return ++pair_count;
}

void nc_put(
  int row, int column, const uint32_t *scalars, int count, int columns, unsigned attributes,
  int foreground, int background) {
  wchar_t text[CCHARW_MAX + 1] = {0};
  int length = 0;
  for (int i = 0; i < count && length < CCHARW_MAX; i++) {
    if (i == 0 || wcwidth((wchar_t)scalars[i]) == 0) text[length++] = (wchar_t)scalars[i];
  }
  // Where the C library is of another mind about the width, the rest of the line must not move.
  if (length == 0 || wcwidth(text[0]) != columns) wcscpy(text, L"?");

  attr_t look = (attributes & NC_BOLD ? A_BOLD : 0) | (attributes & NC_DIM ? A_DIM : 0) |
                (attributes & NC_REVERSE ? A_REVERSE : 0) |
                (attributes & NC_UNDERLINE ? A_UNDERLINE : 0);
  short colour = pair(foreground, background);
  cchar_t cell;
  if (setcchar(&cell, text, look, colour, NULL) == OK) mvadd_wch(row, column, &cell);
  if (columns == 2 && wcwidth(text[0]) == 1) {
    setcchar(&cell, L" ", look, colour, NULL);
    mvadd_wch(row, column + 1, &cell);
  }
}

void nc_cursor(int row, int column) {
  if (row < 0) {
    curs_set(0);
  } else {
    move(row, column);
    curs_set(1);
  }
}

void nc_refresh(void) { refresh(); }

void nc_draw_anew(void) {
  static const char end_of_text[] = "\033\\";
  write_all(STDOUT_FILENO, end_of_text, sizeof(end_of_text) - 1);
  clearok(curscr, TRUE);
}

void nc_ring(void) { beep(); }

// Where tmux calls itself screen as well, it drops what is wrapped; screen would print what is not.
int nc_is_inside_screen(void) {
  return getenv("STY") != NULL && strncmp(nc_terminal_name(), "screen", 6) == 0;
}

void nc_send(const uint8_t *bytes, size_t length) {
  if (taken) write_all(STDOUT_FILENO, (const char *)bytes, length);
}

// MARK: What arrives

static struct nc_input named_key(int code) {
  static const struct { int code; enum nc_key key; } keys[] = {
    {KEY_UP, NC_UP}, {KEY_DOWN, NC_DOWN}, {KEY_LEFT, NC_LEFT}, {KEY_RIGHT, NC_RIGHT},
    {KEY_HOME, NC_HOME}, {KEY_END, NC_END}, {KEY_PPAGE, NC_PAGE_UP}, {KEY_NPAGE, NC_PAGE_DOWN},
    {KEY_IC, NC_INSERT}, {KEY_DC, NC_DELETE}, {KEY_BACKSPACE, NC_BACKSPACE}, {KEY_ENTER, NC_ENTER},
    {KEY_BTAB, NC_BACK_TAB}, {PASTE_START, NC_PASTE_START}, {PASTE_END, NC_PASTE_END},
    {KEY_FIND, NC_HOME}, {KEY_SELECT, NC_END}, {UTF8_GARBLED, NC_UTF8_GARBLED},
  };
  if (code == UTF8_READ || code == UTF8_GARBLED) awaits_answer = false;
  if (code >= KEY_F(1) && code <= KEY_F(24)) {
    return (struct nc_input){NC_FUNCTION_KEY, (uint32_t)(code - KEY_F0)};
  }
  for (int i = 0; i < COUNT(keys); i++) {
    if (keys[i].code == code) return (struct nc_input){NC_KEY, keys[i].key};
  }
  return (struct nc_input){NC_NOTHING, 0};
}

// After an Escape: reads on over a sequence that no key is known for, which must not act as Escape
// and then type its letters. Whether there was one.
static bool skip_unknown_sequence(void) {
  int next = wgetch(keyboard);
  if (next == ERR) return false;
  if (next != '[' && next != 'O') {
    ungetch(next);
    return false;
  }
  bool is_single = next == 'O';
  for (int length = 0; length < 32; length++) {
    next = wgetch(keyboard);
    if (next == ERR) return length > 0;
    if (next < 0x20 || next > 0x7E) {
      ungetch(next);
      return true;
    }
    if (is_single || next >= 0x40) return true;
  }
  return true;
}

// Scalars are put together here and not by get_wch, which loses a letter whose bytes arrive in two
// pieces, as they do over a network, and up to fifteen bytes after it.
struct nc_input nc_read(void) {
  static uint32_t scalar, least;
  static int missing;
  for (;;) {
    int code = wgetch(keyboard);
    if (code == ERR) return (struct nc_input){NC_NOTHING, 0};
    if (code > PAD(0)) {
      missing = 0;
      return (struct nc_input){NC_SCALAR, (uint32_t)(code - PAD(0))};
    } else if (code > 0xFF) {
      missing = 0;
      struct nc_input key = named_key(code);
      if (key.kind != NC_NOTHING) return key;
    } else if (code < 0x80) {
      missing = 0;
      if (code == 0x1B && skip_unknown_sequence()) continue;
      return (struct nc_input){NC_SCALAR, (uint32_t)code};
    } else if (code < 0xC0) {
      if (missing == 0) continue;
      scalar = scalar << 6 | (uint32_t)(code & 0x3F);
      bool valid = scalar >= least && scalar <= 0x10FFFF && (scalar < 0xD800 || scalar > 0xDFFF);
      if (--missing == 0 && valid) return (struct nc_input){NC_SCALAR, scalar};
    } else {
      missing = code >= 0xF8 ? 0 : code >= 0xF0 ? 3 : code >= 0xE0 ? 2 : 1;
      scalar = (uint32_t)code & (0x3FU >> missing);
      least = missing == 3 ? 0x10000 : missing == 2 ? 0x800 : 0x80;
    }
  }
}

int nc_signal_descriptor(void) { return signal_pipe[0]; }

unsigned nc_signals(void) {
  unsigned arrived = 0;
  char byte;
  while (read(signal_pipe[0], &byte, 1) == 1) arrived |= (unsigned)byte;
  // A terminal that went away without a signal would be readable for ever.
  struct pollfd terminal = {.fd = STDIN_FILENO, .events = 0};
  if (poll(&terminal, 1, 0) == 1) arrived |= NC_HUNG_UP;
  return arrived;
}
