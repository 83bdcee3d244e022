"""A small web server for whatever comes by HTTP: routes in, statuses out, nothing said about
itself.
"""

import errno
import socket
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field

from aiohttp import hdrs, web

from bot.errors import CannotRun

LOOPBACK = "127.0.0.1"
LARGEST_BODY = 1_000_000
SAFE = {
    # Nothing here is for search machines, and no address is to be handed on.
    "X-Robots-Tag": "noindex",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
# After this an open request is cut off when the server stops.
LONGEST_REQUEST_SECONDS = 60.0


class CannotListen(CannotRun):
    """The server cannot have its address; the sentence says what to do."""


@dataclass(frozen=True, slots=True)
class Reply:
    status: int
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)


NOT_FOUND = Reply(404, b"404: Not Found", {"Content-Type": "text/plain; charset=utf-8"})
"""What every unknown path is answered with, whatever it looks like."""

Handle = Callable[..., Awaitable[Reply]]


@dataclass(frozen=True, slots=True)
class Route:
    """`handle` is given the headers, whose names have no case, the body, and by their names the
    parts of the path that stand in braces there. What answers GET answers HEAD.
    """

    method: str
    path: str
    handle: Handle


def reserve(port: int) -> socket.socket:
    """Listens on this machine, for it alone, and already: on any port where that one is in use."""
    try:
        return socket.create_server((LOOPBACK, port))
    except OSError:
        return socket.create_server((LOOPBACK, 0))


class WebServer:
    """Where `listening` is given it is heard by that."""

    def __init__(
        self,
        host: str,
        port: int,
        routes: Sequence[Route],
        *,
        listening: socket.socket | None = None,
    ) -> None:
        self._host, self._port, self._listening = host, port, listening
        self._runner = web.AppRunner(
            _application(routes),
            # Addresses may hold secrets.
            access_log=None,
            shutdown_timeout=LONGEST_REQUEST_SECONDS,
        )

    @property
    def port(self) -> int:
        """The one that is listened on: port 0 is any that is free."""
        return int(self._runner.addresses[0][1]) if self._runner.addresses else self._port

    async def start(self) -> None:
        """Raises CannotListen."""
        await self._runner.setup()
        if self._listening is not None:
            await web.SockSite(self._runner, self._listening).start()
            return
        try:
            await web.TCPSite(self._runner, self._host, self._port).start()
        except OSError as error:
            await self._runner.cleanup()
            raise self._refusal(error) from error

    async def stop(self) -> None:
        """Takes nothing new, and finishes open requests."""
        await self._runner.cleanup()

    def _refusal(self, error: OSError) -> CannotListen:
        if error.errno == errno.EADDRINUSE:
            return CannotListen(
                f"port {self._port} of {self._host} is in use:"
                " stop what uses it, or set DEELBOT_WEB_PORT to another."
            )
        return CannotListen(
            f"port {self._port} of {self._host} cannot be listened on:"
            " set DEELBOT_WEB_HOST and DEELBOT_WEB_PORT to others."
        )


def _application(routes: Sequence[Route]) -> web.Application:
    application = web.Application(client_max_size=LARGEST_BODY)
    for route in routes:
        handler = _handler(route.handle)
        application.router.add_route(route.method, route.path, handler)
        if route.method == hdrs.METH_GET:
            application.router.add_route(hdrs.METH_HEAD, route.path, handler)
    application.on_response_prepare.append(_say_nothing_of_oneself)
    return application


def _handler(handle: Handle) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def handler(request: web.Request) -> web.Response:
        reply = await handle(request.headers, await request.read(), **request.match_info)
        return web.Response(status=reply.status, body=reply.body, headers=reply.headers)

    return handler


async def _say_nothing_of_oneself(_request: web.Request, response: web.StreamResponse) -> None:
    response.headers.popall(hdrs.SERVER, None)
    for name, value in SAFE.items():
        response.headers.setdefault(name, value)
