"""The C++ layer has all of the C interface, each function where its name says: openrouter_pkce_generate is called by
basic_pkce::generate and nowhere else, returns its possible results, and every choice is an enumerator."""

import re

import cpp_layer
from cpp_layer import Use
from Support.report import Report
from Tools import interface
from Tools.interface import Function, Interface

PARTS = {"C++: interface": {"seconds": 1}}
# Functions that are no member of a handle that they change: whose name says one, but whose header is another's.
FREE = {"openrouter_settings_load_environment": "load_environment"}
# What the layer calls for the program: in which class.
INNER = {"openrouter_error_text": "failure"}
# Errors of which a C++ program cannot be the cause.
IMPOSSIBLE = {"OPENROUTER_ERROR_NULL_POINTER"}
# Handles whose members are overloaded: by the type of the value, and with a node or without. What a function's name becomes.
OVERLOADED = {"openrouter_json": [(r"_at$", ""), (r"^set_(text|number|integer|boolean|null)$", "set"),
                                  (r"^get_(text|number|integer|boolean|type|node)$", "get"), (r"^get_count$", "count"),
                                  (r"^first_child$", "children")]}
OVERLOADED["openrouter_request"] = [(r"^get_body$", "body")]
# Where a name that is too long is no error: nothing has it.
BY_NAME = re.compile(r"(get|unset)_(member|parameter)$")
# What may be left out by the service or by what happened, though no program sets it; each other getter of what a program
# does not set gives what a call made, or fails.
MAY_BE_ABSENT = {
    "create_auth_keys_code_response": {"app_id", "created_at", "body"},
    "exchange_auth_code_for_api_key_response": {"user_id", "body"},
    "api_error": {"code", "message", "metadata", "openrouter_metadata", "user_id"},
    "callback": {"error", "error_description"},
    "client_error": {"http_status", "api_error", "attempts", "curl_code", "retry_after_ms", "body", "delivery"},
    "sign_in": {"user_id", "client_error"},
    "request": {"retry", "operation"},
    "response": {"http_status", "header", "body", "json", "api_error", "retry_after_ms"},
    "call": {"chat_result"},
    "http_request": {"body_piece"},
    "event_stream": {"last_event_id", "retry_ms"},
    "chat_result": {"id", "model", "provider", "usage", "choice_index", "text", "reasoning", "refusal", "finish_reason",
                    "native_finish_reason", "tool_call_count", "tool_call_id", "tool_call_name", "tool_call_arguments",
                    "image_count", "image_url", "annotation_count", "annotation", "audio_data", "audio_transcript",
                    "prompt_tokens", "completion_tokens", "total_tokens", "reasoning_tokens", "cached_tokens", "cost"},
}
# A program may set it, but has expect make it; without it the handle is good for nothing.
MADE = {"openrouter_callback_get_url"}
# Classes that say why a call failed.
ALSO_IN = {
    "basic_client": {"openrouter_client_error_field", "openrouter_client_error_message"},
}


def handle_of(header: Interface, function: Function) -> str | None:
    handles = [handle for handle in header.handles if function.name.startswith(f"{handle}_")]
    return max(handles, key=len, default=None)


def place_of(header: Interface, function: Function) -> tuple[set[str], set[str]]:
    """The classes and the members that may call a function."""
    handle = handle_of(header, function)
    if function.name in FREE:
        return {""}, {FREE[function.name]}
    if handle is None:
        name = function.name.removeprefix("openrouter_")
        return {"", f"basic_{name}"}, {name, "operator()"}
    model = handle.removeprefix("openrouter_")
    # What makes a handle from something else is called by that.
    member = function.name.removeprefix(f"{handle}_").removeprefix("new_").removesuffix("_ms")
    if handle in OVERLOADED:
        for pattern, name in OVERLOADED[handle]:
            member = re.sub(pattern, name, member)
        return {f"basic_{model}", "iterator"}, {member}
    null = {f"is_{member.removeprefix('get_')}_null"} if "OPENROUTER_NULL" in function.statuses else set()
    return {f"basic_{model}", f"basic_{model}_view", f"{model}_getters"}, {member, *null}


def may_be_absent(header: Interface, function: Function) -> bool:
    handle = handle_of(header, function)
    field = function.name.removeprefix(f"{handle}_get_")
    is_set = f"{handle}_unset_{field.removesuffix('_text')}" in header.names and function.name not in MADE
    return is_set or field in MAY_BE_ABSENT.get(handle.removeprefix("openrouter_"), ())


