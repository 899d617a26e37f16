"""How a check makes a remark: the gravity comes from the code, unless the code leaves a choice."""

from zmp_core.law.provision import Provision
from zmp_core.review.codes import severity_of
from zmp_core.review.findings import Finding, Severity


def note(
    code: str,
    *,
    path: str = "",
    have: str | None = None,
    need: str | None = None,
    basis: Provision | None = None,
) -> Finding:
    """Return a finding of a code that has only one gravity."""
    severity = Severity(severity_of(code))
    return Finding(code=code, severity=severity, path=path, have=have, need=need, basis=basis)
