"""T9: words with typing errors among many listings, beside rapidfuzz over all their texts."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product

from rapidfuzz import fuzz, process

from bot.language.terms import Told, keys, told
from bot.model.slot import Slot
from bot.ports import Wish
from storage import SqlStorage, open_storage
from tests.bench import crowding
from tests.bench.crowding import Row, Table
from tests.bench.measuring import Line, interleaved, note
from tests.contracts.conftest import BRUSSELS, DAWN, HOUR

EVENING = Slot(DAWN + 19 * HOUR, DAWN + 22 * HOUR)
MOST = 10
QUERIES = 12
# What stands in no taxonomy, so that the words alone find it.
_FIRST = (
    *("spiegel", "wolken", "vlinder", "ijzer", "toren", "schelp", "molen", "draken", "klokken"),
    *("sterren", "rozen", "bliksem", "katoen", "marmer", "kaarsen", "vuur", "tuimel", "hemel"),
    *("rivier", "bergen", "suiker", "peper", "noten", "kersen", "lelie", "zilver", "koper"),
    *("goud", "fluweel", "zijde", "rietveld", "duinen", "lantaarn", "kompas", "anker", "vlaggen"),
    *("mantel", "sluier", "wimpel", "trommel"),
)
_SECOND = (
    *("bol", "hengel", "wagen", "kist", "boog", "schild", "masker", "kroon", "raam", "trap"),
    *("brug", "doek", "lamp", "vat", "wiel", "tent", "mand", "ladder", "schommel", "zetel"),
    *("bank", "gordel", "hamer", "fakkel", "slinger", "ketel", "beker", "kooi", "mat", "scherm"),
)
_SYLLABLES = ("ka", "lo", "mi", "ren", "tu", "vos", "bel", "dor", "zan", "quil")


@dataclass(frozen=True, slots=True)
class Corpus:
    """The texts and names of all listings, and what is asked: words, each also misspelt."""

    texts: list[str]
    names: list[str]
    asked: list[tuple[str, str]]


async def run(engine: str, new: Callable[[], str], *, size: int, rounds: int) -> list[Line]:
    note(f"{engine}: the words of {size:,} listings, {rounds} rounds")
    corpus = _corpus(size)
    url = new()
    await crowding.fill_with(url, _tables(corpus))
    storage = await open_storage(url)

    async def misspelt(number: int) -> None:
        await _search(storage, corpus.asked[number % QUERIES][1])

    async def clean(number: int) -> None:
        await _search(storage, corpus.asked[number % QUERIES][0])

    async def theirs(number: int) -> None:
        _compare(corpus, corpus.asked[number % QUERIES][1])

    ours, spelt, scan = await interleaved((misspelt, clean, theirs), rounds)
    found = compared = 0
    for word, typed in corpus.asked:
        found += any(word in each for each in await _search(storage, typed))
        compared += any(word in each for each in _compare(corpus, typed))
    await storage.close()
    return [
        Line(
            "T9",
            engine,
            f"text search with typos at {size:,} / WRatio over all rows",
            ours.median / scan.median,
            target=1 / 15,
            note=f"{ours}; rapidfuzz {scan}",
        ),
        Line(
            "T9",
            engine,
            "found by WRatio / found by us",
            compared / max(1, found),
            target=1,
            note=f"{compared} and {found} of {QUERIES}",
        ),
        Line("T9", engine, "the same, rightly spelt, median", spelt.median / 1000, "ms"),
    ]


async def _search(storage: SqlStorage, typed: str) -> list[str]:
    """As a command does: the words, what is free that evening, and all that is told of it."""
    wish = Wish(community_id="community", words=(typed,), named=typed)
    async with storage.read() as tx:
        got = await tx.finds.covering(wish, [EVENING], BRUSSELS, MOST)
    return [each.listing.text for each in got.found]


def _compare(corpus: Corpus, typed: str) -> list[str]:
    found = process.extract(typed, corpus.texts, scorer=fuzz.WRatio, limit=MOST)
    return [text for text, _, _ in found]


def _corpus(size: int) -> Corpus:
    chance = random.Random(size)
    things = [first + second for first, second in product(_FIRST, _SECOND)]
    names = ["".join(parts) for parts in product(_SYLLABLES, repeat=4)]
    texts = [
        f"{chance.choice(things)} en {chance.choice(things)} bij {chance.choice(names)},"
        f" te leen sinds {number % 97}"
        for number in range(size)
    ]
    chosen = chance.sample(texts, QUERIES)
    words = [text.split()[0] for text in chosen]
    asked = [(word, _misspell(chance, word, number % 4)) for number, word in enumerate(words)]
    return Corpus(texts, [f"Ding {number}" for number in range(size)], asked)


def _misspell(chance: random.Random, word: str, how: int) -> str:
    """A letter too few, one too many, another one, or two in the wrong order."""
    at = chance.randrange(2, len(word) - 2)
    while how == 3 and word[at] == word[at + 1]:
        at = chance.randrange(2, len(word) - 2)
    return (
        word[:at] + word[at + 1 :],
        word[:at] + "q" + word[at:],
        word[:at] + "x" + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    )[how]


def _tables(corpus: Corpus) -> Iterator[Table]:
    """One offer for each text, all of them free that evening."""
    size = len(corpus.texts)
    made: dict[str, Told] = {}
    rows: list[Row] = []
    for number, text in enumerate(corpus.texts):
        for each in told([text], [corpus.names[number]], ()):
            made[each.term] = each
            rows.append(("community", each.term, f"l{number:018}"))
    yield Table(
        "resource",
        (
            *("id", "organisation_id", "kind", "name", "folded_name", "town"),
            *("folded_town", "zone", "units", "buffer_before", "buffer_after", "seq"),
        ),
        (
            (
                *(crowding.resource(n), "org-house", "gear", corpus.names[n], f"{n}", "gent"),
                *("gent", BRUSSELS, 1, 0, 0, 0),
            )
            for n in range(size)
        ),
    )
    yield Table(
        "listing",
        (
            *("id", "direction", "state", "version", "author_id", "organisation_id", "resource_id"),
            *("kind", "schedule", "zone", "conditions", "doubts", "text", "language"),
            *("created_at", "expires_at"),
        ),
        (
            (
                *(f"l{n:018}", "offer", "open", 1, "person-an", "org-house"),
                *(crowding.resource(n), "gear", "{}", BRUSSELS, "[]", "[]", text, "nl", n, DAWN),
            )
            for n, text in enumerate(corpus.texts)
        ),
    )
    yield Table(
        "shown_in",
        ("listing_id", "community_id", "position"),
        ((f"l{n:018}", "community", 0) for n in range(size)),
    )
    yield Table(
        "availability_slot",
        ("kind", "town", "resource_id", "listing_id", "community_id", "starts", "ends", "span"),
        (
            (
                *("gear", "gent", crowding.resource(n), f"l{n:018}", "community"),
                *(EVENING.start, EVENING.end, 0),
            )
            for n in range(size)
        ),
    )
    yield Table("listing_term", ("community_id", "term", "listing_id"), iter(rows))
    yield Table(
        "term_key",
        ("community_id", "key", "term", "said"),
        (
            ("community", key, each.term, each.said)
            for each in made.values()
            for key in keys(each.term, each.said)
        ),
    )
