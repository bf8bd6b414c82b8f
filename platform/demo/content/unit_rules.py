"""Rules about units of some agencies of the demo: subject, place and the code of the unit, in their order."""

from __future__ import annotations

UNIT_RULES: dict[str, tuple[tuple[str, str, str], ...]] = {
    "banjarnegara": (
        ("CLINIC", "33.04.12", "pkm"),
        ("ROAD", "", "dpupr"),
        ("BRIDGE", "", "dpupr"),
        ("HOSPITAL", "", "rsud"),
        ("", "33.04.16", "kec"),
        ("INFRASTRUCTURE", "", "dpupr"),
        ("ROAD", "33.04.15", "lh"),
        ("POPULATION", "", "dukcapil"),
    ),
}
