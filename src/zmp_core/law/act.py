"""An act of parliament as a citation needs it."""

from datetime import date
from typing import TYPE_CHECKING, Final

import attrs

if TYPE_CHECKING:  # journals are read with patterns, which a first verdict must not wait for
    from zmp_core.law.journal_citation import JournalReference


@attrs.frozen
class Act:
    """An act (ustawa) in the terms of its citation.

    Attributes:
        id: Stable short name, ``"USG"``.
        short: Customary abbreviation, ``"u.s.g."``.
        title: The title after the day, ``"o samorządzie gminnym"``; the title of a code comes in
            the genitive, ``"Kodeks wyborczy"`` as ``"Kodeksu wyborczego"``.
        day: Day of the act; ``None`` where it is not known, as of some statutes of associations.
        journal: Where it was first published.
        code: Whether the title replaces the words "ustawy".
        nominative: The title of a code as it stands after its day, ``"Kodeks wyborczy"``.
    """

    id: str
    short: str
    title: str
    day: date | None
    journal: str
    code: bool = False
    nominative: str | None = None

    def genitive(self) -> str:
        """Return the name as it follows a unit: ``"ustawy o samorządzie gminnym"``."""
        return self.title if self.code else f"ustawy {self.title}"

    def full(self) -> str:
        """Return the name with the day, as a legal basis has it.

        >>> USG.full()
        'ustawy z dnia 8 marca 1990 r. o samorządzie gminnym'
        >>> KW.full()
        'ustawy z dnia 5 stycznia 2011 r. – Kodeks wyborczy'

        What is no act of parliament, such as a statute, has no such form and stays `genitive`, and
        so does an act whose day is not known.
        """
        from zmp_core.polish.dates import DateStyle, format_date  # noqa: PLC0415  words come last

        if self.day is None or (self.code and self.nominative is None):
            return self.genitive()
        name = f"– {self.nominative}" if self.code else self.title
        return f"ustawy {format_date(self.day, DateStyle.ACT, spaces='plain')} {name}"

    def reference(self, day: date) -> "JournalReference":
        """Return where the text of the act stands that was the one to cite on a day.

        >>> USG.reference(date(2024, 10, 31)).format()
        'Dz. U. z 2024 r. poz. 1465'

        Raises:
            InvalidRecordError: If it is no plain day.
            NotCoveredError: If the table has no text of the act, or does not reach that day.
        """
        from zmp_core.law.references import text_on  # noqa: PLC0415  a verdict cites no journal

        return text_on(self.id, day).reference


