/* For fcntl, fileno, isatty and sigaction. */
#define _XOPEN_SOURCE 700
#include "output.h"
#include "exits.h"
#include "text.h"
#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Whether a text from elsewhere was printed last, and ends within a line. */
static bool is_in_line;

/* errno of the first write that failed. Nothing is written after it: it could block again. */
static int write_error;

void begin_output(void) {
  struct sigaction action;
  /* A descriptor that is closed would be given to a socket, and what is printed would be sent. */
  for (int descriptor = 0; descriptor <= 2; descriptor++)
    if (fcntl(descriptor, F_GETFD) < 0 && errno == EBADF)
      /* The wrong way round, so that its use fails. */
      (void)!open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
  /* A write to a closed pipe then fails with EPIPE; an ignored signal stays ignored. */
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_IGN;
  sigaction(SIGPIPE, &action, NULL);
  /* For the width of characters; the output is UTF-8 in every locale. Numbers keep their decimal point. */
  setlocale(LC_CTYPE, "C.UTF-8");
}

static void remember(bool is_good) {
  if (!is_good && write_error == 0)
    write_error = errno != 0 ? errno : EIO;
}

int end_output(int status) {
  /* Some file systems report a full disk only when the file is closed. */
  if (flush_output())
    remember(fclose(stdout) == 0);
  if (write_error == 0)
    return status;
  if (write_error == EPIPE)
    return EXIT_PIPE_CLOSED;
  /* Ctrl-C while the reader of the output was busy. */
  if (write_error == EINTR)
    return EXIT_INTERRUPTED;
  complain("the output cannot be written: %s", strerror(write_error));
  /* An answer whose output failed was stopped. */
  return status == EXIT_DONE || status == EXIT_INTERRUPTED ? EXIT_FAILED : status;
}

void print(const char *format, ...) {
  va_list values;
  va_start(values, format);
  if (write_error == 0)
    remember(vprintf(format, values) >= 0);
  va_end(values);
  if (format[0] != '\0' && format[strlen(format) - 1] == '\n')
    is_in_line = false;
}

bool flush_output(void) {
  if (write_error == 0)
    remember(fflush(stdout) == 0);
  return write_error == 0;
}

static void put(FILE *file, const char *text, size_t size) {
  if (file == stdout && write_error != 0)
    return;
  size_t written = fwrite(text, 1, size, file);
  if (file == stdout)
    remember(written == size);
}

void print_bytes(const char *bytes, size_t size) { put(stdout, bytes, size); }

/* Leaves out control characters, but for those that are kept. */
static void put_safely(FILE *file, const char *text, size_t size, const char *kept) {
  size_t start = 0, i = 0;
  while (i < size) {
    size_t control = control_size(text + i, size - i);
    if (control == 0 || memchr(kept, text[i], strlen(kept)) != NULL) {
      i++;
    } else {
      put(file, text + start, i - start);
      i += control;
      start = i;
    }
  }
  put(file, text + start, i - start);
}

void print_safely(const char *text, size_t size) {
  put_safely(stdout, text, size, "\n\t");
  if (size > 0)
    is_in_line = text[size - 1] != '\n';
}

void end_line(void) {
  if (is_in_line)
    print("\n");
}

static void put_line(const char *prefix, const char *format, va_list values) {
  char line[1024];
  vsnprintf(line, sizeof line, format, values);
  flush_output();
  fputs(prefix, stderr);
  put_safely(stderr, line, strlen(line), "");
  fputc('\n', stderr);
}

void complain(const char *format, ...) {
  va_list values;
  va_start(values, format);
  put_line("openrouter: ", format, values);
  va_end(values);
}

void note(const char *format, ...) {
  va_list values;
  va_start(values, format);
  put_line("", format, values);
  va_end(values);
}

bool is_terminal_output(void) { return isatty(STDOUT_FILENO) == 1; }

void print_content(const char *bytes, size_t size) {
  if (is_terminal_output())
    print_safely(bytes, size);
  else
    print_bytes(bytes, size);
}

size_t terminal_columns(void) {
  struct winsize size;
  if (!is_terminal_output())
    return 0;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return size.ws_col;
  return 80;
}

bool has_styles(void) {
  const char *no_color = getenv("NO_COLOR"), *terminal = getenv("TERM");
  return is_terminal_output() && (no_color == NULL || *no_color == '\0') && terminal != NULL &&
         strcmp(terminal, "dumb") != 0;
}

const char *bold(void) { return has_styles() ? "\033[1m" : ""; }

const char *dim(void) { return has_styles() ? "\033[2m" : ""; }

const char *plain(void) { return has_styles() ? "\033[0m" : ""; }
