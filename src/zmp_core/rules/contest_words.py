"""What is said of an election: the protocol of the tellers, the reasons, in Polish and English.

Nothing here decides anything. Names stay in the nominative, behind a colon or a dash: a surname
that nobody declines cannot be declined wrongly.
"""

from html import escape
from typing import Final, Literal, cast

from zmp_core.polish.counting import VOTE
from zmp_core.rules import names, phrases
from zmp_core.rules.majority import SIMPLE
from zmp_core.rules.readings import BlankPapers
from zmp_core.rules.requirement import Requirement
from zmp_core.rules.words import lacking
from zmp_core.votes.matter import Matter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zmp_core.rules.contests import Election, ElectionHinge

# The office: after "z wyboru" for one and for more, and as a subject, the same for one and more.
_OFFICES: Final[dict[Matter, tuple[str, str, str]]] = {
    Matter.CHAIR_ELECTION: ("Przewodniczącego", "Przewodniczących", "Przewodniczący"),
    Matter.VICE_CHAIR_ELECTION: (
        "Wiceprzewodniczącego",
        "Wiceprzewodniczących",
        "Wiceprzewodniczący",
    ),
}
# Polish: in the genitive, as after "nie podano".
FACTS: Final[dict[str, tuple[str, str]]] = {
    "present": ("liczby obecnych", "members present"),
    "cast": ("liczby kart wyjętych z urny", "papers taken out of the box"),
    "votes": ("głosów oddanych na kandydatów", "votes for the candidates"),
    "against": ("głosów przeciw", "papers against"),
    "abstaining": ("kart ze wstrzymaniem się od głosu", "papers that abstain"),
    "blank": ("kart bez wskazania kandydata", "papers that name no candidate"),
    "invalid": ("głosów nieważnych", "invalid papers"),
    "excluded": ("liczby wyłączonych od głosowania", "members excluded"),
    "absent": ("liczby nieobecnych", "members absent"),
    "in_office": ("liczby obsadzonych mandatów", "members in office"),
    "day": ("dnia głosowania", "the day of the vote"),
}
OUTCOMES: Final[dict[str, tuple[str, str]]] = {
    "elected": ("wybrano", "elected"),
    "not_elected": ("nikogo nie wybrano", "nobody elected"),
    "no_quorum": ("nie było kworum", "no quorum"),
    "undetermined": ("nie wiadomo", "undetermined"),
    "recall_elected": ("odwołano", "recalled"),
    "recall_not_elected": ("nie odwołano", "not recalled"),
    "recall_no_quorum": ("nie było kworum", "no quorum"),
    "recall_undetermined": ("nie wiadomo", "undetermined"),
}
_IF_BLANK: Final[dict[str, tuple[str, str]]] = {
    "valid": ("jeśli jest, ", "if it is, "),
    "invalid": ("jeśli nie jest, ", "if it is not, "),
}
_Lines = list[tuple[str, str]]


def protocol(election: "Election") -> str:
    """Return the protocol of the tellers; it says only what is known."""
    lines = (_heading(election), _papers(election), _votes(election), _result(election))
    return "\n".join(line for line in lines if line)


def _body(election: "Election") -> str:
    return phrases.called(election.contest.body.kind).genitive


def _is_recall(election: "Election") -> bool:
    # The word is in the ids of all such matters, and a local statute may add its own.
    return "recall" in election.contest.matter.id.split("_")


def _heading(election: "Election") -> str:
    contest = election.contest
    round_ = "" if contest.round == 1 else f" (tura {contest.round})"
    if contest.matter not in _OFFICES:
        return f"Protokół Komisji Skrutacyjnej: {contest.matter.name}{round_}"
    one, more, _ = _OFFICES[contest.matter]
    office = one if contest.places == 1 else more
    return f"Protokół Komisji Skrutacyjnej z wyboru {office} {_body(election)}{round_}"


def _papers(election: "Election") -> str:
    contest, whole = election.contest, election.contest.completed
    reading, blank, invalid = election.readings.blank_papers, whole.blank, whole.invalid
    among = ""
    if blank and reading is BlankPapers.INVALID:
        among = f" (w tym bez wskazania kandydata: {blank})"
        invalid = None if invalid is None else invalid + blank
    known = blank == 0 or reading is BlankPapers.VALID or bool(among)
    valid = None
    if known and whole.cast is not None and invalid is not None:
        valid = whole.cast - invalid
    counts = (
        (f"Ustawowy skład {_body(election)}", contest.body.seats),
        ("Obecni", contest.present),
        ("Wydano kart", contest.issued),
        ("Z urny wyjęto kart", whole.cast),
        ("Głosów nieważnych", None if invalid is None else f"{invalid}{among}"),
        ("Głosów ważnych", valid),
    )
    return " ".join(f"{label}: {count}." for label, count in counts if count is not None)