# Identity of the acts (day, title, first publication): catalogue of voting rules, 2026-11-22,
# from the Dziennik Ustaw; official texts, outside copyright (art. 4 of the Polish copyright act).
USG: Final = Act(
    "USG", "u.s.g.", "o samorządzie gminnym", date(1990, 3, 8), "Dz.U. 1990 nr 16 poz. 95"
)
KW: Final = Act(
    "KW",
    "k.w.",
    "Kodeksu wyborczego",
    date(2011, 1, 5),
    "Dz.U. 2011 nr 21 poz. 112",
    code=True,
    nominative="Kodeks wyborczy",
)
WOJT: Final = Act(
    "WOJT",
    "u.b.w.w.",
    "o bezpośrednim wyborze wójta, burmistrza i prezydenta miasta",
    date(2002, 6, 20),
    "Dz.U. 2002 nr 113 poz. 984",
)
URL: Final = Act(
    "URL", "u.r.l.", "o referendum lokalnym", date(2000, 9, 15), "Dz.U. 2000 nr 88 poz. 985"
)
MZ: Final = Act(
    "MZ",
    "u.m.z.",
    "o zasadach przystępowania jednostek samorządu terytorialnego do międzynarodowych "
    "zrzeszeń społeczności lokalnych i regionalnych",
    date(2000, 9, 15),
    "Dz.U. 2000 nr 91 poz. 1009",
)
PUSP: Final = Act(
    "PUSP",
    "p.u.s.p.",
    "Prawa o ustroju sądów powszechnych",
    date(2001, 7, 27),
    "Dz.U. 2001 nr 98 poz. 1070",
    code=True,
    nominative="Prawo o ustroju sądów powszechnych",
)
UFP: Final = Act(
    "UFP", "u.f.p.", "o finansach publicznych", date(2009, 8, 27), "Dz.U. 2009 nr 157 poz. 1240"
)
USP: Final = Act(
    "USP", "u.s.p.", "o samorządzie powiatowym", date(1998, 6, 5), "Dz.U. 1998 nr 91 poz. 578"
)
USW: Final = Act(
    "USW", "u.s.w.", "o samorządzie województwa", date(1998, 6, 5), "Dz.U. 1998 nr 91 poz. 576"
)
WAW: Final = Act(
    "WAW",
    "u.m.st.W.",
    "o ustroju miasta stołecznego Warszawy",
    date(2002, 3, 15),
    "Dz.U. 2002 nr 41 poz. 361",
)
KPA: Final = Act(
    "KPA",
    "k.p.a.",
    "Kodeksu postępowania administracyjnego",
    date(1960, 6, 14),
    "Dz.U. 1960 nr 30 poz. 168",
    code=True,
    nominative="Kodeks postępowania administracyjnego",
)
PPSA: Final = Act(
    "PPSA",
    "p.p.s.a.",
    "Prawa o postępowaniu przed sądami administracyjnymi",
    date(2002, 8, 30),
    "Dz.U. 2002 nr 153 poz. 1270",
    code=True,
    nominative="Prawo o postępowaniu przed sądami administracyjnymi",
)
OGL: Final = Act(
    "OGL",
    "u.o.a.n.",
    "o ogłaszaniu aktów normatywnych i niektórych innych aktów prawnych",
    date(2000, 7, 20),
    "Dz.U. 2000 nr 62 poz. 718",
)
PET: Final = Act("PET", "u.pet.", "o petycjach", date(2014, 7, 11), "Dz.U. 2014 poz. 1195")
DNI: Final = Act(
    "DNI", "u.d.w.p.", "o dniach wolnych od pracy", date(1951, 1, 18), "Dz.U. 1951 nr 4 poz. 28"
)
SETNA: Final = Act(
    "SETNA",
    "u.ś.n.s.r.",
    "o ustanowieniu Święta Narodowego z okazji Setnej Rocznicy Odzyskania Niepodległości "
    "Rzeczypospolitej Polskiej",
    date(2018, 11, 7),
    "Dz.U. 2018 poz. 2117",
)
GZM: Final = Act(
    "GZM",
    "u.z.m.śl.",
    "o związku metropolitalnym w województwie śląskim",
    date(2017, 3, 9),
    "Dz.U. 2017 poz. 730",
)
COVID: Final = Act(
    "COVID",
    "u. COVID",
    "o szczególnych rozwiązaniach związanych z zapobieganiem, przeciwdziałaniem i zwalczaniem "
    "COVID-19, innych chorób zakaźnych oraz wywołanych nimi sytuacji kryzysowych",
    date(2020, 3, 2),
    "Dz.U. 2020 poz. 374",
)
KAD: Final = Act(
    "KAD",
    "u.p.k.",
    "o przedłużeniu kadencji organów jednostek samorządu terytorialnego do dnia "
    "30 kwietnia 2024 r.",
    date(2022, 9, 29),
    "Dz.U. 2022 poz. 2418",
)
ZWIERZETA: Final = Act(
    "ZWIERZETA",
    "u.o.z.",
    "o ochronie zwierząt",
    date(1997, 8, 21),
    "Dz.U. 1997 nr 111 poz. 724",
)
SOLECKI: Final = Act(
    "SOLECKI", "u.f.s.", "o funduszu sołeckim", date(2014, 2, 21), "Dz.U. 2014 poz. 301"
)
POZYTEK: Final = Act(
    "POZYTEK",
    "u.d.p.p.",
    "o działalności pożytku publicznego i o wolontariacie",
    date(2003, 4, 24),
    "Dz.U. 2003 nr 96 poz. 873",
)
STOW: Final = Act(
    "STOW",
    "p.o.s.",
    "Prawa o stowarzyszeniach",
    date(1989, 4, 7),
    "Dz.U. 1989 nr 20 poz. 104",
    code=True,
    nominative="Prawo o stowarzyszeniach",
)
# First publication: as resolutions cite it, bip.grudziadz.lo.pl (VII/24/2011), read on 2026-11-25.
UPZP: Final = Act(
    "UPZP",
    "u.p.z.p.",
    "o planowaniu i zagospodarowaniu przestrzennym",
    date(2003, 3, 27),
    "Dz.U. 2003 nr 80 poz. 717",
)
ACTS: Final = (
    USG,
    KW,
    WOJT,
    URL,
    MZ,
    PUSP,
    UFP,
    USP,
    USW,
    WAW,
    KPA,
    PPSA,
    OGL,
    PET,
    DNI,
    SETNA,
    GZM,
    COVID,
    KAD,
    ZWIERZETA,
    SOLECKI,
    POZYTEK,
    STOW,
    UPZP,
)
