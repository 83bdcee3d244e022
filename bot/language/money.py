"""What a thing costs."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from bot.language.reading import Language
from bot.language.scanner import TABLES, split
from bot.model.price import Price, PriceUnit

_CURRENCY = r"(?:€|(?<![a-z])(?:eur(?:os?|o's)?|balles)(?![a-z]))"
_CENTS = r"(?:eurocents?|cents?|centimes?|ct)(?![a-z])"
_NUMBER = r"\d{1,3}(?:[. ]\d{3})+(?:,\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?"
_LINKS = (
    r"(?:/|p/|per |par |elk\w* |each |every |a |an |de l'|l'|la |le |de la |pour la "
    r"|voor (?:de |het |een )?|for the |pour le |de |het |'t |the |p\.? ?|op een )"
)
# These say their unit without a word between.
_BARE = (
    *(
        "piece",
        "stuk",
        "pp",
        "pu",
        "pm",
        "pa",
        "each",
        "apiece",
        "total",
        "in total",
        "all-in",
        "all in",
        "allin",
    ),
    *("max", "flat", "ttc", "forfait", "in totaal", "au total", "tout compris", "en tout"),
    *("altogether", "alles samen", "eenmalig"),
)
_APIECE = re.compile(r"(?:/|\b(?:per|par|each|every|elk\w*|la|a|an)) ?[a-z]+$")
_NAMES = ("unit", "bare", "slashed")
# dagtarief 280 euro; hourly rate; tarif horaire
_RATE = re.compile(
    r"\b(dag|day|uur|hour|jour)(?:ly|ne?)?[ -]?(?:prijs|tarief|loon|vergoeding|rate|fee)\b"
    r"[^.;\n]{0,12}$"
)
_RATES: Mapping[str, PriceUnit] = {"d": "day", "j": "day", "u": "hour", "h": "hour"}
_BUDGET = re.compile(r"\b(?:budget|forfait|totaal|total|fee|cachet|maximum|max)\b[^.;\n]{0,12}$")


@cache
def _units() -> Mapping[str, PriceUnit]:
    found: dict[str, PriceUnit] = {}
    for table in TABLES.values():
        for unit, names in table.price_units.items():
            for name in split(names):
                found.setdefault(name, unit)
    return found


@cache
def price_pattern() -> re.Pattern[str]:
    """Groups: the amount behind or before its currency, or bare before a slash; and the unit."""
    names = "|".join(re.escape(name) for name in sorted(_units(), key=len, reverse=True))
    bare = "|".join(re.escape(name) for name in _BARE)
    unit = (
        rf"(?: ?{_LINKS} ?(?P<unit>{names})(?![a-z0-9])| ?(?P<bare>{bare})(?![a-z])"
        rf"| ?{_LINKS} ?(?P<other>[a-z]{{3,20}})(?![a-z]))?"
    )
    amount = (
        rf"(?:{_CURRENCY} ?(?P<behind>{_NUMBER})(?!\d)"
        rf"|(?<![\d.,/:])(?P<before>{_NUMBER}) ?{_CURRENCY})"
    )
    slash = (
        r"(?<![\d.,/:-])(?P<plain>\d{1,6})(?: ?/ ?)"
        r"(?P<slashed>month|maand|mois|mnd|dag|day|jour|uur|hour|heure|week|semaine|avond|soiree"
        r"|night|evening|persoon|person|personne|stuk|piece)\b"
    )
    small = rf"(?<![\d.,/:])(?P<small>\d{{1,2}}) ?{_CENTS}"
    # budget 150; max 175 per maand: a bare amount behind a word of money
    meant = (
        r"\b(?:budget|cachet|fee|huurprijs|loyer|prijs|prix|price|vergoeding|defraiement"
        r"|tarief|tarif)"
        r"(?: (?:is|van|of|de|max\.?|maximum|around|ca\.?|rond|circa|environ|:))*:?"
        rf" ?(?P<meant>{_NUMBER})(?![\d:/]|"
        r" ?(?:%|€|eur|pers|p\b|m2|u\b|h\b))"
        rf"|\b(?:max\.?|maximum|maxi) ?(?P<capped>\d{{2,6}})(?= ?(?:/|per |par |a |p/) ?"
        r"(?:maand|month|mois|dag|day|jour|week|semaine|avond|evening|soir|uur|hour"
        r"|heure|weekend)\b)"
    )
    # 0.30 per poster; 12 per person: nobody says the currency
    rate = (
        r"(?<![\d.,/:])(?:(?P<rate>\d{1,4}[.,]\d{1,2})(?= ?(?:per|par|p/|/) ?[a-z]{2})"
        r"|(?P<each>\d{1,4})(?= ?(?:per|par|p/) ?(?:uur|hour|heure|persoon|person|personne"
        r"|pers)\b))"
    )
    return re.compile(rf"(?:{amount}|{small}|{meant}|{rate}){unit}|{slash}")


def read_money(plain: str, language: Language) -> tuple[Price | None, tuple[tuple[int, int], ...]]:
    """The first price, and where prices stand; deposits are conditions."""
    found: list[tuple[int, int, Price]] = []
    for match in price_pattern().finditer(plain):
        before = plain[max(match.start() - 25, 0) : match.start()]
        if not _deposit(before):
            found.append((match.start(), match.end(), _amount(match, before)))
    tables = [TABLES[language], *(table for table in TABLES.values() if table.language != language)]
    for table in tables[:1]:
        for type_, expression in table.price_types.items():
            for match in _compiled(expression).finditer(plain):
                found.append((match.start(), match.end(), Price(type=type_)))
    found.sort(key=lambda item: item[0])
    spans = tuple((start, end) for start, end, _ in found)
    return _first([price for _, _, price in found]), spans


def _first(prices: Sequence[Price]) -> Price | None:
    if not prices:
        return None
    if prices[0].type == "free" and len(prices) > 1 and prices[1].type in ("cost", "in_kind"):
        return prices[1]
    return prices[0]


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression)


@cache
def _deposits() -> re.Pattern[str]:
    words = [word for table in TABLES.values() for word in split(table.not_price)]
    return re.compile(rf"\b(?:{'|'.join(words)})\b[^.,;\n]{{0,15}}$")


def _deposit(before: str) -> bool:
    return bool(_deposits().search(before))


def _amount(match: re.Match[str], before: str) -> Price:
    unit = _unit(match, before)
    if match["small"]:
        return Price(type="amount", cents=int(match["small"]), unit=unit)
    named = ("behind", "before", "plain", "meant", "capped", "rate", "each")
    said = next((found for name in named if (found := match[name])), None)
    if said is None:
        raise ValueError(f"No amount in {match[0]!r}.")
    return Price(type="amount", cents=cents(said), unit=unit)


def _unit(match: re.Match[str], before: str) -> PriceUnit | None:
    groups = match.groupdict()
    name = next((found for key in _NAMES if (found := groups[key])), None)
    if name:
        return _units().get(name, "total")
    if rate := _RATE.search(before + match[0][:12]):
        return _RATES[rate[1][0]]
    if match["meant"]:
        return "total"
    if match["other"]:
        # 12 euro per payslip; but 150 euro voor de reportage
        return "item" if _APIECE.search(match[0]) else "total"
    return "total" if _BUDGET.search(before) else None


def cents(said: str) -> int:
    """1.250,50 and 1250.50 are the same; three digits behind a dot are thousands."""
    compact = said.replace(" ", "")
    if re.search(r"[.]\d{3}", compact):
        compact = compact.replace(".", "")
    whole, _, rest = compact.replace(",", ".").partition(".")
    return int(whole) * 100 + int((rest + "00")[:2])
