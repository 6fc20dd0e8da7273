"""What a program is linked with that uses all libraries."""

from Support.report import COVERAGE
from Tools.libraries import CLIENT, CORE, LIB

LINKS = {
    "a": [CLIENT.static, CORE.static, "-lcurl"],
    "so": [CLIENT.shared, CORE.shared, "-lcurl", f"-Wl,-rpath,{LIB}"],
}
if COVERAGE:
    del LINKS["a"]
