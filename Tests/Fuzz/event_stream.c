/* An event stream: the same bytes in whatever pieces give the same events, those of a second reader that follows the text
   of the standard (WHATWG HTML, "Interpreting an event stream", on text that was decoded as the Encoding standard says).

   Input: a byte that chooses the pieces, a byte for the limit (0 for the usual one), then the stream. */
#include "input.h"
#include "lent.h"
#include <stdlib.h>
#include <string.h>

typedef struct bytes {
  char *data;
  size_t size, capacity;
} bytes;

static void add(bytes *to, const void *data, size_t size) {
  if (size > to->capacity - to->size) {
    to->capacity = (to->size + size) * 2;
    to->data = realloc(to->data, to->capacity);
    if (to->data == NULL)
      abort();
  }
  if (size > 0)
    memcpy(to->data + to->size, data, size);
  to->size += size;
}

static void add_text(bytes *to, const char *data, size_t size) {
  add(to, &size, sizeof size);
  add(to, data, size);
}

static void set(bytes *to, const char *data, size_t size) {
  to->size = 0;
  add(to, data, size);
}

/* MARK: The second reader */

/* The decoder of UTF-8 with its boundaries, byte by byte. */
static void decode(bytes *to, const unsigned char *data, size_t size) {
  unsigned needed = 0, seen = 0, lower = 0x80, upper = 0xBF;
  unsigned char sequence[4];
  for (size_t i = 0; i < size; i++) {
    unsigned char c = data[i];
    if (needed == 0) {
      lower = c == 0xE0 ? 0xA0 : c == 0xF0 ? 0x90 : 0x80;
      upper = c == 0xED ? 0x9F : c == 0xF4 ? 0x8F : 0xBF;
      seen = 0;
      sequence[seen++] = c;
      if (c < 0x80)
        add(to, &c, 1);
      else if (c >= 0xC2 && c <= 0xF4)
        needed = c < 0xE0 ? 1 : c < 0xF0 ? 2 : 3;
      else
        add(to, "\xEF\xBF\xBD", 3);
    } else if (c < lower || c > upper) {
      needed = 0;
      add(to, "\xEF\xBF\xBD", 3);
      i--;
    } else {
      lower = 0x80, upper = 0xBF;
      sequence[seen++] = c;
      if (--needed == 0)
        add(to, sequence, seen);
    }
  }
  if (needed > 0)
    add(to, "\xEF\xBF\xBD", 3);
}

typedef struct reader {
  bytes data, type, id, last_id, said;
  bool has_field;
  int64_t retry;
} reader;

static void say(reader *reader, openrouter_stream_event_kind kind, const char *type, size_t type_size, const char *data,
                size_t size) {
  add(&reader->said, &kind, sizeof kind);
  add_text(&reader->said, type, type_size);
  add_text(&reader->said, data, size);
  add_text(&reader->said, reader->last_id.data, reader->last_id.size);
}

static void dispatch(reader *reader) {
  set(&reader->last_id, reader->id.data, reader->id.size);
  reader->has_field = false;
  if (reader->data.size > 0) {
    bool has_type = reader->type.size > 0;
    say(reader, OPENROUTER_STREAM_EVENT_KIND_MESSAGE, has_type ? reader->type.data : "message",
        has_type ? reader->type.size : 7, reader->data.data, reader->data.size - 1);
  }
  reader->data.size = reader->type.size = 0;
}

static bool is(const char *name, size_t size, const char *wanted) {
  return size == strlen(wanted) && memcmp(name, wanted, size) == 0;
}

static void read_line(reader *reader, const char *line, size_t size) {
  if (size == 0) {
    dispatch(reader);
    return;
  }
  const char *colon = memchr(line, ':', size), *value = colon == NULL ? line + size : colon + 1;
  size_t name = colon == NULL ? size : (size_t)(colon - line);
  if (value < line + size && *value == ' ')
    value++;
  size_t value_size = (size_t)(line + size - value);
  if (colon == line) {
    say(reader, OPENROUTER_STREAM_EVENT_KIND_COMMENT, "", 0, value, value_size);
    return;
  }
  reader->has_field = true;
  if (is(line, name, "event"))
    set(&reader->type, value, value_size);
  if (is(line, name, "data")) {
    add(&reader->data, value, value_size);
    add(&reader->data, "\n", 1);
  }
  if (is(line, name, "id") && memchr(value, '\0', value_size) == NULL)
    set(&reader->id, value, value_size);
  if (is(line, name, "retry") && value_size > 0) {
    uint64_t retry = 0;
    for (size_t i = 0; i < value_size; i++) {
      if (value[i] < '0' || value[i] > '9')
        return;
      retry = retry > INT64_MAX / 10 ? UINT64_C(1) << 63 : retry * 10 + (uint64_t)(value[i] - '0');
      retry = retry > INT64_MAX ? (uint64_t)INT64_MAX : retry;
    }
    reader->retry = (int64_t)retry;
  }
}