def _votes(election: "Election") -> str:
    whole, recall = election.contest.completed, _is_recall(election)
    counts = [
        ("za odwołaniem" if recall else name, "liczby nie podano" if count is None else count)
        for name, count in whole.votes.items()
    ]
    is_invalid = election.readings.blank_papers is BlankPapers.INVALID
    others = (
        ("przeciw", whole.against),
        ("wstrzymało się", whole.abstaining or None),
        ("bez wskazania kandydata", None if is_invalid else whole.blank or None),
    )
    counts += [(label, count) for label, count in others if count is not None]
    whom = f"Głosowano nad odwołaniem: {election.contest.candidates[0]}. " if recall else ""
    return f"{whom}Oddano głosów: {', '.join(f'{label} – {count}' for label, count in counts)}."


def _result(election: "Election") -> str:
    if election.unfilled is None:
        return " ".join((*_needed(election), *_open(election)))
    if election.quorum.met is False:
        return next(iter(election.verdicts.values())).sentence()
    tie = "" if election.tie is None else f"Równą liczbę głosów uzyskali: {_list(election.tie)}."
    parts = (*_needed(election), _who(election), tie, *_again(election))
    return " ".join(part for part in parts if part)


def _list(people: tuple[str, ...]) -> str:
    return ", ".join(people)


def _name(requirement: Requirement, election: "Election") -> str:
    name = requirement.demand.format()
    return name.removesuffix("rady") + _body(election) if name.endswith("rady") else name


def _needed(election: "Election") -> tuple[str, ...]:
    """Name how many votes were enough, but for the ordinary majority, which nobody writes down."""
    if election.need is None or election.majority.demand == SIMPLE:
        return ()
    name = _name(election.majority, election)
    return (f"{name[0].upper()}{name[1:]} wynosi {election.need}.",)


def _open(election: "Election") -> list[str]:
    parts: list[str] = []
    if election.missing:
        facts = ", ".join(FACTS[name][0] for name in election.missing)
        parts.append(f"Na podstawie podanych danych nie można ustalić wyniku; nie podano: {facts}.")
    if any(hinge.reading == "blank_papers" for hinge in election.hinges):
        parts.append(f"Wynik zależy od tego, {phrases.READINGS['blank_papers'][0]}.")
    return parts


def _who(election: "Election") -> str:
    elected = election.elected
    if _is_recall(election):
        return "Odwołania dokonano." if elected else "Odwołania nie dokonano."
    if election.contest.matter not in _OFFICES:
        said = f"Wyboru dokonano: {', '.join(elected)}." if elected else "Wyboru nie dokonano."
    else:
        office = f"{_OFFICES[election.contest.matter][2]} {_body(election)}"
        if elected:
            were = "został wybrany" if len(elected) == 1 else "zostali wybrani"
            said = f"{office} {were}: {', '.join(elected)}."
        else:
            were = "został wybrany" if election.contest.places == 1 else "zostali wybrani"
            said = f"{office} nie {were}."
    left = f" Miejsc nieobsadzonych: {election.unfilled}." if elected and election.unfilled else ""
    return said + left


def _again(election: "Election") -> list[str]:
    again = election.next_round
    parts: list[str] = []
    if again is not None and again.candidates:
        parts.append(f"Do tury {again.round} przechodzą: {_list(again.candidates)}.")
    if again is not None and again.tie is not None:
        border = f"Na granicy przejścia do tury {again.round} równą liczbę głosów uzyskali"
        parts.append(f"{border}: {_list(again.tie)}.")
    return parts


def describe(election: "Election", language: str) -> str:
    """Return the result with its reasons, one a line."""
    return "\n".join(
        f"{label}: {text}" if label else text for label, text in _lines(election, language)
    )


