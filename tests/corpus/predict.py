"""The reader in the shape that the scorers of the corpus compare."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.language import Language, Reading, read
from bot.model.price import Price
from bot.model.when import Pattern, When

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
BRUSSELS = ZoneInfo("Europe/Brussels")


def predict(text: str, now_iso: str, lang_hint: Language | None = None) -> dict[str, object]:
    return shape(read(text, datetime.fromisoformat(now_iso), BRUSSELS, lang_hint))


def shape(reading: Reading) -> dict[str, object]:
    place = {"city": reading.town, "address": reading.address}
    return {
        "intent": reading.intent,
        "kind": reading.kind,
        "category": reading.category,
        "title": reading.title,
        "place": place if any(place.values()) else None,
        "when": _when(reading.when),
        "capacity": reading.capacity,
        "area_m2": reading.area,
        "quantity": reading.quantity,
        "hours": reading.work and {"amount": reading.work.hours, "per": reading.work.per},
        "price": _price(reading.price),
        "conditions": list(reading.conditions) or None,
    }


def _when(when: When) -> dict[str, object] | None:
    if not when:
        return None
    return {
        "slots": [{"start": _iso(slot.start), "end": _iso(slot.end)} for slot in when.slots],
        "recurrences": [_pattern(pattern) for pattern in when.patterns],
        "periods": [
            {"from_date": _iso(period.first), "to_date": _iso(period.last)}
            for period in when.periods
        ],
    }


def _pattern(pattern: Pattern) -> dict[str, object]:
    return {
        "freq": pattern.frequency,
        "interval": pattern.interval,
        "byday": [DAYS[day] for day in pattern.weekdays],
        "nth": pattern.nth,
        "start_time": _iso(pattern.start),
        "end_time": _iso(pattern.end),
        "from": _iso(pattern.since),
        "until": _iso(pattern.until),
        "except": [day.isoformat() for day in pattern.without],
    }


def _price(price: Price | None) -> dict[str, object] | None:
    if price is None:
        return None
    amount = price.cents / 100 if price.cents is not None else None
    return {"type": price.type, "amount": amount, "unit": price.unit}


def _iso(moment: datetime | date | time | None) -> str | None:
    if moment is None:
        return None
    if isinstance(moment, datetime | time):
        return moment.isoformat(timespec="minutes")
    return moment.isoformat()
