"""What every template of the project keeps to."""

import re
from pathlib import Path

import pytest

from look.catalogue.sources import ROOT
from look.stylesheets import NAMES, stylesheet_path

TEMPLATES = sorted(
    path
    for folder in ("platform", "tenants", "public_portal", "agency_console", "api", "onboarding")
    for path in (ROOT / folder).rglob("templates/**/*.html")
    if path.parent.name not in {"mail", "email"}  # mail programs know no style sheets
)
SAMPLES = sorted((Path(__file__).parent / "samples").glob("*.html"))
# Named by the widget classes and the scripts, which put them into pages themselves.
MARKS = {"htmx-indicator"}
TAG, VARIABLE = re.compile(r"{%.*?%}", re.DOTALL), re.compile(r"{{.*?}}", re.DOTALL)


def ids(path):
    return path.relative_to(ROOT).as_posix()


def known_classes():
    css = "".join(stylesheet_path(name).read_text() for name in NAMES)
    return {name.replace("\\", "") for name in re.findall(r"\.(-?[_a-zA-Z][\w-]*)", css)} | MARKS


def used_classes(text):
    # A name that is put together from a variable is checked where the variable is.
    text = VARIABLE.sub("\0", TAG.sub(" ", text))
    names = " ".join(re.findall(r'\bclass="([^"]*)"', text)).split()
    return {name for name in names if "\0" not in name}


@pytest.mark.parametrize("path", TEMPLATES + SAMPLES, ids=ids)
def test_a_template_uses_only_classes_that_the_stylesheets_know(path):
    assert used_classes(path.read_text()) - known_classes() == set()


@pytest.mark.parametrize("path", TEMPLATES + SAMPLES, ids=ids)
def test_a_template_has_no_inline_script_or_style(path):
    text = path.read_text()

    # A block of JSON is data, which no browser runs.
    runs = r"""<script(?![^>]*\b(?:src=|type="application/json"))[^>]*>"""
    assert re.findall(rf"{runs}|<style\b|javascript:", text) == []
    assert re.findall(r"""\s(?:style|on[a-z]+|hx-on[\w:-]*)=["']""", text) == []


@pytest.mark.parametrize("kind", ["ok", "warn", "late", "info", "mute"])
def test_every_kind_of_chip_has_its_colours(kind):
    assert f"lp-{kind}" in known_classes()
