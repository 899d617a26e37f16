"""The statutes of associations as acts that can be cited, and the act on associations."""

from datetime import date
from typing import Final

from zmp_core.law.act import Act

# Titles from the pages of the associations, looked up in November 2026. The statute of ZMP is that
# of the congress that ended on 1991-01-20, the one of ZPP is of 1999-02-27. Where the day of a
# statute was not found, the first day stands here for which its source tells it.
ZMP_STATUTE: Final = Act(
    "ZMP-STATUT",
    "statutu ZMP",
    "Statutu Związku Miast Polskich",
    date(1991, 1, 20),
    "polishcities.eu/strony/statut",
    code=True,
)
SZGIP_STATUTE: Final = Act(
    "SZGIP-STATUT",
    "statutu ŚZGiP",
    "Statutu Śląskiego Związku Gmin i Powiatów",
    date(2022, 1, 1),
    "old2022.silesia.org.pl (wyciągi ze statutu)",
    code=True,
)
ZGWRP_STATUTE: Final = Act(
    "ZGWRP-STATUT",
    "statutu ZGW RP",
    "Statutu Związku Gmin Wiejskich Rzeczypospolitej Polskiej",
    date(2024, 1, 1),
    "zgwrp.pl",
    code=True,
)
ZPP_STATUTE: Final = Act(
    "ZPP-STATUT",
    "statutu ZPP",
    "Statutu Związku Powiatów Polskich",
    date(1999, 2, 27),
    "zpp.pl (tekst jednolity z 10.04.2018)",
    code=True,
)
ZWRP_STATUTE: Final = Act(
    "ZWRP-STATUT",
    "statutu ZWRP",
    "Statutu Związku Województw Rzeczypospolitej Polskiej",
    date(2022, 1, 1),
    "zwrp.pl",
    code=True,
)
OMGGS_STATUTE: Final = Act(
    "OMGGS-STATUT",
    "statutu OMG-G-S",
    "Statutu Obszaru Metropolitalnego Gdańsk-Gdynia-Sopot",
    date(2018, 1, 1),
    "metropoliagdansk.pl",
    code=True,
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
