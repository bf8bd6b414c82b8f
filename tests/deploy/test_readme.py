import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_every_variable_that_is_read_is_described():
    sources = (ROOT / "platform" / "config").rglob("*.py")
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    read = set(re.findall(r'\benv_[a-z]+\(\s*"([A-Z_]+)"', text)) | {"DATABASE_URL"}

    described = set(re.findall(r"`([A-Z_]{4,})`", (ROOT / "deploy/README.md").read_text()))

    assert read - described == set()
    assert {name for name in described if name.startswith("TUNTAS_")} - read == set()
