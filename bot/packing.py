"""Cards, times and prices as JSON, for the database; older rows must stay readable."""

from pydantic import TypeAdapter

from bot.messages import Card, Text
from bot.model.price import Price
from bot.model.when import When

_CARD: TypeAdapter[Card[Text]] = TypeAdapter(Card[Text])
_WHEN: TypeAdapter[When] = TypeAdapter(When)
_PRICE: TypeAdapter[Price] = TypeAdapter(Price)


def pack_card(card: Card[Text]) -> str:
    return _CARD.dump_json(card, exclude_defaults=True).decode()


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
