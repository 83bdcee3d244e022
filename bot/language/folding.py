"""Texts made comparable: accents, case and punctuation away."""

import unicodedata
from functools import lru_cache

# Nobody's offer is longer; what lies behind is neither read nor allowed to cost time.
LONGEST = 4000
_ASCII = {each: chr(each).lower() if chr(each).isalnum() else " " for each in range(128)}
_PLAIN = {"’": "'", "‘": "'", "`": "'", "´": "'", "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-"}


def fold(text: str) -> str:
    """Words in lower case without accents, one space between them."""
    if text.isascii():
        return " ".join(text.translate(_ASCII).split())
    spelt = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe").replace("æ", "ae"))
    kept = "".join(
        character if character.isalnum() else " "
        for character in spelt
        if not unicodedata.combining(character)
    )
    return " ".join(kept.split())


def clean(text: str) -> str:
    """The text as it will be quoted: composed, without invisible signs, at most LONGEST long."""
    composed = unicodedata.normalize("NFC", text[: 2 * LONGEST])
    return "".join(map(_visible, composed))[:LONGEST]


def flatten(text: str) -> str:
    """The text in lower case without accents, character for character, so that positions stay."""
    if text.isascii():
        return text.lower().replace("`", "'")
    return "".join(map(_flat, text))


@lru_cache(maxsize=4096)
def _visible(character: str) -> str:
    kind = unicodedata.category(character)
    if kind in ("Cf", "Mn"):
        return ""
    return " " if kind.startswith("C") and character != "\n" else character


@lru_cache(maxsize=4096)
def _flat(character: str) -> str:
    if character in _PLAIN:
        return _PLAIN[character]
    lowered = character.lower()
    spelt = unicodedata.normalize("NFKD", lowered)
    bare = [part for part in spelt if not unicodedata.combining(part)]
    if len(bare) == 1:
        return bare[0]
    return lowered if len(lowered) == 1 else character
