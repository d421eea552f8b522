"""What was used, what disturbed the night, the numbers behind "More", and what likes are worth."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from creatorplanner.operations.settings import change_setting
from tests.views.log.conftest import Opener


def test_marks_are_saved_on_every_platform_and_come_back(open_log: Opener) -> None:
    screen = open_log()
    stream = screen.stream("Both", 17, platforms="tiktok twitch")
    page = screen.show()
    night = page.form.night
    assert night.note.isHidden()
    night.tools["guests"].click()
    night.tools["poll"].click()
    night.disturbances["outage"].click()
    night.disturbances["raid"].click()  # only one: the last
    assert night.note.isVisible()
    night.note.setText("from a friend")
    screen.line("views", 0).setText("10")
    screen.line("views", 1).setText("20")
    page.save()
    for session in screen.logged(stream).values():
        assert session.tools == ("poll", "guests")
        assert (session.disturbed, session.disturbed_note) == ("raid", "from a friend")
    page.open(stream)
    assert night.used() == ("poll", "guests")
    assert night.disturbed() == "raid"
    assert night.note.text() == "from a friend"
    night.disturbances["raid"].click()
    assert night.note.isHidden()
    page.save()
    assert {one.disturbed + one.disturbed_note for one in screen.logged(stream).values()} == {""}


def test_marks_that_are_not_saved_wait_with_the_stream(open_log: Opener) -> None:
    screen = open_log()
    other, stream = screen.stream("Other", 16), screen.stream("One", 17)
    page = screen.show()
    page.form.night.tools["battle"].click()
    page.form.night.disturbances["viral"].click()
    page.form.more.toggle.click()
    page.form.more.fields["tiktok"]["average_watch"].line.setText("2:14")
    page.open(other)
    assert page.form.night.used() == ()
    assert not page.form.more.open
    page.open(stream)
    assert page.form.night.used() == ("battle",)
    assert page.form.night.disturbed() == "viral"
    assert page.form.more.open
    page.save()
    session = screen.logged(stream)["tiktok"]
    assert (session.tools, session.disturbed, session.average_watch) == (("battle",), "viral", 134)


def test_more_numbers_by_keyboard_alone(open_log: Opener) -> None:
    screen = open_log()
    stream = screen.stream("One", 17)
    page = screen.show()
    more = page.form.more
    assert not more.open
    more.toggle.setFocus()
    screen.press(Qt.Key.Key_Space)
    assert more.open
    screen.press(Qt.Key.Key_Tab)
    screen.type("2 min 14 s")
    assert more.fields["tiktok"]["average_watch"].message.text() == "= 2 min 14 s"
    screen.press(Qt.Key.Key_Return)
    screen.type("12+3")
    screen.save()
    session = screen.logged(stream)["tiktok"]
    assert (session.average_watch, session.subscribers) == (134, 15)
    page.open(stream)
    assert more.open
    assert more.fields["tiktok"]["average_watch"].text() == "0:02:14"


def test_a_length_that_cannot_be_read_stops_the_save_even_out_of_view(open_log: Opener) -> None:
    screen = open_log()
    stream = screen.stream("One", 17)
    page = screen.show()
    more = page.form.more
    more.toggle.click()
    more.fields["tiktok"]["average_watch"].line.setText("ages")
    more.toggle.click()
    page.save()
    assert screen.logged(stream) == {}
    assert more.open
    assert screen.focus() is more.fields["tiktok"]["average_watch"].line
    assert "2:14" in more.fields["tiktok"]["average_watch"].message.text()


def test_the_tab_key_walks_in_the_order_of_reading(open_log: Opener) -> None:
    screen = open_log()
    screen.stream("One", 17)
    page = screen.show()
    form = page.form
    form.night.disturbances["raid"].click()
    form.more.toggle.click()
    form.note.setFocus()
    income = form.income.amount.line, form.income.source
    for expected in (*income, *form.night.stops(), form.more.toggle):
        screen.press(Qt.Key.Key_Tab)
        assert screen.focus() is expected
    for field in form.more.fields["tiktok"].values():
        screen.press(Qt.Key.Key_Tab)
        assert screen.focus() is field.line


def test_a_german_end_screen_is_pasted(open_log: Opener) -> None:
    screen = open_log("de_DE")
    stream = screen.stream("One", 17)
    page = screen.show()
    QGuiApplication.clipboard().setText(
        "Zuschauer 1,8 Tsd.\nGefällt mir 24,5 Tsd.\nNeue Follower 41"
        "\nDurchschnittliche Wiedergabezeit 2 Min. 14 Sek."
    )
    screen.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.form.strip.take.words() == "Fill 4 fields"
    screen.press(Qt.Key.Key_Return)
    assert page.form.more.open
    screen.save()
    session = screen.logged(stream)["tiktok"]
    assert (session.views, session.likes, session.new_followers) == (1800, 24_500, 41)
    assert session.average_watch == 134


def test_likes_show_their_tier_and_their_place_among_the_last_ten(open_log: Opener) -> None:
    screen = open_log()
    for days in range(12):
        screen.past(days, likes=1000 * (days + 1))
    stream = screen.stream("One", 17)
    screen.show()
    screen.line("likes").setFocus()
    screen.type("8500")
    assert screen.message("likes") == "moderate · above 8 of 10"
    field = screen.page.form.cards[0].fields["likes"]
    said = "Moderate. More than 8 of your 10 last streams"
    assert screen.line("likes").accessibleDescription() == said
    assert f"{said}." in field.message.toolTip()
    assert "rule of thumb" in field.message.toolTip()
    assert "Nov 1, 2026" in field.message.toolTip()
    assert screen.kit.desk.run(change_setting, "likes_high", 8000) is not None
    screen.page.open(stream)
    assert screen.message("likes") == "high · above 8 of 10"
    assert "yours" in field.message.toolTip()


def test_corrected_numbers_are_no_estimate_any_more(open_log: Opener) -> None:
    screen = open_log()
    stream = screen.stream("One", 17)
    page = screen.show()
    screen.line("views").setText("10")
    page.save()
    (session,) = screen.logged(stream).values()
    with screen.kit.desk.book.edit() as edit:
        edit.put(replace(session, estimated=True))
    page.open(stream)
    page.form.night.tools["poll"].click()
    page.save()
    assert screen.logged(stream)["tiktok"].estimated
    page.open(stream)
    screen.line("views").setText("12")
    page.save()
    assert not screen.logged(stream)["tiktok"].estimated


def test_a_raid_is_not_usual(open_log: Opener) -> None:
    screen = open_log()
    for days, likes in enumerate((100, 200, 300, 400)):
        screen.past(days, likes=likes)
    screen.past(5, likes=90_000)
    raided = screen.kit.desk.book.streams.logged()[-1].id
    screen.show()
    screen.page.open(raided)
    screen.page.form.night.disturbances["raid"].click()
    screen.page.save()
    screen.stream("One", 17)
    screen.page.shown()
    assert screen.message("likes") == "usual: 175–325"
    screen.line("likes").setFocus()
    screen.type("350")
    assert screen.message("likes") == "low · above 3 of 4"
