import gzip
import json
import re
from io import StringIO
from pathlib import Path

import pytest
import sass
from django.core.management import CommandError, call_command

from look import stylesheets
from look.stylesheets import NAMES, THEME, compile_stylesheet, stylesheet_path

LIMITS = {"portal": 14_000, "console": 8_000}
STATIC = stylesheets.STATIC


def build_css(*arguments):
    output = StringIO()
    call_command("build_css", *arguments, stdout=output)
    return output.getvalue().strip()


@pytest.mark.parametrize("name", NAMES)
def test_what_is_committed_is_what_the_theme_compiles_to(name):
    assert stylesheet_path(name).read_text() == compile_stylesheet(name)


@pytest.mark.parametrize("name", NAMES)
def test_a_stylesheet_is_small(name):
    packed = gzip.compress(stylesheet_path(name).read_bytes())

    assert len(packed) <= LIMITS[name]


def test_bootstrap_is_named_with_its_licence():
    assert "Bootstrap 5.3.8" in stylesheet_path("portal").read_text().splitlines()[0]
    assert (THEME / "bootstrap" / "LICENSE").read_text().startswith("The MIT License (MIT)")


def test_only_what_is_used_of_bootstrap_is_here():
    used = set()
    for name in NAMES:
        _css, source_map = sass.compile(
            filename=str(THEME / f"{name}.scss"), source_map_filename=str(THEME / "map")
        )
        used |= {(THEME / source).resolve() for source in json.loads(source_map)["sources"]}

    assert set(THEME.rglob("*.scss")) - used == set()


OURS = sorted(path for path in STATIC.iterdir() if path.is_file())


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_nothing_is_fetched_from_elsewhere(path):
    text = path.read_text().replace("http://www.w3.org/2000/svg", "")

    assert "sourceMappingURL" not in text
    assert re.findall(r"https?://", text) == []


@pytest.mark.parametrize("path", sorted(STATIC.glob("*.js")), ids=lambda path: path.name)
def test_a_script_is_readable_and_safe(path):
    text = path.read_text()

    assert len(text.splitlines()) < 150
    assert re.findall(r"innerHTML|outerHTML|\beval\(|new Function|document\.write", text) == []


def test_the_map_library_is_here_whole_with_its_licence():
    folder = STATIC / "leaflet"
    script, style = (folder / f"leaflet.{kind}" for kind in ("js", "css"))

    assert "Leaflet 1.9.4" in script.read_text()[:100]
    assert "BSD 2-Clause" in (folder / "LICENSE").read_text()
    for path in (script, style):
        assert "sourceMappingURL" not in path.read_text()
    for picture in re.findall(r"url\((images/[^)]+)\)", style.read_text()):
        assert (folder / picture).is_file()


@pytest.fixture
def stale(tmp_path, monkeypatch):
    monkeypatch.setattr(stylesheets, "STATIC", tmp_path)
    (tmp_path / "portal.css").write_text("lama")
    return tmp_path


def test_check_refuses_what_is_stale_and_writes_nothing(stale):
    with pytest.raises(CommandError, match=r"portal\.css, console\.css is not"):
        build_css("--check")

    assert [path.name for path in stale.iterdir()] == ["portal.css"]
    assert (stale / "portal.css").read_text() == "lama"


def test_build_writes_what_is_stale_once(stale):
    assert build_css() == "Built: portal.css, console.css"
    assert build_css() == "Nothing changed."
    assert build_css("--check") == "Nothing changed."
    assert Path(stale / "console.css").read_text() == compile_stylesheet("console")
