"""Which callback URLs the service takes, and how it adds to them."""

import re
from urllib.parse import urlencode, urlsplit, urlunsplit

VISIBLE = re.compile(r"[!-~]+")
LOOPBACK_HOSTS = {"localhost", "127.0.0.1"}


def is_allowed(url: str) -> bool:
    if not VISIBLE.fullmatch(url):
        return False
    try:
        parts = urlsplit(url)
        host = parts.hostname
        parts.port  # Raises where it is no number.
    except ValueError:
        return False
    return bool(host) and (parts.scheme == "https" or (parts.scheme == "http" and host in LOOPBACK_HOSTS))


def with_parameters(url: str, **parameters: str) -> str:
    """The query that the URL has is kept as it is."""
    parts = urlsplit(url)
    query = "&".join(part for part in (parts.query, urlencode(parameters)) if part)
    return urlunsplit(parts._replace(query=query))
