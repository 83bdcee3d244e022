"""Where tests keep their databases: in memory, where the machine offers a folder there.

Most of a flow's time was the disk's. Whether a disk keeps its word is not what these tests are
about: they kill processes, never the machine.
"""

import os
import shutil
import tempfile
from pathlib import Path

_SHARED_MEMORY = Path("/dev/shm")
_ENOUGH = 2_000_000_000


def fast() -> Path:
    """A folder in memory if there is one with room, else the usual one for temporary files."""
    if os.access(_SHARED_MEMORY, os.W_OK) and shutil.disk_usage(_SHARED_MEMORY).free > _ENOUGH:
        return _SHARED_MEMORY
    return Path(tempfile.gettempdir())
