"""The map in `bot/__init__.py` names every module, and nothing that is not there."""

import ast
import re

import pytest

import bot
from tests.house.conftest import PACKAGES, ROOT, sources

_LINE = re.compile(r"^ {0,4}(?P<name>[a-z_]+(?:\.[a-z_]+)*) {2,}(?P<purpose>\S.*)$", re.MULTILINE)


def purposes() -> dict[str, str]:
    assert bot.__doc__, "bot/__init__.py has the map"
    found = [(line["name"], line["purpose"]) for line in _LINE.finditer(bot.__doc__)]
    assert len(dict(found)) == len(found), "nothing is named twice"
    return dict(found)


def modules() -> set[str]:
    """Every module below bot/, as `usecases.asking`; a package by its own name."""
    dotted = {path.removesuffix(".py").replace("/", ".") for path in sources("bot")}
    return {name.removeprefix("bot.").removesuffix(".__init__") for name in dotted} - {"__init__"}


def test_the_map_names_every_module_of_the_bot() -> None:
    assert modules() - set(purposes()) == set()


def test_the_map_names_nothing_that_is_not_there() -> None:
    outside = {name for name in PACKAGES if name != "bot"}

    assert set(purposes()) - modules() - outside == set()


def test_the_map_names_adapters_and_storage() -> None:
    assert {"adapters", "storage"} <= set(purposes())


def test_every_purpose_on_the_map_is_a_line_of_words() -> None:
    short = [name for name, purpose in purposes().items() if len(purpose.split()) < 2]

    assert short == []


@pytest.mark.parametrize("package", PACKAGES)
def test_every_module_says_in_one_sentence_what_it_is_for(package: str) -> None:
    """An empty `__init__.py` has nothing to say."""
    silent = []
    for path, tree in sources(package).items():
        said = ast.get_docstring(tree)
        first = (said or "").split("\n\n")[0]
        empty = not (ROOT / path).read_text(encoding="utf-8").strip()
        if not empty and not first.endswith((".", ":")):
            silent.append(path)

    assert silent == []
