"""How well the reader does on the corpus, by the rules that its annotators wrote down.

A when counts as right when it names the same slots, days and open ends as the gold or one of its
alternatives, patterns written out over somewhat more than a year.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

HORIZON = timedelta(days=430)
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FIELDS = ("kind", "category", "city", "capacity", "area_m2", "quantity", "price")

Item = dict[str, Any]
Facts = frozenset[tuple[str, str | None, str | None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Shares between 0 and 1: of all messages, or of the posts where only they can be right."""

    intent: float
    when: float
    all_right: float
    fields: dict[str, float]


def corpus() -> list[Item]:
    lines = (Path(__file__).parent / "dev.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def measure(items: Sequence[Item], predict: Callable[[str, str, Any], Item]) -> Scores:
    right: dict[str, list[bool]] = {name: [] for name in ("intent", "when", "all", *FIELDS)}
    for item in items:
        found = predict(item["text"], item["now"], item["lang"])
        intent = found["intent"] == item["intent"]
        right["intent"].append(intent)
        if item["intent"] == "chatter":
            right["all"].append(intent)
            continue
        when = same_when(item, found)
        fields = {name: _same(item, found, name) for name in FIELDS}
        right["when"].append(when)
        for name, same in fields.items():
            right[name].append(same)
        right["all"].append(intent and when and fields["kind"])
    shares = {name: sum(ticks) / len(ticks) for name, ticks in right.items()}
    return Scores(
        intent=shares["intent"],
        when=shares["when"],
        all_right=shares["all"],
        fields={name: shares[name] for name in FIELDS},
    )


def same_when(item: Item, found: Item) -> bool:
    today = date.fromisoformat(item["now"][:10])
    accepted = [item["when"], *_alternatives(item, "when")]
    facts = _facts(found["when"], today)
    return any(_facts(one, today) == facts for one in accepted)


def _alternatives(item: Item, name: str) -> list[Any]:
    return (item.get("alt") or {}).get(name) or []


def _value(item: Item, name: str) -> Any:
    if name == "city":
        return (item.get("place") or {}).get("city")
    return item.get(name)


def _same(item: Item, found: Item, name: str) -> bool:
    accepted = [_value(item, name), *_alternatives(item, name)]
    return _value(found, name) in accepted


def _facts(when: Item | None, today: date) -> Facts:
    if not when:
        return frozenset()
    facts: set[tuple[str, str | None, str | None]] = set()
    for slot in when.get("slots") or []:
        facts.add(("slot", slot["start"], slot["end"]))
    for pattern in when.get("recurrences") or []:
        facts.update(_written_out(pattern, today))
    for period in when.get("periods") or []:
        facts.update(_days(period, today))
    return frozenset(facts)


def _days(period: Item, today: date) -> Iterator[tuple[str, str | None, str | None]]:
    first, last = period["from_date"], period["to_date"]
    if first is None and last is not None and last >= today.isoformat():
        first = today.isoformat()
    if first is None or last is None:
        yield "open", first, last
        return
    day = date.fromisoformat(first)
    while day.isoformat() <= last:
        yield "day", day.isoformat(), None
        day += timedelta(1)


def _written_out(pattern: Item, today: date) -> Iterator[tuple[str, str | None, str | None]]:
    start, end = pattern["start_time"], pattern["end_time"]
    if pattern["until"] is None:
        yield "pattern", start, end
    for day in _dates(pattern, today):
        if day.isoformat() in (pattern["except"] or []):
            continue
        if start is None and end is None:
            yield "day", day.isoformat(), None
            continue
        closes = day + timedelta(1) if start and end and end <= start else day
        yield "slot", f"{day}T{start}" if start else None, f"{closes}T{end}" if end else None


def _dates(pattern: Item, today: date) -> Iterator[date]:
    tomorrow = today + timedelta(1)
    since = date.fromisoformat(pattern["from"]) if pattern["from"] else tomorrow
    until = date.fromisoformat(pattern["until"]) if pattern["until"] else today + HORIZON
    visible = since if until <= today else max(since, tomorrow)
    weekdays = [DAYS.index(name) for name in pattern["byday"] or []]
    interval = pattern["interval"] or 1
    day, anchor = since, None
    while day <= until:
        if not weekdays or day.weekday() in weekdays:
            anchor = anchor or day
            if day >= visible and _due(pattern, day, anchor, interval):
                yield day
        day += timedelta(1)


def _due(pattern: Item, day: date, anchor: date, interval: int) -> bool:
    match pattern["freq"]:
        case "daily":
            return (day - anchor).days % interval == 0
        case "weekly":
            monday = anchor - timedelta(anchor.weekday())
            return (day - monday).days // 7 % interval == 0
        case _:
            pass
    if ((day.year - anchor.year) * 12 + day.month - anchor.month) % interval:
        return False
    nth = pattern["nth"]
    if nth is None:
        return day.day == anchor.day
    if nth < 0:
        return (day + timedelta(7)).month != day.month
    return (day.day - 1) // 7 + 1 == nth
