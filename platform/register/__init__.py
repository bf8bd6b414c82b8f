"""The national register: each report, its life, its clocks."""
