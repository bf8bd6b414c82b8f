"""Start a management command from a checkout: python manage.py COMMAND."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path[:0] = [str(ROOT / "platform"), str(ROOT)]

if __name__ == "__main__":
    from config.manage import main

    main()