def _lines(election: "Election", language: str) -> _Lines:
    which = names.number_of(language)
    lines = _english_lines(election) if which else _polish_lines(election)
    hinges = [
        f"{phrases.READINGS[hinge.reading][which]} ({_instead(hinge, election, which)})"
        for hinge in election.hinges
    ]
    assumed = [(each.polish, each.english)[which] for each in election.assumptions]
    cautions = [phrases.CAUTIONS[caution][which] for caution in election.cautions]
    for label, texts in (
        (("Wynik zależy od odczytania", "The outcome hinges on"), hinges),
        (("Założono", "Assumed"), assumed),
        (("Uwaga", "Caution"), cautions),
    ):
        lines.extend((label[which], text) for text in texts)
    return lines


def _instead(hinge: "ElectionHinge", election: "Election", which: int) -> str:
    condition = _IF_BLANK[hinge.instead][which] if hinge.reading == "blank_papers" else ""
    kind = f"recall_{hinge.outcome}" if _is_recall(election) else str(hinge.outcome)
    who = f": {_list(hinge.elected)}" if hinge.elected else ""
    return f"{condition}{OUTCOMES[kind][which]}{who}"


def _polish_lines(election: "Election") -> _Lines:
    quorum = election.quorum
    was = {True: "było", False: "nie było", None: "nie wiadomo, czy było"}[quorum.met]
    have, need = _spans(quorum, "od {} do {}")
    held = f"{was}; policzono {have}, potrzeba {need}, {quorum.demand.format()}"
    lines = [("", protocol(election)), ("Kworum", f"{held}{_citation(quorum, 'title')}")]
    for name, verdict in election.verdicts.items():
        each = verdict.majority
        have, need = _spans(each, "od {} do {}")
        short = f"; zabrakło {lacking(each.short_by, VOTE)}" if each.short_by else ""
        held = f"{_name(each, election)}; głosów {have}, potrzeba {need}{short}"
        lines.append((name, f"{held}{_citation(each, 'title')}"))
    return lines


def _english_lines(election: "Election") -> _Lines:
    quorum, again = election.quorum, election.next_round
    was = {True: "met", False: "not met", None: "unknown"}
    kind = f"recall_{election.outcome}" if _is_recall(election) else str(election.outcome)
    who = f": {_list(election.elected)}" if election.elected else ""
    left = f" Places left: {election.unfilled}." if election.elected and election.unfilled else ""
    have, need = _spans(quorum, "{} to {}")
    held = f"{was[quorum.met]}: {have} counted, {need} needed, {quorum.demand.format('en')}"
    lines = [
        ("", f"{OUTCOMES[kind][1].capitalize()}{who}.{left}"),
        ("Quorum", f"{held}{_citation(quorum, 'short')}"),
    ]
    for name, verdict in election.verdicts.items():
        each = verdict.majority
        have, need = _spans(each, "{} to {}")
        short = f"; short by {each.short_by}" if each.short_by else ""
        held = f"{each.demand.format('en')}: {was[each.met]}, {have} votes, {need} needed{short}"
        lines.append((name, f"{held}{_citation(each, 'short')}"))
    if election.tie is not None:
        lines.append(("Tie", _list(election.tie)))
    if election.missing:
        lines.append(("Missing", ", ".join(FACTS[name][1] for name in election.missing)))
    if again is not None:
        tie = "" if again.tie is None else f"; a tie at the border: {_list(again.tie)}"
        lines.append((f"Round {again.round}", f"{_list(again.candidates) or 'open'}{tie}"))
    return lines


def _spans(requirement: Requirement, between: str) -> tuple[str, str]:
    """Return what was counted and what is needed, each as a number or as two ends."""
    # Only what is counted in members comes to a contest, and that has limits.
    spans = cast("list[tuple[int, int]]", [requirement.have_range, requirement.need_range])
    have, need = (
        str(fewest) if fewest == most else between.format(fewest, most) for fewest, most in spans
    )
    return have, need


def _citation(requirement: Requirement, act: Literal["title", "short"]) -> str:
    return "" if requirement.basis is None else f" ({requirement.basis.format(act)})"


def page(election: "Election") -> str:
    """Return a table for notebooks; everything that came from outside is escaped."""
    contest = election.contest
    rows = "".join(
        f"<tr><th scope='row'>{escape(label or 'Wynik')}</th>"
        f"<td>{escape(text).replace(chr(10), '<br>')}</td></tr>"
        for label, text in _lines(election, "pl")
    )
    parts = (contest.body.name, contest.matter.name, contest.reference)
    caption = escape(", ".join(part for part in parts if part))
    return f"<table lang='pl'><caption>{caption}</caption><tbody>{rows}</tbody></table>"
