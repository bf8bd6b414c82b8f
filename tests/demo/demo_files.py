"""The committed demo data, read as the loader reads it."""

import csv
import json
from functools import cache
from pathlib import Path

import demo

DATA = Path(demo.__file__).parent / "data"


@cache
def agencies():
    return {row["slug"]: row for row in _rows("agencies.csv")}


@cache
def categories():
    return {row["code"]: row for row in _rows("categories.csv")}


@cache
def people():
    return _rows("demo_people.csv")


@cache
def stories():
    return {story["name"]: story for story in _json("stories.json")}


@cache
def units():
    return {entry["agency"]: entry["units"] for entry in _json("units.json")}


@cache
def teams():
    return {entry["agency"]: entry["members"] for entry in _json("teams.json")}


@cache
def sops():
    return _json("sops/base.json"), {
        entry["agency"]: entry for entry in _json("sops/agencies.json")
    }


@cache
def reports():
    parts = sorted((DATA / "reports").glob("*.json"))
    return tuple(report for part in parts for report in _json(f"reports/{part.name}"))


def onboarded():
    return {slug for slug, row in agencies().items() if row["sk_number"]}


def _rows(name):
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _json(name):
    return json.loads((DATA / name).read_text(encoding="utf-8"))
