import ast
import re
from pathlib import Path

from search.language import analysis
from search.language.analysis import MADE_BY, analysis_mark

FOLDER = Path(analysis.__file__).parent


def imported_by(name):
    tree = ast.parse((FOLDER / name).read_text(encoding="utf-8"))
    found = [each.module for each in ast.walk(tree) if isinstance(each, ast.ImportFrom)]
    return {f"{module.rpartition('.')[2]}.py" for module in found if module.startswith("search.")}


def test_it_is_of_every_module_that_a_text_passes_through():
    found, left = set(), {"normalise.py"}
    while left:
        name = left.pop()
        found.add(name)
        left |= imported_by(name) - found

    assert found == {name for name in MADE_BY if name.endswith(".py")}


def test_another_list_is_another_analysis(tmp_path, monkeypatch):
    for name in MADE_BY:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes((FOLDER / name).read_bytes())
    monkeypatch.setattr(analysis, "_HERE", tmp_path)
    analysis_mark.cache_clear()
    same = analysis_mark()
    with (tmp_path / "data" / "slang.tsv").open("a", encoding="utf-8") as file:
        file.write("mantul\tmantap\n")
    analysis_mark.cache_clear()
    other = analysis_mark()
    monkeypatch.undo()
    analysis_mark.cache_clear()

    assert same == analysis_mark() != other
    assert re.fullmatch("[0-9a-f]{16}", other)
