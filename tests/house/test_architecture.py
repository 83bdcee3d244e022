"""The layers hold: adapters and storage know the bot, and the bot knows neither."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.conftest import PACKAGES, ROOT


def test_every_contract_of_the_layers_is_kept() -> None:
    outcome = lint(ROOT, ROOT / "pyproject.toml")

    assert outcome.returncode == 0, outcome.stdout
    assert "0 broken" in outcome.stdout


@pytest.mark.parametrize(
    ("module", "forbidden"),
    [
        ("bot/ids.py", "import storage"),
        ("bot/usecases/mine.py", "from adapters.console import render"),
        ("bot/dispatch.py", "import sqlalchemy"),
        ("bot/cards.py", "import telegram"),
        ("storage/people.py", "import adapters.console"),
        ("adapters/console/render.py", "import icalendar"),
        ("bot/cards.py", "import fluent.runtime"),
    ],
)
def test_a_forbidden_import_is_found(module: str, forbidden: str, tmp_path: Path) -> None:
    for package in PACKAGES:
        shutil.copytree(
            ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__")
        )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    with (tmp_path / module).open("a", encoding="utf-8") as file:
        file.write(f"\n{forbidden}\n")

    outcome = lint(tmp_path, tmp_path / "pyproject.toml")

    assert outcome.returncode == 1, outcome.stdout
    assert "1 broken" in outcome.stdout


def lint(packages: Path, config: Path) -> "subprocess.CompletedProcess[str]":
    """In a process of its own, so that what it imports and where it stands touch no other test."""
    program = (
        "import sys; from importlinter.cli import lint_imports;"
        " sys.exit(lint_imports(config_filename=sys.argv[1], no_cache=True))"
    )
    return subprocess.run(
        [sys.executable, "-c", program, str(config)],
        cwd=packages,
        env={**os.environ, "PYTHONPATH": str(packages)},
        capture_output=True,
        text=True,
        check=False,
    )
