"""kill -9 at random moments of a day in the console: what was acknowledged is there, and once."""

import asyncio
import os
import random
import re
import sqlite3
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.clock import SystemClock

# The last line of what `/netwerk` says, with a community and without.
ROOMS = ("Noord", "Zuid", "Oost", "West", "Rood", "Blauw", "Groen", "Wit")
MARK = re.compile("Trekker: Lies|nog geen netwerk")


class Killed(Exception):
    """The process was shot before it had answered."""


class Terminal:
    """`deelbot console` on one database, shot now and then while it works."""

    def __init__(self, folder: Path, chance: random.Random, kills: int) -> None:
        self._folder = folder
        self._chance = chance
        self._process: asyncio.subprocess.Process | None = None
        self.kills_left = kills
        self.heard = ""

    async def start(self) -> None:
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "bot", "console"),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            cwd=self._folder,
            env={
                **os.environ,
                "PYTHONPATH": str(Path.cwd()),
                "PYTHONUNBUFFERED": "1",
                "DEELBOT_DATABASE_URL": f"sqlite+aiosqlite:///{self._folder / 'day.db'}",
            },
        )

    async def says(self, line: str) -> str:
        """What is printed until the line and everything it caused is done. Raises Killed."""
        if self._process is None:
            await self.start()
        assert self._process is not None
        assert self._process.stdin is not None
        # Pressing by label needs no numbers; the second command marks the end of the first.
        with suppress(ConnectionError):
            self._process.stdin.write(f"{line}\n@lies /netwerk\n".encode())
            await self._process.stdin.drain()
        shot = None
        if self.kills_left and self._chance.random() < 0.3:
            self.kills_left -= 1
            shot = asyncio.create_task(self._shoot(self._chance.random() * 0.06))
        said = await self._hear()
        if shot is not None:
            await shot
            await self._process.wait()
            self._process = None
            if not MARK.search(said):
                raise Killed
        return said

    async def stop(self) -> None:
        """To the end of the input, as a script does."""
        if self._process is None:
            await self.start()
        assert self._process is not None
        said, _ = await self._process.communicate(b"")
        self.heard += said.decode()
        assert self._process.returncode == 0

    async def _shoot(self, after: float) -> None:
        await asyncio.sleep(after)
        assert self._process is not None
        with suppress(ProcessLookupError):
            self._process.kill()

    async def _hear(self) -> str:
        assert self._process is not None
        assert self._process.stdout is not None
        said = ""
        while not MARK.search(said):
            try:
                line = await asyncio.wait_for(self._process.stdout.readline(), 20)
            except TimeoutError:
                raise AssertionError(self.heard[-2000:] + said) from None
            if not line:
                break
            said += line.decode()
        self.heard += said
        return said


