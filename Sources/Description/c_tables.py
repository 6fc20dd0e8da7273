"""Writes the tables as a C header of constant arrays: no relocation, no start-up work, and a section for each."""

from layout import Tables

WIDTH = 124
HEAD = """\
/*
 * CDescription.h: OpenRouter's description of its API as constant tables.
 *
 * Made by Sources/Description (make description). Do not edit: additions are in Sources/Description/additions.json.
 */
#ifndef OPENROUTER_CDESCRIPTION_H
#define OPENROUTER_CDESCRIPTION_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* clang-format off */
/* A text of more than 4,095 bytes: compilers that read this header take them. */
#pragma GCC diagnostic ignored "-Woverlength-strings"
"""


def array(kind: str, name: str, values: list, note: str) -> str:
    lines, line = [], " "
    for value in values:
        item = f" {value},"
        if len(line) + len(item) > WIDTH:
            lines.append(line)
            line = " "
        line += item
    return f"\n/* {note} */\nstatic const {kind} {name}[] = {{\n" + "\n".join([*lines, line]) + "\n};\n"


def text(name: str, pieces: list[str], note: str) -> str:
    """Without a NUL behind it, so that the linker does not lay it among other texts."""
    size = sum(map(len, pieces))
    lines, line = [], ""
    for piece in pieces:
        if len(line) + len(piece) > WIDTH - 6 and line:
            lines.append(line)
            line = ""
        line += piece
    quoted = "\n".join('  "' + line.replace("\\", "\\\\").replace('"', '\\"').replace("?", "\\?") + '"'
                       for line in [*lines, line])
    return f"\n/* {note} */\nstatic const char {name}[{size}] =\n{quoted};\n"


def nodes(tables: Tables) -> str:
    lines = []
    for place, words, shown in tables.nodes:
        lines.append(f"  /* {place}: {shown} */".replace("?", "\\?"))
        line = " "
        for word in words:
            item = f" {word},"
            if len(line) + len(item) > WIDTH:
                lines.append(line)
                line = " "
            line += item
        lines.append(line)
    return "\n/* The nodes of the schemas; Sources/Description/layout.py has the form of each kind. */\n" \
        "static const uint16_t description_words[] = {\n" + "\n".join(lines) + "\n};\n"


def sizes(names: list[str]) -> range:
    """The sizes that names have, and one more."""
    return range(max(map(len, names)) + 2)


def firsts(names: list[str]) -> list[int]:
    """For each size, how many names are shorter; so is the number of the first one that is not."""
    return [sum(len(name) < size for name in names) for size in sizes(names)]


def starts(names: list[str]) -> list[int]:
    """For each size, where the names of that size begin."""
    return [sum(len(name) for name in names if len(name) < size) for size in sizes(names)]


def header(tables: Tables, version: str) -> str:
    rows = [value for row in tables.rows for value in vars(row).values()]
    fields = list(vars(tables.rows[0]))
    return "".join([
        HEAD,
        "\n/* The day of the newest source. */\n"
        f'static inline const char *description_version(void) {{ return "{version}"; }}\n',
        "\nenum {\n"
        f"  DESCRIPTION_NAME_COUNT = {len(tables.names)},\n"
        f"  DESCRIPTION_NAME_LIMIT = {max(map(len, tables.names))},\n"
        f"  DESCRIPTION_OPERATION_COUNT = {len(tables.rows)},\n"
        f"  DESCRIPTION_NONE = 0xFFFF,\n}};\n",
        text("description_names", tables.names, "All names, by size and then by bytes."),
        array("uint16_t", "description_name_firsts", firsts(tables.names), "By size, the number of the first name of it."),
        array("uint16_t", "description_name_starts", starts(tables.names), "By size, where its names begin."),
        nodes(tables),
        array("double", "description_numbers", [repr(number) for number in tables.numbers], "Limits."),
        text("description_paths", [tables.paths[i:i + 100] for i in range(0, len(tables.paths), 100)], "Path templates."),
        array("uint16_t", "description_operations", rows, "Rows of operations: " + ", ".join(fields) + "."),
        array("uint16_t", "description_parameters", [word for row in tables.parameters for word in row],
              "Parameters of operations: name, place and whether it is required, node."),
        accessors(fields),
        "\n#endif\n",
    ])


