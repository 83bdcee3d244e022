"""Access needs, and whether people come to watch."""

import re
from collections.abc import Iterator, Mapping

from bot.language.reading import Access, Need

_NEEDS: Mapping[Need, str] = {
    "step-free": r"rolstoel\w*|rolwagen\w*|drempelvrij\w*|drempelloos|gelijkvloers\w*"
    r"|zonder trap\w*"
    r"|met lift|een lift|lift aanwezig|toegankelijk voor (?:mensen met een beperking"
    r"|iedereen|rolstoelen)"
    r"|integraal toegankelijk|toegankelijke? (?:zaal|ruimte|locatie|lokaal|plek)"
    r"|acces(?:sible)? (?:aux )?pmr|pmr|chaises? roulantes?|fauteuils? roulants?|plain[- ]pied"
    r"|sans marches?|avec ascenseur|ascenseur|accessible a tou\w*|accessible aux personnes"
    r"|step[- ]free|wheelchairs?|wheelchair[- ](?:accessible|friendly)|level access"
    r"|ground[- ]floor"
    r"|with (?:a )?lift|elevator|ramp",
    "accessible-toilet": r"aangepaste? (?:toilet|wc|sanitair)|(?:rolstoel|invaliden)(?:toilet|wc)"
    r"|toilettes? (?:adaptee?s?|pmr)|(?:accessible|disabled) (?:toilets?|loo|bathroom|wc)",
    "hearing-loop": r"ringleiding|luisterlus|inductielus|boucle (?:a induction|magnetique|auditive)"
    r"|(?:hearing|induction) loop",
    "sign-language": r"tolk vlaamse gebarentaal|gebarentaal\w*|gebarentolk\w*|vgt"
    r"|langue des signes|lsfb"
    r"|sign[- ]language|signed performance",
    "quiet-room": r"prikkelarm\w*|stille ruimte|rustruimte|snoezelruimte|salle (?:calme|de repos"
    r"|de calme)"
    r"|espace calme|quiet (?:room|space)|sensory room|relaxed performance",
}
_PATTERNS = {need: re.compile(rf"(?<!\w)(?:{words})(?!\w)") for need, words in _NEEDS.items()}
# What stands before it, or behind it.
_DENIED = re.compile(
    r"\b(?:niet|geen|zonder|helaas niet|pas d(?:e|')|pas|sans|non|no|not|without|isn't|aucun)"
    r"(?: [a-z]+)? ?$"
)
# Without stairs is step-free.
_GOOD = re.compile(r"^(?:zonder|sans)")
_BEHIND = re.compile(r"^ ?(?:: ?)?(?:niet aanwezig|nee|non|not available|ontbreekt)\b")
_WITHOUT_AUDIENCE = re.compile(
    r"\b(?:zonder publiek|geen publiek|niet publiek|besloten|sans public|pas de public|prive"
    r"|(?:without|no) (?:an )?audience|closed (?:rehearsal|session)|not open to the"
    r" public|private)\b"
)
_WITH_AUDIENCE = re.compile(
    r"\b(?:met publiek|voor publiek|publieksmoment|toonmoment|publiek (?:welkom|toegelaten)"
    r"|toeschouwers|open voor publiek|avec public|public admis|ouvert au public|spectateurs"
    r"|(?:with|for) (?:an |a live )?audience|open to the public|spectators|public performance)\b"
)

Found = tuple[str, int, int]


def read_access(plain: str) -> Iterator[tuple[Access, int, int]]:
    """Each need once, as it was said first."""
    for need, pattern in _PATTERNS.items():
        if match := pattern.search(plain):
            before = plain[max(match.start() - 24, 0) : match.start()]
            denied = _DENIED.search(before) or _BEHIND.match(plain[match.end() :])
            met = bool(_GOOD.match(match[0])) or not denied
            yield Access(need=need, met=met), match.start(), match.end()


def read_audience(plain: str) -> tuple[bool, int, int] | None:
    if match := _WITHOUT_AUDIENCE.search(plain):
        return False, match.start(), match.end()
    if match := _WITH_AUDIENCE.search(plain):
        return True, match.start(), match.end()
    return None
