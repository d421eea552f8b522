"""The frozen program's first lines: PyInstaller wants a script, not a package."""

import sys

from creatorplanner.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
