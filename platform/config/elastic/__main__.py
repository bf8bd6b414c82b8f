"""Fetch Elasticsearch ahead of its use, and say what this machine lacks for it."""

from __future__ import annotations

import sys

from config.elastic.account import elastic_account
from config.elastic.cache import cache_folder
from config.elastic.distribution import distribution
from config.elastic.java import find_java
from config.env import SettingMistake


def main() -> int:
    try:
        account = elastic_account()
        java = find_java(account)
        home = distribution(cache_folder(account), account)
    except SettingMistake as mistake:
        sys.stderr.write(f"{mistake}\n")
        return 1
    sys.stdout.write(f"Elasticsearch is in {home}, and runs with {java}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
