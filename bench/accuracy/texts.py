"""What a text says by itself: language, personal data. Halves that nothing was tuned on: odd numbers of
nordic-contacts, lines of odd CRC32 of the film subtitles."""
import json
import re
import zlib
from collections import Counter, defaultdict

import data
from intervals import wilson

BANDS = ((0, 40, "under 40 characters"), (40, 100, "40 to 99"), (100, 10**9, "100 and more"))


def subtitles(shared):
    for language in ("sv", "da", "fi", "is"):
        with open(shared / "xed-nordic" / f"{language}-projections.tsv", encoding="utf-8") as file:
            for line in file:
                # Some lines of the files hold other columns and other languages.
                text, _, rest = line.partition("\t")
                text = text.strip()
                if not re.fullmatch(r"[\d, ]+", rest.strip()):
                    continue
                if text and zlib.crc32(text.encode()) % 2 == 1:
                    yield text, language


def held_back(contacts):
    return [c for c in contacts if int(re.sub(r"\D", "", c["id"])) % 2 == 1]


def languages(program, page, name, texts, least_by_band):
    answers = program.understand(program.directory(), [text for text, _ in texts])
    for low, high, band in BANDS:
        part = [(l, a["language"]) for (text, l), a in zip(texts, answers) if low <= len(text) < high]
        if not part:
            continue
        right = sum(wanted == said for wanted, said in part)
        told = [(wanted, said) for wanted, said in part if said != "unknown"]
        wrong = Counter(f"{wanted} as {said}" for wanted, said in told if wanted != said)
        page.row(name, f"language, {band}", right / len(part), wilson(right, len(part)), least=least_by_band.get(low),
                 data=f"{len(part)} texts; an answer for {len(told) / len(part):.3f}, right in "
                 f"{sum(w == s for w, s in told) / max(1, len(told)):.4f} of those",
                 where=", ".join(f"{pair} ({n})" for pair, n in wrong.most_common(5)))


def byte_offset(text, characters):
    return len(text[:characters].encode())


def presidio(shared):
    kinds = {"CREDIT_CARD": "card", "IBAN_CODE": "iban", "EMAIL_ADDRESS": "email", "PHONE_NUMBER": "phone"}
    with open(shared / "presidio-pii" / "generated_large.json", encoding="utf-8") as file:
        for row in json.load(file):
            text = row["full_text"]
            spans = [(kinds.get(s["entity_type"]), byte_offset(text, s["start_position"]), byte_offset(text, s["end_position"]))
                     for s in row["spans"]]
            yield text, spans


NORDIC = {"NAME": "name", "PHONE": "phone", "EMAIL": "email", "PERSONNUMMER": "national_id", "ADDRESS": "address",
          "CARD": "card", "IBAN": "iban", "ACCOUNT": "account", "PLATE": "plate"}


def nordic(contacts):
    for c in contacts:
        yield c["text"], [(NORDIC.get(e["type"], e["type"]), e["start"], e["end"]) for e in c["entities"]]


def personal(program, page, name, marked, aims, precision_of):
    """Recall: spans wholly masked, as whatever. Precision: what was masked as a type and touches a
    marked span of it, over the types of `precision_of`."""
    marked = list(marked)
    answers = program.understand(program.directory(), [text for text, _ in marked])
    wanted, masked, exact, missed = Counter(), Counter(), Counter(), defaultdict(list)
    found, rightly = Counter(), Counter()
    orders = orders_masked = 0
    for (text, spans), answer in zip(marked, answers):
        entities = answer["entities"]
        for kind, start, end in spans:
            covered = any(e["start"] <= start and end <= e["end"] for e in entities)
            if kind == "ORDER":
                orders += 1
                orders_masked += any(e["start"] < end and start < e["end"] for e in entities)
                continue
            if kind is None:
                continue
            wanted[kind] += 1
            masked[kind] += covered
            exact[kind] += any(e["start"] == start and e["end"] == end and e["type"] == kind for e in entities)
            if not covered:
                missed[kind].append(text.encode()[start:end].decode())
        for e in entities:
            found[e["type"]] += 1
            rightly[e["type"]] += any(k == e["type"] and s < e["end"] and e["start"] < t for k, s, t in spans)
    for kind in sorted(wanted):
        n = wanted[kind]
        page.row(name, f"{kind}, recall", masked[kind] / n, wilson(masked[kind], n), least=aims.get(kind),
                 data=f"{n} marked; exact span and type {exact[kind] / n:.3f}",
                 where="shapes missed: " + ", ".join(shapes(missed[kind])) if missed[kind] else "")
    for kinds, what, least in precision_of:
        n, right = sum(found[k] for k in kinds), sum(rightly[k] for k in kinds)
        if n:
            page.row(name, f"{what}, precision", right / n, wilson(right, n), least=least, data=f"{n} masked", where="")
    if orders:
        left = orders - orders_masked
        page.row(name, "order numbers left alone", left / orders, wilson(left, orders), least=0.95, data=f"{orders} marked",
                 where="")


def shapes(values):
    """What was missed, without saying it: letters and digits by their kind."""
    shape = Counter(re.sub(r"\d", "9", re.sub(r"[^\W\d_]", "a", value)) for value in values)
    return [f"“{s}” ({n})" for s, n in shape.most_common(3)]


def signs(program, page, name, contacts):
    """Before anything is learned: tone in three, and whether it complains."""
    answers = program.understand(program.directory(), [c["text"] for c in contacts])
    n = len(contacts)
    said = [(a["tone"] or "neutral").removeprefix("very ") for a in answers]
    right = sum(s == c["tone"] for s, c in zip(said, contacts))
    wrong = Counter(f"{c['tone']} as {s}" for s, c in zip(said, contacts) if s != c["tone"])
    page.row(name, "tone of three, by signs", right / n, wilson(right, n), data=f"{n} texts",
             where=", ".join(f"{pair} ({k})" for pair, k in wrong.most_common(4)))
    found = sum(bool(a["complaint"]) for a in answers)
    wanted = sum(c["complaint"] for c in contacts)
    both = sum(bool(a["complaint"]) and c["complaint"] for a, c in zip(answers, contacts))
    page.row(name, "complaints found, by signs", both / wanted, wilson(both, wanted), data=f"{wanted} complaints", where="")
    page.row(name, "of what was taken for one", both / found, wilson(both, found), data=f"{found} taken for one", where="")


def measure(program, page, shared):
    contacts = held_back(data.nordic_contacts(shared))
    languages(program, page, "nordic-contacts, odd numbers", [(c["text"], c["language"]) for c in contacts], {100: 0.98})
    languages(program, page, "xed-nordic, held-back half", list(subtitles(shared)), {0: 0.97, 40: 0.99, 100: 0.99})
    languages(program, page, "banking77, test", [(text, "en") for text, _ in data.banking77(shared)[1]],
              {0: 0.97, 40: 0.99, 100: 0.99})
    signs(program, page, "nordic-contacts, odd numbers", contacts)
    checked = ("card", "iban", "email")
    personal(program, page, "presidio-pii", presidio(shared),
             {"card": 0.99, "iban": 0.99, "email": 0.99, "phone": 0.95},
             [((kind,), kind, 0.98) for kind in checked] + [(("phone",), "phone", None)])
    aims = {kind: 0.97 for kind in NORDIC.values()} | {"name": 0.9, "address": 0.9}
    personal(program, page, "nordic-contacts, odd numbers", nordic(contacts), aims,
             [(tuple(NORDIC.values()), "all types", 0.95)])
