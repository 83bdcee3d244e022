"""What may stand behind `deelbot` on the command line."""

import argparse
from importlib.metadata import version
from pathlib import Path

from bot.phrases import LANGUAGES


def parser() -> argparse.ArgumentParser:
    command_line = argparse.ArgumentParser(
        prog="deelbot",
        description="Cultural organisations share rooms, gear and staff hours from their chat.",
    )
    command_line.add_argument(
        "--version", action="version", version=f"deelbot {version('deelbot')}"
    )
    commands = command_line.add_subparsers(dest="command", metavar="COMMAND")
    commands.add_parser("run", help="run every configured adapter")
    console = commands.add_parser("console", help="talk to the bot in this terminal")
    demo = commands.add_parser("demo", help="the same, with a sample community")
    backup = commands.add_parser("backup", help="copy the SQLite database, also while it is in use")
    backup.add_argument("file", type=Path, help="the copy: a new file")
    manifest = commands.add_parser(
        "slack-manifest", help="print the manifest from which a Slack app is made"
    )
    manifest.add_argument("--language", choices=LANGUAGES, help="of its words")
    for command in (console, demo):
        command.add_argument(
            "--session", help="a name that makes a script repeatable: a line acts once"
        )
        command.add_argument("--files", type=Path, help="a folder for the files that are sent")
        command.add_argument("--language", choices=LANGUAGES, help="of the console's own words")
    return command_line
