"""National identity numbers in running text: the valid ones masked, as whatever (0701… may be a day in Iceland
and a telephone in Sweden), their near misses not taken for one. Sweden's are published for testing
(swedish-personnummer); those of the others are made here by their definitions, of days and serial numbers
drawn with a fixed seed."""
import json
import random

from intervals import wilson

CARRIERS = {
    "sv": ("{}", "Det gäller {}. Tack", "Mitt nummer är {} och jag vill flytta.", "Hej!\n{}\nMvh"),
    "nb": ("{}", "Det gjelder {}. Takk", "Nummeret mitt er {} og jeg vil flytte.", "Hei!\n{}\nMvh"),
    "da": ("{}", "Det gælder {}. Tak", "Mit nummer er {} og jeg vil gerne flytte.", "Hej!\n{}\nMvh"),
    "fi": ("{}", "Asia koskee {}. Kiitos", "Tunnukseni on {} ja haluan muuttaa.", "Hei!\n{}\nTerveisin"),
    "is": ("{}", "Þetta varðar {}. Takk", "Númerið mitt er {} og ég vil flytja.", "Halló!\n{}\nKveðja"),
}
EACH = 150
FINNISH_CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY"


def weighed(digits, weights):
    return sum(int(d) * w for d, w in zip(digits, weights))


def modulus_11(digits, weights):
    """The check digit, or None where there is none."""
    check = -weighed(digits, weights) % 11
    return check if check < 10 else None


def passes_elsewhere(digits):
    """Ten digits that another of the countries might have given: they are no near misses."""
    if len(digits) != 10 or not digits.isdigit():
        return False
    doubled = (int(d) * (2 if i % 2 == 0 else 1) for i, d in enumerate(digits))
    luhn = sum(n // 10 + n % 10 for n in doubled) % 10 == 0
    danish_number = weighed(digits, (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)) % 11 == 0
    finnish_number = FINNISH_CHECK[int(digits[:9]) % 31] == digits[9]
    icelandic_number = modulus_11(digits[:8], (3, 2, 7, 6, 5, 4, 3, 2)) == int(digits[8])
    return luhn or danish_number or finnish_number or icelandic_number


def another(chance, before, check, of, after=""):
    """Another check digit than the right one."""
    return chance.choice([c for c in of if c != check and not passes_elsewhere(before + c + after)])


def swedish(shared):
    for name in ("list", "interim"):
        for row in json.loads((shared / "swedish-personnummer" / f"{name}.json").read_text(encoding="utf-8")):
            for form in ("long_format", "short_format", "separated_format", "separated_long"):
                if row.get(form):
                    yield row[form], row["valid"]


def norwegian(chance):
    """Fødselsnummer: two check digits, modulus 11 (forskrift om folkeregistrering § 2-2-1)."""
    date = f"{chance.randint(1, 28):02}{chance.randint(1, 12):02}{chance.randint(30, 99):02}"
    first = date + f"{chance.randint(0, 499):03}"
    one = modulus_11(first, (3, 7, 6, 1, 8, 9, 4, 5, 2))
    two = None if one is None else modulus_11(first + str(one), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2))
    if two is None:
        return None
    first += str(one)
    number, miss = (first + end for end in (str(two), another(chance, first, str(two), "0123456789")))
    gap = chance.choice(("", " "))
    return tuple(n[:6] + gap + n[6:] for n in (number, miss))


def danish(chance):
    """CPR: modulus 11, which those given since 2007 need not fulfil: near misses have no such day."""
    while True:
        # Not of the years 61 to 91, which as days are Sweden's coordination numbers.
        rest = f"{chance.randint(1, 12):02}{chance.randint(37, 59):02}{chance.randint(0, 3999):04}"
        day = f"{chance.randint(1, 28):02}"
        if weighed(day + rest, (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)) % 11 == 0:
            return tuple(d + rest[:4] + "-" + rest[4:] for d in (day, str(chance.randint(32, 39))))


def finnish(chance):
    """Henkilötunnus: the nine digits modulo 31 (dvv.fi, "Henkilötunnuksen tarkistusmerkki")."""
    date = f"{chance.randint(1, 28):02}{chance.randint(1, 12):02}{chance.randint(30, 99):02}"
    serial = f"{chance.randint(2, 899):03}"
    check = FINNISH_CHECK[int(date + serial) % 31]
    return tuple(f"{date}-{serial}{end}" for end in (check, another(chance, date + serial, check, FINNISH_CHECK)))


def icelandic(chance):
    """Kennitala: the ninth digit, modulus 11; the tenth is the century (skra.is)."""
    date = f"{chance.randint(1, 28):02}{chance.randint(1, 12):02}{chance.randint(30, 99):02}"
    first = date + f"{chance.randint(20, 99):02}"
    check = modulus_11(first, (3, 2, 7, 6, 5, 4, 3, 2))
    if check is None:
        return None
    gap = chance.choice(("", "-"))
    miss = another(chance, first, str(check), "0123456789", after="9")
    return tuple(f"{date}{gap}{first[6:]}{end}9" for end in (check, miss))


def made(maker, seed):
    chance = random.Random(seed)
    numbers = []
    while len(numbers) < 2 * EACH:
        if (pair := maker(chance)) is not None:
            numbers += [(pair[0], True), (pair[1], False)]
    return numbers


def measure_one(program, page, name, language, numbers, miss):
    numbers = [(carrier.format(number), carrier.index("{"), number, valid)
               for number, valid in numbers for carrier in CARRIERS[language]]
    answers = program.understand(program.directory(), [text for text, *_ in numbers])
    found = touched = valid_ones = misses = 0
    for (text, at, number, valid), answer in zip(numbers, answers):
        start = len(text[:at].encode())
        end = start + len(number.encode())
        here = [e for e in answer["entities"] if e["start"] < end and start < e["end"]]
        if valid:
            valid_ones += 1
            found += any(e["start"] <= start and end <= e["end"] for e in here)
        else:
            misses += 1
            touched += any(e["type"] == "national_id" for e in here)
    page.row(name, "national_id, valid numbers masked", found / valid_ones, wilson(found, valid_ones), least=0.99,
             data=f"{valid_ones}, each of {len(CARRIERS[language])} sentences around it", where="")
    left = misses - touched
    page.row(name, "national_id, near misses left alone", left / misses, wilson(left, misses), least=0.98,
             data=f"{misses}: {miss}", where="")


def measure(program, page, shared):
    wrong = "another check digit"
    measure_one(program, page, "swedish-personnummer", "sv", list(swedish(shared)), "as published")
    for name, language, maker, miss in (("made Norwegian numbers", "nb", norwegian, wrong),
                                        ("made Danish numbers", "da", danish, "a day that there is not"),
                                        ("made Finnish numbers", "fi", finnish, wrong),
                                        ("made Icelandic numbers", "is", icelandic, wrong)):
        measure_one(program, page, name, language, made(maker, seed=1), miss)
