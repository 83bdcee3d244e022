"""Numbers that are written as words."""

from collections.abc import Mapping
from functools import cache

from bot.language.reading import Language
from bot.language.scanner import TABLES, split


def spelt(word: str, words: Mapping[str, int]) -> int | None:
    """A number in one word: vijfenveertig, septante-cinq, forty-five."""
    if word in words:
        return words[word]
    ones, _, tens = word.partition("en")
    if tens in words and 20 <= words[tens] < 100 and words.get(ones, 10) < 10:
        return words[tens] + words[ones]
    tens, _, ones = word.partition("-")
    if tens in words and 20 <= words[tens] < 100 and words.get(ones, 20) < 20:
        return words[tens] + words[ones]
    return None


@cache
def number_words(language: Language) -> Mapping[str, int]:
    """From two on: a one is an article more often than a number."""
    return {
        name: value
        for value, names in TABLES[language].numbers.items()
        for name in split(names)
        if value > 1
    }
