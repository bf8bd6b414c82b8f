import pytest
from django.contrib.staticfiles import finders

from config.run.static_files import collect_static_files
from config.static import StaticFiles


@pytest.fixture
def collected(tmp_path, settings):
    settings.STATIC_ROOT = tmp_path
    collect_static_files()
    return tmp_path


def _first_stylesheet():
    for finder in finders.get_finders():
        for name, _storage in finder.list([]):
            if name.startswith("look/") and name.endswith(".css"):
                return name
    return pytest.fail("look has no style sheet")


def test_a_file_gets_a_name_by_its_content(collected):
    name = _first_stylesheet()

    url = StaticFiles(location=collected, base_url="/static/").url(name)

    stem = name.removesuffix(".css")
    assert url.startswith(f"/static/{stem}.")
    assert url != f"/static/{name}"
    assert (collected / url.removeprefix("/static/")).exists()


def test_a_file_that_was_not_collected_keeps_its_name(tmp_path):
    storage = StaticFiles(location=tmp_path, base_url="/static/")

    assert storage.url("look/no-such.css") == "/static/look/no-such.css"


def test_nothing_is_collected_twice(collected):
    stamp = collected / ".collected"
    before = stamp.stat().st_mtime_ns

    collect_static_files()
    assert stamp.stat().st_mtime_ns == before

    stamp.write_text("of another version")
    (collected / "left-over.txt").touch()
    collect_static_files()
    assert not (collected / "left-over.txt").exists()


def test_an_address_is_put_together_once(tmp_path, monkeypatch):
    storage, asked = StaticFiles(location=tmp_path, base_url="/static/"), []
    monkeypatch.setattr(storage, "stored_name", lambda name: asked.append(name) or f"{name}.abc")

    addresses = {storage.url("look/portal.css") for _ in range(3)}

    assert addresses == {"/static/look/portal.css.abc"}
    assert asked == ["look/portal.css"]


def test_an_address_may_be_forced_anew(tmp_path, monkeypatch):
    storage, asked = StaticFiles(location=tmp_path, base_url="/static/"), []
    monkeypatch.setattr(storage, "stored_name", lambda name: asked.append(name) or name)

    storage.url("look/portal.css", force=True)
    storage.url("look/portal.css", force=True)

    assert asked == ["look/portal.css", "look/portal.css"]
