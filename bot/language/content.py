"""Which words of a text name a thing."""

from functools import cache

from bot.language.amounts import read_amounts
from bot.language.detecting import detect
from bot.language.folding import clean, flatten, fold
from bot.language.money import read_money
from bot.language.scanner import MASK, TABLES, scan, split
from bot.language.signs import Cue
from bot.language.taxonomy import is_listed
from bot.language.towns import find_towns


def content_words(text: str) -> tuple[str, ...]:
    """The folded words that name a thing, each once: none of grammar, questions, times, towns,
    prices and numbers.
    """
    cleaned = clean(text)
    plain = flatten(cleaned)
    language = detect(plain, None, None) or "nl"
    amounts = read_amounts(cleaned, plain, language)
    kept = list(amounts.plain)
    spans = [(town.start, town.end) for town in find_towns(cleaned, plain)]
    spans += read_money(plain, language)[1]
    for start, end in spans:
        kept[start:end] = MASK * (end - start)
    for seen in scan("".join(kept), cleaned, language):
        if seen.sign is not Cue.WORD:
            kept[seen.start : seen.end] = MASK * (seen.end - seen.start)
    common = function_words()
    return tuple(
        dict.fromkeys(
            word
            for word in fold("".join(kept)).split()
            if len(word) > 1 and not word.isdigit() and word not in common
        )
    )


@cache
def function_words() -> frozenset[str]:
    """Folded, of all three languages; those that name something in the taxonomy are not among
    them.
    """
    words: set[str] = set()
    for table in TABLES.values():
        said = [table.common, table.greetings, table.closings, table.asking]
        listed = (*split(table.silent), *split(table.place_cues))
        said += [word for word in listed if " " not in word]
        found = {part for word in " ".join(said).split() for part in fold(word).split()}
        words |= {word for word in found if not is_listed(word, table.language)}
    return frozenset(words)
