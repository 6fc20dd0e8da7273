"""What Doxygen reads instead of a C++ header: its classes as programs name them, without their templates, and their
functions as they are with exceptions. They are in the topic of the header that a program includes. A member without a
comment has the first sentence of the C function that it calls, and leads there.

usage: cpp_filter.py HEADER        writes to standard output, with as many lines as the header has
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from filter import linked, topic
from Tools import interface
from Tools.interface import Interface

FLAGS = re.MULTILINE | re.DOTALL
# What is no user's: each is taken out whole.
MACHINERY = [re.compile(pattern, FLAGS) for pattern in (
    r"^namespace detail \{$.*?^\} // namespace detail$",
    r"^(?:/// [^\n]*\n)*namespace results \{$.*?^\} // namespace results$",
    r"^(?:/// [^\n]*\n)*template <class C> struct functions_of;$",
    r"^template <>\s+struct functions_of<[^{]*\{\s*\};$",
    r"^using \w+ =\s+basic_\w+<[^;]*;$",
    r"^inline constexpr basic_[^;]*;$",
    r"^  using (?:base|[Bb]ase::[Bb]ase)\b[^;]*;$",
    r"^template <class Errors, class T = void> using returned =[^;]*;$",
    r"^(?:/// [^\n]*\n)*struct (?:returning|throwing) \{$.*?^\};$",
    r"^(?:  /// [^\n]*\n)*  (?:struct sentinel \{\};|class iterator \{$.*?^  \};)$",
    r"^  template <class E = Errors, class = std::enable_if_t<E::throws>>$",
)]
# Parameters of templates that stand for the kind of failures, and for what a range or a getter is made of.
HEAD = re.compile(r"^template <class (?:Errors|Base|Stream|Event)(?:, class (?:Base|Stream|Event))*>"
                  r"\s+(class|struct) (?:basic_)?(\w+)(\s+: public [^{]*)?\s*\{", FLAGS)
# The type may have parameters of templates, and these too.
RETURNED = re.compile(r"returned<Errors(?:,\s*((?:[^<>]|<(?:[^<>]|<[^<>]*>)*>)*))?>")
# A struct of values, which has a C struct's name.
STRUCT = re.compile(r"^struct (\w+) \{\n((?:  [^\n(]*\n)+)\};$", re.MULTILINE)
VALUES = re.compile(r"  ([\w:<>]+) ([\w, ]+);")
CONSTANT = re.compile(r"^(  \w+ = (OPENROUTER_\w+),?)$", re.MULTILINE)
IS_NULL = re.compile(r"bool is_\w+_null\(")
FIRST_SENTENCE = re.compile(r".*?(?:\.(?= )|$)")
INCLUDED_BY = re.compile(r"Include <openrouter/([\w.]+)>\.")


def empty(text: str) -> str:
    return "\n" * text.count("\n")


def thrown(text: str) -> str:
    """What functions return where failures are thrown: the value, or nothing."""
    return RETURNED.sub(lambda found: found[1] or "void", text)


def head(match: re.Match) -> str:
    kind, name, base = match[1], match[2], match[3] or ""
    getters = re.search(r"\b\w+_getters\b", base)
    return f"{kind} {name}{f' : public {getters[0]}' if getters else ''} {{{empty(match[0])}"


def introduced(path: Path, text: str, declared: Interface) -> str:
    """The comment at the top begins a topic, or continues that of the header that includes this one."""
    comment = re.match(r"/// @file\n((?:///[^\n]*\n)+)", text)
    if not comment:
        raise SystemExit(f"{path.name}: does not begin with /// @file and what it is")
    said, rest = linked(comment[1], declared), text[comment.end():]
    part_of = INCLUDED_BY.search(said)
    name = topic(part_of[1] if part_of else path.name)
    begin = f"\n{empty(said)}" if part_of else f"/// @defgroup {name} {path.name}\n{said}"
    # A topic does not extend into a namespace by itself.
    rest = rest.replace("namespace openrouter {\n", f"namespace openrouter {{ /** @addtogroup {name}\n@{{ */", 1)
    return begin + rest.replace("} // namespace openrouter\n", "/** @} */ } // namespace openrouter\n")


def borrowed(name: str, declared: Interface, is_null: bool) -> str:
    """What a C function does, in its own first sentence, and its name."""
    sentence = FIRST_SENTENCE.match(declared.named(name).comment.what)[0] if not is_null else "Whether it is null, not absent."
    return f"/** @brief {linked(sentence, declared)} In C: {name}(). */"


def constant(match: re.Match, declared: Interface) -> str:
    """A value of an enumeration, with the comment of the C constant."""
    return f"{match[1]} /**< {linked(declared.named(match[2]).comment.what, declared)} In C: #{match[2]}. */"


def described(match: re.Match, declared: Interface) -> str:
    """The values of a struct, each with its own comment or that of the C struct's."""
    typedef = declared.named(f"openrouter_{match[1]}")
    known = dict(typedef.members) if typedef else {}
    lines, has_comment = [], False
    for line in match[2].splitlines():
        values = VALUES.fullmatch(line)
        if values and not has_comment:
            line = " ".join(f"/** @brief {linked(known.get(name, ''), declared)} */ {values[1]} {name};"
                            for name in values[2].split(", "))
        has_comment = line.lstrip().startswith("///")
        lines.append(line)
    return "\n".join([f"struct {match[1]} {{", *lines, "};"])


def referred(text: str, declared: Interface) -> str:
    """Members without a comment borrow that of the C function that they call."""
    lines, has_comment, made = text.split("\n"), False, []
    for index, line in enumerate(lines):
        if re.match(r"  [\w\[]", line) and not re.match(r"  (?:using|friend|template|static_assert)\b", line):
            end = next((at for at in range(index, len(lines)) if re.search(r"[;}]$", lines[at])
                        and not lines[at].startswith("    ")), index)
            called = [name for name in re.findall(r"\bopenrouter_\w+", "\n".join(lines[index:end + 1]))
                      if name in declared.names]
            if called and not has_comment:
                line = f"  {borrowed(called[0], declared, bool(IS_NULL.search(line)))} {line.lstrip()}"
        start = line.lstrip()
        has_comment = start.startswith(("///", "template")) or has_comment and start.startswith("//")
        made.append(line)
    return "\n".join(made)


def run(path: Path, declared: Interface) -> str:
    text = introduced(path, path.read_text(), declared)
    for machinery in MACHINERY:
        text = machinery.sub(lambda match: empty(match[0]), text)
    text = re.sub(r"(?<!#define)(?<!#ifndef) OPENROUTER_LIFETIMEBOUND\b", "", HEAD.sub(head, text))
    text = re.sub(r"_getters<[^;]*>;", "_getters;", text)
    text = thrown(re.sub(r"\bbasic_(?=\w)", "", text))
    text = re.sub(r"\bevent_range<[^<>]*>", "event_range", text)
    text = re.sub(r"(?<=\w)<Errors>", "", text)
    text = re.sub(r"^template <class Errors>(?=\s+(?:\w|std::)+ \w+\()", "", text, flags=re.MULTILINE)
    # Each class of the layer is such a handle.
    text = re.sub(r"\bhandle<openrouter_(\w+)>", r"\1", text)
    text = CONSTANT.sub(lambda match: constant(match, declared), text)
    return referred(STRUCT.sub(lambda match: described(match, declared), text), declared)


if __name__ == "__main__":
    sys.stdout.write(run(Path(sys.argv[1]), interface.read()))
