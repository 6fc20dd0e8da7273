"""What a program is linked with that uses all libraries."""

from libraries import CLIENT, CORE, LIB
from report import COVERAGE

LINKS = {
    "a": [CLIENT.static, CORE.static, "-lcurl"],
    "so": [CLIENT.shared, CORE.shared, "-lcurl", f"-Wl,-rpath,{LIB}"],
}
if COVERAGE:
    del LINKS["a"]
