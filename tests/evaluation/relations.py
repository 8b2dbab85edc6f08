#!/usr/bin/env python3
"""relations.py RE3D.jsonl [dev|train|all]: the product's dealings against the relations of re3d.

The corpus has {"id", "split", "text", "relations": [{"type", "source": [start, end], "target": [start, end]}, …]} a line, in
code points. Each kind of its relations is set beside ours (MAPPED; places, synonyms and attributes are left out). An end of a
gold relation is the actor with the longest reference that overlaps it; a relation with an end that is no actor of ours is
missed. Pairs are undirected and counted once an article, kinds once an article and kind.
Needs: cargo build --release --features cli
"""
import json, subprocess, sys
from pathlib import Path

PROGRAM = Path(__file__).parents[2] / "target/release/rapporteur"
MAPPED = {
    "CommWith": "talks", "InChargeOf": "leads", "BelongsTo": "employs", "AlliesOf": "supports", "Likes": "supports",
    "FightingAgainst": "attacks", "Dislikes": "opposes",
}
OURS = {"meets": "talks", "mediates": "talks", "aids": "supports"}


def figures(right, found, gold):
    precision, recall = right / max(1, found), right / max(1, gold)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def main(corpus, part="dev"):
    articles = [json.loads(line) for line in open(corpus, encoding="utf-8")]
    articles = [article for article in articles if part in ("all", article["split"])]
    lines = "".join(json.dumps({"id": a["id"], "text": a["text"]}) + "\n" for a in articles)
    answers = subprocess.run([PROGRAM, "--jsonl"], input=lines, capture_output=True, text=True, check=True).stdout
    counts, strangers, ends = {}, 0, 0
    for number, (article, line) in enumerate(zip(articles, answers.splitlines(), strict=True)):
        answer = json.loads(line)
        code_points = []
        for n, c in enumerate(article["text"]):
            code_points += [n] * (2 if ord(c) > 0xFFFF else 1)
        code_points.append(len(article["text"]))
        references = [
            (code_points[m["start"]], code_points[m["end"]], m["actor"])
            for m in answer["mentions"] if m["actor"] is not None
        ]

        def actor(span):
            overlaps = [(min(e, span[1]) - max(s, span[0]), who) for s, e, who in references]
            best = max((overlap for overlap in overlaps if overlap[0] > 0), default=None)
            return None if best is None else best[1]

        gold, missed = {}, 0
        for relation in article["relations"]:
            kind = MAPPED.get(relation["type"])
            if kind is None:
                continue
            pair = (actor(relation["source"]), actor(relation["target"]))
            ends += 2
            strangers += sum(end is None for end in pair)
            if None in pair:
                missed += 1
                gold[("missed", missed)] = {kind}
            elif pair[0] != pair[1]:
                gold.setdefault(frozenset(pair), set()).add(kind)
        found = {}
        for relation in answer["relations"]:
            kind = OURS.get(relation["kind"], relation["kind"])
            found.setdefault(frozenset((relation["from"], relation["to"])), set()).add(kind)
        for name in ["pairs", "kinds", *sorted(set(MAPPED.values()))]:
            def facts(all_of):
                if name == "pairs":
                    return set(all_of)
                return {(pair, kind) for pair, kinds in all_of.items() for kind in kinds if name in ("kinds", kind)}

            row = counts.setdefault(name, [0, 0, 0])
            mine, theirs = facts(found), facts(gold)
            if name == "kinds":
                mine = {fact for fact in mine if fact[1] != "other"}
            for place, count in enumerate((len(mine & theirs), len(mine), len(theirs))):
                row[place] += count
    print(f"{len(articles)} articles; {strangers} of {ends} ends of gold relations are no actor\n")
    print("| | right | found | gold | precision | recall | F1 |\n|---|---|---|---|---|---|---|")
    for name, (right, found, gold) in counts.items():
        print(f"| {name} | {right} | {found} | {gold} | " + " | ".join(f"{x:.3f}" for x in figures(right, found, gold)) + " |")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(*sys.argv[1:])