def check_place(report: Report, header: Interface, function: Function, uses: list[Use]) -> None:
    if function.name in INNER:
        report.equal({use.owner for use in uses}, {INNER[function.name]}, f"{function.name}: the classes that call it")
        return
    owners, members = place_of(header, function)
    strangers = [f"{use.owner}::{use.member}" for use in uses
                 if (use.owner not in owners or use.member not in members)
                 and function.name not in ALSO_IN.get(use.owner, ())]
    report.equal(strangers, [], f"{function.name}: is called where its name does not say")
    own = [use for use in uses if use.owner in owners and use.member in members]
    if not report.expect(bool(own), f"{function.name}: no member of the C++ layer calls it"):
        return
    for use in own:
        check_signature(report, header, function, use)
    is_overloaded = handle_of(header, function) in OVERLOADED
    if "OPENROUTER_NULL" in function.statuses and not function.name.endswith("_text") and not is_overloaded:
        tells = any(use.member.startswith("is_") for use in own)
        report.expect(tells, f"{function.name}: no is_..._null() reports null")


def check_signature(report: Report, header: Interface, function: Function, use: Use) -> None:
    what = f"{function.name} in {use.owner}::{use.member}"
    fills = "_get_" in function.name and any(parameter.type in {f"{handle} *" for handle in header.handles}
                                             for parameter in function.parameters[1:])
    if use.member == "get_json" and use.owner != "response_getters" or fills:
        report.expect(use.returns.startswith("returned<Errors"), f"{what}: returns what may be a failure")
        return
    if use.owner == "iterator" or use.member in ("get", "count", "name", "children", "set_text_limit", "set_memory_limit"):
        report.expect("noexcept" in use.after, f"{what}: noexcept")
        return
    if use.member.startswith("is_"):
        report.equal(use.returns, "bool", f"{what}: what it returns")
        return
    errors = {status for status in function.statuses if status.startswith("OPENROUTER_ERROR_")} - IMPOSSIBLE
    can_be_absent = "_get_" in function.name and "OPENROUTER_ABSENT" in function.statuses
    is_made = can_be_absent and not may_be_absent(header, function)
    can_fail = is_made or bool(errors) and not BY_NAME.search(function.name)
    report.equal(use.returns.startswith("returned<Errors"), can_fail, f"{what}: returns what may be a failure")
    report.equal("noexcept" in use.after, not can_fail, f"{what}: noexcept")
    if "_get_" in function.name:
        optional = "returned<Errors, std::optional<" if can_fail else "std::optional<"
        report.equal(use.returns.startswith(optional), can_be_absent and not is_made,
                     f"{what}: returns what may be absent")
    is_member = function.parameters and handle_of(header, function) and not function.makes_handle
    if is_member and function.parameters[0].type.startswith("const openrouter_"):
        report.expect("const" in use.after, f"{what}: the C function takes a const handle")


def check_choices(report: Report, header: Interface) -> None:
    """Every constant of a choice is an enumerator with the same name in small letters."""
    choices = cpp_layer.read_choices()
    types = [typedef.name for typedef in header.typedefs
             if typedef.target == "int32_t" and typedef.name != interface.STATUS_TYPE]
    for name in types:
        # openrouter_event_type has OPENROUTER_EVENT_TEXT.
        prefixes = [f"{name.upper()}_", f"{name.upper().removesuffix('_TYPE')}_"]
        prefix = next((prefix for prefix in prefixes if any(macro.name.startswith(prefix) for macro in header.macros)), "")
        expected = {macro.name.removeprefix(prefix).lower(): macro.name for macro in header.macros
                    if prefix and macro.name.startswith(prefix)}
        report.expect(bool(expected), f"{name}: has no constants")
        report.equal(choices.get(name.removeprefix("openrouter_")), expected, f"{name}: its enumeration")


def main() -> None:
    report = Report()
    header = interface.read()
    uses = cpp_layer.read_uses(header.names)
    makers = cpp_layer.makers()
    report.equal(makers, {handle: (f"{handle}_new", f"{handle}_free") for handle in header.handles
                          if not header.lender(handle)},
                 "the functions that make and free each handle")
    made = {name for pair in makers.values() for name in pair}
    for function in header.functions:
        if function.name not in made:
            check_place(report, header, function, [use for use in uses if use.function == function.name])
    check_choices(report, header)
    for model, fields in MAY_BE_ABSENT.items():
        known = {field for field in fields if f"openrouter_{model}_get_{field}" in header.names}
        report.equal(known, fields, f"{model}: fields that may be absent, and those that there are")
    report.finish()


main()
