"""Which thing is meant where several are named: not who asks, nor where it happens."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from bot.language.phrases import side_remarks
from bot.language.reading import Language
from bot.language.taxonomy import Match, best, categories
from bot.language.towns import Town

_OUT_OF = re.compile(r"\b(?:van|from|de|vanuit) $|→ ?$")
_TO = re.compile(r" ?(?:naar|to|a|vers|→|->|tot) ?")
# A youth theatre seeks a hall, where a piano that seeks a home is what is given.
_SUBJECT = re.compile(
    r"^[^,.;!?:\n]{3,70}?(?= (?:zkt|zoekt|zoeken|wil|willen|wenst|wensen|zou|zouden|hoopt|vraagt"
    r"|wants?|needs?|seeks?|requires?|(?:is |are )?(?:looking for|in search|after a|hoping"
    r"|seeking)"
    r"|(?:re)?cherche(?:nt)?|voudrait|aimerait|souhaite|desire|en quete|a besoin|ch\.)"
    r"(?! (?:[\w']+ ){0,3}(?:nieuwe?|new|good|warm\w*|nouveau|nouvelle"
    r"|thuis|home|baas|eigenaar|foyer|maison|owner|plek|preneur|repreneur))\b)"
)
_PLACED = re.compile(
    r"\b(?:(?:in|op|aan|bij|tijdens|naar|at|on|to|during|inside|dans|chez|sur|a|pendant)"
    r" (?:onze|ons|de|het|deze|jullie|our|the|my|your|this|notre|nos|la|le|les|l'|votre|cette|ce)"
    r"|au|aux) ?[\w'-]+(?:[ -](?!met|with|avec|en|and|et|of|or|ou|voor|for|pour)[\w'-]+)?"
)
_OTHERS = re.compile(
    r"\b(?:\d+|twee|drie|vier|enkele|two|three|four|some|a few|deux|trois|quelques|with|met|avec)"
    r" (?:more |other |another |andere |autres )[\w-]+"
)
_FITTED = re.compile(r"\([^()]{3,80}\)|, (?:\d+|een|a|an|une?) [\w-]+(?: [\w-]+)?(?=[,.;!?\n]|$)")
_ABOARD = re.compile(
    r" (?:over |vrij |left |free |libre )?(?:in|op|on|aboard|dans)"
    r" (?:(?:de|onze|ons|een|jullie|the|our|a|your|la|le|notre|une?) )?(?:grote |big |grande )?"
)
_LESSON = (
    r"[\w-]*(?:workshops?|(?:dans|muziek|teken|taal|yoga|zang)?less?en|les|cursus|atelier|ateliers"
    r"|cours|class(?:es)?|lessons?|initiaties?|rondleiding(?:en)?|masterclass)"
)
_TAUGHT = re.compile(
    rf"\b{_LESSON}\b[^,.!?]{{0,40}}\b(?:geven|begeleiden|leiden|verzorgen|kan geven|geeft)\b"
    r"|\b(?:geven|geeft|geef|teach|give|giving|teaching|lead|run|running|donner|donne|donnerait"
    r"|animer|anime"
    rf"|encadrer)(?: (?!me\b|us\b)[\w'-]+){{0,4}}? {_LESSON}\b"
)
_RIDE = re.compile(
    r"\b(?:wie|iemand|who|who's|anyone|anybody|qui|quelqu'un)\b[^.?!]{0,30}"
    r"\b(?:rijdt|vertrekt|gaat|driving|drives|going|heading|part|va|roule|descend|monte)\b"
    r"[^.?!]{0,40}\b(?:naar|to|vers|a|sur)\b[^.!]{0,80}\b(?:mee|meenemen|meebrengen|plaats|ruimte"
    r"|take|bring|carry|room|space|place|prendre|emporter|embarquer|emmener)\b"
)
_WORK = re.compile(
    r"\b(?:wie|iemand|who|anyone|anybody|someone|qui|quelqu'un)\b[^.?!]{0,60}"
    r"\b(?:bedienen|herstellen|repareren|onderhouden|bouwen|maken|doen|verzorgen|bijhouden|nakijken"
    r"|fix|repair|operate|maintain|build|update|redesign|do|look after|handle|reparer|maintenir"
    r"|entretenir|s'occuper|refaire|mettre a jour|gerer|faire|tenir)\b"
)
_FURNITURE = ("gear.furniture", "gear.it")
_LISTED = re.compile(
    r"(?:,| en| et| and)? ?(?:\d+|een|une?|an?|twee|drie|vier|deux|trois|two|three)? ?"
)
# Somebody at the box office, someone for the bar.
_SOMEBODY = re.compile(
    r"\b(?:iemand|quelqu'un|someone|somebody|anyone|anybody|hand|hands|handen|personne|persoon)"
    r" (?:aan|voor|achter|in|bij|a|au|aux|pour|derriere|at|on|for|behind) "
    r"(?:(?:de|het|onze|la|le|notre|the|our) |l')?"
)
_SKILLED = re.compile(
    r"\b(?:iemand (?:handig|goed|sterk|bedreven|ervaren|met ervaring|met verstand)"
    r"|quelqu'un (?:de |d')(?!autre)[a-z]+|(?:someone|somebody|anyone|anybody) (?:good|handy"
    r"|skilled|clever|experienced"
    r"|with experience))\b"
)
# Where costumes are stored is a room.
_STORED = re.compile(
    r"\b(?:to store|store (?:our|my|some|a)|storing|te stockeren|stockeren|stallen|op te slaan"
    r"|opslaan|op te bergen"
    r"|opbergen|stocker|entreposer|ranger (?:nos|notre|des|nos))\b"
)
_OR = re.compile(r" (?:of|or|ou) (?:(?:een|an?|une?) )?(?:[a-z-]{3,12} )?")
_TEACHABLE = (None, "service.training", "room.classroom", "room.workshop", "room.atelier")


def choose(matches: Sequence[Match], plain: str, towns: Sequence[Town]) -> Match | None:
    """The match that names what is offered, asked or looked for."""
    aims, extras = side_remarks(plain)
    own = _SUBJECT.search(plain)
    aside = [match.span() for match in _OTHERS.finditer(plain)]
    if own:
        aside.append(own.span())
    placed = [match.span() for match in _PLACED.finditer(plain)]
    aside += _fittings(matches, plain)
    chosen = best(matches, aims, (*extras, *aside), placed)
    if own and chosen and chosen.strength != "strong":
        # danscollectief zoekt studio: who asks tells what for
        told = (one for one in matches if one.end <= own.end() and one.strength == "weak")
        theirs = next((one for one in told if one.kind == chosen.kind), chosen)
        chosen = replace(chosen, category=theirs.category)
    if chosen and chosen.kind == "gear" and _STORED.search(plain[: chosen.start]):
        chosen = replace(chosen, kind="room", category="room.storage")
    meant = _carried(_aboard(chosen, matches, plain), towns, plain)
    return _taught(_worked(_ridden(meant, plain), plain), plain)


def _fittings(matches: Sequence[Match], plain: str) -> list[tuple[int, int]]:
    """What a room comes with: course room (board, projector), a hall for a try-out, 50 chairs."""
    room = next((one for one in matches if one.kind == "room"), None)
    if room is None or any(one.strength == "strong" for one in matches if one.start < room.start):
        return []
    return [match.span() for match in _FITTED.finditer(plain, room.end)]


def joined(matches: Sequence[Match], plain: str, language: Language) -> list[Match]:
    """Box-office software is a service, whoever sits at the box office; bar stools are stools."""
    kept: list[Match] = []
    for match in matches:
        before = kept[-1] if kept else None
        shared = before and before.category and f"service.{before.category.split('.')[1]}"
        if (
            before
            and match.kind == "service"
            and match.strength == "generic"
            and shared in _services()
            and plain[before.end : match.start] in ("", " ", "-")
        ):
            kept[-1] = replace(before, end=match.end, kind="service", category=shared)
        else:
            close = before and language == "en" and plain[before.end : match.start] == " "
            if close and match.strength == "strong" and not match.typo:
                kept.pop()
            kept.append(match)
    return [_desk(match, kept, plain) for match in kept]


def _desk(match: Match, matches: Sequence[Match], plain: str) -> Match:
    """Bureaus in a list of furniture are desks."""
    if match.category != "room.workspace" or not plain.startswith("bureau", match.start):
        return match
    gaps = (
        gap
        for one in matches
        if one.category in _FURNITURE
        for gap in (plain[match.end : one.start], plain[one.end : match.start])
    )
    listed = any(_LISTED.fullmatch(gap) for gap in gaps)
    return replace(match, kind="gear", category="gear.furniture") if listed else match


@cache
def _services() -> frozenset[str]:
    return frozenset(one.id for one in categories() if one.kind == "service")


def _aboard(chosen: Match | None, matches: Sequence[Match], plain: str) -> Match | None:
    """Room on a lorry is a ride for things."""
    for first, last in pairwise(matches):
        space = first.kind == "room" and first.strength == "generic"
        if not space or last.category != "gear.transport":
            continue
        if _ABOARD.fullmatch(plain[first.end : last.start]):
            return replace(first, end=last.end, kind="service", category="service.logistics")
    return chosen


def _carried(chosen: Match | None, towns: Sequence[Town], plain: str) -> Match | None:
    """What is taken from one town to another is transport: ons decor van Gent naar Luik."""
    if chosen is None or chosen.kind != "gear" or chosen.category == "gear.transport":
        return chosen
    for first, last in pairwise(towns):
        before = plain[max(first.start - 6, 0) : first.start]
        if _TO.fullmatch(plain[first.end : last.start]) and _OUT_OF.search(before):
            return replace(chosen, kind="service", category="service.logistics")
    return chosen


def _ridden(chosen: Match | None, plain: str) -> Match | None:
    """Who drives to Liège and takes two boxes along gives a ride."""
    ride = _RIDE.search(plain)
    if ride is None:
        return chosen
    if chosen is None:
        start, end = ride.span()
        return Match(
            start=start, end=end, kind="service", category="service.logistics", strength="weak"
        )
    return replace(chosen, kind="service", category="service.logistics")


def _worked(chosen: Match | None, plain: str) -> Match | None:
    """Who can mend a website is somebody, and no service."""
    if chosen is None or chosen.kind == "staff" or not chosen.category:
        return chosen
    at = any(match.end() == chosen.start for match in _SOMEBODY.finditer(plain))
    at = at or bool(_SKILLED.search(plain))
    if not at and not _WORK.search(plain):
        return chosen
    known = worker(chosen)
    return known if known.category else chosen


def worker(thing: Match) -> Match:
    """Somebody for a thing, of the category by its name if there is one."""
    name = f"staff.{(thing.category or '.').split('.')[1]}"
    known = any(one.id == name for one in categories())
    return replace(thing, kind="staff", category=name if known else None)


def _taught(chosen: Match | None, plain: str) -> Match | None:
    """Who gives a workshop is a teacher."""
    if chosen and chosen.kind == "staff":
        return chosen
    lesson = _TAUGHT.search(plain)
    if lesson is None:
        return chosen
    within = chosen is not None and lesson.start() <= chosen.start < lesson.end()
    if chosen and not within and chosen.category not in _TEACHABLE:
        return chosen
    if chosen is None:
        named = re.search(_LESSON, lesson[0])
        start = lesson.start() + (named.start() if named else 0)
        end = lesson.start() + (named.end() if named else len(lesson[0]))
        return Match(start=start, end=end, kind="staff", category="staff.educator", strength="weak")
    return replace(chosen, kind="staff", category="staff.educator")


def either(matches: Sequence[Match], plain: str) -> bool:
    """Whether the first thing that is named is one of two that would do: a cellar or an attic."""
    for first, last in pairwise(matches[:2]):
        if first.kind == last.kind and _OR.fullmatch(plain[first.end : last.start]):
            return True
    return False
