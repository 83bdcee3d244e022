"""Hours of work: an amount, not a moment."""

import re
from functools import cache
from typing import Literal

from bot.language.numerals import number_words, spelt
from bot.language.reading import Language, Work

Per = Literal["total", "day", "week", "month"]

_PER: dict[str, Per] = {
    **dict.fromkeys(("week", "wk", "weekly", "semaine", "sem", "weeks"), "week"),
    **dict.fromkeys(("dag", "day", "jour", "weekdag"), "day"),
    **dict.fromkeys(("maand", "mnd", "month", "mois"), "month"),
}
# Behind the hours: they are left, spent, or of some work.
_LEFT = (
    r"over|vrij|werk|tijd|beschikbaar|ter beschikking|te geef|spare|to spare|left|free|available"
    r"|of (?!the |our )[a-z-]{3,20}|work|de (?!la |l'|midi)[a-z-]{4,20}|libres?|disponibles?|dispo"
    r"|en trop|a donner|a offrir|a partager|a ceder|te besteden|te geven|te delen|to give"
    r"|to offer|to fill|in totaal|in total|au total|aan hulp|hulp"
)


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, number_words(language)), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w.,:/-])(?P<said>\d{{1,4}}(?:[.,]\d)?|[a-z]{{3,8}}en(?:twintig|dertig"
        rf"|veertig)|{words})"
        r"[ -]?(?P<some>d')?(?P<unit>u|uur|uren|uurtjes|h|hrs?|hours?"
        r"|heures?)(?:contract|week)?(?![\w'])"
        r"(?: ?(?:/|p/|per|par|a|an|each|elke|iedere|every|op een|each) ?(?P<per>week|wk|weekdag"
        r"|dag|day|maand|mnd|month|semaine|sem|jour|mois)\b"
        rf"|(?: extra)? (?P<left>{_LEFT})(?!\w))?"
    )


# What stands before a moment or a length.
_MOMENT = re.compile(
    r"(?:\b(?:om|van|vanaf|tot|rond|tegen|na|at|from|until|till|around|for|lasting|a"
    r"|de|des|vers|jusqu'a"
    r"|pendant|durant|gedurende|binnen|in|dans|entre|tussen|last|elke|every)|[-/])[ ]?$"
)


_STILL = re.compile(r"\b(?:nog|encore|another|still) $")


def read_work(plain: str, language: Language) -> tuple[Work | None, list[tuple[int, int]]]:
    """The first amount, and where such amounts stand."""
    work: Work | None = None
    spans: list[tuple[int, int]] = []
    for match in _pattern(language).finditer(plain):
        plural = match["unit"] in ("uren", "uurtjes", "hours", "hrs") or match["some"]
        moment = _MOMENT.search(plain, max(match.start() - 12, 0), match.start())
        said = match["said"]
        if not match["per"] and moment and not match["some"]:
            continue
        still = _STILL.search(plain, max(match.start() - 9, 0), match.start())
        if not (match["per"] or match["left"] or plural or still):
            continue
        amount = (
            int(float(said.replace(",", ".")))
            if said[0].isdigit()
            else spelt(said, number_words(language))
        )
        if amount is None:
            continue
        spans.append(match.span())
        work = work or Work(hours=amount, per=_PER.get(match["per"] or "", "total"))
    return work, spans
