"""Cards as Telegram messages: whole, literal, and never longer than it takes."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import MessageEntity

from adapters.telegram.render import (
    CAPTION_LIMIT,
    TEXT_LIMIT,
    Name,
    Piece,
    caption,
    fitted,
    keyboard,
    named,
    pieces,
    utf16,
)
from bot.messages import Attachment, Button, Card

BOT = "deelbot"
OFFER = Card(
    title="Zaal Zuid 🎭",
    lines=("Repetitieruimte, Gent", "elke dinsdag 14-18u"),
    quote="Zaal Zuid, 60 m²",
    notes=("Alleen jij ziet dit.",),
)
FILE = Attachment(name="boeking.ics", mime="text/calendar; charset=utf-8", content="BEGIN")

WORDS = st.text(st.sampled_from("ab é\n\t 🎭👩🏽\u200d\u0301<b>*_[]()`@/zoek\ufe0f"), max_size=300)
ANYTHING = st.one_of(st.text(max_size=200), WORDS)
LONG = st.builds(lambda text, n: text * n, ANYTHING, st.integers(1, 60))
CARDS = st.builds(
    Card,
    title=ANYTHING,
    lines=st.lists(LONG, max_size=4).map(tuple),
    quote=LONG,
    notes=st.lists(ANYTHING, max_size=2).map(tuple),
)


def shown(card: Card[str], *, group: bool = False, limit: int = TEXT_LIMIT) -> tuple[Piece, ...]:
    return pieces(card, group=group, username=BOT, limit=limit)


def words(text: str) -> str:
    """Without what Telegram trims or nobody sees."""
    return "".join(
        letter
        for letter in text
        if not letter.isspace()
        and unicodedata.category(letter) not in {"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"}
        and letter not in "\u030a\u0333\u033f\u2800\ufffc"
    )


def stretch(piece: Piece, entity: MessageEntity) -> str:
    """The words that an entity covers; fails where it parts a surrogate pair."""
    coded = piece.text.encode("utf-16-le")
    return coded[2 * entity.offset : 2 * (entity.offset + entity.length)].decode("utf-16-le")


def looks(piece: Piece) -> list[tuple[str, str]]:
    return [(str(entity.type), stretch(piece, entity)) for entity in piece.entities]


def test_the_title_is_bold_the_quote_a_quote_and_the_notes_stand_apart() -> None:
    (piece,) = shown(OFFER)

    assert piece.text == (
        "Zaal Zuid 🎭\nRepetitieruimte, Gent\nelke dinsdag 14-18u\nZaal Zuid, 60 m²\n"
        "\nAlleen jij ziet dit."
    )
    assert looks(piece) == [
        ("bold", "Zaal Zuid 🎭"),
        ("blockquote", "Zaal Zuid, 60 m²"),
        ("italic", "Alleen jij ziet dit."),
    ]


@pytest.mark.parametrize("title", ["", " \n ", "\u200b", "\u2800"])
def test_a_card_without_words_still_says_something(title: str) -> None:
    assert shown(Card(title=title)) == (Piece("…"),)


def test_a_card_without_a_title_begins_with_its_lines() -> None:
    (piece,) = shown(Card(title="", lines=("", "Iets"), notes=("", "Noot")))

    assert piece.text == "Iets\n\nNoot"
    assert looks(piece) == [("italic", "Noot")]


@pytest.mark.parametrize(
    "words",
    ["<b>vet</b> & meer", "*vet* _schuin_ [a](http://b.be)", "`code` ||x|| \\*", "@zuid #x"],
)
def test_what_people_type_is_never_markup(words: str) -> None:
    (piece,) = shown(Card(title=words, lines=(words,), quote=words))

    assert piece.text == f"{words}\n{words}\n{words}"
    assert looks(piece) == [("bold", words), ("blockquote", words)]


def test_what_telegram_would_take_out_is_out_before_the_entities_are_counted() -> None:
    (piece,) = shown(Card(title="a\r\nb\u202ec\x00d\ud800", quote="e"))

    assert piece.text == "a\nbc d\ufffd\ne"
    assert looks(piece)[1] == ("blockquote", "e")


@given(CARDS, st.booleans(), st.sampled_from([TEXT_LIMIT, CAPTION_LIMIT, 40]))
def test_every_message_is_one_that_telegram_takes(card: Card[str], group: bool, limit: int) -> None:
    for piece in shown(card, group=group, limit=limit):
        assert 1 <= utf16(piece.text) <= limit
        assert utf16(piece.text) == len(piece.text.encode("utf-16-le")) // 2
        assert piece.text == piece.text.strip() != ""
        for entity in piece.entities:
            assert entity.length > 0
            assert 0 <= entity.offset <= utf16(piece.text) - entity.length
            assert stretch(piece, entity).strip()


@given(CARDS, st.sampled_from([TEXT_LIMIT, 40]))
def test_splitting_loses_no_word(card: Card[str], limit: int) -> None:
    whole = unicodedata.normalize(
        "NFC", "\n".join((card.title, *card.lines, card.quote, *card.notes))
    )
    said = "".join(piece.text for piece in shown(card, limit=limit))

    assert words(said).removesuffix("…") == words(whole).removesuffix("…")


@given(CARDS, st.integers(1, 3), st.sampled_from([CAPTION_LIMIT, 40]))
def test_what_must_fit_fits(card: Card[str], count: int, limit: int) -> None:
    parts = shown(card, limit=limit)
    fit = fitted(parts, count, limit)

    assert len(fit) == min(count, len(parts))
    assert (fit == parts) or fit[-1].text.endswith("…")
    for piece in fit:
        assert 1 <= utf16(piece.text) <= limit
        for entity in piece.entities:
            assert entity.length > 0
            assert entity.offset + entity.length <= utf16(piece.text)
            stretch(piece, entity)


def test_long_words_are_split_at_a_line_end_before_a_space() -> None:
    first, second = shown(Card(title="T", lines=("een twee", "drie vier")), limit=16)

    assert (first.text, second.text) == ("T\neen twee", "drie vier")


def test_a_long_line_is_split_at_a_space() -> None:
    parts = shown(Card(title="", lines=("een twee drie vier",)), limit=10)

    assert [part.text for part in parts] == ["een twee", "drie vier"]


def test_a_quote_that_fits_one_message_is_not_parted() -> None:
    first, second = shown(Card(title="T", lines=("x" * 20,), quote="een twee drie"), limit=30)

    assert first.text == "T\n" + "x" * 20
    assert looks(second) == [("blockquote", "een twee drie")]


def test_a_quote_longer_than_a_message_goes_on_as_a_quote() -> None:
    parts = shown(Card(title="T", quote="een twee\ndrie vier vijf"), limit=12)

    assert [looks(part) for part in parts] == [
        [("bold", "T"), ("blockquote", "een twee")],
        [("blockquote", "drie vier")],
        [("blockquote", "vijf")],
    ]


@pytest.mark.parametrize("letter", ["🎭", "q\u0323", "👍🏽", "👩\u200d🎤"])
def test_a_letter_is_not_parted(letter: str) -> None:
    parts = shown(Card(title="", lines=("x" + letter * 20,)), limit=16)

    assert len(parts) > 1
    assert all(part.text.removeprefix("x").replace(letter, "") == "" for part in parts)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Typ /zoek zaal", "Typ /zoek@deelbot zaal"),
        ("/AANBOD, /start.", "/AANBOD@deelbot, /start@deelbot."),
        ("(/help)", "(/help@deelbot)"),
        ("/zoek@deelbot", "/zoek@deelbot"),
        ("/zoekertje /zoek-hier /onbekend", "/zoekertje /zoek-hier /onbekend"),
        ("aanbod/vraag 1/2", "aanbod/vraag 1/2"),
        ("https://example.org/zoek /code/x", "https://example.org/zoek /code/x"),
    ],
)
def test_in_a_group_our_commands_name_the_bot(typed: str, said: str) -> None:
    card = Card(title="Titel", quote=typed)

    (private,), (public,) = shown(card), shown(card, group=True)

    assert private.text == f"Titel\n{typed}"
    assert public.text == f"Titel\n{said}"
    assert looks(public)[1] == ("blockquote", said)


def labels(card: Card[str]) -> list[list[str]]:
    found = keyboard(card, group=False, username=BOT)
    assert found is not None
    return [[button.text for button in row] for row in found.inline_keyboard]


def with_labels(*names: str) -> Card[str]:
    return Card(title="", buttons=tuple(Button(name, f"do.x.{n}") for n, name in enumerate(names)))


def test_without_buttons_there_is_no_keyboard() -> None:
    assert keyboard(OFFER, group=True, username=BOT) is None


def test_buttons_share_a_row_while_it_reads_well() -> None:
    assert labels(with_labels("Plaatsen", "Aanpassen", "Foto toevoegen", "Niet plaatsen")) == [
        ["Plaatsen", "Aanpassen"],
        ["Foto toevoegen", "Niet plaatsen"],
    ]
    assert labels(with_labels("a", "b", "c", "d")) == [["a", "b", "c"], ["d"]]
    assert labels(with_labels("Ja", "Een lang antwoord op een vraag", "Nee")) == [
        ["Ja"],
        ["Een lang antwoord op een vraag"],
        ["Nee"],
    ]


def test_labels_are_cut_and_never_empty() -> None:
    ((long,), (empty,)) = labels(with_labels("w" * 200, " "))

    assert long == "w" * 63 + "…"
    assert empty == "…"


def test_there_are_at_most_a_hundred_buttons() -> None:
    assert sum(map(len, labels(with_labels(*map(str, range(150)))))) == 100


def test_a_button_carries_its_act_and_in_a_group_may_open_the_private_chat() -> None:
    card = Card(
        title="",
        buttons=(
            Button("Open", "write.offer.0", opens=True),
            Button("Doe", "ask.01ab.2"),
            Button("Raar", "write.a_b.0", opens=True),
        ),
    )

    private = keyboard(card, group=False, username=BOT)
    public = keyboard(card, group=True, username=BOT)

    assert private is not None
    assert public is not None
    ((a, b, c),) = private.inline_keyboard
    assert [x.callback_data for x in (a, b, c)] == ["write.offer.0", "ask.01ab.2", "write.a_b.0"]
    assert {x.url for x in (a, b, c)} == {None}
    ((a, b, c),) = public.inline_keyboard
    assert (a.url, a.callback_data) == ("https://t.me/deelbot?start=write-offer-0", None)
    assert (b.url, b.callback_data) == (None, "ask.01ab.2")
    assert (c.url, c.callback_data) == (None, "write.a_b.0")


def test_a_name_is_read_back() -> None:
    for name in (Name((123,)), Name((123, 124)), Name((125,), document=True)):
        assert named(str(name)) == name
    assert str(Name((123, 124))) == "123,124"
    assert str(Name((125,), document=True)) == "d125"


@pytest.mark.parametrize("text", ["", "x", "12,", "d", "d1,2", "-1", "1 2", "١", "9" * 40])
def test_other_names_are_nobodys(text: str) -> None:
    assert named(text) is None


def test_the_words_are_a_caption_where_there_is_one_file_and_they_fit() -> None:
    fits = Card(title="x" * 1024, attachments=(FILE,))
    too_long = Card(title="x" * 1022 + "🎭🎭", attachments=(FILE,))

    assert caption(OFFER, group=False, username=BOT) is None
    assert caption(fits, group=False, username=BOT) == shown(fits)[0]
    assert caption(too_long, group=False, username=BOT) is None
    two = Card(title="x", attachments=(FILE, FILE))
    assert caption(two, group=False, username=BOT) is None
