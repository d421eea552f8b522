"""The Log page over time: drafts, corrections, several platforms, streams that come and go."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from creatorplanner.domain.sessions import Session
from creatorplanner.domain.streams import Status
from creatorplanner.models.log_rows import LogRole
from creatorplanner.operations.sessions import log_unplanned
from creatorplanner.operations.streams import Draft, set_tentative
from tests.fixtures.plan import ZONE
from tests.views.log.conftest import Opener


def test_an_unsaved_form_outlives_other_streams_and_other_pages(open_log: Opener) -> None:
    screen = open_log()
    older, newest = screen.stream("Older", 16), screen.stream("Newest", 17)
    page = screen.show()
    screen.type("1840")
    page.form.note.setPlainText("Start with the story")
    page.list.setCurrentIndex(screen.model.rows.index(screen.model.rows.row_of(older)))
    assert page.open_stream == older
    assert screen.line("views").text() == ""
    row = screen.model.rows.row_of(newest)
    assert screen.model.rows.index(row).data(LogRole.ROW).drafted
    page.open(newest)
    assert screen.line("views").text() == "1840"
    page.hide()
    screen.show()
    assert page.open_stream == newest
    assert screen.line("views").text() == "1840"
    assert page.form.note.toPlainText() == "Start with the story"
    screen.save()
    assert screen.logged(newest)["tiktok"].note == "Start with the story"
    assert screen.model.drafts == {}


def test_a_click_on_a_stream_puts_the_keyboard_into_its_form(open_log: Opener) -> None:
    # the numbers typed next went nowhere
    screen = open_log()
    older, newest = screen.stream("Older", 16), screen.stream("Newest", 17)
    page = screen.show()
    rows = screen.model.rows
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert screen.focus() is page.list  # the keys go on walking
    for stream in (newest, older):
        place = page.list.visualRect(rows.index(rows.row_of(stream))).center()
        QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert page.open_stream == stream
        assert screen.focus() is screen.line("views")


def test_a_logged_stream_is_corrected(open_log: Opener) -> None:
    screen = open_log()
    stream = screen.stream("One", 17)
    page = screen.show()
    screen.type("1.84k")
    screen.save()
    page.open(stream)
    assert screen.line("views").text() == "1,840"
    assert page.sheet.save.words() == "Save changes"
    before = screen.logged(stream)["tiktok"]
    screen.line("views").setFocus()
    screen.line("views").selectAll()
    screen.type("1900")
    screen.save()
    after = screen.logged(stream)["tiktok"]
    assert (after.id, after.views, after.started) == (before.id, 1900, before.started)


def test_undo_takes_a_save_back_and_the_list_follows(open_log: Opener) -> None:
    screen = open_log()
    stream = screen.stream("One", 17)
    page = screen.show()
    screen.type("5")
    screen.save()
    assert page.open_stream == ""
    screen.kit.desk.undo()
    assert screen.model.rows.first_to_log() == stream
    assert screen.logged(stream) == {}


def test_several_platforms_have_a_card_each_and_totals(open_log: Opener) -> None:
    screen = open_log()
    stream = screen.stream("Both", 17, platforms="twitch tiktok")
    page = screen.show()
    assert [card.platform for card in page.form.cards] == ["twitch", "tiktok"]
    screen.type("400")
    screen.line("peak_viewers").setText("90")
    screen.line("views", 1).setText("1.8k")
    assert page.form.totals.text() == "Together: 2,200 viewers"
    assert screen.line("views", 1).accessibleName() == "Viewers, TikTok"
    screen.save()
    found = screen.logged(stream)
    assert (found["twitch"].views, found["tiktok"].views) == (400, 1800)


def test_a_platform_without_numbers_gets_no_session(open_log: Opener) -> None:
    screen = open_log()
    stream = screen.stream("Both", 17, platforms="twitch tiktok")
    screen.show()
    screen.line("likes", 1).setText("12")
    screen.save()
    assert list(screen.logged(stream)) == ["tiktok"]


def test_all_caught_up_names_the_next_log(open_log: Opener) -> None:
    screen = open_log()
    page = screen.show()
    assert page.open_stream == ""
    assert page.empty.isVisible()
    assert page.empty.text.text() == "Nothing else is planned yet."
    screen.stream("Tonight", 18, hour=19)
    assert page.empty.text.text() == "Next log: tonight 8:15 PM."


def test_a_stream_that_ends_joins_the_list_without_disturbing(open_log: Opener) -> None:
    screen = open_log()
    screen.stream("One", 17)
    tonight = screen.stream("Tonight", 18, hour=19)
    page = screen.show()
    screen.type("18")
    screen.clock.advance(hours=4)
    screen.kit.ticker.beat()
    assert screen.model.rows.first_to_log() == tonight
    assert screen.line("views").text() == "18"
    assert page.list.currentIndex().data(LogRole.KEY) == page.open_stream


def test_what_did_not_happen_is_cancelled(open_log: Opener) -> None:
    screen = open_log()
    stream = screen.stream("One", 17)
    page = screen.show()
    page.sheet.skip.click()
    found = screen.kit.desk.book.streams.get(stream)
    assert found is not None
    assert found.status is Status.CANCELLED
    assert page.open_stream == ""


def test_an_unplanned_stream_is_logged_in_one_step(open_log: Opener) -> None:
    screen = open_log()
    page = screen.show()
    page.unplanned_button.click()
    head = page.sheet.unplanned
    assert screen.focus() is head.title
    screen.type("Surprise <b>live</b> & more")
    head.day.setFocus()
    head.day.selectAll()
    screen.type("yesterday")
    screen.press(Qt.Key.Key_Tab)
    page.form.times.started.setText("9 pm")
    page.form.times.ended.setText("10:30 pm")
    screen.line("views").setFocus()
    screen.type("77")
    screen.save()
    made = screen.kit.desk.book.streams.logged()
    assert [stream.title for stream in made] == ["Surprise <b>live</b> & more"]
    assert made[0].start is not None
    assert (made[0].start.day, made[0].start.hour, made[0].minutes) == (17, 21, 90)
    assert screen.logged(made[0].id)["tiktok"].views == 77
    screen.kit.desk.undo()
    assert screen.kit.desk.book.streams.count() == 0


def test_an_unplanned_stream_outlives_a_look_elsewhere(open_log: Opener) -> None:
    screen = open_log()
    screen.stream("One", 17)
    page = screen.show()
    page.unplanned_button.click()
    screen.type("Surprise")
    page.sheet.unplanned.chips[1].click()
    screen.line("views", 1).setText("31")
    page.list.setCurrentIndex(screen.model.rows.index(1))
    assert len(page.form.cards) == 1
    page.unplanned_button.click()
    assert page.sheet.unplanned.title.text() == "Surprise"
    assert page.sheet.unplanned.platforms() == ("tiktok", "twitch")
    assert screen.line("views", 1).text() == "31"
    page.hide()
    screen.show()
    assert page.sheet.unplanned.title.text() == "Surprise"


def test_a_refused_save_keeps_the_form(open_log: Opener) -> None:
    screen = open_log()
    stream = screen.stream("One", 17)
    page = screen.show()
    screen.type("1840")
    screen.kit.desk.book.read_only = True
    screen.save()
    assert page._bar is not None
    assert "still in the form" in page._bar.text.text()
    assert screen.line("views").text() == "1840"
    screen.kit.desk.book.read_only = False
    screen.save()
    assert screen.logged(stream)["tiktok"].views == 1840
    assert page._bar is None


def test_fields_have_names_and_every_button_too(open_log: Opener) -> None:
    screen = open_log()
    screen.stream("One", 17)
    page = screen.show()
    names = [field.line.accessibleName() for field in page.form.cards[0].fields.values()]
    assert all(names)
    assert len(set(names)) == len(names)
    assert [button.accessibleName() for button in page.form.feeling.buttons][3] == "4 of 5, Good"


def test_the_whole_page_mirrors_and_reads_its_own_digits(open_log: Opener) -> None:
    screen = open_log("ar_EG")
    stream = screen.stream("One", 17)
    page = screen.show()
    screen.line("views").insert("١٢٣٤")
    screen.save()
    assert screen.logged(stream)["tiktok"].views == 1234
    page.open(stream)
    assert page.form.cards[0].fields["views"].number() == 1234


def test_leaving_by_any_event_keeps_the_draft(open_log: Opener) -> None:
    screen = open_log()
    stream = screen.stream("One", 17)
    page = screen.show()
    screen.type("3")
    QApplication.sendEvent(page, QEvent(QEvent.Type.Hide))
    page.hide()
    assert screen.model.drafts[stream]["tiktok/views"] == "3"


def test_a_stream_whose_time_nobody_knows_is_not_said_to_be_at_noon(open_log: Opener) -> None:
    screen = open_log()
    desk = screen.kit.desk
    draft = Draft(ZONE, datetime(2026, 11, 16, 12), 60, "Of a table", None, ("tiktok",))
    made = desk.run(log_unplanned, draft, [Session("", "", "tiktok", views=5)])
    assert made is not None
    desk.run(set_tentative, made.subject, True)
    page = screen.show()
    page.open(made.subject)
    row = screen.model.rows.index(screen.model.rows.row_of(made.subject)).data(LogRole.ROW)
    assert page.list.itemDelegate().when(row) == "Mon"  # type: ignore[attr-defined]
    assert page.sheet.when.text() == "Mon Nov 16 · time not known · TikTok"
    assert page.form.times.started.text() == ""


def test_an_unplanned_stream_is_asked_for_from_anywhere(open_log: Opener) -> None:
    screen = open_log()
    screen.stream("One", 17)
    page = screen.show()
    page.show_tab("income")
    screen.kit.navigator.log("")
    assert page.tabs.value() == "streams"
    assert screen.focus() is page.sheet.unplanned.title
    assert page.sheet.title.text() == "A stream that was not planned"


def test_enter_goes_on_in_the_head_of_an_unplanned_stream_too(open_log: Opener) -> None:
    screen = open_log()
    page = screen.show()
    screen.kit.navigator.log("")
    head = page.sheet.unplanned
    screen.press(Qt.Key.Key_Return)
    assert screen.focus() is head.format
    head.day.setFocus()
    screen.press(Qt.Key.Key_Return)
    assert screen.focus() is head.chips[0]
