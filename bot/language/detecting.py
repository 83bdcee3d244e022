"""Which of the three languages a text is in."""

import re
from collections.abc import Mapping
from functools import cache

from bot.language.reading import Language
from bot.language.scanner import TABLES, split

_WORD = re.compile(r"[a-z]+")


@cache
def _votes() -> Mapping[str, Mapping[Language, float]]:
    votes: dict[str, dict[Language, float]] = {}
    for language, table in TABLES.items():
        words = set(table.common.split())
        for listed in (
            *table.weekdays,
            *table.weekdays_plural,
            *table.months,
            *table.units.values(),
            *table.parts.values(),
            *table.people.split(","),
        ):
            words |= {word for word in split(listed) if len(word) > 3 and " " not in word}
        for word in words:
            votes.setdefault(word, {})[language] = 1.0
    # A word that two languages share tells little.
    return {
        word: {language: 1.0 / len(found) ** 2 for language in found}
        for word, found in votes.items()
    }


def detect(plain: str, command: Language | None, locale: Language | None) -> Language | None:
    """The text's own words win; the command and the locale decide where they say nothing."""
    scores: dict[Language, float] = {"nl": 0.0, "fr": 0.0, "en": 0.0}
    votes = _votes()
    for match in _WORD.finditer(plain[:2000]):
        for language, vote in votes.get(match[0], {}).items():
            scores[language] += vote
    if command:
        scores[command] += 0.9
    if locale:
        scores[locale] += 0.6
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] > 0 else None
