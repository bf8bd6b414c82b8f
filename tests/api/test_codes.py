"""Every code that the interface answers with is told of on its pages."""

import ast
from pathlib import Path

import api
from api.problems import catalogue


def _codes(tree):
    """Yield the codes that problems are made with by name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Problem":
            for each in node.keywords:
                if each.arg == "code" and isinstance(each.value, ast.Constant):
                    yield each.value.value


def test_every_code_in_the_source_has_words():
    known = {told.code for told in catalogue.every_code()}
    files = Path(api.__file__).parent.rglob("*.py")
    found = {code for f in files for code in _codes(ast.parse(f.read_text(encoding="utf-8")))}

    assert len(found) > 5
    assert found - known == set(), "give it words in api/problems/words.py"


def test_no_code_is_told_twice():
    codes = [told.code for told in catalogue.every_code()]

    assert len(codes) == len(set(codes))
