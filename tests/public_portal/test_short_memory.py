import pytest

from public_portal import short_memory
from public_portal.short_memory import ShortMemory


@pytest.fixture
def asked():
    return []


@pytest.fixture
def memory(asked):
    names = {1: "satu", 2: "dua"}

    def read(keys):
        asked.append(sorted(keys))
        return {key: names[key] for key in keys if key in names}

    return ShortMemory(read)


def test_what_is_known_is_not_asked_again(memory, asked):
    assert memory.of([1, 2, 1]) == {1: "satu", 2: "dua"}
    assert memory.of([2]) == {2: "dua"}
    assert asked == [[1, 2]]


def test_what_is_not_there_is_asked_again(memory, asked):
    assert memory.of([1, 3]) == memory.of([1, 3]) == {1: "satu"}
    assert asked == [[1, 3], [3]]


def test_nothing_is_asked_for_nothing(memory, asked):
    assert memory.of([]) == {}
    assert asked == []


def test_it_forgets_after_its_time_and_when_told(memory, asked, monkeypatch):
    memory.of([1])
    memory.forget()
    memory.of([1])
    now = short_memory.time.monotonic()
    monkeypatch.setattr(short_memory.time, "monotonic", lambda: now + short_memory.KEPT_SECONDS + 1)
    memory.of([1])

    assert asked == [[1], [1], [1]]


def test_it_does_not_grow_without_end(memory, monkeypatch):
    monkeypatch.setattr(short_memory, "MOST_KEPT", 0)
    memory.of([1])

    assert memory.of([2]) == {2: "dua"}
    assert list(memory._kept) == [2]
