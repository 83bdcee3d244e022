"""Every phrase can be said, in every language, alike; and the code says no other ones."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import product
from typing import get_args

import pytest
from fluent.syntax import ast as ftl

from bot.interview import Way
from bot.kinds import KINDS
from bot.language import TOLD, Doubtful
from bot.messages import Arg, Brief, Day, Text, Thing, phrase
from bot.model.booking import BookingState
from bot.model.feed import LEVELS
from bot.model.joining import CodeKind
from bot.model.listing import Direction, ListingState
from bot.model.people import Language, Role
from bot.model.price import PriceType
from bot.model.slot import Slot
from bot.model.visit import VisitState
from bot.phrases import LANGUAGES, Phrases
from bot.usecases import questions, representing
from bot.verbs import VERBS
from tests.house.conftest import catalogue, literal_text, nodes, shown, sources, variables

ZONE = "Europe/Brussels"
LONGEST_LABEL = 24
PLURALS = {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 6, "other": 25}
every_language = pytest.mark.parametrize("language", LANGUAGES)


def ids() -> set[str]:
    return set().union(*(catalogue(language) for language in LANGUAGES))


# ---------------------------------------------------------------- the catalogues


@every_language
def test_every_phrase_can_be_said_in_each_of_its_branches(language: Language) -> None:
    phrases = Phrases(language, ZONE)
    silent = []
    for key, message in catalogue(language).items():
        for args in samples(message):
            said = phrases.say(Text(key, tuple(args.items())))
            if not said.strip() or re.search(r"[{}]|\$\w", said):
                silent.append((key, said))

    assert silent == []


@every_language
def test_every_phrase_says_what_it_is_filled_with(language: Language) -> None:
    phrases = Phrases(language, ZONE)
    swallowed = []
    for key, message in catalogue(language).items():
        said = " ".join(
            phrases.say(Text(key, tuple(args.items()))) for args in samples(message)
        ).lower()
        swallowed += [
            (key, name)
            for name in shown(message)
            if not any(str(sample).lower() in said for sample in sampled(message, name))
        ]

    assert swallowed == []


@every_language
def test_the_languages_have_the_same_phrases(language: Language) -> None:
    assert ids() - set(catalogue(language)) == set()


@every_language
def test_what_one_language_says_no_other_leaves_out(language: Language) -> None:
    """A language may choose by less (“euro” has no plural in Dutch), never say less."""
    less = [
        (key, other, name)
        for other in LANGUAGES
        for key, message in catalogue(other).items()
        for name in shown(message) - variables(catalogue(language)[key])
    ]

    assert less == []


@every_language
def test_no_phrase_holds_markup(language: Language) -> None:
    """The console's own words never leave the terminal, and may show its signs."""
    marked = [
        (key, found[0])
        for key, message in catalogue(language).items()
        if (found := re.search(r"[*_<>`]", literal_text(message)))
        and not key.startswith("console-")
    ]

    assert marked == []


@every_language
def test_every_button_is_short_enough_whatever_the_date(language: Language) -> None:
    phrases = Phrases(language, ZONE)
    long = {
        (len(said), said)
        for key in ids()
        if key.startswith("button-") or key in {"find-ask", "mine-open", "offer-ask"}
        for args in longest(key)
        if len(said := phrases.say(phrase(key, **args))) > LONGEST_LABEL
    }

    assert sorted(long, reverse=True)[:10] == []


@every_language
def test_every_kind_has_a_name_of_its_own(language: Language) -> None:
    phrases = Phrases(language, ZONE)
    names = [phrases.thing(Thing(kind.id)) for kind in KINDS]

    assert len({*names, phrases.thing(Thing("nothing we know"))}) == len(KINDS) + 1


def longest(key: str) -> Iterator[dict[str, Arg]]:
    """A label's arguments, on every day of a year and with long hours and numbers."""
    names = set().union(*(variables(catalogue(language)[key]) for language in LANGUAGES))
    choices: list[list[tuple[str, Arg]]] = []
    for name in sorted(names):
        match name:
            case "day":
                choices.append([(name, Day(noon, ZONE)) for noon in every_noon()])
            case "span":
                spans = [Slot(noon - 5_400, noon + 41_400) for noon in every_noon()]
                choices.append([(name, Brief(slot, ZONE)) for slot in spans])
            case "n":
                choices.append([(name, 1), (name, 88)])
            case "kind":
                choices.append([(name, kind.id) for kind in KINDS])
            case "house":
                choices.append([(name, representing.shortened("Bibliotheek Kortrijk"))])
            case _:
                pytest.fail(f"say here how long {name} of {key} can be")
    for chosen in product(*choices):
        yield dict(chosen)


