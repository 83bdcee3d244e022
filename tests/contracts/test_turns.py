"""Answers of one conversation keep their order, and one that is slow holds up nothing else."""

import asyncio

import pytest

from adapters.tasks import Tasks
from adapters.turns import NotTold, Turns, check_told
from bot.messages import Answer
from bot.ports import MaybeTaken, Unreachable

HOUR = 3_600.0


class Chat:
    """Answers that are told when the test says so."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.open = asyncio.Event()

    async def slowly(self) -> None:
        await self.open.wait()
        self.told.append("slow")

    async def at_once(self) -> None:
        self.told.append("quick")


async def test_what_is_slow_is_waited_for_once_and_not_overtaken() -> None:
    tasks, chat = Tasks(), Chat()
    first = Turns(tasks, patience=0.01)
    await first.tell("an", Answer(), 1, chat.slowly)
    first._patience = HOUR

    await asyncio.wait_for(first.tell("an", Answer(), 2, chat.at_once), 1)
    assert chat.told == []
    chat.open.set()
    await tasks.finish()

    assert chat.told == ["slow", "quick"]


async def test_another_conversation_does_not_wait() -> None:
    tasks, chat = Tasks(), Chat()
    turns = Turns(tasks, patience=0.01)
    await turns.tell("an", Answer(), 1, chat.slowly)

    await turns.tell("ben", Answer(), 2, chat.at_once)

    assert chat.told == ["quick"]
    await tasks.cut()


async def test_a_bug_is_logged_and_the_next_answer_told(caplog: pytest.LogCaptureFixture) -> None:
    tasks, chat = Tasks(), Chat()
    turns = Turns(tasks, patience=1)

    async def bug() -> None:
        raise ZeroDivisionError

    await turns.tell("an", Answer(), 17, bug)
    await turns.tell("an", Answer(), 18, chat.at_once)

    assert "bug at the answer to delivery 17" in caplog.text
    assert chat.told == ["quick"]


async def test_a_failure_that_could_not_be_told_is_not_handled() -> None:
    tasks = Tasks()
    failed: Answer[str] = Answer(failed=True)
    turns = Turns(tasks, patience=1)

    async def tell() -> None:
        check_told(failed, MaybeTaken())

    with pytest.raises(NotTold):
        await turns.tell("an", failed, 1, tell)
    check_told(failed, Unreachable())
    check_told(failed, None)
    check_told(Answer(), MaybeTaken())
