"""What a town is called by the reader of a card."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import cast

from bot.language.reading import Language


@cache
def _shown() -> dict[str, dict[str, str]]:
    file = (files("bot.language") / "town_names.toml").read_text("utf-8")
    return cast(dict[str, dict[str, str]], tomllib.loads(file))


def town_name(town: str, language: Language) -> str:
    """The town's name in the language; as it is, where it has no other or is not in our table."""
    return _shown().get(language, {}).get(town, town)
