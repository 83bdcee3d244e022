"""`deelbot` for Slack as a process: settings with which it cannot run, its manifest, its stop."""

import asyncio
import json
import os
import re
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.language import fold
from bot.verbs import BY_WORD
from tests.wires.conftest import free_port
from tests.wires.slack_judge import judge_manifest
from tests.wires.slack_server import SlackServer
from tests.wires.telegram_server import TelegramServer

pytestmark = pytest.mark.timeout(30)

_INFORMED = re.compile(r"\d{4}-\d\d-\d\d [\d:,]+ INFO ")


@asynccontextmanager
async def deelbot(folder: Path, *words: str, **settings: str) -> AsyncIterator[Process]:
    """`deelbot` with these words and settings, and no others."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        *words,
        cwd=folder,
        env=kept | {"PYTHONPATH": str(Path(__file__).parents[2])} | settings,
        stdout=PIPE,
        stderr=PIPE,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


def settings_for(server: SlackServer, **settings: str) -> dict[str, str]:
    """For Socket Mode; an empty text leaves a setting out."""
    made = {
        "SLACK_BOT_TOKEN": server.bot_token,
        "SLACK_APP_TOKEN": server.app_token,
        "SLACK_API_URL": server.api_url,
        **settings,
    }
    return {name: value for name, value in made.items() if value}


def without_log(errors: bytes) -> str:
    """What was written to the standard error beside the log, which has nothing to warn of."""
    lines = errors.decode().splitlines()
    return "\n".join(line for line in lines if not _INFORMED.match(line))


BOT = "copy the Bot User OAuth Token (xoxb-…) from OAuth & Permissions of the app."
APP = "make an app-level token (xapp-…) with connections:write under Basic Information."


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (
            {"SLACK_BOT_TOKEN": "xapp-1-A0-2-secret"},
            f"SLACK_BOT_TOKEN holds an app-level token: {BOT}",
        ),
        (
            {"SLACK_BOT_TOKEN": "xoxb-9-secret"},
            f"Slack does not accept SLACK_BOT_TOKEN (invalid_auth): {BOT}",
        ),
        ({"SLACK_APP_TOKEN": "xoxb-9-secret"}, f"SLACK_APP_TOKEN holds a bot token: {APP}"),
        (
            {"SLACK_APP_TOKEN": "xapp-9-secret"},
            f"Slack does not accept SLACK_APP_TOKEN (invalid_auth): {APP}",
        ),
        (
            {"SLACK_APP_TOKEN": "", "SLACK_SIGNING_SECRET": "xoxb-9-secret"},
            "SLACK_SIGNING_SECRET holds a bot token:"
            " copy the Signing Secret from Basic Information of the app.",
        ),
    ],
)
async def test_a_token_in_the_wrong_place_is_one_sentence_and_an_end(
    workspace: SlackServer, tmp_path: Path, wrong: dict[str, str], sentence: str
) -> None:
    async with deelbot(tmp_path, "run", **settings_for(workspace, **wrong)) as process:
        out, err = await process.communicate()

    assert (process.returncode, out) == (2, b"")
    assert without_log(err) == f"deelbot: {sentence}"
    for secret in (*wrong.values(), workspace.bot_token, workspace.app_token):
        assert not secret or secret.encode() not in err


async def test_scopes_that_lack_are_named_with_what_they_are_for(
    workspace: SlackServer, tmp_path: Path
) -> None:
    workspace.scopes -= {"files:write", "pins:write"}
    async with deelbot(tmp_path, "run", **settings_for(workspace)) as process:
        out, err = await process.communicate()

    assert (process.returncode, out) == (2, b"")
    assert without_log(err) == (
        "deelbot: the Slack app lacks files:write (to send calendar files and photos),"
        " pins:write (to pin the start card of a channel):"
        " update it with `deelbot slack-manifest` and install it in the workspace again."
    )


@pytest.mark.parametrize(
    ("half", "named"),
    [
        ({"SLACK_APP_TOKEN": ""}, ("SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET")),
        ({"SLACK_BOT_TOKEN": ""}, ("SLACK_BOT_TOKEN",)),
    ],
)
async def test_half_of_the_settings_is_refused_and_the_other_half_named(
    workspace: SlackServer, tmp_path: Path, half: dict[str, str], named: tuple[str, ...]
) -> None:
    async with deelbot(tmp_path, "run", **settings_for(workspace, **half)) as process:
        out, err = await process.communicate()

    assert (process.returncode, out) == (2, b"")
    said = without_log(err)
    assert said.startswith("deelbot: ")
    assert "\n" not in said
    assert all(each in said for each in named)
    assert workspace.bot_token not in said
    assert workspace.app_token not in said


@pytest.mark.parametrize(("language", "first"), [("fr", "/offre"), ("nl", "/aanbod")])
async def test_the_manifest_is_one_that_slack_takes_and_names_words_that_work(
    tmp_path: Path, language: str, first: str
) -> None:
    async with deelbot(tmp_path, "slack-manifest", "--language", language) as process:
        out, err = await process.communicate()

    assert (process.returncode, err) == (0, b"")
    made = json.loads(out)
    assert judge_manifest(made) == []
    words = [each["command"] for each in made["features"]["slash_commands"]]
    assert words[:2] == ["/deel", first]
    assert all(BY_WORD[fold(word.lstrip("/"))].built for word in words[1:])
    assert made["settings"]["socket_mode_enabled"] is True


@pytest.mark.parametrize("mode", ["socket", "http", "away"])
async def test_a_process_that_is_told_to_stop_stops_at_once(
    workspace: SlackServer, tmp_path: Path, mode: str
) -> None:
    port = free_port()
    settings = settings_for(workspace, DEELBOT_WEB_PORT=str(port))
    if mode == "http":
        settings["SLACK_SIGNING_SECRET"] = workspace.signing_secret
        del settings["SLACK_APP_TOKEN"]
        workspace.reaches(f"http://127.0.0.1:{port}/slack/events")
    if mode == "away":
        await workspace.goes_down()
    an = workspace.user("An")
    async with deelbot(tmp_path, "run", **settings) as process:
        assert process.stderr is not None
        if mode == "away":
            await process.stderr.readuntil(b"Slack cannot be reached")
        else:
            workspace.tolerates_silence = True
            async with asyncio.timeout(15):
                while not an.ephemerals:
                    await an.commands("/deel", "help")
                    await workspace.settled()
        process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(8):
            out, err = await process.communicate()

    assert (process.returncode, out) == (0, b"")
    assert b"Traceback" not in err
    assert workspace.bot_token.encode() not in err
    assert workspace.app_token.encode() not in err


@pytest.mark.timeout(60)
async def test_telegram_is_answered_while_slack_is_away(
    workspace: SlackServer, server: TelegramServer, tmp_path: Path
) -> None:
    """And Slack from when it is back."""
    telegram = {"TELEGRAM_BOT_TOKEN": server.token, "TELEGRAM_API_URL": server.url}
    kim, an = server.user("Kim"), workspace.user("An")
    await workspace.goes_down()
    async with deelbot(tmp_path, "run", **settings_for(workspace, **telegram)) as process:
        await kim.starts()
        await kim.hears("Deelbot", seconds=25)
        await workspace.comes_up()
        async with asyncio.timeout(20):
            await workspace.sockets.opened()
        await an.commands("/deel", "help")
        process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(8):
            _, err = await process.communicate()

    assert an.ephemerals
    assert (process.returncode, b"Traceback" in err) == (0, False)
