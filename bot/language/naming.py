"""What a town is called by the reader of a card."""

from bot.language.reading import Language
from bot.language.towns import place


def town_name(town: str, language: Language) -> str:
    """The town's name in the language; as it is, where it has no other or is not in our table."""
    found = place(town)
    return found.names.get(language, town) if found else town