def every_noon() -> list[int]:
    first = int(datetime(2027, 1, 1, 12, tzinfo=UTC).timestamp())
    return [first + day * 86_400 for day in range(365)]


# ---------------------------------------------------------------- sample arguments


def samples(message: ftl.Message) -> Iterator[dict[str, Arg]]:
    """Arguments that lead through every branch of a phrase."""
    names = sorted(variables(message))
    for values in product(*(sampled(message, name) for name in names)):
        yield dict(zip(names, values, strict=True))


def sampled(message: ftl.Message, name: str) -> list[Arg]:
    """Numbers for what a phrase counts by, its own words for what it chooses by, else some text."""
    found: list[Arg] = []
    for node in nodes(message):
        if isinstance(node, ftl.SelectExpression) and name in _named(node.selector):
            for variant in node.variants:
                found.append(_sample(variant.key))
    return list(dict.fromkeys(found)) or [f"Voorbeeld van {name}"]


def _named(selector: object) -> set[str]:
    return {node.id.name for node in nodes(selector) if isinstance(node, ftl.VariableReference)}


def _sample(key: ftl.Identifier | ftl.NumberLiteral) -> Arg:
    if isinstance(key, ftl.NumberLiteral):
        return int(key.value)
    return PLURALS.get(key.name, key.name)


# ---------------------------------------------------------------- what the code says

# Which argument of these names a phrase.
SAYERS = {
    "phrase": 0,
    "UserError": 0,
    "button": 0,
    "_raw": 0,
    "_tell": 0,
    "_decided": 0,
    "tell": 1,
}
# What is no variable of the phrase.
OWN_WORDS = {"style"}

LISTED = [state for state in get_args(ListingState) if state in ("draft", "open", "paused")]
BOOKED = [state for state in get_args(BookingState) if state not in ("draft", "discarded")]
TYPED = ("number", "date", "time")
DIRECTIONS = get_args(Direction)
FAMILIES: dict[str, list[str]] = {
    "after-{}": ["went", "failed", "discuss"],
    "after-{}-next": ["went", "failed", "discuss"],
    "button-closed-{}": ["done", "tried", "none"],
    "error-listing-{}": ["open", "paused", "closed", "expired"],
    "listing-{}": ["paused", "closed", "expired"],
    "nudge-{}": ["offer", "request"],
    "own-{}-now": ["open", "paused", "closed", "expired"],
    "audience-{}": ["yes", "no", "unsaid"],
    "browse-{}": list(DIRECTIONS),
    "browse-{}-example": list(DIRECTIONS),
    "browse-{}-none": list(DIRECTIONS),
    "button-invite-{}": list(get_args(Role)),
    "button-speak-{}": list(get_args(Language)),
    "button-write-{}": list(DIRECTIONS),
    "code-colleague-{}": list(get_args(Role)),
    "code-for-{}": list(get_args(Role)),
    "code-how-{}": list(get_args(CodeKind)),
    "code-joined-{}": list(get_args(Role)),
    "doubt-{}": list(get_args(Doubtful)),
    "error-booking-{}": BOOKED,
    "error-decided-{}": ["confirmed", "declined"],
    "feed-shows-{}": list(LEVELS.values()),
    "field-what-{}": list(DIRECTIONS),
    "field-{}": [
        "title",
        "kind",
        "category",
        "town",
        "address",
        "work",
        "access",
        "lacks",
        "audience",
        "when",
        "capacity",
        "area",
        "quantity",
        "price",
        "conditions",
        "link",
    ],
    "menu-{}": [verb.id for verb in VERBS if verb.built],
    # A weekday that does not fit its date is no reason not to search.
    "find-{}": [about for about in get_args(Doubtful) if about not in TOLD],
    "form-missing-{}": list(DIRECTIONS),
    "form-write-{}": list(DIRECTIONS),
    "hint-what-{}": list(DIRECTIONS),
    "help-{}": [verb.id for verb in VERBS if verb.built and verb.id != "help"],
    "interview-hint-{}": list(TYPED),
    "interview-{}": list(get_args(Way)),
    "mine-{}-{}": [f"{direction}-{state}" for direction, state in product(DIRECTIONS, LISTED)],
    "mine-{}-waits": list(DIRECTIONS),
    "organisation-{}": list(get_args(Role)),
    "posted-{}": list(DIRECTIONS),
    "preview-{}": list(DIRECTIONS),
    "price-{}": [each.replace("_", "-") for each in get_args(PriceType) if each != "amount"],
    "error-visit-{}": list(get_args(VisitState)),
    "words-{}": list(DIRECTIONS),
}


