#include "CNcurses.h"
typedef int nc_placeholder;
