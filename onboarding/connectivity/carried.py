"""The snapshot that the project carries; data/NOTICE.md says whence."""

from datetime import date
from pathlib import Path

SNAPSHOT = Path(__file__).parent / "data" / "snapshot_2018_02_12.csv"
SNAPSHOT_ON = date(2018, 2, 12)
SNAPSHOT_SOURCE = (
    "Data keterhubungan berdasarkan kepemilikan akun dan SK (pembaruan 12 Februari 2018), "
    "koordinasi nasional 20 Februari 2018; pengaduan 1 Januari sampai 31 Desember 2017."
)