@dataclass(frozen=True, slots=True)
class Saying:
    """A place in the code that says one of `keys`, filled with `given` (None where that is not
    plain).
    """

    where: str
    keys: tuple[str, ...]
    given: frozenset[str] | None


def test_the_code_says_only_phrases_that_exist() -> None:
    known = ids() | {"verbatim"}
    unknown = [
        (saying.where, key) for saying in sayings() for key in saying.keys if key not in known
    ]

    assert unknown == []


def test_every_phrase_is_filled_with_what_it_needs() -> None:
    """Neither less than any language needs, nor what none of them says."""
    wrong = []
    for saying in sayings():
        if saying.given is None or not set(saying.keys) <= ids():
            continue
        needs = [
            variables(catalogue(language)[key]) for language in LANGUAGES for key in saying.keys
        ]
        lacking, idle = set().union(*needs) - saying.given, saying.given - set().union(*needs)
        if lacking:
            wrong.append(f"{saying.where} {saying.keys[0]} lacks {sorted(lacking)}")
        if idle:
            wrong.append(f"{saying.where} {saying.keys[0]} has no use for {sorted(idle)}")

    assert wrong == []


def test_no_phrase_is_left_that_nothing_says() -> None:
    """Any text in the code that is a phrase's id counts: some are chosen first, and said later."""
    said = {key for saying in sayings() for key in saying.keys}
    for tree in sources().values():
        said |= {
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }

    assert ids() - said == set()


def test_the_questions_of_a_listing_are_the_family_of_its_fields() -> None:
    tree = sources("bot")["bot/usecases/questions.py"]
    asked = {
        node.args[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == questions._field.__name__
        and isinstance(node.args[0], ast.Constant)
    }

    assert asked <= set(FAMILIES["field-{}"])


def sayings() -> Iterator[Saying]:
    for path, tree in sources().items():
        for scope in ast.walk(tree):
            if isinstance(scope, ast.FunctionDef | ast.AsyncFunctionDef):
                yield from _sayings_of(path, scope)


def _sayings_of(path: str, scope: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[Saying]:
    for node in ast.walk(scope):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        name = node.func.id if isinstance(node.func, ast.Name) else name
        at = SAYERS.get(name)
        if at is None or len(node.args) <= at:
            continue
        where = f"{path}:{node.lineno}"
        keys = _keys(node.args[at], scope, where)
        if keys:
            yield Saying(where, keys, _given(node, name))


def _keys(
    said: ast.expr, scope: ast.FunctionDef | ast.AsyncFunctionDef, where: str
) -> tuple[str, ...]:
    """Every phrase that an expression can name; none where the function is told which."""
    match said:
        case ast.Constant(value=str(key)):
            return (key,)
        case ast.IfExp(body=body, orelse=otherwise):
            return (*_keys(body, scope, where), *_keys(otherwise, scope, where))
        case ast.JoinedStr(values=values):
            family = "".join(
                str(part.value) if isinstance(part, ast.Constant) else "{}" for part in values
            )
            if family not in FAMILIES:
                pytest.fail(f"{where}: list the members of {family} in FAMILIES")
            parts = family.split("{}")
            return tuple(f"{parts[0]}{member}{parts[-1]}" for member in FAMILIES[family])
        case ast.Name(id=name):
            chosen = [
                node.value
                for node in ast.walk(scope)
                if isinstance(node, ast.Assign)
                and any(isinstance(t, ast.Name) and t.id == name for t in node.targets)
            ]
            return tuple(key for value in chosen for key in _keys(value, scope, where))
        case _:
            return ()


def _given(call: ast.Call, name: str) -> frozenset[str] | None:
    if name == "_decided" or any(word.arg is None for word in call.keywords):
        return None
    words = {word.arg for word in call.keywords if word.arg} - OWN_WORDS
    return frozenset(word if name == "_raw" else word.replace("_", "-") for word in words)