def accessors(fields: list[str]) -> str:
    names = ",\n".join(f"  DESCRIPTION_{field.upper()} = {number}" for number, field in enumerate(fields))
    return f"""
/* The fields of a row. */
enum {{
{names},
  DESCRIPTION_ROW_SIZE = {len(fields)},
}};

static inline uint16_t description_word(size_t place) {{ return description_words[place]; }}

static inline double description_number(size_t number) {{ return description_numbers[number]; }}

static inline size_t description_name_size(size_t number) {{
  size_t size = 0, end = DESCRIPTION_NAME_LIMIT + 1;
  while (end - size > 1) {{
    size_t middle = (size + end) / 2;
    if (description_name_firsts[middle] <= number)
      size = middle;
    else
      end = middle;
  }}
  return size;
}}

/* The first name of a size, and its number; the others of that size follow it. */
static inline const void *description_names_of_size(size_t size) {{
  return description_names + description_name_starts[size];
}}

static inline size_t description_first_name(size_t size) {{ return description_name_firsts[size]; }}

/* Whether a name is a text of its size. Without a call of memcmp, so that no register has to be saved. */
__attribute__((always_inline)) static inline int description_equal(const char *name, const char *text, size_t size) {{
  uint64_t a = 0, b = 0;
  uint32_t c = 0, d = 0, e = 0, f = 0;
  if (size >= 8) {{
    for (size_t i = 0; i + 8 < size; i += 8) {{
      memcpy(&a, name + i, 8);
      memcpy(&b, text + i, 8);
      if (a != b)
        return 0;
    }}
    memcpy(&a, name + size - 8, 8);
    memcpy(&b, text + size - 8, 8);
    return a == b;
  }}
  if (size >= 4) {{
    memcpy(&c, name, 4);
    memcpy(&d, text, 4);
    memcpy(&e, name + size - 4, 4);
    memcpy(&f, text + size - 4, 4);
    return ((c ^ d) | (e ^ f)) == 0;
  }}
  return size == 0 || (name[0] == text[0] && name[size / 2] == text[size / 2] && name[size - 1] == text[size - 1]);
}}

/* The index of a text among `count` numbers of names, which are in order and `distance` words apart; `count` if it is not
   there. Only names of the same size are read. Bisection would be slower: each of its steps waits for the one before. */
__attribute__((noinline)) static inline size_t description_find(size_t place, size_t count, size_t distance,
                                                                const void *text, size_t size) {{
  if (size > DESCRIPTION_NAME_LIMIT)
    return count;
  const uint16_t *words = description_words + place;
  size_t first = description_name_firsts[size], limit = description_name_firsts[size + 1], index = 0;
  while (index + 8 < count && (words[8 * distance] & 0x7FFFu) < first) {{
    words += 8 * distance;
    index += 8;
  }}
  const char *names = description_names + description_name_starts[size];
  for (; index < count; index++, words += distance) {{
    size_t number = *words & 0x7FFFu;
    if (number >= limit)
      return count;
    if (number >= first && description_equal(names + (number - first) * size, (const char *)text, size))
      return index;
  }}
  return count;
}}

/* Whether the name of a number is a text. */
static inline int description_is(size_t number, const void *text, size_t size) {{
  if (size > DESCRIPTION_NAME_LIMIT || number < description_name_firsts[size] || number >= description_name_firsts[size + 1])
    return 0;
  const char *names = description_names + description_name_starts[size];
  return description_equal(names + (number - description_name_firsts[size]) * size, (const char *)text, size);
}}

static inline uint16_t description_operation(size_t number, size_t field) {{
  return description_operations[number * DESCRIPTION_ROW_SIZE + field];
}}

static inline const void *description_path(size_t place) {{ return description_paths + place; }}

static inline uint16_t description_parameter(size_t number, size_t field) {{
  return description_parameters[number * 3 + field];
}}
"""
