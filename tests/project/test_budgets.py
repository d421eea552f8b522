"""Files and functions stay small, and nothing of one machine gets into a commit."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

FILE_LINES = 400
FUNCTION_LINES = 39

# Put together here, so that this file does not hold what it looks for.
REGISTRIES = ["pypi." + "org", "pythonhosted." + "org", "npmjs." + "org", "deb.debian." + "org"]
INDEX_OPTIONS = ["index-" + "url", "--find-" + "links", "trusted-" + "host"]
HOMES = [
    "/" + r"home/(?!you/)[a-z0-9_.-]+/",
    "/" + r"Users/(?!you/)[A-Za-z0-9_.-]+/",
    "/" + r"root/",
    "/" + r"(?:opt|work|workspace|srv)/[A-Za-z0-9_.-]+/",
    r"[A-Z]:\\" + r"Users\\(?!you\\)",
]
LEAKS = re.compile("|".join([re.escape(x) for x in REGISTRIES + INDEX_OPTIONS] + HOMES))
# The generator has to name the option that keeps the index out of the pins.
ALLOWED = re.compile(r"--no-emit-(?:" + "index-" + "url|find-" + "links)")


@pytest.fixture(scope="module")
def sources(project_files: list[Path]) -> list[Path]:
    return [path for path in project_files if path.suffix == ".py"]


def _functions(path: Path) -> Iterator[tuple[str, int]]:
    """Name with line, and length in lines, of every function in a file."""
    nodes: list[ast.AST] = [ast.parse(path.read_text(encoding="utf-8"), filename=str(path))]
    while nodes:
        node = nodes.pop()
        # no expression holds a function with a name
        nodes += [one for one in ast.iter_child_nodes(node) if not isinstance(one, ast.expr)]
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno is not None
            yield f"{path.name}:{node.lineno} {node.name}", node.end_lineno - node.lineno + 1


@pytest.fixture(scope="module")
def functions(sources: list[Path]) -> dict[Path, list[tuple[str, int]]]:
    """Every file's functions."""
    return {path: list(_functions(path)) for path in sources}


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def _percentile(values: list[int], share: float) -> int:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def test_no_file_is_too_long(sources: list[Path]) -> None:
    assert sources
    long = {path.name: _lines(path) for path in sources if _lines(path) > FILE_LINES}
    assert not long


def test_no_function_is_too_long(functions: dict[Path, list[tuple[str, int]]]) -> None:
    long = {
        name: length
        for found in functions.values()
        for name, length in found
        if length > FUNCTION_LINES
    }
    assert functions
    assert not long


def test_most_files_and_functions_are_short(
    functions: dict[Path, list[tuple[str, int]]], root: Path
) -> None:
    ours = [path for path in functions if path.is_relative_to(root / "creatorplanner")]
    lengths = [length for path in ours for _, length in functions[path]]
    assert _percentile(lengths, 0.95) < 25
    assert _percentile([_lines(path) for path in ours], 0.95) < 300


def test_the_budget_sees_a_long_function(tmp_path: Path) -> None:
    path = tmp_path / "long.py"
    path.write_text("def long():\n" + "    x = 1\n" * 39, encoding="utf-8")
    assert list(_functions(path)) == [("long.py:1 long", 40)]


def _leaks(text: str) -> list[str]:
    return LEAKS.findall(ALLOWED.sub("", text))


def test_nothing_of_one_machine_is_committed(project_files: list[Path]) -> None:
    found = {}
    for path in project_files:
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # pictures, fonts, databases
        if leaks := _leaks(text):
            found[path.name] = leaks
    assert not found


@pytest.mark.parametrize(
    "text",
    [
        "see https://" + REGISTRIES[0] + "/project/x",
        "--extra-" + INDEX_OPTIONS[0] + " x",
        "cd " + "/" + "home/ann/plans",
        "/" + "root/x",
        r"C:\Us" + r"ers\ann",
        "/" + "opt/env/bin/python",
    ],
)
def test_the_leak_test_sees_a_leak(text: str) -> None:
    assert _leaks(text)


def test_pins_have_hashes_and_nothing_else(root: Path) -> None:
    for path in sorted((root / "packaging").glob("requirements*.txt")):
        text = re.sub(r"\s*#.*", "", path.read_text(encoding="utf-8")).replace("\\\n", " ")
        requirements = [line for line in text.splitlines() if line.strip()]
        assert requirements
        for line in requirements:
            assert re.match(r"[a-z0-9.-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", line), line
