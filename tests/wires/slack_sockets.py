"""Socket Mode: envelopes out, acknowledgements in.

https://docs.slack.dev/apis/events-api/using-socket-mode
"""

import asyncio
import json
from typing import TYPE_CHECKING

from aiohttp import WSMsgType, web

from tests.wires.slack_deliveries import Delivery
from tests.wires.slack_state import Json

if TYPE_CHECKING:
    from tests.wires.slack_server import SlackServer


class Sockets:
    """The open sockets of the app; every envelope goes to one of them, in turn."""

    def __init__(self, server: "SlackServer") -> None:
        self.server = server
        self.open: list[web.WebSocketResponse] = []
        self.tickets: set[str] = set()
        self.connected = 0
        """How many sockets were ever opened."""
        self._changed = asyncio.Condition()
        self._envelopes: dict[str, Delivery] = {}
        self._turn = 0

    def ticket(self) -> str:
        """The address of a new socket, good for one connection."""
        ticket = self.server.new_id("ticket")
        self.tickets.add(ticket)
        return f"{self.server.origin.replace('http', 'ws', 1)}/link/?ticket={ticket}"

    async def serve(self, request: web.Request) -> web.StreamResponse:
        ticket = request.query.get("ticket", "")
        if ticket not in self.tickets:
            return web.Response(status=408, text="used or unknown ticket")
        self.tickets.remove(ticket)
        socket = web.WebSocketResponse(timeout=0.5)
        await socket.prepare(request)
        self.connected += 1
        info = {"app_id": self.server.app_id}
        hello: Json = {"type": "hello", "num_connections": len(self.open) + 1}
        hello |= {"connection_info": info, "debug_info": {"host": "loopback"}}
        await socket.send_json(hello)
        await self._change(socket, present=True)
        try:
            async for message in socket:
                if message.type == WSMsgType.TEXT:
                    self._take(message.data)
        finally:
            await self._change(socket, present=False)
        return socket

    async def _change(self, socket: web.WebSocketResponse, *, present: bool) -> None:
        async with self._changed:
            if present:
                self.open.append(socket)
            elif socket in self.open:
                self.open.remove(socket)
            self._changed.notify_all()

    def _take(self, text: str) -> None:
        try:
            said = json.loads(text)
            delivery = self._envelopes[said["envelope_id"]]
        except (ValueError, KeyError, TypeError):
            self.server.violations.append(f"socket: not an acknowledgement: {text[:80]}")
            return
        payload = said.get("payload")
        if payload and delivery.kind == "events_api":
            self.server.violations.append(f"{delivery.name}: an event is acknowledged without body")
        delivery.answer(payload)

    async def send(self, delivery: Delivery, attempt: int, reason: str) -> str:
        try:
            socket = await asyncio.wait_for(self._next(), self.server.ack_seconds)
        except TimeoutError:
            return "timeout"
        envelope = self.server.new_id("envelope-")
        self._envelopes[envelope] = delivery
        content: Json = {"envelope_id": envelope, "type": delivery.kind}
        content |= {"payload": delivery.payload}
        content["accepts_response_payload"] = delivery.kind != "events_api"
        if delivery.kind == "events_api":
            content |= {"retry_attempt": attempt, "retry_reason": "timeout" if reason else ""}
        try:
            await socket.send_json(content)
        except ConnectionError:
            return "lost"
        return await self._wait(delivery, socket)

    async def _wait(self, delivery: Delivery, socket: web.WebSocketResponse) -> str:
        answered = asyncio.create_task(delivery.answered.wait())
        gone = asyncio.create_task(self._gone(socket))
        try:
            await asyncio.wait(
                (answered, gone),
                timeout=self.server.ack_seconds,
                return_when=asyncio.FIRST_COMPLETED,
            )
            if delivery.answered.is_set():
                return ""
            return "lost" if gone.done() else "timeout"
        finally:
            for task in (answered, gone):
                task.cancel()
            await asyncio.gather(answered, gone, return_exceptions=True)

    async def _next(self) -> web.WebSocketResponse:
        async with self._changed:
            await self._changed.wait_for(lambda: self.open)
            self._turn += 1
            return self.open[self._turn % len(self.open)]

    async def _gone(self, socket: web.WebSocketResponse) -> None:
        async with self._changed:
            await self._changed.wait_for(lambda: socket not in self.open)

    async def opened(self, number: int = 1) -> None:
        """Waits until so many sockets are open."""
        async with self._changed:
            await self._changed.wait_for(lambda: len(self.open) >= number)

    async def connects(self, times: int) -> None:
        """Waits until so many sockets were opened, those counted that are gone."""
        async with self._changed:
            await self._changed.wait_for(lambda: self.connected >= times)

    async def disconnects(self, reason: str = "refresh_requested") -> None:
        """Tells every socket to go, as Slack does when it renews them (`warning` comes before).

        https://docs.slack.dev/apis/events-api/using-socket-mode#disconnect
        """
        for socket in list(self.open):
            await socket.send_json({"type": "disconnect", "reason": reason, "debug_info": {}})

    async def close(self) -> None:
        """Closes every socket without a word."""
        for socket in list(self.open):
            await socket.close()
