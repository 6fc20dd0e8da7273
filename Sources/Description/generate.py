#!/usr/bin/env python3
"""Makes the constant tables of CDescription.h and the manual's page of operations from OpenRouter's OpenAPI description and
additions.json.

usage: generate.py OPENAPI PROMISE HEADER PAGE

PROMISE has what earlier tables promised. It is joined with the description, which must not be narrower, and stored anew.
"""

import sys
from pathlib import Path

import c_tables
import layout
import operations
import promise
import reference
from schemas import Refused


def main() -> None:
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    openapi, promised, header, page = map(Path, sys.argv[1:])
    try:
        description, additions = operations.load(openapi)
        rows, graph = operations.read(description, additions)
        if promised.exists():
            old_rows, old_graph, _ = promise.load(promised)
            rows = promise.join(old_rows, old_graph, rows, graph)
        tables = layout.make(rows, graph)
    except Refused as refused:
        sys.exit(f"make description: {openapi.name} is refused: {refused}")
    promise.store(promised, rows, graph, additions["version"])
    header.write_text(c_tables.header(tables, additions["version"]))
    page.write_text(reference.Reference(description, graph).page(rows))
    sizes = {"words": 2 * len(tables.words), "names": sum(map(len, tables.names)),
             "operations": 22 * len(tables.rows), "parameters": 6 * len(tables.parameters), "paths": len(tables.paths),
             "numbers": 8 * len(tables.numbers)}
    print(f"{len(tables.rows)} operations, {len(tables.nodes)} nodes, {len(tables.names)} names:"
          f" {sum(sizes.values())} bytes ({', '.join(f'{name} {size}' for name, size in sizes.items())})")


main()
