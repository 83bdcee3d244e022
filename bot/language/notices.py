"""Whether words sound like a notice on a board, whatever they were said for."""

from bot.language.detecting import detect
from bot.language.folding import clean, flatten
from bot.language.intents import is_notice, said_words
from bot.language.reading import Language


def sounds_wanted(text: str, locale: Language | None) -> bool:
    """“Wij zoeken een zaal” tells others what is wanted, where “zaal vrijdag” looks for it."""
    plain = flatten(clean(text))
    language = detect(plain, None, locale) or "nl"
    return is_notice(said_words(plain), language)
