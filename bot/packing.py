"""Cards, forms, times and prices as JSON, for the database; older rows must stay readable."""

from dataclasses import dataclass

from pydantic import TypeAdapter

from bot.interview import Interview
from bot.messages import Address, Arg, Card, Joined, Secret, Text
from bot.model.price import Price
from bot.model.slot import Instant
from bot.model.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialogue:
    """How far somebody is in a form that was opened at `address`. Every question has its own
    `turn`, by which the buttons of an earlier one are known.
    """

    interview: Interview
    address: Address
    turn: int
    asked_at: Instant


_CARD: TypeAdapter[Card[Text]] = TypeAdapter(Card[Text])
_WHEN: TypeAdapter[When] = TypeAdapter(When)
_PRICE: TypeAdapter[Price] = TypeAdapter(Price)
_DIALOGUE: TypeAdapter[Dialogue] = TypeAdapter(Dialogue)


def pack_card(card: Card[Text]) -> str:
    return _CARD.dump_json(card, exclude_defaults=True).decode()


def without_secrets(card: Card[Text]) -> Card[Text]:
    """The card as it may be kept once its reader has it."""
    return card.translate(_blank)


def _blank(text: Text) -> Text:
    return Text(text.key, tuple((name, _blanked(arg)) for name, arg in text.args))


def _blanked(arg: Arg) -> Arg:
    match arg:
        case Secret():
            return Secret("")
        case Text():
            return _blank(arg)
        case Joined(parts):
            return Joined(tuple(map(_blank, parts)))
        case _:
            return arg


def unpack_card(packed: str) -> Card[Text]:
    return _CARD.validate_json(packed)


def pack_when(when: When) -> str:
    return _WHEN.dump_json(when, exclude_defaults=True).decode()


def unpack_when(packed: str) -> When:
    return _WHEN.validate_json(packed)


def pack_price(price: Price | None) -> str | None:
    return None if price is None else _PRICE.dump_json(price, exclude_defaults=True).decode()


def unpack_price(packed: str | None) -> Price | None:
    return None if packed is None else _PRICE.validate_json(packed)


def pack_dialogue(dialogue: Dialogue) -> str:
    return _DIALOGUE.dump_json(dialogue, exclude_defaults=True).decode()


def unpack_dialogue(packed: str) -> Dialogue:
    return _DIALOGUE.validate_json(packed)
