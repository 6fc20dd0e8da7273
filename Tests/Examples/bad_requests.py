"""Values that are wrong, for every field that examples/build_request sets, and what a person reads about each: the
field, what is right, and what was given. The lines were read and found clear; read a line here again after changing it."""

from __future__ import annotations

from dataclasses import dataclass, field

CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
SECRET = "sk-or-v1-this-is-the-key"
SECRETS = [SECRET, "hunter2"]


@dataclass
class Field:
    # Whom the message names; not always whom the option sets.
    name: str
    option: str
    # By what is right: the values that are not, and what is said of each; empty where nothing came.
    wrong: dict[str, dict[str, str]]
    # Set as well, before it.
    others: list[str] = field(default_factory=list)

    def cases(self, *rules: str) -> list[tuple[list[str], str]]:
        """Options, and the line that they bring, for some rules or all."""
        return [([*self.others, self.option, value], f"{self.name} {right}{f'; got {actual}' if actual else ''}")
                for right in rules or self.wrong for value, actual in self.wrong[right].items()]


FIELDS = [
    Field("callback_url", "--callback-url", {
        "must not be empty": {"": "0 bytes"},
        "must be an absolute URL, which begins with a scheme, such as https://": {
            "x": "1 byte without a scheme",
            "myapp.com/cb": "12 bytes without a scheme",
            "//myapp.com": "11 bytes without a scheme",
        },
        "must name a host after //": {
            "https:": '"https:", wrong at byte 6',
            "https:/myapp.com": '"https:" and more, wrong at byte 6',
            "https://": '"https://", wrong at its end',
            "https:///path": '"https://" and more, wrong at byte 9',
        },
        "must be https, or http with host localhost or 127.0.0.1": {
            "http://evil.com/cb": '"http://evil.com" and more',
            "http://127.0.0.2/": '"http://127.0.0.2" and more',
            "http://localhost.evil.com": '"http://localhost.evil.com"',
            "ftp://a/": '"ftp://a" and more',
            "app://my.app": '"app://my.app"',
            "javascript:alert(1)": '"javascript:" and more',
        },
        "must be https for an IPv6 address: OpenRouter documents http only for localhost and 127.0.0.1": {
            "http://[::1]/cb": '"http://[::1]" and more',
        },
        "must have a host that is a name, or four numbers from 0 to 255": {
            "http://0x7f.1": '"http://0x7f.1", wrong at byte 8',
            "https://1.2.3.256": '"https://1.2.3.256", wrong at byte 9',
        },
        "must contain only characters that a URL may hold (RFC 3986)": {
            "https://a b/": '"https://a b" and more, wrong at byte 10',
            "https://a/ b": '"https://a" and more, wrong at byte 11',
            "https://ü.de/": '"https://ü.de" and more, wrong at byte 9',
            "https://a/\n": '"https://a" and more, wrong at byte 11',
            " https://a": "10 bytes without a scheme, wrong at byte 1",
            "https://a ": '"https://a ", wrong at byte 10',
            "https://" + "\x01" * 80 + "/": '"https://" and more, wrong at byte 9',
        },
        "must have two hexadecimal digits after each %": {"https://a/%2": '"https://a" and more, wrong at byte 11'},
        "must have a host of letters, digits, '-', '.' and '_'": {
            "https://a%41/": '"https://a%41" and more, wrong at byte 10',
        },
        "must not contain user information (user:password@)": {
            "https://user:hunter2@myapp.com": '"https://" and more, wrong at byte 21',
        },
        "must not contain a fragment (#)": {"https://a/#f": '"https://a" and more, wrong at byte 11'},
        "must have a port from 1 to 65535 after the host's colon": {
            "https://a:/": '"https://a:" and more, wrong at byte 10',
            "https://a:65536/": '"https://a:65536" and more, wrong at byte 10',
            "https://a:x/": '"https://a" and more, wrong at byte 10',
        },
        "must have a valid IPv6 address between [ and ]": {
            "https://[::g]/": '"https://[::g]" and more, wrong at byte 9',
        },
        "must have at most 2048 bytes": {"https://a/" + "b" * 2039: "2049 bytes"},
    }),
    Field("code_challenge", "--code-challenge", {
        "must have 43 to 128 characters": {
            "": "0 bytes",
            "short": "5 bytes",
            "a" * 42: "42 bytes",
            "a" * 129: "129 bytes",
        },
        "must contain only A-Z a-z 0-9 - . _ ~": {
            "a" * 43 + "=": "44 bytes, wrong at byte 44",
            "a" * 42 + "+": "43 bytes, wrong at byte 43",
        },
    }, ["--code-challenge-method", "plain"]),
    Field("code_challenge", "--code-challenge", {
        "must have exactly 43 characters of A-Z a-z 0-9 - _ with the method S256": {
            "a" * 44: "44 bytes",
            "a" * 42 + ".": "43 bytes",
        },
    }, ["--code-challenge-method", "S256"]),
    Field("code_challenge_method", "--code-challenge", {
        "was not set, but code_challenge was: set both or neither": {CHALLENGE: ""},
    }),
    Field("code_challenge", "--code-challenge-method", {
        "was not set, but code_challenge_method was: set both or neither": {"S256": ""},
    }),
    Field("code_challenge_method", "--code-challenge-method", {
        "must not be empty": {"": '""'},
        "must contain only A-Z a-z 0-9 - _": {
            "S 256": '"S 256", wrong at byte 2',
            "ü": '"ü", wrong at byte 1',
            "x\n": '"x\\x0a", wrong at byte 2',
        },
        "must have at most 64 bytes": {"x" * 65: "65 bytes"},
    }),
    Field("limit", "--limit", {
        "must be a number": {
            "": '""',
            "x": '"x"',
            "1,5": '"1,5"',
            "12x": '"12x"',
            "1 ": '"1 "',
        },
        "must be a finite number": {
            "nan": "NaN",
            "-inf": "-Infinity",
            "1e999": "Infinity",
        },
    }),
    Field("expires_at", "--expires-at", {
        "must be a time in UTC of the form YYYY-MM-DDTHH:MM:SSZ, fractions of a second allowed": {
            "": '""',
            "tomorrow": '"tomorrow", wrong at byte 1',
            "2030-01-31": '"2030-01-31"',
            "2030-01-31T23:59Z": '"2030-01-31T23:59Z", wrong at byte 17',
            "2030-01-31T23:59:59": '"2030-01-31T23:59:59"',
            "2030-01-31T23:59:59+00:00": '"2030-01-31T23:59:59+00:00", wrong at byte 20',
            "10000-01-01T00:00:00Z": '"10000-01-01T00:00:00Z", wrong at byte 5',
            "1.5": '"1.5", wrong at byte 2',
        },
        "must be a day that exists, month 01 to 12": {
            "2030-02-30T00:00:00Z": '"2030-02-30T00:00:00Z", wrong at byte 9',
            "2030-13-01T00:00:00Z": '"2030-13-01T00:00:00Z", wrong at byte 6',
        },
        "must be a time from 00:00:00 to 23:59:59": {
            "2030-01-01T24:00:00Z": '"2030-01-01T24:00:00Z", wrong at byte 12',
        },
        "must have second 60 only at 23:59:60 on 30 June or 31 December": {
            "2030-01-01T00:00:60Z": '"2030-01-01T00:00:60Z", wrong at byte 18',
        },
        "must be in the years 0000 to 9999: -62167219200 to 253402300799 seconds": {
            "253402300800": "253402300800",
            "-62167219201": "-62167219201",
        },
        "must have at most 64 bytes": {
            "2030-01-01T00:00:00." + "1" * 45 + "Z": '"2030-01-01T00:00:00.' + '1' * 44 + '" and more, 66 bytes in all',
        },
    }),
    Field("key_label", "--key-label", {
        "must have at most 100 characters (Unicode code points)": {
            "x" * 101: '"' + 'x' * 64 + '" and more, 101 bytes in all',
            "ü" * 101: '"üüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü" and more, 202 bytes in all',
        },
        "must be valid UTF-8": {"a\udcc3": '"a\\xc3", wrong at byte 2'},
    }),
    Field("usage_limit_type", "--usage-limit-type", {
        "must not be empty": {"": '""'},
        "must contain only A-Z a-z 0-9 - _": {"every day": '"every day", wrong at byte 6'},
        "must have at most 64 bytes": {"x" * 65: '"' + 'x' * 64 + '" and more, 65 bytes in all'},
    }),
    Field("workspace_id", "--workspace-id", {
        "must be a UUID: hexadecimal digits in groups of 8-4-4-4-12": {
            "": '""',
            "1": '"1"',
            "0f9a2b3c4d5e6f708192a3b4c5d6e7f8": '"0f9a2b3c4d5e6f708192a3b4c5d6e7f8", wrong at byte 9',
            "0f9a2b3c-4d5e-6f70-8192-a3b4c5d6e7fg": '"0f9a2b3c-4d5e-6f70-8192-a3b4c5d6e7fg", wrong at byte 36',
        },
    }),
    Field("http_referer", "--http-referer", {
        "must not be empty": {"": "0 bytes"},
        "must be an absolute URL, which begins with a scheme, such as https://": {
            "myapp.com": "9 bytes without a scheme",
            "1:x": '"1:" and more',
        },
        "must contain only visible ASCII characters": {
            "https://a\r\nX: y": '"https://a\\x0d\\x0aX" and more, wrong at byte 10',
            "https://ü.de": '"https://ü.de", wrong at byte 9',
        },
        "must not contain user information (user:password@)": {
            "https://u:hunter2@a": '"https://" and more, wrong at byte 18',
        },
        "must not contain a fragment (#)": {"https://a/#f": '"https://a" and more, wrong at byte 11'},
        "must have something after its scheme": {"app:": '"app:", wrong at byte 4'},
        "must have at most 4096 bytes": {"https://" + "x" * 4089: "4097 bytes"},
    }),
    Field("x_title", "--x-title", {
        "must not be empty": {"": '""'},
        "must not begin or end with a space": {
            " x": '" x", wrong at byte 1',
            "x ": '"x ", wrong at byte 2',
        },
        "must not contain control characters": {
            "a\nb": '"a\\x0ab", wrong at byte 2',
            "\x85": '"\\xc2\\x85", wrong at byte 1',
            "a" + "\x01" * 80: '"a' + '\\x01' * 36 + '" and more, 81 bytes in all, wrong at byte 2',
        },
        "must be valid UTF-8": {"\udcff": '"\\xff", wrong at byte 1'},
        "must have at most 4096 bytes": {
            "ü" * 2049: '"üüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü" and more, 4098 bytes in all',
        },
    }),
    Field("app_categories", "--app-categories", {
        "must not be empty": {"": '""'},
        "must be lower-case words joined by single hyphens, with single commas between categories": {
            "A B": '"A B", wrong at byte 1',
            "a,": '"a,", wrong at byte 2',
            "a,,b": '"a,,b", wrong at byte 3',
            "a, b": '"a, b", wrong at byte 3',
            "a--b": '"a--b", wrong at byte 3',
            "a_b": '"a_b", wrong at byte 2',
        },
        "must have at most 30 characters in each category": {
            "x" * 31: '"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", wrong at byte 1',
        },
        "must have at most 4096 bytes": {"a," * 2048 + "b": '"' + 'a,' * 32 + '" and more, 4097 bytes in all'},
    }),
    Field("base_url", "--base-url", {
        "must not be empty": {"": "0 bytes"},
        "must be https, or http with host localhost or 127.0.0.1": {
            "ftp://x": '"ftp://x"',
            "http://evil.com": '"http://evil.com"',
        },
        "must not contain a query (?)": {"https://a?x": '"https://a" and more, wrong at byte 10'},
        "must not contain a fragment (#)": {"https://a#x": '"https://a" and more, wrong at byte 10'},
        "must not contain user information (user:password@)": {"https://u@a": '"https://" and more, wrong at byte 10'},
    }),
    Field("api_key", "--api-key", {
        "must not be empty": {"": "0 bytes"},
        'must be the key alone, without "Bearer " before it': {f"Bearer {SECRET}": "31 bytes"},
        "must contain only visible ASCII characters": {
            f"{SECRET}\n": "25 bytes, wrong at byte 25",
            "sk or": "5 bytes, wrong at byte 3",
        },
        "must have at most 4096 bytes": {"x" * 4097: "4097 bytes"},
    }),
    Field("member", "--member", {
        "must be NAME=JSON": {
            "": '""',
            "team": '"team"',
        },
        "must have a name that is not empty": {"=1": '""'},
        "must be JSON (RFC 8259): a value is wanted here": {"team=": '"", wrong at its end'},
        "must be JSON (RFC 8259): a member name in quotes is wanted here": {"team={": '"{", wrong at its end'},
        "must be JSON (RFC 8259): nothing may follow it": {"team=1 2": '"1 2", wrong at byte 3'},
        "must be JSON (RFC 8259): a colon is wanted here": {'team={"a" 1}': '"{\\"a\\" 1}", wrong at byte 6'},
        "must not be a documented name: use the setter of that name": {"limit=1": '"limit"'},
        "must be JSON (RFC 8259): no such number": {"team=01": '"01", wrong at byte 1'},
        "must be JSON (RFC 8259): no such escape": {'team="\\q"': '"\\"\\\\q\\"", wrong at byte 2'},
        "must have a name of at most 128 bytes": {"x" * 129 + "=1": '"' + 'x' * 64 + '" and more, 129 bytes in all'},
        "must be nested at most 128 levels deep": {
            "a=" + "[" * 200: '"' + '[' * 64 + '" and more, 200 bytes in all, wrong at byte 129',
        },
        "must have at most 65536 bytes in all additional names and values": {
            "a=" + '"' + "x" * 65536 + '"': '"\\"' + 'x' * 63 + '" and more, 65538 bytes in all',
        },
    }),
]
