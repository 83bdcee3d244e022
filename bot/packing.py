"""Cards, forms, times, prices, readings as JSON, for the database; older rows stay readable."""

import json
from dataclasses import dataclass, replace
from datetime import datetime

from pydantic import TypeAdapter

from bot.interview import Interview
from bot.language.reading import Access, Doubt, Work
from bot.messages import Address, Arg, Card, Joined, Secret, Text
from bot.model.listing import Understood
from bot.model.price import Price
from bot.model.slot import Instant
from bot.model.when import WallSlot, When

AGAIN = "again"
# Of what was understood, the parts that are packed in ways of their own.
_APART = ("when", "price", "access", "work", "doubts")
_NULL = "null"


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
_WORK: TypeAdapter[Work] = TypeAdapter(Work)
_ACCESS: TypeAdapter[Access] = TypeAdapter(Access)
_DOUBT: TypeAdapter[Doubt] = TypeAdapter(Doubt)
_PLAIN: TypeAdapter[Understood] = TypeAdapter(Understood)
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
    packed = _WHEN.dump_json(when, exclude_defaults=True).decode()
    again = [at for at, moment in enumerate(_moments(when)) if moment and moment.fold]
    # ISO text does not tell the second of two equal wall times from the first.
    return packed if not again else json.dumps({**json.loads(packed), AGAIN: again})


def unpack_when(packed: str) -> When:
    if AGAIN not in packed:
        return _WHEN.validate_json(packed)
    parts = json.loads(packed)
    again = parts.pop(AGAIN)
    when = _WHEN.validate_json(json.dumps(parts))
    folded = [
        moment.replace(fold=1) if moment and at in again else moment
        for at, moment in enumerate(_moments(when))
    ]
    slots = tuple(
        WallSlot(start=start or slot.start, end=end)
        for slot, start, end in zip(when.slots, folded[::2], folded[1::2], strict=True)
    )
    return replace(when, slots=slots)


def _moments(when: When) -> list[datetime | None]:
    return [moment for slot in when.slots for moment in (slot.start, slot.end)]


def pack_access(access: tuple[Access, ...]) -> str:
    """Whether each need is met, by its name; what was not stated is absent."""
    return json.dumps({each.need: each.met for each in access})


def unpack_access(packed: str) -> tuple[Access, ...]:
    said = json.loads(packed)
    return tuple(_ACCESS.validate_python({"need": need, "met": met}) for need, met in said.items())


def pack_doubts(doubts: tuple[Doubt, ...]) -> str:
    packed = [
        {
            "about": doubt.about,
            "said": doubt.said,
            "alternatives": [json.loads(pack_when(other)) for other in doubt.alternatives],
            "towns": doubt.towns,
        }
        for doubt in doubts
    ]
    return json.dumps(packed, ensure_ascii=False)


def unpack_doubts(packed: str) -> tuple[Doubt, ...]:
    """Older ones are pairs: what is in doubt, and the words said."""
    return tuple(map(_doubt, json.loads(packed)))


def _doubt(part: list[str] | dict[str, object]) -> Doubt:
    if isinstance(part, list):
        return _DOUBT.validate_python({"about": part[0], "said": part[1]})
    others = part.pop("alternatives")
    doubt = _DOUBT.validate_json(json.dumps(part))
    if not isinstance(others, list):
        raise ValueError("alternatives are a list")
    return replace(doubt, alternatives=tuple(unpack_when(json.dumps(each)) for each in others))


def pack_work(work: Work | None) -> str | None:
    return None if work is None else _WORK.dump_json(work).decode()


def unpack_work(packed: str | None) -> Work | None:
    return None if packed is None else _WORK.validate_json(packed)


def pack_price(price: Price | None) -> str | None:
    return None if price is None else _PRICE.dump_json(price, exclude_defaults=True).decode()


def unpack_price(packed: str | None) -> Price | None:
    return None if packed is None else _PRICE.validate_json(packed)


def pack_understood(understood: Understood) -> str:
    """Without what was not said; times, price and the rest as they are packed elsewhere."""
    plain = replace(understood, when=When(), price=None, access=(), work=None, doubts=())
    parts = json.loads(_PLAIN.dump_json(plain, exclude_defaults=True))
    parts["when"] = json.loads(pack_when(understood.when))
    if understood.price is not None:
        parts["price"] = json.loads(pack_price(understood.price) or "")
    if understood.access:
        parts["access"] = json.loads(pack_access(understood.access))
    if understood.work is not None:
        parts["work"] = json.loads(pack_work(understood.work) or "")
    if understood.doubts:
        parts["doubts"] = json.loads(pack_doubts(understood.doubts))
    return json.dumps(parts, ensure_ascii=False)


def unpack_understood(packed: str) -> Understood:
    parts = json.loads(packed)
    rest = {name: json.dumps(parts.pop(name, None)) for name in _APART}
    plain = _PLAIN.validate_json(json.dumps({**parts, "when": {}}))
    return replace(
        plain,
        when=unpack_when(rest["when"]),
        price=None if rest["price"] == _NULL else unpack_price(rest["price"]),
        access=() if rest["access"] == _NULL else unpack_access(rest["access"]),
        work=None if rest["work"] == _NULL else unpack_work(rest["work"]),
        doubts=() if rest["doubts"] == _NULL else unpack_doubts(rest["doubts"]),
    )


def pack_dialogue(dialogue: Dialogue) -> str:
    return _DIALOGUE.dump_json(dialogue, exclude_defaults=True).decode()


def unpack_dialogue(packed: str) -> Dialogue:
    return _DIALOGUE.validate_json(packed)
