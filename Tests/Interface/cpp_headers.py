"""The headers of the C++ layer compile alone and twice in every C++ that is in use, with and without exceptions, and
leave no name outside of namespace and prefix; what must not compile does not, and before C++17 one line says why."""

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from cpp_layer import HEADERS, USED
from Support.precompiled import precompiled
from Support.report import INCLUDE, TESTS, WARNINGS, Report, output, run, swift_clang
from Tools import interface

PARTS = {"C++: headers": {"seconds": 16}}
FOLDER = TESTS / "cpp-headers"
FLAGS = [*WARNINGS, "-Wshadow", "-Wconversion", "-Wold-style-cast", "-fsyntax-only", "-I", INCLUDE]
COMPILERS = ["g++", swift_clang().with_name("clang++")]
BARE = ["-fno-exceptions", "-fno-rtti"]
WAYS = [["-std=c++17"], ["-std=c++20"], ["-std=c++23"], ["-std=c++17", *BARE], ["-std=c++23", *BARE]]
# The oldest, and the newest that is too old.
OLD_STANDARDS = ["c++98", "gnu++14"]

GOOD = """#include <openrouter/client.hpp>
namespace router = openrouter::results;
void use(router::settings settings, router::client_options options, router::create_auth_keys_code_request request) {
  router::settings moved(std::move(settings));
  if (!moved.set_api_key("key")) return;
  auto made = router::pkce::make();
  if (!made) return;
  router::pkce pkce = *std::move(made);
  auto client = router::client::make(moved, &options);
  bool is_there = client.has_value();
  if (is_there) router::settings(moved.release());
  router::usage_limit_type type = router::usage_limit_type::daily;
  static_cast<void>(type);
  if (!request.set_expires_at("2027-12-31T23:59:59Z")) return;
}
"""
# What is changed in the program above, and part of what the compilers say of that.
MISTAKES: dict[str, tuple[str, str, str]] = {
    "copies a handle": ("moved(std::move(settings))", "moved(settings)", "deleted|implicitly-deleted"),
    "ignores a result": ('if (!moved.set_api_key("key")) return;', 'moved.set_api_key("key");', "nodiscard"),
    "ignores what was made": ("auto made =", "router::pkce::make(); auto made =", "nodiscard"),
    "makes one where nothing can be thrown": ("router::pkce pkce = *std::move(made);", "router::pkce pkce;",
                                              "no matching function|default constructor"),
    "takes a client's default": ("auto client =", "router::client other; auto client =", "delete"),
    "takes a result for a truth": ("is_there = client.has_value()", "is_there = client", "cannot convert|no viable"),
    "takes a pointer over in silence": ("router::settings moved(std::move(settings))",
                                        "router::settings moved = settings.release()", "conversion|no viable|convert"),
    "ignores what was released": ("router::settings(moved.release())", "moved.release()", "nodiscard"),
    "takes a number for a choice": ("router::usage_limit_type::daily", "1", "cannot convert|cannot initialize"),
    "takes NULL for null": ('"2027-12-31T23:59:59Z"', "nullptr", "deleted"),
    "throws without exceptions": ("router::pkce pkce = *std::move(made);", "openrouter::pkce pkce;",
                                  "not a member|no type named|no member named"),
}
# What is borrowed, and what is not, from a handle that is gone.
DANGLING = {
    "pkce().get_verifier()": True,
    'json().get<std::string_view>("/a")': True,
    'json().get<std::string_view>(json_node::root, "")': True,
    "event_stream().next()": True,
    "chat_stream().next()": True,
    'json().get<double>("/a")': False,
    'json().get<std::int64_t>(json_node::root, "")': False,
    'request().body().get<bool>("/stream")': False,
}


def includes(*names: str) -> str:
    return "".join(f"#include <openrouter/{name}>\n" for name in names)


def check_compiles(report: Report) -> None:
    first, second = USED
    # Every member of every model, in both ways, behind headers that come in their own order, and twice.
    everything = FOLDER / "everything.cpp"
    everything.write_text(includes("client.h", second, first, second, first) + instances())
    jobs = [([compiler, *way, *FLAGS, everything], f"all members, {Path(compiler).name} {' '.join(way)}")
            for compiler in COMPILERS for way in WAYS]
    # What another header brings along is not there; in a newer C++ nothing else is missing.
    alone = FOLDER / "alone.cpp"
    alone.write_text(includes(first, first))
    jobs += [([compiler, "-std=c++17", *mode, *FLAGS, alone],
              f"{first}, twice, {Path(compiler).name} {' '.join(mode)}") for compiler in COMPILERS for mode in ([], BARE)]
    # The parts, by themselves.
    for header in HEADERS:
        file = FOLDER / f"part-{header.stem}.cpp"
        file.write_text(includes(header.name))
        jobs.append(([COMPILERS[0], "-std=c++17", *FLAGS, file], f"{header.name} alone"))
    with ThreadPoolExecutor(max_workers=2) as pool:
        for (_, what), done in zip(jobs, pool.map(lambda job: run(job[0]), jobs)):
            report.expect(done.returncode == 0, f"{what}: {done.stderr}")


