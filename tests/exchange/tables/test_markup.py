"""Pages and XML that end in .xls, as programs save them for Excel."""

from __future__ import annotations

from datetime import datetime
from time import process_time

import pytest

from creatorplanner.domain.table_errors import LineTooLong, NotATable, TableTooMany
from tests.support.table_reading import raw_table, take

PAGE = """<html><head><meta charset="utf-8"><title>LIVE</title><style>td {color: red}</style></head>
<body><script>var x = "<td>no</td>";</script><table border=1>
<tr><th>Start</th><th>Title</th><th>Views</th></tr>
<tr><td>2026-11-18 20:00</td><td>Draw &amp; talk<br>second&nbsp;line</td><td> 1,234 </td>
<tr><td>2026-11-19 21:00<td>B &lt;3<td></tr></table></body></html>"""
XML = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table>
<Row><Cell><Data ss:Type="String">Start</Data></Cell><Cell><Data>Title</Data></Cell>
<Cell><Data>Views</Data></Cell></Row>
<Row><Cell><Data ss:Type="DateTime">2026-11-18T20:00:00.000</Data></Cell>
<Cell ss:Index="3"><Data ss:Type="Number">1234</Data></Cell></Row></Table></Worksheet></Workbook>"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_page_is_a_table(encoding: str) -> None:
    found = take(PAGE.encode(encoding), name="live.xls")
    assert found.raw.header == ("Start", "Title", "Views")
    assert [row.texts["title"] for row in found.read.rows] == ["Draw & talk second line", "B <3"]
    first = found.read.rows[0]
    assert (first.started, first.numbers) == (datetime(2026, 11, 18, 20), {"views": 1234})


def test_a_workbook_of_2003_in_xml_keeps_its_gaps() -> None:
    found = take(XML, name="live.xls")
    assert found.raw.rows == (("2026-11-18T20:00:00.000", "", "1234"),)
    assert found.read.rows[0].started == datetime(2026, 11, 18, 20)


def test_a_csv_file_with_a_sign_of_markup_is_still_one() -> None:
    assert raw_table("Title,Views\n<3 my fans,5\n").rows == (("<3 my fans", "5"),)
    assert raw_table("<b>Title</b>,Views\nx,5\n").header == ("<b>Title</b>", "Views")


@pytest.mark.parametrize("text", ["<html><p>Please log in</p></html>", "<table></table>", "<html"])
def test_a_page_without_a_table_is_refused(text: str) -> None:
    with pytest.raises(NotATable):
        raw_table(text)


def test_f09_markup_that_never_ends_and_far_cells_are_refused() -> None:
    begin = process_time()
    for text in ("<table><tr><td>" + "x" * 2_000_000, "<table><tr><td " + "x=y " * 500_000):
        with pytest.raises((LineTooLong, NotATable)):
            raw_table(text)
    for text in ("<table><tr>" + "<td>x" * 600, XML.replace('"3"', '"99999"')):
        with pytest.raises(TableTooMany):
            raw_table(text)
    assert process_time() - begin < 4


def test_f11_entities_of_the_file_mean_nothing() -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "&b;&b;"><!ENTITY b "boom">]>'
    found = raw_table(XML.replace('<?xml version="1.0"?>', bomb).replace("Title", "&a;"))
    assert found.header == ("Start", "&a;", "Views")
