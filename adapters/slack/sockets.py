"""Socket Mode: what Slack delivers comes in by a connection of our own, and is acknowledged on it.

https://docs.slack.dev/apis/events-api/using-socket-mode

The library's client closes the old connection before it opens the next, and its `close` cuts
acknowledgements of open work; it tries an address that was used again for ever. Here the next one
is opened first, and the old one is left when everything that came by it is acknowledged.
"""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from typing import Any, TypeVar

import aiohttp
from slack_bolt.request.async_request import AsyncBoltRequest

from adapters.slack.bolt import Response, request_of
from adapters.slack.errors import EXPECTED
from adapters.slack.watch import SHORTEST_WAIT, Watch
from adapters.tasks import Tasks

log = logging.getLogger(__name__)

# A connection on which Slack does not answer for so long is dead.
HEARTBEAT_SECONDS = 10.0
_OVERLAP_SECONDS = 3.0
_CLOSE_SECONDS = 2.0
_LARGEST_MESSAGE = 16 * 2**20

T = TypeVar("T")
Take = Callable[[AsyncBoltRequest], Awaitable[Response | None]]


class Sockets:
    """`address` asks for the address of a new connection, and waits until there is one."""

    def __init__(
        self,
        *,
        address: Callable[[], Awaitable[str]],
        take: Take,
        session: aiohttp.ClientSession,
        watch: Watch,
        heartbeat: float = HEARTBEAT_SECONDS,
    ) -> None:
        self._address = address
        self._take = take
        self._session = session
        self._watch = watch
        self._heartbeat = heartbeat
        self._stopping = asyncio.Event()
        self._connections = Tasks()
        self._newest: _Connection | None = None

    @property
    def connected(self) -> bool:
        """Whether Slack delivers by a connection now."""
        newest = self._newest
        return newest is not None and newest.greeted and not newest.left.is_set()

    async def run(self) -> None:
        """Until `stop`; returns when what was open is acknowledged."""
        stopped = asyncio.create_task(self._stopping.wait())
        try:
            while not self._stopping.is_set():
                connection = await self._unless(stopped, self._connect())
                if connection is not None:
                    self._newest = connection
                    self._connections.start(connection.serve(self._stopping))
                    await self._unless(stopped, connection.left.wait())
                    if not connection.greeted:
                        await self._unless(stopped, asyncio.sleep(SHORTEST_WAIT))
            await self._connections.finish()
        finally:
            stopped.cancel()
            await self._connections.cut()

    def stop(self) -> None:
        """Takes nothing new."""
        self._stopping.set()

    async def _connect(self) -> "_Connection | None":
        """None where it did not come about: then there was a pause."""
        try:
            # An address is good for one connection.
            socket = await self._session.ws_connect(
                await self._address(),
                heartbeat=self._heartbeat,
                timeout=aiohttp.ClientWSTimeout(ws_close=_CLOSE_SECONDS),
                max_msg_size=_LARGEST_MESSAGE,
            )
        except EXPECTED as error:
            await asyncio.sleep(self._watch.away(error))
            return None
        return _Connection(socket, self._take, self._watch)

    async def _unless(self, stopped: asyncio.Task[bool], work: Awaitable[T]) -> T | None:
        """What comes of the work; None where it is time to stop."""
        task = asyncio.ensure_future(work)
        try:
            await asyncio.wait({task, stopped}, return_when=asyncio.FIRST_COMPLETED)
            return await task if task.done() else None
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


class _Connection:
    def __init__(self, socket: aiohttp.ClientWebSocketResponse, take: Take, watch: Watch) -> None:
        self._socket = socket
        self._take = take
        self._watch = watch
        self._open = Tasks()
        self.greeted = False
        self.left = asyncio.Event()
        """Set when another connection is needed."""

    async def serve(self, stopping: asyncio.Event) -> None:
        """Until Slack wants it left, or `stopping`; then what is open is finished on it."""
        leaving = asyncio.create_task(self._until_unneeded(stopping))
        reading = asyncio.create_task(self._read())
        try:
            await asyncio.wait({leaving, reading}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self.left.set()
            for task in (leaving, reading):
                task.cancel()
            await asyncio.gather(leaving, reading, return_exceptions=True)
        await self._open.finish()
        await self._socket.close()

    async def _until_unneeded(self, stopping: asyncio.Event) -> None:
        """Slack goes on delivering for some seconds after it announced that it closes: so long both
        connections are heard.
        """
        stopped = asyncio.create_task(stopping.wait())
        left = asyncio.create_task(self.left.wait())
        try:
            await asyncio.wait({stopped, left}, return_when=asyncio.FIRST_COMPLETED)
            await asyncio.wait({stopped}, timeout=_OVERLAP_SECONDS)
        finally:
            stopped.cancel()
            left.cancel()

    async def _read(self) -> None:
        async for message in self._socket:
            if message.type is aiohttp.WSMsgType.TEXT:
                self._receive(message.data)

    def _receive(self, text: str) -> None:
        try:
            said = json.loads(text)
        except (ValueError, RecursionError):
            return
        if not isinstance(said, dict):
            return
        if said.get("type") == "hello":
            self.greeted = True
            self._watch.back()
        elif said.get("type") == "disconnect":
            self.left.set()
        elif isinstance(said.get("envelope_id"), str) and isinstance(said.get("payload"), dict):
            self._open.start(self._handle(said))

    async def _handle(self, envelope: Mapping[str, Any]) -> None:
        request = request_of(envelope["payload"], {}, "socket_mode")
        response = await self._take(request) if request is not None else None
        if response is None:
            return
        settled = response.settled
        acknowledged: dict[str, object] = {"envelope_id": envelope["envelope_id"]}
        if settled.body is not None and envelope.get("accepts_response_payload"):
            acknowledged["payload"] = settled.body
        try:
            await self._socket.send_json(acknowledged)
        except EXPECTED:
            log.info("an acknowledgement came too late for its connection")
            if settled.lost is not None:
                await settled.lost()
        else:
            if settled.taken is not None:
                await settled.taken()
