"""The library's client for the Web API, which retries nothing by itself and logs no words."""

import logging

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

_ANSWER_SECONDS = 20.0
_CONNECT_SECONDS = 10.0
_CONNECTIONS = 100


def make_session() -> aiohttp.ClientSession:
    """Within a running loop. The library would open a connection for every call."""
    return aiohttp.ClientSession(
        timeout=aiohttp.ClientTimeout(total=_ANSWER_SECONDS, sock_connect=_CONNECT_SECONDS),
        connector=aiohttp.TCPConnector(limit=_CONNECTIONS),
    )


def make_client(token: str, api_url: str, session: aiohttp.ClientSession) -> AsyncWebClient:
    return AsyncWebClient(
        token=token,
        base_url=api_url,
        session=session,
        logger=hushed(),
        retry_handlers=[],
    )


def hushed() -> logging.Logger:
    """The logger for all of slack-sdk and Bolt. At DEBUG and INFO they log what people wrote, and
    with warnings and errors what was sent to them or the request that failed.
    """
    logger = logging.getLogger("slack_bolt")
    for each in (logger, logging.getLogger("slack_sdk")):
        each.setLevel(logging.CRITICAL)
    return logger
