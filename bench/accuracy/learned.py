"""What is learned from labels: reasons, tone, none of these; and reasons across languages."""
import data
from intervals import bootstrap, micro_f1, wilson


def mistakes(tested):
    shown = [f"{m['right']} for {m['answered']} ({m['n']})" for m in tested["mistakes"][:5]]
    return "most often taken for another: " + "; ".join(shown) if shown else ""


def one_label(program, page, name, what, split, least, aim=None, taxonomy="reason"):
    learn, test = split
    directory, card = program.learn(learn, taxonomy)
    tested = program.test(directory, test, taxonomy)
    n = tested["n"]
    page.row(name, f"{what}, accuracy", tested["accuracy"], wilson(tested["accuracy"] * n, n), least=least, aim=aim,
             data=f"learned on {len(learn)}, tested on {n}", where=mistakes(tested))
    # Of few texts exact probabilities are off by more than the mark: then what they stay below 95 times of 100.
    by_chance, at_most = tested["calibration_error_by_chance"], tested["calibration_error_by_chance_high"]
    page.row(name, f"{what}, calibration error", tested["calibration_error"], None, most=max(0.03, at_most),
             data=f"{n}, 15 bins; of exact probabilities it would be {by_chance:.1%} by chance, up to {at_most:.1%}",
             where="")
    page.row(name, f"{what}, share answered; accuracy of those", tested["coverage"],
             wilson(tested["coverage"] * n, n), data=f"of {n}; {tested['selective_accuracy']:.3f} of those are right",
             where=f"cross-validated while learning: accuracy {card['quality']['accuracy']:.3f}")


def several_labels(program, page, name, what, split, least):
    learn, test = split
    directory, _ = program.learn(learn)
    tested = program.test(directory, test)
    answers = program.understand(directory, [text for text, _ in test])
    counts = []
    for (_, labels), answer in zip(test, answers):
        answered = answer["reasons"]
        counts.append((len(set(answered) & set(labels)), len(answered), len(labels)))
    page.row(name, f"{what}, micro-F1", tested["micro_f1"], bootstrap(counts, micro_f1), least=least,
             data=f"learned on {len(learn)}, tested on {tested['n']}", where=mistakes(tested))


def none_of_these(program, page, name, split, least):
    """A fifth of the classes is held out of learning, in five ways."""
    learn, test = split
    classes = sorted({labels[0] for _, labels in learn})
    none = out = lost = inside = 0
    for fold in range(5):
        held_out = {c for i, c in enumerate(classes) if i % 5 == fold}
        directory, _ = program.learn([row for row in learn if row[1][0] not in held_out])
        answers = program.understand(directory, [text for text, _ in test])
        known = [row for row in test if row[1][0] not in held_out]
        likeliest = program.test(directory, known)["accuracy"]
        said = sum(a["reason"] == row[1][0] for row, a in zip(test, answers) if row[1][0] not in held_out)
        lost += likeliest * len(known) - said
        inside += len(known)
        for (_, labels), answer in zip(test, answers):
            if labels[0] in held_out:
                out += 1
                none += answer["reason"] is None
    page.row(name, "texts of unknown reasons answered none", none / out, wilson(none, out), least=least,
             data=f"{out} texts of five draws of a fifth of the reasons",
             where="a reason that was held out often has a close neighbour among the others")
    page.row(name, "… what that costs the known ones", lost / inside, wilson(lost, inside), most=0.02,
             data=f"{inside} texts of known reasons", where="")


def across_languages(program, page, contacts, field):
    """Learned on the other languages, tested on one: only what words share across languages helps."""
    right = n = 0
    by_language = []
    for language in sorted({c["language"] for c in contacts}):
        learn = [(c["text"], [c[field]]) for c in contacts if c["language"] != language]
        test = [(c["text"], [c[field]]) for c in contacts if c["language"] == language]
        directory, _ = program.learn(learn)
        accuracy = program.test(directory, test)["accuracy"]
        by_language.append(f"{language} {accuracy:.2f}")
        right += accuracy * len(test)
        n += len(test)
    page.row("nordic-contacts", f"{field} across languages, accuracy", right / n, wilson(right, n),
             data=f"{n} texts; learned on the other languages", where=", ".join(by_language))


def measure(program, page, shared):
    bank = data.banking77(shared)
    one_label(program, page, "banking77", "reasons", bank, 0.915, 0.93)
    several_labels(program, page, "nhs-fft", "reasons", data.comments(shared, tone=False), 0.73)
    one_label(program, page, "nhs-fft", "tone in five grades", data.comments(shared, tone=True), 0.68,
              taxonomy="tone")
    for industry, least in (("airline", 0.905), ("software", 0.915), ("media", 0.945)):
        one_label(program, page, f"multidogo-turn, {industry}", "intents", data.multidogo(shared, industry), least)
    none_of_these(program, page, "banking77", bank, 0.5)
    contacts = data.nordic_contacts(shared)
    for field in ("reason", "owner"):
        across_languages(program, page, contacts, field)
