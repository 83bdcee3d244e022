"""`deelbot run` in a process of its own, shot and started again."""

import asyncio
import os
import signal
import sys
from collections.abc import Mapping
from pathlib import Path


class Process:
    """One database for all of its lives."""

    def __init__(self, folder: Path, settings: Mapping[str, str]) -> None:
        self._folder = folder
        self.database = folder / "day.db"
        self._settings = {
            "DEELBOT_DATABASE_URL": f"sqlite+aiosqlite:///{self.database}",
            "DEELBOT_COMMANDS_PER_MINUTE": "0",
            **settings,
        }
        self._process: asyncio.subprocess.Process | None = None

    async def launch(self) -> None:
        with (self._folder / "log").open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "run"),
                stderr=log,
                cwd=self._folder,
                env={**os.environ, "PYTHONPATH": str(Path.cwd()), **self._settings},
            )

    def check_alive(self) -> None:
        assert self._process is not None
        assert self._process.returncode is None, (self._folder / "log").read_text()[-2000:]

    async def kill(self) -> None:
        self.check_alive()
        assert self._process is not None
        self._process.kill()
        await self._process.wait()

    async def stop(self) -> None:
        """As a service is stopped."""
        self.check_alive()
        assert self._process is not None
        self._process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(self._process.wait(), 20) == 0

    async def end(self) -> None:
        if self._process is not None and self._process.returncode is None:
            await self.kill()
