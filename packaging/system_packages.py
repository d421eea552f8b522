"""Find the system packages that are missing, and install them where that is possible.

    python packaging/system_packages.py GROUP... [--optional]

Groups and packages are those of debian-packages.txt. What is missing is installed when this runs as
root on a system with apt-get; otherwise it is named, with the command that installs it. Exit codes:
0 nothing is missing (any more), 2 something still is. With --optional a miss is only told, exit 0.
"""

from __future__ import annotations

import argparse
import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

LIST = Path(__file__).with_name("debian-packages.txt")
KINDS = {"lib", "cmd", "file", "module"}


@dataclass(frozen=True)
class Package:
    """One line of the list: a package and how to see that it is there."""

    group: str
    name: str
    probe: str

    def present(self) -> bool:
        """Whether the library, program, file or module that the package brings can be found."""
        kind, _, what = self.probe.partition(":")
        if kind == "lib":
            return _loads(what)
        if kind == "module":
            return importlib.util.find_spec(what) is not None
        if kind == "cmd":
            return shutil.which(what) is not None
        return Path(what).exists()


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def read_list(text: str) -> list[Package]:
    """The packages of a list; raises ValueError for a line that is not one."""
    packages = []
    for number, line in enumerate(text.splitlines(), start=1):
        fields = line.split("#", 1)[0].split()
        if not fields:
            continue
        if len(fields) != 3 or fields[2].partition(":")[0] not in KINDS:
            raise ValueError(f"line {number} is not 'group package kind:what': {line!r}")
        packages.append(Package(*fields))
    return packages


def missing(packages: list[Package], groups: list[str]) -> list[Package]:
    """The packages of these groups that the system lacks; raises ValueError for no such group."""
    unknown = set(groups) - {package.group for package in packages}
    if unknown:
        raise ValueError(f"no such group: {', '.join(sorted(unknown))}")
    return [p for p in packages if p.group in groups and not p.present()]


def can_install() -> bool:
    """Whether this process may install Debian packages by itself."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(names: list[str]) -> None:
    """Install Debian packages without a question; what fails shows in the check that follows."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    quiet = {"env": environment, "stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL}
    say(f"Installing system packages: {' '.join(names)}")
    subprocess.run(["apt-get", "update", "-qq"], check=False, **quiet)  # type: ignore[call-overload]
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *names]
    subprocess.run(command, check=False, **quiet)  # type: ignore[call-overload]


def say(text: str) -> None:
    """Tell the person at the terminal; standard output stays free for the command that follows."""
    sys.stderr.write(text + "\n")


def main(arguments: list[str] | None = None) -> int:
    """Check, install what may be installed, and say what is still missing."""
    parser = argparse.ArgumentParser(
        allow_abbrev=False, description="Find and install missing system packages."
    )
    parser.add_argument("groups", nargs="+", help="groups of packaging/debian-packages.txt")
    parser.add_argument("--optional", action="store_true", help="tell what is missing, but go on")
    options = parser.parse_args(arguments)
    if not sys.platform.startswith("linux"):
        return 0  # Qt's wheels for Windows and macOS bring all they need.
    packages = read_list(LIST.read_text(encoding="utf-8"))
    absent = missing(packages, options.groups)
    if absent and can_install():
        install([package.name for package in absent])
        importlib.invalidate_caches()
        absent = missing(packages, options.groups)
    if not absent:
        return 0
    names = " ".join(package.name for package in absent)
    say(f"These system packages are missing ({', '.join(options.groups)}): {names}")
    say(f"On Debian or Ubuntu: sudo apt-get install {names}")
    return 0 if options.optional else 2


if __name__ == "__main__":
    sys.exit(main())
