"""Documents of a session: sentences, lists and reports for the minutes, pictures, and reading."""

from zmp_core._door import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zmp_core.minutes.acts import admission_resolution as admission_resolution
    from zmp_core.minutes.acts import election_result as election_result
    from zmp_core.minutes.acts import tellers_report as tellers_report
    from zmp_core.minutes.blocks import Lines as Lines
    from zmp_core.minutes.blocks import NameLists as NameLists
    from zmp_core.minutes.blocks import Names as Names
    from zmp_core.minutes.blocks import Section as Section
    from zmp_core.minutes.blocks import Table as Table
    from zmp_core.minutes.documents import Document as Document
    from zmp_core.minutes.pictures import bars as bars
    from zmp_core.minutes.pictures import hemicycle as hemicycle
    from zmp_core.minutes.reading import ReadingRemark as ReadingRemark
    from zmp_core.minutes.reading import TallyReading as TallyReading
    from zmp_core.minutes.reading import Told as Told
    from zmp_core.minutes.reading import read_tally as read_tally
    from zmp_core.minutes.reading import read_votes as read_votes
    from zmp_core.minutes.reading_words import Counted as Counted
    from zmp_core.minutes.session_votes import Occasion as Occasion
    from zmp_core.minutes.session_votes import VoteEntry as VoteEntry
    from zmp_core.minutes.session_votes import record_of_votes as record_of_votes
    from zmp_core.minutes.session_votes import roll_call_list as roll_call_list
    from zmp_core.minutes.session_votes import roll_call_table as roll_call_table
    from zmp_core.minutes.session_votes import surname as surname
    from zmp_core.minutes.statements import TallyStyle as TallyStyle
    from zmp_core.minutes.statements import format_tally as format_tally
    from zmp_core.minutes.statements import quorum_statement as quorum_statement
    from zmp_core.minutes.statements import result_statement as result_statement
    from zmp_core.minutes.statements import vote_statement as vote_statement
    from zmp_core.printing.picture import Picture as Picture

__all__ = (
    "Counted",
    "Document",
    "Lines",
    "NameLists",
    "Names",
    "Occasion",
    "Picture",
    "ReadingRemark",
    "Section",
    "Table",
    "TallyReading",
    "TallyStyle",
    "Told",
    "VoteEntry",
    "admission_resolution",
    "bars",
    "election_result",
    "format_tally",
    "hemicycle",
    "quorum_statement",
    "read_tally",
    "read_votes",
    "record_of_votes",
    "result_statement",
    "roll_call_list",
    "roll_call_table",
    "surname",
    "tellers_report",
    "vote_statement",
)

__getattr__, __dir__ = door(
    __name__,
    {
        "admission_resolution": "acts",
        "election_result": "acts",
        "tellers_report": "acts",
        "Lines": "blocks",
        "NameLists": "blocks",
        "Names": "blocks",
        "Section": "blocks",
        "Table": "blocks",
        "Document": "documents",
        "Picture": "pictures",
        "bars": "pictures",
        "hemicycle": "pictures",
        "ReadingRemark": "reading",
        "TallyReading": "reading",
        "Told": "reading",
        "read_tally": "reading",
        "read_votes": "reading",
        "Counted": "reading_words",
        "Occasion": "session_votes",
        "VoteEntry": "session_votes",
        "record_of_votes": "session_votes",
        "roll_call_list": "session_votes",
        "roll_call_table": "session_votes",
        "surname": "session_votes",
        "TallyStyle": "statements",
        "format_tally": "statements",
        "quorum_statement": "statements",
        "result_statement": "statements",
        "vote_statement": "statements",
    },
)
