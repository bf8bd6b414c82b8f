"""A program of its own that counts the pages of a PDF, from its input to its output.

The memory and the time of its process are bounded, and end with the file; see signed_pdf.
"""

from __future__ import annotations

import resource
import sys
from io import BytesIO
from typing import Final

import pikepdf

MOST_MEMORY: Final = 768 * 1024 * 1024
MOST_SECONDS: Final = 8
# What it ends with where the file is no use.
BROKEN: Final = 3
LOCKED: Final = 4


def main() -> int:
    """Write the number of pages to the output and return 0, or BROKEN or LOCKED and write nothing."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    try:
        with pikepdf.open(BytesIO(sys.stdin.buffer.read()), suppress_warnings=True) as pdf:
            # One that opens without its owner's password is locked against printing all the same.
            if pdf.is_encrypted:
                return LOCKED
            pages = len(pdf.pages)
    except pikepdf.PasswordError:
        return LOCKED
    except (pikepdf.PdfError, RuntimeError, ValueError, TypeError, MemoryError):
        return BROKEN
    sys.stdout.write(str(pages))
    return 0


if __name__ == "__main__":
    sys.exit(main())
