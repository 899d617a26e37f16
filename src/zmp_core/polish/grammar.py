"""What Polish words agree in: gender and case."""

from enum import StrEnum


class Gender(StrEnum):
    """Gender (rodzaj), as far as numbers and verbs agree in it.

    Attributes:
        PERSONAL: Męskoosobowy: *dwóch radnych głosowało*.
        MASCULINE: Męski of things: *dwa głosy padły*.
        FEMININE: Żeński: *dwie uchwały zapadły*, *dwie radne głosowały*.
        NEUTER: Nijaki: *dwa miasta głosowały*.
    """

    PERSONAL = "personal"
    MASCULINE = "masculine"
    FEMININE = "feminine"
    NEUTER = "neuter"


class Case(StrEnum):
    """Case (przypadek), with the question that it answers.

    Attributes:
        NOMINATIVE: Mianownik, *kto? co?*: *pięć złotych*.
        GENITIVE: Dopełniacz, *kogo? czego?*: *do pięciu złotych*.
        DATIVE: Celownik, *komu? czemu?*: *dzięki pięciu złotym*.
        ACCUSATIVE: Biernik, *kogo? co?*: *wydać pięć złotych*.
        INSTRUMENTAL: Narzędnik, *z kim? z czym?*: *z pięcioma złotymi*.
        LOCATIVE: Miejscownik, *o kim? o czym?*: *o pięciu złotych*.
    """

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    INSTRUMENTAL = "instrumental"
    LOCATIVE = "locative"
