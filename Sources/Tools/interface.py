"""The C interface, read from its headers: the one source that every check and every generated call starts from."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from Tools.libraries import LIBRARIES, Library

STATUS_TYPE = "openrouter_status"
TEXT_TYPE = "const char *"
BYTES_TYPE = "const uint8_t *"
# A pointer of the program's, which the library only passes on.
USER_DATA_TYPE = "void *"
CLIENT_TYPE = "const openrouter_client *"


@dataclass
class Comment:
    what: str
    # The same with its lines, in which paragraphs and lists can be seen.
    lines: str
    # In the order in which they stand, each with its text.
    tags: list[tuple[str, str]]

    def all(self, tag: str) -> list[str]:
        return [text for name, text in self.tags if name == tag]

    def first(self, tag: str) -> str:
        return next(iter(self.all(tag)), "")

    @property
    def names_of_statuses(self) -> list[str]:
        return re.findall(r"OPENROUTER_[A-Z0-9_]+", self.first("return"))


@dataclass(eq=False)
class Section:
    """What stands below a comment of dashes and a title, up to the next one."""

    library: Library
    # The name of its header.
    header_name: str
    title: str
    # The plain comment below the title, if there is one.
    about: str
    declarations: list[Declaration] = field(default_factory=list)

    @property
    def name(self) -> str:
        """Of its page: as the model's name becomes that of its functions."""
        words = re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[ -]", "_", self.title)
        return f"openrouter_{words.lower()}"

    @property
    def subject(self) -> Declaration:
        """The declaration that says what the section is about: its handle, else what comes first."""
        handles = [other for other in self.declarations if isinstance(other, Typedef) and other.is_handle]
        return [*handles, *self.declarations][0]

    @property
    def summary(self) -> str:
        return self.about or re.match(r".*?(?:\.(?= )|$)", self.subject.comment.what)[0]

    def all(self, kind: type) -> list[Declaration]:
        return [declaration for declaration in self.declarations if isinstance(declaration, kind)]


@dataclass
class Declaration:
    library: Library
    name: str
    comment: Comment | None


@dataclass
class Macro(Declaration):
    value: str