/* Says whether the stream ends where an event may. */
static bool read_all(reader *reader, const text *stream) {
  bytes text = {NULL, 0, 0};
  add(&text, "", 0);
  size_t mark = stream->size >= 3 && memcmp(stream->data, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
  decode(&text, (const unsigned char *)stream->data + mark, stream->size - mark);
  size_t start = 0;
  for (size_t i = 0; i < text.size; i++) {
    if (text.data[i] != '\n' && text.data[i] != '\r')
      continue;
    read_line(reader, text.data + start, i - start);
    i += text.data[i] == '\r' && i + 1 < text.size && text.data[i + 1] == '\n';
    start = i + 1;
  }
  bool is_whole = start == text.size && !reader->has_field;
  free(text.data);
  return is_whole;
}

static void free_reader(reader *reader) {
  free(reader->data.data), free(reader->type.data), free(reader->id.data), free(reader->last_id.data);
  free(reader->said.data);
}

/* MARK: The library */

static openrouter_status take(openrouter_event_stream *stream, bytes *said) {
  const openrouter_stream_event *event = NULL;
  openrouter_status status;
  while ((status = openrouter_event_stream_next(stream, &event)) == OPENROUTER_OK) {
    add(said, &event->kind, sizeof event->kind);
    add_text(said, event->type.data, event->type.size);
    add_text(said, event->data.data, event->data.size);
    add_text(said, event->last_event_id.data, event->last_event_id.size);
    expect("texts end with a NUL", event->type.data[event->type.size] == '\0' &&
                                       event->data.data[event->data.size] == '\0' &&
                                       event->last_event_id.data[event->last_event_id.size] == '\0');
    expect("UTF-8", is_utf8(event->type.data, event->type.size) && is_utf8(event->data.data, event->data.size) &&
                        is_utf8(event->last_event_id.data, event->last_event_id.size));
  }
  return status;
}

/* Pieces of the sizes that a generator with this seed gives, 1 to `most` bytes; 0 for all at once. Events are taken after
   each piece, or only now and then. */
static openrouter_status read_pieces(openrouter_event_stream *stream, const text *input, uint32_t seed, size_t most,
                                     size_t limit, bytes *said) {
  expect_ok("reset", openrouter_event_stream_reset(stream));
  if (limit > 0)
    expect_ok("limit", openrouter_event_stream_set_limit(stream, limit));
  openrouter_status status = OPENROUTER_WAITING;
  for (size_t i = 0; i < input->size && status == OPENROUTER_WAITING;) {
    seed = seed * 1103515245u + 12345u;
    size_t size = most == 0 ? input->size : 1 + (seed >> 16) % most;
    if (size > input->size - i)
      size = input->size - i;
    /* In their own blocks, but for single bytes, which would be slow. */
    text piece = most == 1 ? (text){input->data + i, size} : copy_of(input->data + i, size);
    expect_ok("read", openrouter_event_stream_read(stream, piece.data, piece.size));
    if (most != 1)
      free(piece.data);
    i += size;
    if ((seed >> 8) % 4 != 0)
      status = take(stream, said);
  }
  expect_ok("end", openrouter_event_stream_end(stream));
  return take(stream, said);
}

static bool is_beginning(const bytes *part, const bytes *whole) {
  return part->size <= whole->size && (part->size == 0 || memcmp(part->data, whole->data, part->size) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  input input = {data, data + size};
  uint8_t seed = take_byte(&input), limit = take_byte(&input);
  text stream = take_rest(&input);
  reader reader = {.retry = -1};
  bool is_whole = read_all(&reader, &stream);

  openrouter_event_stream *handle = NULL;
  expect_ok("new", openrouter_event_stream_new(&handle));
  const size_t most[] = {0, seed % 4 == 0 ? 1 : 2 + seed % 60};
  openrouter_status first = OPENROUTER_OK;
  size_t first_size = 0;
  for (size_t i = 0; i < sizeof most / sizeof *most; i++) {
    bytes said = {NULL, 0, 0};
    openrouter_status status = read_pieces(handle, &stream, seed, most[i], limit, &said);
    expect("the events of the second reader", is_beginning(&said, &reader.said));
    if (status != OPENROUTER_ERROR_TOO_LARGE) {
      expect_status("the end", is_whole ? OPENROUTER_END : OPENROUTER_ERROR_UNEXPECTED_END, status);
      expect("all events", said.size == reader.said.size);
      openrouter_string id = {"", 0};
      openrouter_event_stream_get_last_event_id(handle, &id);
      expect("the last id",
             id.size == reader.last_id.size && (id.size == 0 || memcmp(id.data, reader.last_id.data, id.size) == 0));
      int64_t retry = -1;
      openrouter_event_stream_get_retry_ms(handle, &retry);
      expect("the retry time", retry == reader.retry);
    } else {
      expect("a limit", limit > 0);
    }
    if (i > 0)
      expect("the same in other pieces", status == first && said.size == first_size);
    first = status;
    first_size = said.size;
    free(said.data);
  }
  openrouter_event_stream_free(handle);
  free_reader(&reader);
  free(stream.data);
  return 0;
}
