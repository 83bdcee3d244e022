"""What can go wrong between the app and Slack, arranged by a test beforehand."""

import asyncio
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from aiohttp import web

Kind = Literal["flood", "break", "delay", "lose"]
Doubled = Literal["event", "command", "interaction"]


@dataclass(slots=True, kw_only=True)
class Fault:
    kind: Kind
    method: str
    """A method, `response_url`, or `*` for every call."""
    times: float = 1
    channel: str | None = None
    seconds: float = 0
    status: int = 0


@dataclass(slots=True)
class Faults:
    planned: list[Fault] = field(default_factory=list)
    doubled: dict[Doubled, int] = field(default_factory=dict)

    def _take(self, kind: Kind, method: str, channel: object = None) -> Fault | None:
        for fault in self.planned:
            if (
                fault.kind == kind
                and fault.method in (method, "*")
                and fault.channel in (None, channel)
            ):
                fault.times -= 1
                if fault.times <= 0:
                    self.planned.remove(fault)
                return fault
        return None

    async def meets(
        self, method: str, request: web.Request, params: Mapping[str, object] | None = None
    ) -> web.Response | None:
        """What is answered instead of doing the work, if anything."""
        channel = (params or {}).get("channel")
        if delay := self._take("delay", method, channel):
            await asyncio.sleep(delay.seconds)
        if broken := self._take("break", method, channel):
            return web.Response(status=broken.status, text="upstream connect error")
        if flood := self._take("flood", method, channel):
            body = json.dumps({"ok": False, "error": "ratelimited"})
            headers = {"Retry-After": str(math.ceil(flood.seconds))}
            kind = "application/json"
            return web.Response(status=429, text=body, headers=headers, content_type=kind)
        return None

    def loses(self, method: str, request: web.Request) -> None:
        """Cuts the connection after the work, so that the answer is lost."""
        if self._take("lose", method) and request.transport:
            request.transport.abort()

    def copies(self, what: Doubled) -> int:
        """How many times more than once this delivery is to be sent."""
        left = self.doubled.get(what, 0)
        self.doubled[what] = max(0, left - 1)
        return min(left, 1)
