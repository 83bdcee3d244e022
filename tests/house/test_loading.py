import gc

import bot.__main__ as program
from bot import loading


def test_garbage_is_looked_for_again_once_all_is_loaded() -> None:
    assert program.main
    assert gc.isenabled()
    with loading.undisturbed():
        assert not gc.isenabled()
    assert gc.isenabled()
