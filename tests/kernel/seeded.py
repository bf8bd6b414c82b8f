"""Randomness that is the same at every run."""

from random import Random


def seeded(seed):
    return Random(seed)  # noqa: S311
