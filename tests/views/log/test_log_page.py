"""The Log page by keyboard: nine numbers in a minute, and nothing typed is ever lost."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication

from creatorplanner.domain.measures import minutes_live
from creatorplanner.views.log.page import UNREADABLE
from tests.views.log.conftest import Opener

NINE = {
    "views": ("1,840", 1840),
    "unique_viewers": ("1.5k", 1500),
    "peak_viewers": ("612", 612),
    "average_viewers": ("301", 301),
    "likes": ("24.5k", 24_500),
    "comments": ("1 312", 1312),
    "shares": ("96", 96),
    "new_followers": ("12+29", 41),
    "gifters": ("22", 22),
}


def test_nine_numbers_in_twenty_steps_and_under_a_minute(open_log: Opener) -> None:
    screen = open_log()
    older = screen.stream("Older", 16)
    newest = screen.stream("Story time: worst date ever", 17)
    page = screen.show()
    assert page.open_stream == newest
    assert screen.focus() is screen.line("views")
    steps, seconds = 1, 0.28
    for text, _value in NINE.values():
        screen.type(text)
        screen.press(Qt.Key.Key_Tab)
        steps += 2
        seconds += (len(text) + 1) * 0.28 + 2.85
    screen.save()
    assert steps + 1 <= 20
    assert seconds + 0.28 <= 60
    session = screen.logged(newest)["tiktok"]
    assert {name: getattr(session, name) for name in NINE} == {
        name: value for name, (_text, value) in NINE.items()
    }
    assert (session.coins, session.diamonds, session.money) == (None, None, None)
    assert minutes_live(session) == 75
    assert page.open_stream == older
    assert screen.focus() is screen.line("views")
    assert screen.line("views").text() == ""


def test_enter_goes_on_as_tab_does(open_log: Opener) -> None:
    screen = open_log()
    screen.stream("One", 17)
    screen.show()
    order = list(screen.page.form.cards[0].fields)
    for name in order:
        assert screen.focus() is screen.line(name)
        screen.press(Qt.Key.Key_Return)
    assert screen.focus() is screen.page.form.feeling.first_focus()
    screen.press(Qt.Key.Key_4)
    screen.press(Qt.Key.Key_Return)
    assert screen.focus() is screen.page.form.note
    assert screen.page.form.feeling.value == 4


def test_thousands_as_each_locale_writes_them(open_log: Opener) -> None:
    for locale, text in (("de_DE", "24,5k"), ("en_US", "24.5k"), ("fr_FR", "24 500")):
        screen = open_log(locale)
        stream = screen.stream(locale, 17)
        screen.show()
        screen.type(text)
        screen.save()
        session = screen.logged(stream)["tiktok"]
        assert session.views == 24_500
        assert session.likes is None
        screen.window.close()


def test_a_number_beyond_all_counting_says_so(open_log: Opener) -> None:
    screen = open_log()
    screen.stream("One", 17)
    screen.show()
    screen.type("9" * 29)
    screen.press(Qt.Key.Key_Return)
    assert screen.message("views") == "Too large a number. Is there a digit too many?"


def test_the_wheel_changes_nothing(open_log: Opener) -> None:
    screen = open_log()
    screen.stream("One", 17)
    screen.show()
    screen.type("120")
    line = screen.line("views")
    middle = QPointF(line.rect().center())
    for way in (120, -120):
        event = QWheelEvent(
            middle,
            line.mapToGlobal(middle),
            QPoint(0, 0),
            QPoint(0, way),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(line, event)
    assert line.text() == "120"


def test_what_cannot_be_read_stays_marked_and_stops_the_save(open_log: Opener) -> None:
    screen = open_log()
    stream = screen.stream("One", 17)
    page = screen.show()
    screen.type("12")
    screen.press(Qt.Key.Key_Tab)
    screen.type("lots")
    assert screen.message("unique_viewers") == ""
    screen.press(Qt.Key.Key_Tab)
    line = screen.line("unique_viewers")
    assert line.text() == "lots"
    assert line.property("state") == "bad"
    assert "Not a number" in screen.message("unique_viewers")
    screen.save()
    assert screen.logged(stream) == {}
    assert page.sheet.problem.text() == UNREADABLE
    assert screen.focus() is line
    screen.type("9")  # in the place of what could not be read
    assert line.text() == "9"
    assert line.property("state") == ""
    screen.save()
    assert screen.logged(stream)["tiktok"].unique_viewers == 9


def test_a_wild_number_is_asked_about_and_saved_all_the_same(open_log: Opener) -> None:
    screen = open_log()
    for days, peak in enumerate((430, 500, 600, 760)):
        screen.past(days, peak_viewers=peak)
    stream = screen.stream("One", 17)
    screen.show()
    assert screen.message("peak_viewers") == "usual: 482–640"
    line = screen.line("peak_viewers")
    line.setFocus()
    screen.type("6400")
    screen.press(Qt.Key.Key_Tab)
    assert line.property("state") == "warn"
    assert screen.message("peak_viewers") == "10 times your usual?"
    screen.save()
    assert screen.logged(stream)["tiktok"].peak_viewers == 6400


def test_wild_numbers_say_how_wild_and_how_they_were_read(open_log: Opener) -> None:
    screen = open_log()
    for days, number in enumerate((430, 500, 600, 760)):
        screen.past(days, peak_viewers=number, likes=number * 10, diamonds=number)
    screen.stream("One", 17)
    form = screen.show().form
    told = {
        "900k": "= 900,000 · over 1,000 times your usual?",
        "19.2k": "= 19,200 · 30 times your usual?",
        "1": "under 1/400 of your usual?",
        "0": "far below your usual?",
        "0.5k": "= 500 · usual: 482–640",
    }
    for typed, words in told.items():
        form.cards[0].fields["peak_viewers"].restore(typed)
        assert screen.message("peak_viewers") == words
    form.cards[0].fields["diamonds"].restore("0.6k")
    assert screen.message("diamonds") == "= 600 · about $3.00, if 200 = $1"


def test_likes_show_tier_and_place_and_tell_where_the_rule_is_from(open_log: Opener) -> None:
    screen = open_log()
    for days, number in enumerate((4_300, 5_000, 6_000, 7_600)):
        screen.past(days, likes=number)
    screen.stream("One", 17)
    field = screen.show().form.cards[0].fields["likes"]
    field.restore("5.5k")
    assert field.message.text() == "= 5,500 · moderate · above 2 of 4"
    field.restore("500k")
    assert field.message.text() == ("= 500,000 · over 70 times your usual? · high · above 4 of 4")
    for tip in (field.message.toolTip(), field.line.toolTip()):
        assert "More than 4 of your 4 last streams." in tip
        assert "A rule of thumb: moderate from 1,000 likes, high from 10,000." in tip
        assert "articles for creators" in tip
        assert "checked on Nov 1, 2026" in tip


def test_arabic_amounts_keep_their_order_in_a_sentence(open_log: Opener) -> None:
    screen = open_log("ar_EG")
    screen.stream("One", 17)
    field = screen.show().form.cards[0].fields["diamonds"]
    field.restore("500")
    worth, rest = field.message.text().removeprefix("about \u2068").split("\u2069, if \u2068")
    number, one = rest.removesuffix("\u2069").split("\u2069 = \u2068")
    regional = screen.kit.regional
    assert (worth, number) == (regional.money(250, "USD"), regional.number(200))
    assert one == regional.money(100, "USD", short=True)


def test_diamonds_are_worth_about_so_much(open_log: Opener) -> None:
    screen = open_log()
    screen.stream("One", 17)
    screen.show()
    screen.line("diamonds").setFocus()
    screen.type("1460")
    assert screen.message("diamonds").startswith("about $7.30")
    tip = screen.page.form.cards[0].fields["diamonds"].message.toolTip()
    assert "assumption" in tip
    assert "Nov 1, 2026" in tip


def test_a_pasted_block_fills_its_fields_on_enter(open_log: Opener) -> None:
    screen = open_log()
    stream = screen.stream("One", 17)
    page = screen.show()
    screen.type("7")
    block = "Viewers 1.8K\nLikes 24.5K\nComments 1,312\nNew followers 41\nDiamonds 1460"
    QGuiApplication.clipboard().setText(block)
    screen.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.form.strip.isVisible()
    assert page.form.strip.take.words() == "Fill 5 fields"
    words = page.form.strip.words.text().replace("\u00a0", " ")
    assert words.startswith("Viewers 1.8K instead of 7 · Likes 24.5K · ")
    assert screen.line("views").text() == "7"
    screen.press(Qt.Key.Key_Return)
    assert not page.form.strip.isVisible()
    screen.save()
    session = screen.logged(stream)["tiktok"]
    assert (session.views, session.likes, session.comments) == (1800, 24_500, 1312)
    assert (session.new_followers, session.diamonds, session.shares) == (41, 1460, None)


def test_lines_of_a_pasted_block_keep_their_own_numbers(open_log: Opener) -> None:
    screen = open_log()
    screen.stream("One", 17)
    page = screen.show()
    block = "Followers 12.3K\nNew followers 41\nLikes received 300\nViews 5"
    QGuiApplication.clipboard().setText(block)
    screen.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    words = page.form.strip.words.text().replace("\u00a0", " ")
    assert words == "New followers 41 · Likes 300 · Viewers 5"


def test_undo_takes_a_filled_block_back_before_anything_of_the_plan(open_log: Opener) -> None:
    screen = open_log()
    stream = screen.stream("One", 17)
    page = screen.show()
    screen.type("7")
    ended = page.form.times.ended.text()
    QGuiApplication.clipboard().setText("Viewers 1.8K\nLikes 24.5K\nDuration 1:19:00\nCoins 5")
    screen.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    screen.press(Qt.Key.Key_Return)
    assert screen.line("coins").text() == "5"
    screen.type("612")
    other = screen.focus()
    screen.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)  # the field's own
    assert other.text() == ""
    screen.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (screen.line("views").text(), screen.line("likes").text()) == ("7", "")
    assert (page.form.times.ended.text(), screen.line("coins").text()) == (ended, "")
    assert screen.kit.desk.book.streams.get(stream) is not None


def test_escape_leaves_a_pasted_block(open_log: Opener) -> None:
    screen = open_log()
    screen.stream("One", 17)
    page = screen.show()
    QGuiApplication.clipboard().setText("Viewers 1.8K Likes 24.5K")
    screen.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    screen.press(Qt.Key.Key_Escape)
    assert not page.form.strip.isVisible()
    assert screen.line("views").text() == ""


def test_times_stand_at_the_plan_and_can_be_corrected(open_log: Opener) -> None:
    screen = open_log()
    stream = screen.stream("Late", 17, hour=23)
    page = screen.show()
    times = page.form.times
    assert (times.started.text(), times.ended.text()) == ("11:00 PM", "12:15 AM")
    assert times.length.text() == "1 h 15"
    times.ended.setFocus()
    times.ended.selectAll()
    screen.type("12:45 am")
    assert times.length.text() == "1 h 45"
    screen.save()
    session = screen.logged(stream)["tiktok"]
    assert minutes_live(session) == 105
    planned = screen.kit.desk.book.streams.get(stream)
    assert planned is not None
    assert session.started == planned.begins


def test_the_end_may_be_a_length_from_the_start(open_log: Opener) -> None:
    screen = open_log()
    stream = screen.stream("One", 17)
    page = screen.show()
    times = page.form.times
    times.ended.setFocus()
    times.ended.selectAll()
    screen.type("1h19")
    assert times.message.text() == "= 1 h 19 from the start: ended 10:19 PM"
    assert times.length.text() == "1 h 19"
    times.started.setText("8:30 pm")
    assert times.message.text() == "= 1 h 19 from the start: ended 9:49 PM"
    screen.save()
    session = screen.logged(stream)["tiktok"]
    assert minutes_live(session) == 79
    page.open(stream)
    assert (times.started.text(), times.ended.text()) == ("8:30 PM", "9:49 PM")


def test_a_hint_comes_while_typing_and_is_no_complaint_yet(open_log: Opener) -> None:
    screen = open_log()
    screen.stream("One", 17)
    times = screen.show().form.times
    times.ended.setFocus()
    times.ended.selectAll()
    screen.type("10:")
    assert "Try 8pm, 20:00 or a length" in times.message.text()
    assert times.ended.property("state") != "bad"
    screen.type("30")
    assert times.message.text() == ""
    screen.type("x")
    screen.press(Qt.Key.Key_Tab)
    assert times.ended.property("state") == "bad"


def test_a_pasted_end_screen_fills_the_end_and_shows_all_of_it(open_log: Opener) -> None:
    screen = open_log(width=620)
    stream = screen.stream("One", 17)
    page = screen.show()
    block = "Duration 1h19 Viewers 1.8K Likes 24.5K Comments 1,312 New followers 41 Diamonds 1460"
    QGuiApplication.clipboard().setText(block)
    screen.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    told = page.form.strip.words
    for part in ("Duration 1h19", "Likes 24.5K", "Diamonds 1460"):
        assert part in told.text().replace("\u00a0", " ")
    assert told.wordWrap()
    assert told.hint() == ""
    assert page.form.strip.take.words() == "Fill 6 fields"
    screen.press(Qt.Key.Key_Return)
    assert page.form.times.length.text() == "1 h 19"
    screen.save()
    assert minutes_live(screen.logged(stream)["tiktok"]) == 79


def test_a_time_that_cannot_be_read_keeps_its_text(open_log: Opener) -> None:
    screen = open_log()
    stream = screen.stream("One", 17)
    page = screen.show()
    started = page.form.times.started
    started.setFocus()
    started.selectAll()
    screen.type("25pm")
    screen.save()
    assert screen.logged(stream) == {}
    assert started.text() == "25pm"
    assert started.property("state") == "bad"
    assert screen.focus() is started
    started.setText("9pm")
    assert started.property("state") == ""  # put right, it is not called wrong any longer
    assert page.form.times.message.text() == ""
