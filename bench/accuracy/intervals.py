"""95 % intervals of what is measured, and what chance alone would show."""
import math
import random


def wilson(right, n):
    """Of a share (Wilson 1927)."""
    if n == 0:
        return 0.0, 1.0
    z, p = 1.959964, right / n
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return max(0.0, middle - half), min(1.0, middle + half)


def micro_f1(counts):
    """counts: per text (hits, answered, wanted)."""
    hits, answered, wanted = (sum(part) for part in zip(*counts))
    return 2 * hits / (answered + wanted) if answered + wanted else 0.0


def bootstrap(counts, statistic, rounds=1000):
    """Of a statistic over texts: percentiles over drawing the texts again (Efron 1979)."""
    draw = random.Random(1)
    values = sorted(statistic(draw.choices(counts, k=len(counts))) for _ in range(rounds))
    return values[int(0.025 * rounds)], values[int(0.975 * rounds) - 1]
