"""Photos lose what they say of their taker, and stay what they are."""

import struct
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import UserError
from bot.photos import checked, suffix


def segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def exif(order: str, orientation: int) -> bytes:
    mark = b"II" if order == "<" else b"MM"
    entries = struct.pack(f"{order}HHIHH", 0x0112, 3, 1, orientation, 0)
    gps = struct.pack(f"{order}HHII", 0x8825, 4, 1, 99)
    head = mark + struct.pack(f"{order}HIH", 42, 8, 2)
    return b"Exif\0\0" + head + entries + gps + bytes(4) + b"51.05 N, 3.72 E"


FRAME = segment(0xC0, struct.pack(">BHHB", 8, 600, 800, 1) + b"\1\x11\0")
SCAN = segment(0xDA, b"\1\1\0\0\x3f\0") + b"data\xff\0more\xff\xd0rest"
END = b"\xff\xd9"


def jpeg(*segments: bytes, after: bytes = b"") -> bytes:
    return b"\xff\xd8" + b"".join(segments) + FRAME + SCAN + END + after


@pytest.mark.parametrize("order", ["<", ">"])
def test_of_what_a_camera_noted_only_which_side_is_up_stays(order: str) -> None:
    kept = checked(jpeg(segment(0xE0, b"JFIF\0"), segment(0xE1, exif(order, 6))))

    assert b"51.05" not in kept
    assert kept == checked(kept)
    assert segment(0xE0, b"JFIF\0") in kept
    assert b"\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06" in kept


def test_one_that_is_upright_says_nothing_of_it() -> None:
    assert checked(jpeg(segment(0xE1, exif(">", 1)))) == jpeg()


def test_comments_and_films_behind_it_go_and_colours_stay() -> None:
    profile = segment(0xE2, b"ICC_PROFILE\0\1\1")
    noted = jpeg(profile, segment(0xED, b"An, Gent"), segment(0xFE, b"An"), after=b"ftypmp4")

    assert checked(noted) == jpeg(profile)


def test_the_file_is_named_for_what_it_is() -> None:
    assert suffix(checked(jpeg())) == ".jpg"


@given(st.integers(0, len(jpeg()) - 1))
def test_a_file_that_breaks_off_is_refused(length: int) -> None:
    with pytest.raises(UserError):
        checked(jpeg()[:length])


@given(st.binary(max_size=200))
def test_no_bytes_are_a_bug(content: bytes) -> None:
    for start in (b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", jpeg()[:20]):
        with suppress(UserError):
            checked(start + content)
