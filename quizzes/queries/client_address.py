"""The address of whoever sends a request, for budgets: one that its sender cannot choose."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from django.conf import settings
from django.http import HttpRequest

Address = IPv4Address | IPv6Address

ONE_LINE = 64
"""Bits of an IPv6 address that name a line; its holder chooses the rest at will."""


def client_address(request: HttpRequest) -> str | None:
    """The nearest address that is not a trusted proxy's; of IPv6 the first 64 bits.

    Each proxy adds to the right of X-Forwarded-For the address it heard from, so the header is
    read from there, and only as far as TRUSTED_PROXIES wrote it. What is left of that may be made
    up. None where the server knows no address, as on a socket of this machine.
    """
    heard = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    found = None
    for text in reversed([*heard, request.META.get("REMOTE_ADDR", "")]):
        address = _read(text)
        if address is None:
            break
        found = address
        if not any(address in network for network in settings.TRUSTED_PROXIES):
            break
    return str(_line(found)) if found else None


def _read(text: str) -> Address | None:
    try:
        address = ip_address(text.strip())
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address


def _line(address: Address) -> Address:
    if isinstance(address, IPv4Address):
        return address
    return IPv6Network((int(address), ONE_LINE), strict=False).network_address
