"""The list of system packages can be read, and what is missing is named with its way out."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="Debian packages are for Linux")


@pytest.fixture
def packages(root: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script as a module, on a machine where it may not install anything."""
    path = root / "packaging" / "system_packages.py"
    spec = importlib.util.spec_from_file_location("system_packages", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "system_packages", module)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "can_install", lambda: False)
    return module


def _use(packages: ModuleType, monkeypatch: pytest.MonkeyPatch, path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    monkeypatch.setattr(packages, "LIST", path)


def test_shipped_list_has_the_groups_that_make_and_ci_ask_for(packages: ModuleType) -> None:
    listed = packages.read_list(packages.LIST.read_text(encoding="utf-8"))
    groups = {"python", "offscreen", "window", "fonts", "journeys", "calendars"}
    assert {p.group for p in listed} == groups


def test_bad_line_is_told_with_its_number(packages: ModuleType) -> None:
    with pytest.raises(ValueError, match="line 2"):
        packages.read_list("# fine\noffscreen libgl1\n")


@linux_only
def test_missing_package_is_named_and_stops(
    packages: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    there = tmp_path / "there"
    there.touch()
    text = (
        "g liblost lib:liblost.so.9\ng lost cmd:no-such-command\n"
        f"g mod module:no_such_module\ng here file:{there}\n"
    )
    _use(packages, monkeypatch, tmp_path / "list.txt", text)
    assert packages.main(["g"]) == 2
    said = capsys.readouterr().err
    assert "sudo apt-get install liblost lost mod\n" in said
    assert packages.main(["g", "--optional"]) == 0


@linux_only
def test_root_installs_what_is_missing_and_looks_again(
    packages: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    comes = tmp_path / "comes"
    _use(packages, monkeypatch, tmp_path / "list.txt", f"g comes file:{comes}\n")
    monkeypatch.setattr(packages, "can_install", lambda: True)
    monkeypatch.setattr(packages, "install", lambda names: comes.write_text(" ".join(names)))
    assert packages.main(["g"]) == 0
    assert comes.read_text() == "comes"
    assert "missing" not in capsys.readouterr().err
