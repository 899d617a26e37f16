"""The statutes of associations as acts that can be cited."""

from datetime import date
from typing import Final

from zmp_core.law.act import Act

# Titles from the pages of the associations, looked up in November 2026. The statute of ZMP is that
# of the congress that ended on 1991-01-20, the one of ZPP is of 1999-02-27. The days of the others
# were not found.
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
    None,
    "old2022.silesia.org.pl (wyciągi ze statutu)",
    code=True,
)
ZGWRP_STATUTE: Final = Act(
    "ZGWRP-STATUT",
    "statutu ZGW RP",
    "Statutu Związku Gmin Wiejskich Rzeczypospolitej Polskiej",
    None,
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
    None,
    "zwrp.pl",
    code=True,
)
OMGGS_STATUTE: Final = Act(
    "OMGGS-STATUT",
    "statutu OMG-G-S",
    "Statutu Obszaru Metropolitalnego Gdańsk-Gdynia-Sopot",
    None,
    "metropoliagdansk.pl",
    code=True,
)