def instances() -> str:
    """Makes the compiler look at every member of every model, and at the names that they have for users."""
    lines = []
    header = interface.read()
    for handle in header.handles:
        model = handle.removeprefix("openrouter_")
        # A handle that no function makes is looked at in another one.
        model += "_view" if header.lender(handle) else ""
        for policy, namespace in ("returning", "openrouter::results"), ("throwing", "openrouter"):
            instance = f"openrouter::basic_{model}<openrouter::{policy}>"
            lines += ["#if defined(__cpp_exceptions)"] if policy == "throwing" else []
            same = f"std::is_same_v<{namespace}::{model}, {instance}>"
            lines += [f"template class {instance};", f"static_assert({same});"]
            lines += ["#endif"] if policy == "throwing" else []
    return "\n".join(lines) + "\n"


def check_names(report: Report) -> None:
    for header in HEADERS:
        text = header.read_text()
        report.expect("using namespace" not in text, f"{header.name}: using namespace")
        report.equal(len(re.findall(r"^namespace (?!openrouter \{)", text, re.MULTILINE)),
                     len(re.findall(r"^namespace (?:detail|results) \{", text, re.MULTILINE)),
                     f"{header.name}: namespaces besides openrouter, detail and results")
    standard = sorted({name for header in HEADERS for name in re.findall(r"#include (<[a-z_]+>)", header.read_text())})
    ours = macros(includes(*USED)) - macros("".join(f"#include {name}\n" for name in standard))
    report.equal({name for name in ours if not name.startswith("OPENROUTER_")}, set(), "macros without our prefix")


def macros(source: str) -> set[str]:
    file = FOLDER / "macros.cpp"
    file.write_text(source)
    return set(re.findall(r"^#define (\w+)", output(["g++", "-std=c++17", "-dM", "-E", "-I", INCLUDE, file]),
                          re.MULTILINE))


def check_mistakes(report: Report) -> None:
    for compiler in COMPILERS:
        command = [compiler, "-std=c++17", "-fno-exceptions", *FLAGS]
        command += precompiled(report, FOLDER / "mistake", command, includes(USED[1]))
        file = FOLDER / "mistake.cpp"
        file.write_text(GOOD)
        report.succeeds([*command, file], f"the program without a mistake, {Path(compiler).name}")
        for what, (right, wrong, said) in MISTAKES.items():
            report.equal(GOOD.count(right), 1, f"the place of the mistake in the program that {what}")
            file.write_text(GOOD.replace(right, wrong))
            done = run([*command, file])
            report.expect(done.returncode != 0 and bool(re.search(said, done.stderr)),
                          f"{Path(compiler).name}: a program that {what}: expected {said!r}, actual {done.stderr!r}")


def check_old(report: Report) -> None:
    """Before C++17 each header is one error, and so is one that is included after another."""
    for header in sorted((INCLUDE / "openrouter").glob("*.hpp")):
        file = FOLDER / f"old-{header.stem}.cpp"
        file.write_text(includes(header.name, header.name))
        for compiler in COMPILERS:
            for standard in OLD_STANDARDS:
                done = run([compiler, f"-std={standard}", *FLAGS, file])
                errors = [line for line in done.stderr.splitlines() if re.search(r"\berror:|\bwarning:", line)]
                said = f'"<openrouter/{header.name}> needs C++17 or newer (-std=c++17)"'
                report.expect(done.returncode != 0 and len(errors) == 1 and said in errors[0],
                              f"{header.name}, {Path(compiler).name} -std={standard}: {done.stderr}")


def check_dangling(report: Report) -> None:
    """clang warns about a text that outlives its handle, and not about a copy that does."""
    file = FOLDER / "dangling.cpp"
    for call, warns in DANGLING.items():
        file.write_text("#include <openrouter/openrouter.hpp>\nusing namespace openrouter;\n"
                        f"int main() {{ auto value = {call}; static_cast<void>(value); }}\n")
        done = run([COMPILERS[1], "-std=c++17", *FLAGS, file])
        report.expect(("-Wdangling" in done.stderr if warns else done.stderr == ""), f"clang++ of {call}: {done}")


def main() -> None:
    report = Report()
    FOLDER.mkdir(parents=True, exist_ok=True)
    check_compiles(report)
    check_names(report)
    check_mistakes(report)
    check_old(report)
    check_dangling(report)
    report.finish()


main()
