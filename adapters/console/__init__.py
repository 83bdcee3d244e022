"""The bot in a terminal, and the template for every other platform.

`lines` reads what came in, `session` makes a delivery of it, `platform` and `render` show what
goes out; `run` joins them to a terminal (`terminal`) or to standard input.
"""

from adapters.console.platform import ConsolePlatform
from adapters.console.run import run_console

__all__ = ["ConsolePlatform", "run_console"]
