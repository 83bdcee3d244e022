"""Runs a console session: in a terminal until its people leave, else to the end of the input."""

import asyncio
import io
import logging
import os
import secrets
import stat
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import aclosing
from typing import TextIO

from adapters.console.platform import ConsolePlatform
from adapters.console.session import Receiver, Session
from bot.model.people import Language
from bot.ports import StorageBusy, TryLater

log = logging.getLogger(__name__)

_CHUNK = 65_536
_LONGEST_LINE = 1_000_000


async def run_console(
    *,
    bot: Receiver,
    platform: ConsolePlatform,
    drain: Callable[[], Awaitable[None]],
    source: TextIO,
    people: Sequence[str] = ("lies", "ben"),
    channel: str = "#plein",
    session: str | None = None,
    language: Language = "nl",
) -> int:
    """Returns the exit code: 0, or 1 where the screen is gone or notices could not be sent.

    The first of `people` speaks until a line names another. The same `session` with the same
    lines is the same deliveries: what was done is not done again. By default it is new.
    """
    platform.language = language
    interactive = source.isatty() and platform.output.isatty()
    talk = Session(
        bot=bot,
        platform=platform,
        people=people,
        channel=channel,
        name=session or secrets.token_hex(6),
        interactive=interactive,
    )
    try:
        if interactive:
            # Only a terminal needs prompt_toolkit, and its import takes time.
            from adapters.console.terminal import typed_lines

            platform.wrap = True
            talk.greet()
            lines = typed_lines(talk, platform)
        else:
            lines = read_lines(source)
        async with aclosing(lines):
            async for line in lines:
                if not await talk.hear(line):
                    break
                await _post(drain)
        sent = await _post(drain)
        if interactive:
            talk.goodbye()
    except TryLater:
        log.warning("the screen is gone")
        return 1
    return 0 if sent else 1


async def _post(drain: Callable[[], Awaitable[None]]) -> bool:
    """Sends what is due; the notices of a busy database wait for the next line."""
    try:
        await drain()
    except StorageBusy:
        log.warning("notices wait: storage busy")
        return False
    return True


async def read_lines(source: TextIO) -> AsyncGenerator[str, None]:
    """Lines without their ends. Waiting for the next one leaves the loop free."""
    if isinstance(source, io.TextIOWrapper):
        source.reconfigure(errors="replace")
        if stat.S_ISFIFO(os.fstat(source.fileno()).st_mode):
            async for line in _piped_lines(source.fileno()):
                yield line
            return
    # A thread only where somebody types: files never keep one waiting.
    typed = source.isatty()
    while line := await asyncio.to_thread(source.readline) if typed else source.readline():
        yield _trimmed(line)


async def _piped_lines(descriptor: int) -> AsyncGenerator[str, None]:
    reader = asyncio.StreamReader()
    # A copy, because the transport closes what it is given.
    pipe = os.fdopen(os.dup(descriptor), "rb", buffering=0)
    transport, _ = await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), pipe
    )
    rest = b""
    try:
        while chunk := await reader.read(_CHUNK):
            *lines, rest = (rest + chunk).split(b"\n")
            if len(rest) > _LONGEST_LINE:
                lines, rest = [*lines, rest], b""
            for line in lines:
                yield _trimmed(line.decode(errors="replace"))
        if rest:
            yield _trimmed(rest.decode(errors="replace"))
    finally:
        transport.close()
        os.set_blocking(descriptor, True)


def _trimmed(line: str) -> str:
    return line.removeprefix("\ufeff").rstrip("\r\n")
