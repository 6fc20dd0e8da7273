/* What the program prints: the answer on standard output, all else on standard error. */
#ifndef OUTPUT_H
#define OUTPUT_H

#include <stdbool.h>
#include <stddef.h>

/* Call it first: takes care of standard descriptors that are closed, and of readers that go away. */
void begin_output(void);

/* Call it last: reports output that could not be written. Returns the exit status, which is status if all is well. */
int end_output(int status);

/* Printing. What cannot be written is noticed; is_output_good says so at once after a flush. */
void print(const char *format, ...) __attribute__((format(printf, 1, 2)));
void print_bytes(const char *bytes, size_t size);
bool flush_output(void);

/* Prints text from elsewhere without its control characters, but for line ends and tabs: in a terminal they would be
   commands. */
void print_safely(const char *text, size_t size);

/* Ends the line of such a text, if it is not ended. */
void end_line(void);

/* Prints bytes from elsewhere: as they are, but in a terminal without control characters. */
void print_content(const char *bytes, size_t size);

/* Prints a line on standard error, with the program's name in front and without control characters. */
void complain(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Prints a line on standard error that is not about a failure. */
void note(const char *format, ...) __attribute__((format(printf, 1, 2)));

bool is_terminal_output(void);

/* Columns of the terminal; 0 if the output goes elsewhere. */
size_t terminal_columns(void);

/* Escape sequences, empty if the output has no styles: it is no terminal, or NO_COLOR is set, or TERM is dumb. */
bool has_styles(void);
const char *bold(void);
const char *dim(void);
const char *plain(void);

#endif
