"""Elasticsearch is asked in one place, always with the reach, and in no way that knows no filter."""

import ast
from pathlib import Path

import pytest
from django.test import override_settings

from search.engines.elastic import client as clients

PACKAGE = Path(clients.__file__).parent
ROOT = PACKAGE.parents[2]
MAKERS = {"asking_client", "feeding_client"}
# All that is ever called. By id (get, mget, explain, termvectors), by terms (terms_enum) or by
# whatever else, no filter would hold.
CALLED = {
    # The names of the indices of one judgement alone, and their end.
    "apart": {"indices.delete", "indices.get"},
    "gateway": {"msearch"},
    "marks": {"search", "indices.refresh"},
    "feed": {"indices.get_alias", "indices.put_settings", "indices.refresh"},
    "build": {
        "indices.create",
        "indices.delete",
        "indices.get_mapping",
        "indices.put_settings",
        "indices.refresh",
        "indices.update_aliases",
    },
}
# Counts beside the query, and an index's own words.
BESIDE_THE_FILTER = {"global", "suggest", "significant_terms", "significant_text", "top_hits"}


def trees(*folders):
    for folder in folders:
        for path in sorted(folder.rglob("*.py")):
            yield path, ast.parse(path.read_text(encoding="utf-8"))


def written(node):
    """Return a chain of names as it is written, a call of a client's maker as the client."""
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") in MAKERS:
        return "client"
    if isinstance(node, ast.Attribute):
        return f"{written(node.value)}.{node.attr}"
    return getattr(node, "id", "?")


def calls(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            chain = written(node.func)
            if chain.startswith("client."):
                yield chain.removeprefix("client.")
            elif chain.startswith("indices."):
                yield chain


def test_nothing_is_called_that_knows_no_filter():
    found = {path.stem: set(calls(tree)) for path, tree in trees(PACKAGE)}

    assert {name: called for name, called in found.items() if called} == CALLED


def test_the_gateway_alone_has_the_clients_of_searches():
    asking = {
        path.stem
        for path, tree in trees(PACKAGE)
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and node.id == "asking_client"
    }

    assert asking == {"gateway"}


def test_nothing_counts_or_suggests_beside_the_filter():
    words = {
        node.value
        for _path, tree in trees(PACKAGE)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }

    assert words & BESIDE_THE_FILTER == set()


def test_nobody_else_imports_it():
    folders = [
        path for path in (ROOT, ROOT / "platform") for path in path.iterdir() if path.is_dir()
    ]
    ours = [path for path in folders if path.name not in {"tests", "platform", ".venv", "var"}]

    importing = {
        path
        for path, tree in trees(*ours)
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else [a.name for a in node.names]
        )
        if name.partition(".")[0] in {"elasticsearch", "elastic_transport"}
    }

    assert {path.parent for path in importing} == {PACKAGE}


@pytest.mark.parametrize(("public", "key"), [(True, "ApiKey b25l"), (False, "ApiKey bWFueQ==")])
def test_the_public_has_its_own_key(public, key):
    clients._client.cache_clear()
    with override_settings(
        ELASTICSEARCH_URL="https://search.example:9200",
        ELASTICSEARCH_API_KEY="bWFueQ==",
        ELASTICSEARCH_PUBLIC_API_KEY="b25l",
    ):
        client = clients.asking_client(public=public)

    assert client._headers["authorization"] == key
    clients._client.cache_clear()
