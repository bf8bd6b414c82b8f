"""What the documents name is there: files, commands, screens, variables, decisions."""

import ast
import re
from pathlib import Path

import pytest
from django.core.management import get_commands
from django.urls import get_resolver

from tests.bench.figures import COLUMNS
from tests.bench.plan import ALL

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "platform" / "docs"
DOCUMENTS = (ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted(DOCS.glob("*.md")))
READMES = sorted(
    path for path in ROOT.glob("*/README.md") if not path.parent.name.startswith((".", "var"))
)
ADDRESSES = ("config.urls_public", "config.urls_national", "config.urls_agency")
CHANGES = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
ADR_PARTS = ("To decide.", "Decided.", "Why.", "Cost.")

each_document = pytest.mark.parametrize(
    "path", [*DOCUMENTS, *READMES], ids=lambda path: str(path.relative_to(ROOT))
)


def _code(path):
    """Return the code spans and the lines of code blocks of a document."""
    text = path.read_text(encoding="utf-8")
    blocks = re.findall(r"^```(?!mermaid)[a-z]*\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    prose = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    return re.findall(r"`([^`\n]+)`", prose) + [line for b in blocks for line in b.splitlines()]


def _links(path, *, pictures):
    text = path.read_text(encoding="utf-8")
    found = re.findall(r"(!?)\[[^\]]*\]\(([^)#\s]+)", text)
    return [to for mark, to in found if bool(mark) is pictures and "://" not in to]


def _named_paths(path):
    """Return code spans that look like a path inside the project, not like an address."""
    return [span for span in _code(path) if re.fullmatch(r"[\w.-]+/[\w./-]*", span)]


@each_document
def test_every_link_leads_somewhere(path):
    links = _links(path, pictures=False)

    assert [to for to in links if not (path.parent / to).exists()] == []


@each_document
def test_every_picture_is_there(path):
    pictures = _links(path, pictures=True)

    assert [to for to in pictures if not (path.parent / to).exists()] == []


@each_document
def test_every_path_that_is_named_is_there(path):
    places = (ROOT, ROOT / "platform", path.parent)

    lost = [p for p in _named_paths(path) if not any((place / p).exists() for place in places)]
    assert lost == []


@each_document
def test_every_command_that_is_named_is_there(path):
    text = "\n".join(_code(path))
    named = re.findall(r"(?:make manage ARGS=\"?|\bmanage |manage\.py )([a-z_]+)", text)

    assert set(named) - set(get_commands()) == set()


@each_document
def test_every_target_of_make_that_is_named_is_there(path):
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = re.findall(r"(?:^|\s)make ([a-z0-9]+)", "\n".join(_code(path)), re.MULTILINE)

    assert set(named) - set(re.findall(r"^([a-z0-9]+):", makefile, re.MULTILINE)) == set()


@each_document
def test_every_screen_that_is_named_is_there(path):
    known = {
        f"{resolver.namespace}:{name}"
        for module in ADDRESSES
        for resolver in get_resolver(module).url_patterns
        if getattr(resolver, "namespace", None)
        for name in (pattern.name for pattern in resolver.url_patterns)
    }
    named = [span for span in _code(path) if re.fullmatch(r"[a-z_]+:[a-z-]+", span)]

    assert set(named) - known == set()


def test_every_decision_is_listed_in_order():
    files = sorted(path.name for path in (DOCS / "adr").glob("[0-9]*.md"))

    text = (DOCS / "adr/README.md").read_text(encoding="utf-8")
    listed = re.findall(r"^- \[(\d+)\]\((\S+)\) (.+)$", text, re.MULTILINE)
    assert [name for _, name, _ in listed] == files
    for number, name, title in listed:
        assert name.startswith(f"{number}-")
        assert (DOCS / "adr" / name).read_text().startswith(f"# {number} {title}\n")


@pytest.mark.parametrize("path", sorted((DOCS / "adr").glob("[0-9]*.md")), ids=lambda p: p.stem)
def test_every_decision_has_the_form(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    parts = re.findall(r"^\*\*([^*]+)\*\*", "\n".join(lines[1:]), re.MULTILINE)

    assert re.fullmatch(r"\d{4}-[a-z0-9-]+", path.stem)
    assert lines[0].startswith(f"# {path.stem[:4]} ")
    assert set(parts) <= set(ADR_PARTS)
    assert parts == sorted(parts, key=ADR_PARTS.index)
    assert "Decided." in parts
    assert {"To decide.", "Why."} & set(parts)


def _variables_read():
    """Return the first argument of every call of an env_… reader that names one."""
    return {
        call.args[0].value
        for path in (ROOT / "platform" / "config").rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and getattr(call.func, "id", "").startswith("env_")
        and isinstance(call.args[0], ast.Constant)
    }


def test_every_variable_has_its_row():
    rows = re.findall(r"^\| (`[^|]+`) \|", (ROOT / "deploy/README.md").read_text(), re.MULTILINE)

    described = [name for row in rows for name in re.findall(r"`([A-Z_]+)`", row)]
    assert sorted(described) == sorted(_variables_read())


def test_the_figures_are_those_of_the_bench():
    text = (DOCS / "figures.md").read_text(encoding="utf-8")

    assert "| " + " | ".join(COLUMNS) + " |" in text
    measured = text.partition("## Measured")[2]
    rows = re.findall(r"^\| ([\w.]+) \|", measured, re.MULTILINE)
    assert rows == ["name", *ALL]


def test_the_changelog_says_what_comes_next():
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

    assert re.findall(r"^## (.+)$", text, re.MULTILINE)[0] == "[Unreleased]"
    assert set(re.findall(r"^### (.+)$", text, re.MULTILINE)) <= CHANGES
