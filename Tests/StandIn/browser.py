"""Plays a browser, and the person before it, at the mock server's page: as far as links and redirections go."""

import http.client
import re
import ssl
from html import unescape
from urllib.parse import urljoin, urlsplit


class Browser:
    def __init__(self, ca_file: str | None = None):
        self.context = ssl.create_default_context(cafile=ca_file)

    def get(self, url: str) -> tuple[int, str, str]:
        """Status, where it redirects to, and the text of the page."""
        parts = urlsplit(url)
        if parts.scheme == "https":
            connection = http.client.HTTPSConnection(parts.hostname, parts.port, context=self.context, timeout=30)
        else:
            connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=30)
        connection.request("GET", f"{parts.path}?{parts.query}" if parts.query else parts.path)
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        return answer.status, urljoin(url, answer.headers.get("Location", "")), text

    def decide(self, url: str, decision: str) -> str:
        """Where the page sends the browser once the person clicked "authorize" or "deny"; the text where it stays."""
        _, _, page = self.get(url)
        link = re.search(rf'id="{decision}"[^>]*href="([^"]+)"|href="([^"]+)"[^>]*id="{decision}"', page)
        status, location, text = self.get(urljoin(url, unescape(link[1] or link[2])))
        return location if status in (302, 303) else text

    def code(self, url: str) -> str:
        """What the page shows for a person to copy."""
        return re.search(r"auth_code_\w+", shown(self.decide(url, "authorize")))[0]


def shown(page: str) -> str:
    """What a person reads on a page."""
    body = re.sub(r"<style>.*?</style>|<title>.*?</title>", "", page, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())
