"""The shape of one language: everything the shared grammar has to know about its words."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.language.reading import Language
from bot.language.signs import Cue, EdgeName, PartName, UnitName
from bot.model.price import PriceType, PriceUnit


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Phrases stand in lower case without accents, divided by commas; the first mention counts.

    The regular expressions (`price_types`, `conditions`) are matched on flattened text
    (`bot.language.folding.flatten`).
    """

    language: Language
    common: str  # words that tell the language
    weekdays: tuple[str, ...]  # from Monday
    weekdays_plural: tuple[str, ...]
    weekday_tails: Mapping[PartName, str]  # glued behind a day: maandagavond
    workdays: str
    weekends: str  # said of all weekends
    months: tuple[str, ...]
    parts: Mapping[PartName, str]
    parts_plural: Mapping[PartName, str]
    relatives: Mapping[int, str]
    relative_parts: Mapping[tuple[int, PartName], str]
    units: Mapping[UnitName, str]
    units_plural: Mapping[UnitName, str]
    edges: Mapping[EdgeName, str]
    nths: Mapping[int, str]
    numbers: Mapping[int, str]
    ordinals: Mapping[int, str]
    clocks: Mapping[int, str]  # by name: noon
    half_clocks: Mapping[int, str]  # in one word: halfacht, by its hour; the minutes are 30
    feasts: Mapping[str, str]
    cues: Mapping[Cue, str]
    weak: str  # days and months that count beside another sign of time only
    accented: Mapping[Cue, str]  # words that an accent tells from others
    silent: str  # words that stand inside dates without meaning
    people: str  # nouns that a capacity counts
    price_types: Mapping[PriceType, str]
    price_units: Mapping[PriceUnit, str]
    not_price: str  # nouns before an amount that make it a condition: deposit
    conditions: str
    place_cues: str
    greetings: str  # words that begin a message but name nothing
    closings: str  # words that end a message, before a name
    asking: str  # words of questions, and of anything at all: they name nothing either
    us: str  # those who write, as subject, object and owner
    you: str  # those who read
    possessives: str  # before what is ours
    definite: str  # before the thing that all know: the technician comes at four
    articles: str  # before any one thing
    appeals: str  # words that ask it of people
    has: str  # what is said of those who have a thing
    among: str  # of ourselves: who of us
    anywhere: str  # said by who does not know who has it
    transfers: str  # what is done with a thing of others
    aims: str  # before what a thing is needed for
    occasions: str  # what one needs a thing for once
    suits: str  # before occasions that the owner of a thing thinks of
