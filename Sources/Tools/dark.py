"""Colours of the pictures where the reader prefers dark ones: a picture stays one file, which follows the reader's
setting in a browser and is light everywhere else."""

from __future__ import annotations

import re

# Each colour that a picture may use, and what it becomes.
COLOURS = {
    "#ffffff": "#15181e",
    "#1b1b1f": "#e8eaf0",
    "#5a5f6b": "#a9afbd",
    "#e4e6ec": "#2d323d",
    "#f1f2f5": "#262a33",
    "#9a9fab": "#6f7686",
    "#f7faff": "#1a202c",
    "#e3ecfb": "#22365c",
    "#2f5fb3": "#84abf2",
    "#fff7df": "#393222",
    "#c9a53a": "#b0913a",
    "#b3612f": "#e39a68",
}


def used(svg: str) -> list[str]:
    return sorted(set(re.findall(r'(?:fill|stroke)="(#\w+)"', svg)))


def style(svg: str) -> str:
    rules = "".join(f'[{kind}="{colour}"]{{{kind}:{COLOURS[colour]}}}' for colour in used(svg)
                    for kind in ("fill", "stroke") if f'{kind}="{colour}"' in svg)
    # Without it a dark page lays white under the picture, which shows at its corners.
    return f"<style>:root{{color-scheme:light dark}}@media(prefers-color-scheme:dark){{{rules}}}</style>"


def with_dark(svg: str) -> str:
    """The picture with the style as its first element."""
    return re.sub(r"(<svg\b[^>]*>)", lambda root: f"{root[1]}\n{style(svg)}", svg, count=1)
