"""Where the program's own files are: fonts, icons, themes, platform facts."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def resource_root(package: Path = _HERE) -> Path:
    """The folder of the resources that belong to the package in this folder.

    A wheel and a PyInstaller bundle carry them inside the package, as `_resources`; in a checkout
    they lie beside it, as `resources`.
    """
    carried = package / "_resources"
    return carried if carried.is_dir() else package.parent / "resources"


def resource(relative: str) -> Path:
    """The path of one resource, named with forward slashes from the resource folder.

    Raises FileNotFoundError when it is not there: the installation is not complete.
    """
    path = resource_root().joinpath(*relative.split("/"))
    if not path.exists():
        raise FileNotFoundError(f"the resource {relative} is missing; expected it at {path}")
    return path
