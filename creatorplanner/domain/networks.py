"""Where texts are posted, and what each network takes: data with a date, and the creator's own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from creatorplanner.domain.letters import Letters, utf8

NUMBERS = ("characters", "visible", "hashtags")
"""The numbers of a network that a creator can set."""

HIGHEST = 100_000


class Network(NamedTuple):
    """One place for a text. A number is None where none is known.

    ``visible`` is how much shows before "more"; ``hard`` says that more ``hashtags`` than that do
    harm, not only no good. ``yours`` names the numbers that the creator set.
    """

    id: str
    name: str
    icon: str = ""
    rule: str = "utf16"
    characters: int | None = None
    bytes: int | None = None
    visible: int | None = None
    hashtags: int | None = None
    hard: bool = False
    link: str = ""
    checked_on: str = ""
    source: str = ""
    yours: tuple[str, ...] = ()


class Fill(NamedTuple):
    """How full a text makes a network: ``used`` of ``limit`` by its rule, and hashtags."""

    network: Network
    used: int
    limit: int
    hashtags: int = 0
    bytes_over: int = 0

    @property
    def over(self) -> int:
        """How much the text is too long, 0 where it fits."""
        return max(0, self.used - self.limit) or self.bytes_over

    @property
    def hashtags_over(self) -> int:
        """How many hashtags more than the network advises or takes."""
        most = self.network.hashtags
        return 0 if most is None else max(0, self.hashtags - most)


class Networks:
    """Known networks by id, read when one is first asked for; ``load`` gives a data file's text."""

    def __init__(self, load: Callable[[str], str]) -> None:
        self._load = load
        self.letters = Letters(lambda: load("top_domains.txt"))

    @cached_property
    def known(self) -> tuple[Network, ...]:
        """All of the data file, in the order that screens show them."""
        import tomllib

        tables: list[dict[str, Any]] = tomllib.loads(self._load("networks.toml"))["network"]
        return tuple(Network(**table) for table in tables)

    def get(self, key: str, limits: Iterable[str] = ()) -> Network:
        """The network of that id with the creator's own ``limits``; an unknown one by its name."""
        found = self._by_id.get(key) or Network(key, key)
        own: dict[str, Any] = {
            name: value for owner, name, value in map(read_limit, limits) if owner == key
        }
        return found._replace(**own, yours=tuple(own)) if own else found

    def chosen(self, platforms: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
        """Where a stream's texts go: its platforms, then where else the creator posts."""
        return tuple(dict.fromkeys((*platforms, *others)))

    def fill(self, network: Network, text: str, hashtags: int) -> Fill | None:
        """How full ``text`` makes a network, None where it has no known limit."""
        if network.characters is None:
            return None
        used = self.letters.count(network.rule, text)
        over = max(0, utf8(text) - network.bytes) if network.bytes else 0
        return Fill(network, used, network.characters, hashtags, over)

    @cached_property
    def _by_id(self) -> dict[str, Network]:
        return {network.id: network for network in self.known}


def limit_text(network: str, name: str, value: int) -> str:
    """A creator's own number as it is stored among the settings."""
    return f"{network} {name} {value}"


def read_limit(text: str) -> tuple[str, str, int]:
    """Network, name and number of a stored limit; an empty network where it is none."""
    parts = text.rsplit(" ", 2)
    if len(parts) != 3 or parts[1] not in NUMBERS or not parts[2].isdecimal():
        return "", "", 0
    value = int(parts[2])
    return (parts[0], parts[1], value) if 1 <= value <= HIGHEST else ("", "", 0)
