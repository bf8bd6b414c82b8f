"""Which package imports which, read from the code itself, as a Mermaid diagram."""

from __future__ import annotations

import ast
from collections import defaultdict
from pathlib import Path

# From the top of the import order downwards; a package may import only what stands below it.
LAYERS = (
    ("demo", "config"),
    ("public_portal", "agency_console", "national_console"),
    ("notices",),
    ("casework",),
    ("register",),
    ("tenants",),
    ("accounts", "regions"),
    ("look",),
    ("kernel",),
)
PACKAGES = tuple(name for layer in LAYERS for name in layer)


def imports_of(root: Path) -> dict[str, set[str]]:
    """Return for each package the packages that its files import, itself left out."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name in PACKAGES:
        folder = root / name if (root / name).is_dir() else root / "platform" / name
        for path in sorted(folder.rglob("*.py")):
            if "migrations" not in path.parts:
                found[name] |= _imported(path) & set(PACKAGES) - {name}
    return found


def diagram(imports: dict[str, set[str]]) -> str:
    """Return a Mermaid flow chart of the packages, one box a layer.

    An arrow that a longer way through other packages implies is left out.
    """
    lines = ["flowchart TD"]
    for number, layer in enumerate(LAYERS):
        lines.append(f"  subgraph L{number}[ ]")
        lines += [f"    {name}" for name in layer]
        lines.append("  end")
    for name in PACKAGES:
        direct = imports.get(name, set())
        implied = {far for near in direct for far in _reach(near, imports)}
        lines += [f"  {name} --> {other}" for other in PACKAGES if other in direct - implied]
    return "\n".join(lines) + "\n"


def _reach(name: str, imports: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = list(imports.get(name, ()))
    while waiting:
        other = waiting.pop()
        if other not in found:
            found.add(other)
            waiting += imports.get(other, ())
    return found


def _imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.partition(".")[0])
    return names