class Day:
    """What lies offers and ben asks for. Nobody repeats a thing without looking in /mijn first."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        zone = ZoneInfo("Europe/Brussels")
        today = datetime.fromtimestamp(SystemClock().now(), zone).date()
        # Later rooms have earlier days, so that what is newest stands first in /mijn.
        days = (today + timedelta(days=60 - n) for n in range(len(ROOMS)))
        self._days = {
            room: f"{d.day}/{d.month}/{d.year}" for room, d in zip(ROOMS, days, strict=True)
        }

    async def live(self) -> None:
        await self._until(self._begun)
        for room in ROOMS:
            for goal in (self._offered, self._asked, self._confirmed):
                await self._until(lambda goal=goal, room=room: goal(room))

    async def _until(self, goal: Callable[[], Awaitable[bool]]) -> None:
        for _ in range(60):
            with suppress(Killed):
                if await goal():
                    return
        raise AssertionError(self._terminal.heard[-3000:])

    async def _begun(self) -> bool:
        says = self._terminal.says
        await says("@lies /netwerk nieuw Dagelijks")
        houses = ("lies", "Kopergietery"), ("ben", "Wispel")
        for name, house in houses:
            if house not in await says(f"@{name} /organisatie"):
                await says(f"@{name} /organisatie nieuw {house}, Gent")
        return all([house in await says(f"@{name} /organisatie") for name, house in houses])

    async def _mine(self, name: str) -> str:
        """All pages of it."""
        page = await self._terminal.says(f"@{name} /mijn")
        mine = page
        while re.search(r"\d Toon meer", page):
            page = await self._terminal.says(f"@{name} Toon meer")
            mine += page
        return mine

    async def _offered(self, room: str) -> bool:
        says = self._terminal.says
        mine = await self._mine("lies")
        if f"Aangeboden: Zaal {room}." in mine:
            return True
        row = re.search(rf"(\d+)\. Nog niet geplaatst: Zaal {room}\.", mine)
        if row:
            await says(f"@lies {row[1]} bekijken")
        else:
            day = self._days[room]
            await says(f"@lies /aanbod Zaal {room}, repetitieruimte, Gent, {day} 14-18u")
        await says("@lies Plaatsen")
        return False

    async def _asked(self, room: str) -> bool:
        says = self._terminal.says
        mine = await self._mine("ben")
        if re.search(rf"(Gevraagd|Rond).*Zaal {room},", mine):
            return True
        row = re.search(rf"(\d+)\. Nog niet verstuurd.*Zaal {room},", mine)
        if row:
            await says(f"@ben {row[1]} bekijken")
        else:
            await says(f"@ben /zoek repetitieruimte {self._days[room]} 14-18u")
            await says("@ben 1 aanvragen")
        await says("@ben Versturen")
        return False

    async def _confirmed(self, room: str) -> bool:
        says = self._terminal.says
        mine = await self._mine("lies")
        if re.search(rf"Rond: Zaal {room},", mine):
            return True
        row = re.search(rf"(\d+)\. Wispel wacht op jullie antwoord.*Zaal {room},", mine)
        assert row, mine
        await says(f"@lies {row[1]} bekijken")
        await says("@lies Ja, bevestigen")
        return False


async def live_through(folder: Path, *, kills: int, seed: int) -> None:
    terminal = Terminal(folder, random.Random(seed), kills)
    await Day(terminal).live()
    await terminal.stop()
    assert terminal.kills_left == 0, "the day was too short for that many kills"
    acknowledged = set(re.findall(r"Geplaatst in #plein: (Zaal \w+)", terminal.heard))
    database = sqlite3.connect(folder / "day.db")
    offered = database.execute("SELECT title FROM listing WHERE state = 'open'").fetchall()
    booked = database.execute(
        "SELECT r.name FROM booking b JOIN resource r ON r.id = b.resource_id"
        " WHERE b.state IN ('asked', 'confirmed')"
    ).fetchall()
    unsent = database.execute("SELECT topic FROM outbox WHERE state NOT IN ('sent')").fetchall()
    told = database.execute(
        "SELECT count(*) FROM outbox WHERE state = 'sent' AND key LIKE 'answer %confirmed%'"
    ).fetchone()
    (health,) = database.execute("PRAGMA integrity_check").fetchone()
    database.close()

    every_room = sorted(f"Zaal {room}" for room in ROOMS)
    assert sorted(title for (title,) in offered) == every_room
    assert sorted(name for (name,) in booked) == every_room
    assert acknowledged <= set(every_room)
    assert unsent == []
    # What is noted as sent was seen, at least once.
    seen = re.findall(r"Deelbot aan ben[^\n]*:\n  Het is rond\.\n  (Zaal \w+),", terminal.heard)
    assert sorted(set(seen)) == every_room
    public = re.findall(r"Deelbot in #plein:\n  Aangeboden[^\n]*\n  (Zaal \w+),", terminal.heard)
    assert sorted(set(public)) == every_room
    assert told == (len(ROOMS),)
    assert health == "ok"


@pytest.mark.timeout(300)
async def test_eight_kills_lose_and_double_nothing(tmp_path: Path):
    await live_through(tmp_path, kills=8, seed=20)


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("seed", range(15))
async def test_three_hundred_kills_lose_and_double_nothing(tmp_path: Path, seed: int):
    await live_through(tmp_path, kills=20, seed=100 + seed)
