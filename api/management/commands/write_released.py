"""Note what the interface promises, when a version is released: make manage ARGS=write_released."""

from __future__ import annotations

from typing import Any

import yaml
from django.core.management.base import BaseCommand

from api.description.file import FILE
from api.description.promises import RELEASED, contract_of

_HEAD = """\
# What /api/v1 promises (+) and what it asks of whoever calls (!), as of the last release.
# Written at a release by `make manage ARGS=write_released`; between releases only what is not in
# here may change. See platform/docs/api-versions.md.
"""


class Command(BaseCommand):
    help = "Write api/released.txt from api/openapi.yaml."

    def handle(self, *_args: Any, **_options: Any) -> None:
        contract = contract_of(yaml.safe_load(FILE.read_text(encoding="utf-8")))
        RELEASED.write_text(_HEAD + contract.written(), encoding="utf-8")
        self.stdout.write(f"{RELEASED.name} written.")
