"""The C++ layer as its headers tell it: which member calls which C function."""

import re
from dataclasses import dataclass

from Support.report import INCLUDE

FOLDER = INCLUDE / "openrouter"
HEADERS = sorted(FOLDER.glob("*.hpp"))
# What a user includes; the others are their parts.
USED = ["openrouter.hpp", "client.hpp"]

# Not the parameters of templates, which a > or a comma follows.
CLASS = re.compile(r"\b(?:class|struct) (?:OPENROUTER_API )?(?:\[\[\w+\]\] )?(\w+)\b(?![>,])[^;{}()]*\{")
ENUM = re.compile(r"enum class (\w+) : std::int32_t \{([^}]*)\}")
# Words of the declaration, the name, what follows the parameters, and the brace of the body.
FUNCTION = re.compile(
    r"(?:^|(?<=[;{}>:])|(?<=\n))[ \n]*(?P<returns>(?:static |inline |constexpr )*[\w:<>, ]+[ \n&*])"
    r"(?P<name>operator\(\)|\w+)\([^{};]*?\)(?P<after>(?: const| noexcept| OPENROUTER_LIFETIMEBOUND)*) \{",
    re.MULTILINE)


@dataclass(frozen=True)
class Use:
    """A C function that is named in a member of a class, or in a function outside a class."""
    function: str
    # Empty if there is no class.
    owner: str
    member: str
    returns: str
    after: str


def code() -> str:
    """All headers one after the other, without comments."""
    return "\n".join(re.sub(r"///?[^\n]*", "", header.read_text()) for header in HEADERS)


def read_uses(functions: set[str]) -> list[Use]:
    text = code()
    classes = [(match.start(), end_of_block(text, match.end()), match[1]) for match in CLASS.finditer(text)]
    members = [(match.end(), end_of_block(text, match.end()), match) for match in FUNCTION.finditer(text)]
    uses = []
    for match in re.finditer(r"\bopenrouter_\w+\b", text):
        if match[0] not in functions:
            continue
        place = match.start()
        owner = innermost(classes, place)
        member = innermost(members, place)
        parts = member.groupdict() if member else {"name": "", "returns": "", "after": ""}
        returns = re.sub(r"^(template <class \w+> |static )", "", " ".join(parts["returns"].split()))
        uses.append(Use(match[0], owner or "", parts["name"], returns, parts["after"]))
    return uses


def end_of_block(text: str, start: int) -> int:
    depth = 1
    for match in re.finditer(r"[{}]", text[start:]):
        depth += 1 if match[0] == "{" else -1
        if depth == 0:
            return start + match.start()
    return len(text)


def innermost(blocks: list[tuple], place: int):
    """What the last block is that begins before a place and ends behind it."""
    return next((what for start, end, what in reversed(blocks) if start <= place < end), None)


def read_choices() -> dict[str, dict[str, str]]:
    """The enumerations: which macro of the C header each of their names stands for."""
    return {match[1]: dict(re.findall(r"(\w+) = (OPENROUTER_\w+)", match[2])) for match in ENUM.finditer(code())}


def makers() -> dict[str, tuple[str, str]]:
    """For each handle the functions that make and free it."""
    found = re.findall(r"functions_of<(\w+)> ?: (?:public )?detail::functions<(\w+), (\w+)>",
                       " ".join(code().split()))
    return {handle: (create, free) for handle, create, free in found}
