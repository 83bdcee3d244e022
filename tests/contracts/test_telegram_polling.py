"""From Telegram to `handle`, by polling and by webhook: in order, confirmed only when done."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from typing import Any

import pytest
from telegram import Update
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TimedOut

from adapters.telegram.polling import MOST_TRIES_IN_A_FULL_WINDOW, Polling
from adapters.telegram.run import TelegramAdapter, WrongToken
from adapters.telegram.watch import Watch
from adapters.telegram.webhook import Webhook
from adapters.turns import NotTold

SECRET = "s3cret_-"
HEADER = {"X-Telegram-Bot-Api-Secret-Token": SECRET}


def said(id_: int, text: str = "x", user: int = 1, chat: int | None = None) -> dict[str, Any]:
    message = {
        "message_id": id_,
        "date": 1,
        "text": text,
        "from": {"id": user, "is_bot": False, "first_name": "A"},
        "chat": {"id": chat or user, "type": "group" if chat else "private"},
    }
    return {"update_id": id_, "message": message}


class Telegram:
    """Keeps updates until they are confirmed, and notes every call."""

    def __init__(self, *updates: Mapping[str, Any]) -> None:
        self.kept = list(updates)
        self.calls: list[int | None] = []
        self.errors: list[Exception] = []
        self.came = asyncio.Event()

    async def __call__(
        self, offset: int | None, *, wait: int, limit: int
    ) -> Sequence[Mapping[str, Any]]:
        self.calls.append(offset)
        # As with a real call, others have their turn.
        await asyncio.sleep(0)
        if self.errors:
            raise self.errors.pop(0)
        if offset is not None:
            self.kept = [each for each in self.kept if each.get("update_id", 0) >= offset]
        if not self.kept and wait:
            self.came.clear()
            with suppress(TimeoutError):
                await asyncio.wait_for(self.came.wait(), wait)
        return self.kept[:limit]

    def brings(self, *updates: Mapping[str, Any]) -> None:
        self.kept += updates
        self.came.set()


class House:
    """Handles what it is given, in its own time, and notes in which order."""

    def __init__(self) -> None:
        self.begun: list[int] = []
        self.done: list[int] = []
        self.failing: dict[int, int] = {}
        self.gates: dict[int, asyncio.Event] = {}

    async def __call__(self, update: Update) -> None:
        id_ = update.update_id
        self.begun.append(id_)
        if id_ in self.gates:
            await self.gates[id_].wait()
        await asyncio.sleep(0)
        if self.failing.get(id_, 0) > 0:
            self.failing[id_] -= 1
            raise NotTold
        self.done.append(id_)


@asynccontextmanager
async def polling(telegram: Telegram, house: Callable[[Update], Awaitable[None]]) -> Any:
    loop = Polling(
        fetch=telegram,
        handle=house,
        watch=Watch(shortest=0.001, longest=0.002),
        first_retry=0.001,
    )
    task = asyncio.create_task(loop.run())
    try:
        yield loop
    finally:
        loop.stop()
        await asyncio.wait_for(task, 5)


async def until(true: Callable[[], bool]) -> None:
    for _ in range(5_000):
        if true():
            return
        await asyncio.sleep(0.001)
    pytest.fail("it never came to that")


async def test_an_update_is_confirmed_after_it_was_handled() -> None:
    telegram, house = Telegram(said(10), said(11)), House()
    house.gates[11] = asyncio.Event()
    async with polling(telegram, house):
        await until(lambda: house.done == [10])
        assert telegram.calls == [None]

        house.gates[11].set()
        await until(lambda: len(telegram.calls) == 2)

    assert telegram.calls[1] == 12
    assert telegram.kept == []


async def test_a_conversation_keeps_its_order_and_others_do_not_wait_for_it() -> None:
    telegram, house = Telegram(said(1), said(2), said(3, user=2), said(4, user=1, chat=-5)), House()
    house.gates[1] = asyncio.Event()
    async with polling(telegram, house):
        await until(lambda: set(house.done) == {3, 4})
        assert 2 not in house.begun

        house.gates[1].set()
        await until(lambda: len(house.done) == 4)

    assert house.done.index(1) < house.done.index(2)


async def test_a_failed_update_holds_back_its_conversation_alone_and_nothing_is_done_twice() -> (
    None
):
    telegram, house = Telegram(said(1), said(2, user=2), said(3, user=2), said(4)), House()
    house.failing[2] = 3
    async with polling(telegram, house):
        await until(lambda: set(house.done) == {1, 4})
        telegram.brings(said(5, user=3))
        await until(lambda: len(house.done) == 5)
        await until(lambda: not telegram.kept)

    assert sorted(house.done) == [1, 2, 3, 4, 5]
    assert house.done.index(2) < house.done.index(3)
    assert house.done.index(5) < house.done.index(3)
    assert house.begun.count(3) == 1
    assert set(telegram.calls) == {None, 2, 6}


async def test_an_update_that_never_succeeds_does_not_hide_the_next_hundred() -> None:
    telegram, house = Telegram(*(said(id_, user=id_) for id_ in range(1, 151))), House()
    house.failing[1] = 1_000
    async with polling(telegram, house):
        await until(lambda: len(house.done) == 149)

    assert house.begun.count(1) == MOST_TRIES_IN_A_FULL_WINDOW
    assert len(set(house.done)) == 149


async def test_what_cannot_be_read_is_passed_over() -> None:
    broken = {"update_id": 2, "message": {"text": "geheim"}}
    telegram, house = Telegram(said(1), broken, {"weird": 1}, said(3)), House()
    async with polling(telegram, house):
        await until(lambda: len(telegram.calls) == 2)

    assert house.done == [1, 3]
    assert telegram.calls[1] == 4


async def test_what_changes_a_group_is_handled_between_what_came_before_and_after() -> None:
    moved = said(2, user=9, chat=-5)
    moved["message"] |= {"migrate_to_chat_id": -100}
    telegram, house = Telegram(said(1, chat=-5), moved, said(3, user=2, chat=-100)), House()
    house.gates[1], house.gates[2] = asyncio.Event(), asyncio.Event()
    async with polling(telegram, house):
        await until(lambda: house.begun == [1])
        house.gates[1].set()
        await until(lambda: house.begun == [1, 2])
        house.gates[2].set()
        await until(lambda: house.done == [1, 2, 3])


async def test_a_second_poller_is_told_of_once_and_waited_out(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    telegram, house = Telegram(said(1)), House()
    telegram.errors = [Conflict("Conflict: terminated by other getUpdates")] * 3
    async with polling(telegram, house):
        await until(lambda: house.done == [1])

    assert caplog.text.count("Another program fetches the updates") == 1
    assert caplog.text.count("reached again") == 1


async def test_an_absence_is_said_once_and_so_is_its_end(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    telegram, house = Telegram(said(1)), House()
    telegram.errors = [NetworkError("bot1:secret"), TimedOut(), NetworkError("x")]
    async with polling(telegram, house):
        await until(lambda: house.done == [1])

    assert caplog.text.count("Telegram cannot be reached") == 1
    assert caplog.text.count("reached again") == 1
    assert "secret" not in caplog.text


def test_the_waits_double_up_to_half_a_minute_and_a_429_is_honoured(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    watch = Watch()
    waits = [watch.away(NetworkError("x")) for _ in range(7)]
    assert waits == [1, 2, 4, 8, 16, 30, 30]
    assert watch.away(RetryAfter(45)) == 45
    watch.back()
    assert watch.away(InvalidToken()) == 1


async def test_a_stop_finishes_what_is_open_and_confirms_it() -> None:
    telegram, house = Telegram(said(1), said(2, user=2)), House()
    house.gates[1] = asyncio.Event()
    async with polling(telegram, house) as loop:
        await until(lambda: house.done == [2])
        loop.stop()
        telegram.brings(said(3))
        await asyncio.sleep(0.01)
        house.gates[1].set()

    assert sorted(house.done) == [1, 2]
    assert telegram.calls == [None, 3]
    assert [each["update_id"] for each in telegram.kept] == [3]


async def test_a_stop_breaks_off_the_wait_for_updates_and_loses_none() -> None:
    telegram, house = Telegram(said(1)), House()
    async with polling(telegram, house) as loop:
        await until(lambda: telegram.calls == [None, 2])
        loop.stop()
        telegram.brings(said(2))

    assert house.done == [1]
    assert [each["update_id"] for each in telegram.kept] == [2]


# by webhook


async def test_a_delivery_is_answered_after_it_was_handled() -> None:
    house = House()
    house.gates[1] = asyncio.Event()
    webhook = Webhook(secret=SECRET, handle=house)
    delivery = asyncio.create_task(webhook.receive(HEADER, json.dumps(said(1)).encode()))
    await asyncio.sleep(0.01)
    assert not delivery.done()

    house.gates[1].set()
    assert await delivery == 200
    assert house.done == [1]


@pytest.mark.parametrize(
    ("headers", "body", "status"),
    [
        ({}, said(1), 401),
        ({"X-Telegram-Bot-Api-Secret-Token": "s3cret"}, said(1), 401),
        ({"X-Telegram-Bot-Api-Secret-Token": "é\udcff"}, said(1), 401),
        ({"x-telegram-bot-api-secret-token": SECRET}, said(1), 200),
        (HEADER, b"", 400),
        (HEADER, b"{", 400),
        (HEADER, b"\xff", 400),
        (HEADER, b"[" * 100_000, 400),
        (HEADER, [], 400),
        (HEADER, {"update_id": "1"}, 400),
        (HEADER, {"update_id": 1, "message": {}}, 200),
        (HEADER, {"update_id": 1, "hologram": {}}, 200),
    ],
)
async def test_only_telegram_s_own_deliveries_are_taken(
    headers: dict[str, str], body: Any, status: int
) -> None:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()

    assert await Webhook(secret=SECRET, handle=House()).receive(headers, raw) == status


async def test_what_could_not_be_told_is_asked_for_again() -> None:
    house = House()
    house.failing[1] = 1
    webhook = Webhook(secret=SECRET, handle=house)
    body = json.dumps(said(1)).encode()

    assert [await webhook.receive(HEADER, body) for _ in range(2)] == [503, 200]


async def test_a_stop_finishes_open_deliveries_and_sends_others_away() -> None:
    house = House()
    house.gates[1] = asyncio.Event()
    webhook = Webhook(secret=SECRET, handle=house)
    delivery = asyncio.create_task(webhook.receive(HEADER, json.dumps(said(1)).encode()))
    await asyncio.sleep(0.01)
    finishing = asyncio.create_task(webhook.finish())
    await asyncio.sleep(0.01)
    assert not finishing.done()
    assert await webhook.receive(HEADER, json.dumps(said(2)).encode()) == 503

    house.gates[1].set()
    await finishing
    assert await delivery == 200


# the token


@pytest.mark.parametrize("token", ["", "geen token", "1:", "1:a/../b", "1:secret\nx"])
def test_what_cannot_be_a_token_is_refused_in_one_sentence(token: str) -> None:
    with pytest.raises(WrongToken, match="copy it again from @BotFather") as refused:
        TelegramAdapter(token=token)

    assert str(refused.value).count(".") == 1
    assert not token or token not in str(refused.value)
