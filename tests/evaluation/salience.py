#!/usr/bin/env python3
"""salience.py SEL_WIKINEWS.jsonl: the product's order of importance against human judgements of salience.

The corpus has {"id", "text", "entities": [{"salience": 0 to 3, "mentions": [[start, end], …]}, …]} a line, in code points.
An actor is judged by the entity that one of its names overlaps by half; actors that nobody judged are left out.
Prints nDCG@5 and nDCG@10 (gain 2^salience - 1) beside the orders by number of mentions and by first mention.
Needs: cargo build --release --features cli
"""
import json, math, subprocess, sys
from pathlib import Path

PROGRAM = Path(__file__).parents[2] / "target/release/rapporteur"


def ndcg(gains, most):
    def dcg(values):
        return sum(value / math.log2(place + 2) for place, value in enumerate(values[:most]))

    return dcg(gains) / dcg(sorted(gains, reverse=True))


def judged(article, answer):
    """(gain, mentions, first mention) of each actor that was judged, in the product's order."""
    spots = [(s, e, entity["salience"]) for entity in article["entities"] for s, e in entity["mentions"]]
    code_points = [0]
    for n, c in enumerate(article["text"], 1):
        code_points += [n] * (2 if ord(c) > 0xFFFF else 1)
    actors = [{"gain": None, "mentions": 0, "first": None} for _ in answer["actors"]]
    for mention in answer["mentions"]:
        if mention["actor"] is None:
            continue
        actor = actors[mention["actor"]]
        start, end = code_points[mention["start"]], code_points[mention["end"]]
        actor["mentions"] += 1
        actor["first"] = start if actor["first"] is None else actor["first"]
        for s, e, salience in spots:
            if mention["how"] == "name" and 2 * (min(e, end) - max(s, start)) >= max(e - s, end - start):
                actor["gain"] = max(actor["gain"] or 0, 2**salience - 1)
    return [actor for actor in actors if actor["gain"] is not None]


def main(corpus):
    articles = [json.loads(line) for line in open(corpus, encoding="utf-8")]
    lines = "".join(json.dumps({"id": a["id"], "text": a["text"]}) + "\n" for a in articles)
    answers = subprocess.run([PROGRAM, "--jsonl"], input=lines, capture_output=True, text=True, check=True).stdout
    orders = {
        "rapporteur": lambda actors: actors,
        "number of mentions": lambda actors: sorted(actors, key=lambda a: (-a["mentions"], a["first"])),
        "first mention": lambda actors: sorted(actors, key=lambda a: a["first"]),
    }
    scores = {name: [] for name in orders}
    for article, line in zip(articles, answers.splitlines(), strict=True):
        actors = judged(article, json.loads(line))
        if len(actors) < 2 or not any(actor["gain"] for actor in actors):
            continue
        for name, order in orders.items():
            gains = [actor["gain"] for actor in order(actors)]
            scores[name].append((ndcg(gains, 5), ndcg(gains, 10)))
    print(f"{len(scores['rapporteur'])} articles\n\n| order | nDCG@5 | nDCG@10 |\n|---|---|---|")
    for name, rows in scores.items():
        print(f"| {name} | {' | '.join(f'{sum(column) / len(column):.3f}' for column in zip(*rows))} |")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
