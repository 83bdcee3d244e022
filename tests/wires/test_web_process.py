"""What a running `deelbot` shows on the web: calendars at the addresses it wrote, and `/health`."""

import asyncio
import re
import socket
from asyncio.subprocess import PIPE
from contextlib import closing, suppress
from pathlib import Path
from sys import executable

import pytest
from aiohttp import ClientSession
from ical.calendar_stream import IcsCalendarStream

from tests.wires.conftest import free_port
from tests.wires.slack_server import SlackServer
from tests.wires.test_slack_process import deelbot, settings_for

pytestmark = pytest.mark.timeout(60)

ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/calendar/[\w-]{43}\.ics")


async def test_the_address_that_the_demo_writes_can_be_read(tmp_path: Path) -> None:
    taken = socket.create_server(("127.0.0.1", 0))
    with closing(taken):
        # Its own port is in use: it takes another, and writes that one.
        port = str(taken.getsockname()[1])
        demo = await asyncio.create_subprocess_exec(
            *(executable, "-m", "bot", "demo"),
            cwd=tmp_path,
            env={"PYTHONPATH": str(Path(__file__).parents[2]), "DEELBOT_WEB_PORT": port},
            stdin=PIPE,
            stdout=PIPE,
        )
        assert demo.stdin is not None
        assert demo.stdout is not None
        demo.stdin.write(b"/agenda\n")
        while (found := ADDRESS.search((await demo.stdout.readline()).decode())) is None:
            pass
        async with ClientSession() as session:
            async with session.get(found[0]) as response:
                text = await response.text()
            async with session.get(found[0].partition("/calendar/")[0] + "/health") as response:
                health = await response.json()
        demo.stdin.close()
        assert await demo.wait() == 0

    assert f":{port}/" not in found[0]
    assert IcsCalendarStream.calendar_from_ics(text).events == []
    assert health == {"status": "ok", "stale": [], "database": 1, "oldest_notice_seconds": 0}


async def test_a_running_bot_says_that_it_is_well_and_later_that_it_is_not(
    workspace: SlackServer, tmp_path: Path
) -> None:
    port = str(free_port())
    async with (
        deelbot(tmp_path, "run", **settings_for(workspace), DEELBOT_WEB_PORT=port),
        ClientSession(f"http://127.0.0.1:{port}") as session,
    ):

        async def until(status: str) -> dict[str, object]:
            while True:
                with suppress(OSError):
                    async with session.get("/health") as response:
                        said: dict[str, object] = await response.json()
                    assert (response.status == 200) == (said["status"] == "ok")
                    if said["status"] == status:
                        return said
                await asyncio.sleep(0.05)

        assert (await until("ok"))["slack_socket"] == 1
        await workspace.stop()
        assert (await until("stale"))["stale"] == ["slack_socket"]


async def test_a_port_in_use_stops_nobody_who_needs_none(
    workspace: SlackServer, tmp_path: Path
) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = str(taken.getsockname()[1])
        async with deelbot(
            tmp_path, "run", **settings_for(workspace), DEELBOT_WEB_PORT=port
        ) as running:
            assert running.stderr is not None
            while b"not served here: port" not in (said := await running.stderr.readline()):
                assert said
            while True:
                if workspace.sockets.open:
                    break
                await asyncio.sleep(0.02)
