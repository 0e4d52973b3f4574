"""A generated store of Korean entries: compounds, particles, brands, model numbers, about 900 bytes of text each, and 300 suppliers.

The words follow Zipf's law, so that questions meet wide and rare ones; equal seeds give equal entries.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any

from configurator.basis.ids import SolutionId
from configurator.basis.text import Name
from configurator.basis.units import Duration, Ratio
from configurator.basis.vocabulary import (
    Category,
    CostGroup,
    KeyTechnology,
    Kind,
    MatrixColumn,
    Physical,
    Protocol,
    Stage,
    StationKind,
    Technology,
)
from configurator.catalog.entry import Certificate, Effect, Evidence, Port, Price, Solution, Supplier

# Korean and English of what entries talk about, the most frequent first
NOUNS = [line.split() for line in (Path(__file__).parent / "nouns.txt").read_text(encoding="utf-8").splitlines()]
PARTICLES = ("을", "를", "이", "가", "의", "에", "로", "와", "과", "도", "에서", "으로", "까지", "부터", "에게")
VERBS = "줄입니다 높입니다 모읍니다 보여 줍니다 알립니다 연결합니다 기록합니다 예측합니다 찾아냅니다 바로잡습니다 옮깁니다 지킵니다".split()  # noqa: SIM905 - read as a sentence
SYLLABLES = "가나다라마바사아자차한빛솔온새별하늘터결참맑누리이음미르로운달봄길벗샘여울찬돌담"
CERTIFICATES = ("GS 인증", "ISO 9001", "CC 인증", "AI 공급기업 확인")
DAY, LAST = date(2026, 1, 1), date(2027, 12, 31)


class KoreanStore:
    """Entries and suppliers of one size and seed."""

    def __init__(self, size: int, seed: int = 1, suppliers: int = 300) -> None:
        self.size = size
        self._random = Random(f"{seed}:{size}")
        weights = list(accumulate(1 / (rank + 3) for rank in range(len(NOUNS))))
        self._weights = weights
        self.suppliers = tuple(self._supplier(number) for number in range(suppliers))

    def entries(self) -> Iterator[Solution]:
        """Yield the entries."""
        return (self._entry(number) for number in range(self.size))

    def _supplier(self, number: int) -> Supplier:
        brand = self._coined()
        held = tuple(self._certificate(name) for name in self._some(CERTIFICATES, 2))
        return Supplier(
            f"supplier-{number:03}", Name(f"{brand}테크", f"{brand} Tech"), "서울", 2000 + number % 25, certificates=held,
            programmes=tuple(self._some(("govt-2026", "region-2026", "carbon-2026"), 2)),
        )  # fmt: skip

    def _certificate(self, name: str) -> Certificate:
        return Certificate(
            Name.alike(name), f"{self._random.randrange(10**6):06}", Name.alike("SW"), Name.alike("TTA"), DAY, LAST
        )

    def _entry(self, number: int) -> Solution:
        at = self._random
        supplier = self.suppliers[number % len(self.suppliers)]
        title_ko, title_en = self._title(supplier)
        summary, description = self._sentences(2), self._sentences(6)
        return Solution(
            SolutionId(f"{supplier.key}/solution-{number:06}"), f"{at.getrandbits(128):032x}", "1.0", supplier.key,
            Name(title_ko, title_en), summary, description, at.choice(list(Kind)), at.choice(list(Category)),
            Name.alike("솔루션 - 공장운영"), (at.choice(list(KeyTechnology)),), (at.choice(list(Technology)),), (at.randrange(5),), DAY, LAST,
            Duration(float(at.randrange(5, 90)), "d"),
            suits=tuple(self._some(list(StationKind), 3)),
            ports=tuple(Port("collects", protocol, Physical.ETHERNET) for protocol in self._some(list(Protocol), 3)),
            prices=(Price("licence", Name.alike("사용권"), CostGroup.SOFTWARE, "site", 10**5 * at.randrange(5, 900), Name.alike("예시"), DAY, LAST),),
            effects=self._effects(),
            earns=((at.choice(list(MatrixColumn)), at.choice(list(Stage))),),
        )  # fmt: skip

    def _effects(self) -> tuple[Effect, ...]:
        targets = self._some(("downtime", "defects", "energy", "stock", "labour"), 2)
        kinds = ("measured-case", "supplier-claim", "published-statistic")
        return tuple(
            Effect(target, Ratio(2, "%"), Ratio(5, "%"), Ratio(9, "%"), Name.alike("정상 가동"), Evidence(self._random.choice(kinds), Name.alike("예시")))
            for target in targets
        )  # fmt: skip

    def _some(self, values: Iterable[Any], most: int) -> list[Any]:
        return self._random.sample(list(values), self._random.randrange(most + 1))

    def _noun(self) -> list[str]:
        return self._random.choices(NOUNS, cum_weights=self._weights)[0]

    def _coined(self) -> str:
        return "".join(self._random.choices(SYLLABLES, k=self._random.randrange(2, 4)))

    def _title(self, supplier: Supplier) -> tuple[str, str]:
        nouns = [self._noun() for _ in range(self._random.randrange(2, 5))]
        model = f"{''.join(self._random.choices('ABCDEHKMSTX', k=2))}-{self._random.randrange(10, 9999)}"
        brand = supplier.name.ko.removesuffix("테크")
        own = f" {self._coined()}" if self._random.random() < 0.3 else ""
        return (
            f"{brand} {self._spaced([ko for ko, _ in nouns])}{own} {model}",
            f"{' '.join(en for _, en in nouns)} {model}",
        )

    def _spaced(self, nouns: list[str]) -> str:
        """Return nouns as people write them: some together, some apart."""
        text = nouns[0]
        for noun in nouns[1:]:
            text += noun if self._random.random() < 0.45 else f" {noun}"
        return text

    def _sentences(self, count: int) -> Name:
        korean, english = [], []
        for _ in range(count):
            nouns = [self._noun() for _ in range(self._random.randrange(3, 7))]
            words = [noun for noun, _ in nouns]
            cut = self._random.randrange(1, len(words))
            first, second = self._spaced(words[:cut]), self._spaced(words[cut:])
            particles = self._random.choices(PARTICLES, k=2)
            korean.append(f"{first}{particles[0]} {second}{particles[1]} {self._random.choice(VERBS)}.")
            english.append(f"It links {' '.join(noun for _, noun in nouns)}.")
        return Name(" ".join(korean), " ".join(english))
