"""The outbox: once, in order for each recipient, late rather than never."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import text

from bot.messages import Address
from bot.ports import Notice
from storage import SqlStorage

Make = Callable[..., Notice]
BEN = Address("telegram", "", "ben")


async def _claimed(storage: SqlStorage, now: int, limit: int = 10) -> list[str]:
    async with storage.write() as tx:
        return [notice.key for notice in await tx.outbox.claim(now, now + 60, limit)]


async def _add(storage: SqlStorage, *notices: Notice, leased_until: int | None = None) -> None:
    async with storage.write() as tx:
        for notice in notices:
            await tx.outbox.add(notice, leased_until)


async def test_a_notice_comes_back_as_it_was(storage: SqlStorage, a_notice: Make) -> None:
    notice = a_notice(1, to=Address("slack", "T", "C", "9.9"), language="fr", zone="Europe/Paris")
    await _add(storage, notice)
    async with storage.write() as tx:
        assert await tx.outbox.claim(100, 160, 10) == [notice]


async def test_the_same_notice_is_written_once(storage: SqlStorage, a_notice: Make) -> None:
    await _add(storage, a_notice(1), a_notice(2, key="key-1"))
    async with storage.read() as tx:
        assert await tx.outbox.answer("key-1") == a_notice(1)
        assert await tx.outbox.answer("key-2") is None
    assert await _claimed(storage, 100) == ["key-1"]


async def test_only_what_is_due_is_claimed_and_only_once(
    storage: SqlStorage, a_notice: Make
) -> None:
    await _add(storage, a_notice(1, due_at=101))
    assert await _claimed(storage, 100) == []
    assert await _claimed(storage, 101) == ["key-1"]
    assert await _claimed(storage, 101) == []


async def test_recipients_are_served_together_each_one_notice(
    storage: SqlStorage, a_notice: Make
) -> None:
    await _add(
        storage, a_notice(1), a_notice(2, to=BEN, due_at=99), a_notice(3), a_notice(4, to=BEN)
    )
    assert await _claimed(storage, 100) == ["key-2", "key-1"]
    assert await _claimed(storage, 100) == []
    async with storage.write() as tx:
        await tx.outbox.sent("notice-01", "m", 100)
        await tx.outbox.give_up("notice-02", 100)
    assert await _claimed(storage, 100, limit=1) == ["key-3"]
    assert await _claimed(storage, 100, limit=1) == ["key-4"]


async def test_who_waits_for_another_try_holds_up_the_rest(
    storage: SqlStorage, a_notice: Make
) -> None:
    await _add(storage, a_notice(1), a_notice(2))
    assert await _claimed(storage, 100) == ["key-1"]
    async with storage.write() as tx:
        await tx.outbox.retry("notice-01", 500)
        assert await tx.outbox.next_due() == 500
    assert await _claimed(storage, 499) == []
    async with storage.write() as tx:
        (notice,) = await tx.outbox.claim(500, 560, 10)
    assert notice == a_notice(1, attempts=1, due_at=500)


async def test_what_is_meant_for_later_holds_up_nobody(storage: SqlStorage, a_notice: Make) -> None:
    await _add(storage, a_notice(1, due_at=9000), a_notice(2))
    assert await _claimed(storage, 100) == ["key-2"]


async def test_a_lapsed_lease_is_claimed_again_and_marked(
    storage: SqlStorage, a_notice: Make
) -> None:
    await _add(storage, a_notice(1), leased_until=130)
    assert await _claimed(storage, 129) == []
    async with storage.write() as tx:
        assert await tx.outbox.next_due() == 130
        assert await tx.outbox.claim(130, 190, 10) == [a_notice(1, attempts=1, again=True)]


async def test_releasing_ends_leases_and_keeps_the_doubt(
    storage: SqlStorage, a_notice: Make
) -> None:
    await _add(storage, a_notice(1), leased_until=130)
    async with storage.write() as tx:
        await tx.outbox.release()
        assert await tx.outbox.claim(100, 160, 10) == [a_notice(1, attempts=1, again=True)]


async def test_an_answer_is_found_also_after_it_was_sent(
    storage: SqlStorage, a_notice: Make
) -> None:
    await _add(storage, a_notice(1), leased_until=130)
    async with storage.write() as tx:
        await tx.outbox.sent("notice-01", "m7", 101)
        assert await tx.outbox.answer("key-1") == a_notice(1, message="m7")
        assert await tx.outbox.next_due() is None
    assert await _claimed(storage, 999) == []


async def test_an_edit_knows_the_message_it_edits(storage: SqlStorage, a_notice: Make) -> None:
    first = a_notice(1, topic="listing")
    elsewhere = a_notice(2, topic="listing", to=BEN)
    await _add(storage, first, elsewhere)
    await _claimed(storage, 100)
    async with storage.write() as tx:
        await tx.outbox.sent("notice-01", "m1", 101)
        await tx.outbox.sent("notice-02", "m2", 102)
    for number, expected in ((3, "m1"), (4, "m1")):
        edit = a_notice(number, topic="listing", edits=True)
        await _add(storage, edit)
        async with storage.write() as tx:
            assert await tx.outbox.claim(110, 170, 10) == [replace(edit, message=expected)]
            await tx.outbox.sent(edit.id, None, 111)


async def test_an_edit_of_nothing_has_no_message(storage: SqlStorage, a_notice: Make) -> None:
    await _add(storage, a_notice(1, topic="other"))
    await _claimed(storage, 100)
    async with storage.write() as tx:
        await tx.outbox.sent("notice-01", "m1", 101)
    edit = a_notice(2, topic="listing", edits=True)
    await _add(storage, edit)
    async with storage.write() as tx:
        assert await tx.outbox.claim(110, 170, 10) == [edit]


async def test_next_due_names_a_time_at_which_something_is_claimed(
    storage: SqlStorage, a_notice: Make
) -> None:
    async with storage.read() as tx:
        assert await tx.outbox.next_due() is None
    await _add(storage, a_notice(1), a_notice(2), a_notice(3, to=BEN, due_at=300))
    await _add(storage, a_notice(4), leased_until=250)
    waits = []
    now = 0
    for _ in range(9):
        async with storage.write() as tx:
            due = await tx.outbox.next_due()
            if due is None:
                break
            now = max(now, due)
            claimed = await tx.outbox.claim(now, now + 60, 10)
            assert claimed
            waits.append((now, [notice.key for notice in claimed]))
            for notice in claimed:
                await tx.outbox.sent(notice.id, "m", now)
    assert waits == [(250, ["key-1"]), (250, ["key-2"]), (250, ["key-4"]), (300, ["key-3"])]


async def test_claims_made_at_once_share_the_work(storage: SqlStorage, a_notice: Make) -> None:
    await _add(
        storage,
        *(
            a_notice(number, to=Address("console", "", f"person-{number % 20}"))
            for number in range(60)
        ),
    )
    claims = await asyncio.gather(*(_claimed(storage, 100, limit=5) for _ in range(8)))
    keys = [key for claim in claims for key in claim]
    assert len(keys) == len(set(keys))
    assert set(keys) <= {f"key-{number}" for number in range(20)}
    assert await _claimed(storage, 100, limit=50) == sorted(
        {f"key-{number}" for number in range(20)} - set(keys), key=lambda key: int(key[4:])
    )


async def test_the_newest_card_of_a_topic_is_the_one_that_stands(
    storage: SqlStorage, a_notice: Callable[..., Notice]
) -> None:
    first = a_notice(1, topic="listing x")
    second = a_notice(2, topic="listing x", edits=True, due_at=101)
    async with storage.write() as tx:
        assert await tx.outbox.standing("listing x", first.to) is None
        await tx.outbox.add(first)
        await tx.outbox.add(a_notice(3, topic="listing y", due_at=102))
        assert await tx.outbox.standing("listing x", first.to) == (first.id, first.card)
        await tx.outbox.add(second)
        assert await tx.outbox.standing("listing x", first.to) == (second.id, second.card)
        await tx.outbox.give_up(second.id, 105)
        assert await tx.outbox.standing("listing x", first.to) == (first.id, first.card)


async def _spoil(storage: SqlStorage, *numbers: int) -> None:
    """As if an older Deelbot had written cards that this one no longer knows."""
    spoilt = text("UPDATE outbox SET card = :card WHERE id = :id")
    async with storage.write() as tx:
        for number in numbers:
            values = {"id": f"notice-{number:02}", "card": '{"heading": "MARK"}'}
            await tx.connection.execute(spoilt, values)


async def test_a_card_that_cannot_be_read_is_given_up_and_holds_up_nobody(
    storage: SqlStorage, a_notice: Make, caplog: pytest.LogCaptureFixture
) -> None:
    await _add(storage, a_notice(1), a_notice(2), a_notice(3, to=BEN))
    await _spoil(storage, 1)
    assert await _claimed(storage, 100) == ["key-3"]
    assert await _claimed(storage, 100) == ["key-2"]
    (told,) = caplog.records
    assert told.levelno == logging.ERROR
    assert told.getMessage() == "the card of notice notice-01 cannot be read"
    assert "MARK" not in caplog.text
    async with storage.read() as tx:
        state = await tx.connection.execute(
            text("SELECT state, done_at FROM outbox WHERE id = 'notice-01'")
        )
        assert tuple(state.one()) == ("given_up", 100)


async def test_where_none_can_be_read_the_next_are_claimed(
    storage: SqlStorage, a_notice: Make
) -> None:
    await _add(storage, *(a_notice(number, due_at=number) for number in (1, 2, 3)))
    await _spoil(storage, 1, 2)
    assert await _claimed(storage, 100, limit=1) == ["key-3"]
    assert await _claimed(storage, 100) == []


async def test_an_answer_or_a_standing_card_that_cannot_be_read_is_none(
    storage: SqlStorage, a_notice: Make
) -> None:
    await _add(storage, a_notice(1))
    await _spoil(storage, 1)
    async with storage.read() as tx:
        assert await tx.outbox.answer("key-1") is None
        assert await tx.outbox.standing("topic-1", a_notice(1).to) is None
