"""Photos as they may be shown: checked, and without what they say of their taker.

A camera notes in the file where, when and with what it was taken. All of that goes, but for which
side is up. Nothing is decoded, so no imaging library is needed: JPEG (ITU T.81, Exif 2.3) and PNG
(RFC 2083) say themselves where each part of them begins.
"""

import struct

from bot.errors import UserError

MOST_BYTES = 10_000_000
"""The least of what the platforms take."""
_MOST_SIDES = 10_000
_MOST_RATIO = 20

_JPEG, _PNG = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"
_HEIC = (b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif")
_SOI, _EOI, _SOS, _APP0, _APP1, _APP2, _APP14, _APP15, _COM = (
    *(0xD8, 0xD9, 0xDA, 0xE0, 0xE1, 0xE2, 0xEE, 0xEF, 0xFE),
)
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ORIENTATION = 0x0112
# Chunks that PNG needs to be shown as it is meant.
_SHOWN = (b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"pHYs")


class _Broken(Exception):
    """The file ends or goes wrong where its own parts say that it should not."""


def checked(content: bytes) -> bytes:
    """The photo as it may be shown. Raises UserError for what not every platform shows."""
    if not content:
        raise UserError("photo-empty")
    if len(content) > MOST_BYTES:
        raise UserError("photo-too-big", most=MOST_BYTES // 1_000_000)
    try:
        if content.startswith(_JPEG):
            kept, sides = _jpeg(content)
        elif content.startswith(_PNG):
            kept, sides = _png(content)
        elif content[4:8] == b"ftyp" and content[8:12] in _HEIC:
            raise UserError("photo-heic")
        else:
            raise UserError("photo-no-image")
    except (_Broken, IndexError, struct.error):
        raise UserError("photo-broken") from None
    width, height = sides
    if not width or not height:
        raise UserError("photo-broken")
    if width + height > _MOST_SIDES or max(sides) > _MOST_RATIO * min(sides):
        raise UserError("photo-shape")
    return kept


def suffix(content: bytes) -> str:
    """Of the name of a photo that was checked."""
    return ".png" if content.startswith(_PNG) else ".jpg"


def _jpeg(content: bytes) -> tuple[bytes, tuple[int, int]]:
    """Only what is needed to show it, up to its end: phones put films behind it."""
    kept = bytearray(content[:2])
    at, sides = 2, (0, 0)
    while True:
        if content[at] != 0xFF:
            raise _Broken
        while content[at + 1] == 0xFF:
            at += 1
        marker = content[at + 1]
        if marker == _EOI:
            kept += b"\xff\xd9"
            return bytes(kept), sides
        (length,) = struct.unpack_from(">H", content, at + 2)
        end = at + 2 + length
        if length < 2 or end > len(content):
            raise _Broken
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", content, at + 5)
            sides = (width, height)
        if marker == _APP1:
            kept += _upright(content[at + 4 : end])
        elif _is_shown(marker, content[at + 4 : end]):
            kept += content[at:end]
        at = end
        if marker == _SOS:
            end = _scan_end(content, at)
            kept += content[at:end]
            at = end


def _is_shown(marker: int, body: bytes) -> bool:
    if marker == _APP2:
        return body.startswith(b"ICC_PROFILE\0")
    return marker in (_APP0, _APP14) or not (_APP0 <= marker <= _APP15 or marker == _COM)


def _scan_end(content: bytes, at: int) -> int:
    """Where the compressed stretch that begins there ends: before the next marker of a part."""
    while True:
        at = content.find(b"\xff", at)
        if at < 0:
            raise _Broken
        following = content[at + 1]
        if following and not 0xD0 <= following <= 0xD7:
            return at
        at += 2


def _upright(exif: bytes) -> bytes:
    """An APP1 that says which side is up, and nothing else; nothing where that is up already."""
    if not exif.startswith(b"Exif\0\0"):
        return b""
    tiff = exif[6:]
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return b""
    try:
        (first,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, first)
        for n in range(count):
            tag, kind, _, value = struct.unpack_from(f"{order}HHIH", tiff, first + 2 + 12 * n)
            if tag == _ORIENTATION and kind == 3 and 2 <= value <= 8:
                entry = struct.pack(">HHIHH", _ORIENTATION, 3, 1, value, 0)
                body = b"Exif\0\0MM\0\x2a" + struct.pack(">IH", 8, 1) + entry + bytes(4)
                return struct.pack(">BBH", 0xFF, _APP1, len(body) + 2) + body
    except struct.error:
        return b""
    return b""


def _png(content: bytes) -> tuple[bytes, tuple[int, int]]:
    kept = bytearray(_PNG)
    at, sides = len(_PNG), (0, 0)
    while True:
        length, name = struct.unpack_from(">I4s", content, at)
        end = at + 12 + length
        if end > len(content):
            raise _Broken
        if name == b"IHDR":
            sides = struct.unpack_from(">II", content, at + 8)
        if name in _SHOWN:
            kept += content[at:end]
        if name == b"IEND":
            return bytes(kept), sides
        at = end