@dataclass
class Typedef(Declaration):
    # The type: the text between `typedef` and the name. In the type of a function, (*) replaces the name.
    target: str
    # Of a struct, each member's name and what it is.
    members: list[tuple[str, str]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text after `typedef`."""
        place = "(*)"
        return self.target.replace(place, f"(*{self.name})", 1) if place in self.target else f"{self.target} {self.name}"

    @property
    def is_handle(self) -> bool:
        return self.target == f"struct {self.name}"


@dataclass
class Parameter:
    type: str
    name: str
    # Whether it may be NULL, by its comment.
    is_optional: bool = False

    @property
    def is_pointer(self) -> bool:
        return self.type.endswith("*")

    @property
    def is_callback(self) -> bool:
        return self.type.endswith("_callback")

    @property
    def is_json_pointer(self) -> bool:
        return self.type == TEXT_TYPE and self.name == "pointer"


@dataclass
class Function(Declaration):
    returns: str
    parameters: list[Parameter]

    @property
    def statuses(self) -> list[str]:
        return self.comment.names_of_statuses if self.comment and self.returns == STATUS_TYPE else []

    @property
    def pointers(self) -> list[Parameter]:
        return [parameter for parameter in self.parameters if parameter.is_pointer]

    def size_of(self, text: Parameter) -> str | None:
        """The name of the parameter with the size of a text: the next one."""
        place = self.parameters.index(text) + 1
        follows = self.parameters[place:place + 1]
        is_text = text.type in (TEXT_TYPE, BYTES_TYPE) and follows and follows[0].type == "size_t"
        return follows[0].name if is_text else None

    @property
    def json_pointer(self) -> Parameter | None:
        return next((parameter for parameter in self.parameters if parameter.is_json_pointer), None)

    @property
    def texts(self) -> list[Parameter]:
        return [parameter for parameter in self.parameters if self.size_of(parameter)]

    @property
    def makes_handle(self) -> bool:
        return re.search(r"_new(_from_\w+)?$", self.name) is not None

    @property
    def made_handle(self) -> str:
        """The type of the handle that it makes."""
        return self.name.partition("_new")[0]

    @property
    def uses_network(self) -> bool:
        """Whether it waits for a response: generated programs have no server."""
        return not self.makes_handle and any(parameter.type == CLIENT_TYPE for parameter in self.parameters)

    @property
    def copies_out(self) -> bool:
        return [p.type for p in self.parameters[-3:]] == ["char *", "size_t", "size_t *"]

    @property
    def needed(self) -> str:
        """The name of the parameter by which a function that copies out reports the size."""
        return self.parameters[-1].name


@dataclass
class Interface:
    functions: list[Function] = field(default_factory=list)
    macros: list[Macro] = field(default_factory=list)
    typedefs: list[Typedef] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)

    def append(self, declaration: Declaration) -> None:
        kinds = {Function: self.functions, Macro: self.macros, Typedef: self.typedefs}
        kinds[type(declaration)].append(declaration)
        if self.sections:
            self.sections[-1].declarations.append(declaration)

    @property
    def names(self) -> set[str]:
        return {function.name for function in self.functions}

    @property
    def handles(self) -> list[str]:
        return [typedef.name for typedef in self.typedefs if typedef.is_handle]

    def lender(self, handle: str) -> Function | None:
        """The function that gives a handle that no program makes: it belongs to the one that it is borrowed from."""
        if f"{handle}_new" in self.names:
            return None
        return next(function for function in self.functions
                    if any(parameter.type == f"{handle} **" for parameter in function.parameters))

    @property
    def statuses(self) -> dict[str, int]:
        """The numbers of the statuses: what is no error upward, then the errors downward."""
        is_status = re.compile(r"OPENROUTER_(OK|ABSENT|NULL|WAITING|INPUT_NEEDED|END|ERROR_\w+)$").match
        numbers = {macro.name: int(macro.value.strip("()")) for macro in self.macros if is_status(macro.name)}
        return dict(sorted(numbers.items(), key=lambda item: (item[1] < 0, abs(item[1]))))

    def goes_out(self, function: Function) -> bool:
        """Whether a function turns to the network or the system: a call of the client, and what changes a handle that
        is made with one. Generated programs have no server, so they always pass NULL."""
        first = function.parameters[0].type if function.parameters else ""
        maker = f"{first.removesuffix(' *')}_new"
        is_made_so = any(parameter.type == CLIENT_TYPE for other in self.functions if other.name == maker
                         for parameter in other.parameters)
        return function.uses_network or is_made_so and function.returns == STATUS_TYPE

    def named(self, name: str) -> Declaration | None:
        return next((found for found in (*self.functions, *self.macros, *self.typedefs) if found.name == name), None)

    def macro(self, name: str) -> str:
        return self.named(name).value


TOKEN = re.compile(
    r"""/\*\*(?P<comment>.*?)\*/
      | /\*\ -+\ (?P<section>[^*]+?)\ \*/(\s*/\*\ (?P<about>[^*]+?)\ \*/)?
      | /\*.*?\*/
      | \#[ ]*define[ ]+(?P<macro>\w+)(?P<value>[^\n]*)
      | \#[^\n]*
      | typedef\ (?P<returned>[^;{(]*)\(\*(?P<callback>\w+)\)(?P<arguments>\([^;{]*\));
      | typedef\ (?P<target>[^;{]*(\{[^}]*\})?)\s*\b(?P<typedef>\w+);
      | extern\ "C"\ \{ | \}
      | (?P<declaration>\b\w[^;\#{}/]*);""",
    re.VERBOSE | re.DOTALL)

MEMBER = re.compile(r"/\*\*(.*?)\*/\s*[^;/]*?(\w+);", re.DOTALL)


def read(*libraries: Library) -> Interface:
    """The interface of some libraries, or of all, in the order in which a compiler reads it."""
    interface = Interface()
    for library in libraries or LIBRARIES:
        add(interface, library)
    return interface


def add(interface: Interface, library: Library) -> None:
    for header in library.headers:
        add_header(interface, library, header)


def add_header(interface: Interface, library: Library, header: Path) -> None:
    text = header.read_text().replace("\\\n", " ")
    comment = None
    for token in TOKEN.finditer(text):
        if token["comment"] is not None:
            comment = read_comment(token["comment"])
        elif token["section"]:
            interface.sections.append(Section(library, header.name, token["section"], token["about"] or ""))
        elif token["macro"]:
            # The second definition of a macro, in an #else, goes without a comment; the include guard too.
            name = token["macro"]
            if all(name != macro.name for macro in interface.macros) and name not in library.guards:
                interface.append(Macro(library, name, comment, token["value"].strip()))
            comment = None
        elif token["callback"]:
            interface.append(Typedef(library, token["callback"], comment, f"{token['returned']}(*){token['arguments']}"))
            comment = None
        elif token["typedef"]:
            target = re.sub(r"/\*.*?\*/\s*", "", token["target"], flags=re.DOTALL).strip()
            members = [(name, read_comment(said).what) for said, name in MEMBER.findall(token["target"])]
            interface.append(Typedef(library, token["typedef"], comment, target, members))
            comment = None
        elif token["declaration"]:
            interface.append(read_function(library, token["declaration"], comment))
            comment = None


def read_comment(text: str) -> Comment:
    plain = re.sub(r"^\s*\* ?", "", text, flags=re.MULTILINE)
    parts = re.split(r"(?:^|\s)@(\w+)\b", plain)
    tags = [(tag, " ".join(text.split())) for tag, text in zip(parts[1::2], parts[2::2])]
    return Comment(" ".join(parts[0].split()), parts[0].strip(), tags)


def read_function(library: Library, text: str, comment: Comment | None) -> Function:
    declaration = " ".join(text.split())
    marks = r'(?:OPENROUTER_API )?(?:OPENROUTER_DEPRECATED\("[^"]*"\) )?'
    match = re.fullmatch(marks + r"(.+?)(openrouter_\w+)\((.*)\)", declaration)
    if not match:
        raise SystemExit(f"{library.header_name}: not understood: {declaration}")
    returns, name, parameters = match.groups()
    described = dict(text.partition(" ")[::2] for text in comment.all("param")) if comment else {}
    return Function(library, name, comment, returns.strip(),
                    [read_parameter(part, described) for part in split(parameters)])


def split(parameters: str) -> list[str]:
    return [] if parameters == "void" else [part.strip() for part in parameters.split(",")]


def read_parameter(text: str, described: dict[str, str]) -> Parameter:
    type_, name = re.fullmatch(r"(.*?)(\w+)", text).groups()
    return Parameter(type_.strip(), name, ", or NULL" in described.get(name, ""))
