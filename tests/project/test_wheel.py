"""The program finds its resources in a checkout, in an installed wheel and in a frozen bundle."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from creatorplanner.resources import resource, resource_root

FIND = """
import json, sys
sys.path.insert(0, sys.argv[1])
from creatorplanner.resources import resource, resource_root
print(json.dumps([str(resource_root()), resource("README.md").read_text(encoding="utf-8")]))
"""


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


def test_checkout_has_its_resources_beside_the_package(root: Path) -> None:
    assert resource_root() == root / "resources"
    assert resource("README.md").is_file()


def test_missing_resource_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"icons/no-such-icon\.svg"):
        resource("icons/no-such-icon.svg")


def test_wheel_carries_every_resource_and_source(wheel: Path, root: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    assert _files(tmp_path / "creatorplanner" / "_resources") == _files(root / "resources")
    carried = _files(tmp_path / "creatorplanner")
    assert _files(root / "creatorplanner").items() <= carried.items()
    (licence,) = tmp_path.glob("*.dist-info/licenses/LICENSE")
    assert licence.read_bytes() == (root / "LICENSE").read_bytes()


def test_installed_wheel_finds_its_own(wheel: Path, root: Path, tmp_path: Path) -> None:
    target = tmp_path / "installed"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    environment = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    environment.pop("PYTHONPYCACHEPREFIX", None)
    subprocess.run([*pip, "--target", str(target), str(wheel)], check=True, env=environment)
    found = subprocess.run(
        [sys.executable, "-I", "-c", FIND, str(target)],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    folder, text = json.loads(found.stdout)
    assert Path(folder) == target.resolve() / "creatorplanner" / "_resources"
    assert text == (root / "resources" / "README.md").read_text(encoding="utf-8")
    assert list(target.glob("creatorplanner/__pycache__/resources.*.pyc")), "bytecode shipped"


def test_frozen_bundle_has_them_where_the_wheel_has(root: Path, tmp_path: Path) -> None:
    spec = (root / "packaging" / "creatorplanner.spec").read_text(encoding="utf-8")
    assert '"creatorplanner/_resources"' in spec
    (tmp_path / "creatorplanner" / "_resources").mkdir(parents=True)
    package = tmp_path / "creatorplanner"
    assert resource_root(package) == package / "_resources"
