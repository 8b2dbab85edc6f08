#!/usr/bin/env python3
"""coreference.py GUM.jsonl [dev|train|all] [GENRE…]: who is who against the coreference of GUM.

Gold: mentions of persons and organisations, by a name or by a noun ("the mayor"), that stand in a chain of two or more such
mentions. Ours: references by a name or a role noun, of actors with two or more. A gold mention is ours if the last words of
both are the same and the two overlap. Prints MUC, B³ and CEAF (entities, phi 4, each as in the CoNLL 2012 shared task), over
all mentions at once: first end to end, where what the other side does not have counts against each, so that finding mentions
is measured too; then over the mentions that both have, single ones among them, where only the joining is.
Needs: cargo build --release --features cli. The scorer is this file; --self-test runs it on the cases of its authors' paper.
"""
import json, subprocess, sys
from collections import Counter
from pathlib import Path

PROGRAM = Path(__file__).parents[2] / "target/release/rapporteur"


def clusters_of(pairs):
    clusters = {}
    for mention, cluster in pairs:
        clusters.setdefault(cluster, set()).add(mention)
    return [frozenset(cluster) for cluster in clusters.values()]


def place(clusters):
    return {mention: cluster for cluster in clusters for mention in cluster}


def muc(key, response):
    """Links of the key that the response keeps, and all of them."""
    of, kept, links = place(response), 0, 0
    for cluster in key:
        parts = {of[m] for m in cluster if m in of}
        alone = sum(m not in of for m in cluster)
        kept += len(cluster) - len(parts) - alone
        links += len(cluster) - 1
    return kept, links


def b_cubed(key, response):
    of = place(response)
    shared = sum(len(cluster & of[m]) / len(cluster) for cluster in key for m in cluster if m in of)
    return shared, sum(map(len, key))


def best_assignment(weights):
    """The greatest sum of one weight a row and a column (Hungarian method on costs)."""
    if not weights or not weights[0]:
        return 0.0
    if len(weights) > len(weights[0]):
        weights = [list(row) for row in zip(*weights)]
    rows, columns = len(weights), len(weights[0])
    u, v, match, way = [0.0] * (rows + 1), [0.0] * (columns + 1), [0] * (columns + 1), [0] * (columns + 1)
    for row in range(1, rows + 1):
        match[0], column = row, 0
        least, used = [float("inf")] * (columns + 1), [False] * (columns + 1)
        while True:
            used[column], here, delta, nearest = True, match[column], float("inf"), 0
            for other in range(1, columns + 1):
                if not used[other]:
                    cost = -weights[here - 1][other - 1] - u[here] - v[other]
                    if cost < least[other]:
                        least[other], way[other] = cost, column
                    if least[other] < delta:
                        delta, nearest = least[other], other
            for other in range(columns + 1):
                if used[other]:
                    u[match[other]] += delta
                    v[other] -= delta
                else:
                    least[other] -= delta
            column = nearest
            if match[column] == 0:
                break
        while column:
            match[column], column = match[way[column]], way[column]
    return sum(weights[match[c] - 1][c - 1] for c in range(1, columns + 1) if match[c])


def ceaf(key, response):
    """The greatest likeness of the entities, phi 4, and how many each side has."""
    likeness = [[2 * len(k & r) / (len(k) + len(r)) for r in response] for k in key]
    return best_assignment(likeness), len(key), len(response)


def self_test():
    # Example 1 of Pradhan et al. 2014, "Scoring Coreference Partitions of Predicted Mentions".
    key = [frozenset("abc"), frozenset("defg")]
    response = [frozenset("ab"), frozenset("cd"), frozenset("fghi")]
    got = [
        *muc(key, response), *muc(response, key), *b_cubed(key, response), *b_cubed(response, key), *ceaf(key, response)
    ]
    want = [2, 5, 2, 5, 2.9167, 7, 4, 8, 1.3, 2, 3]
    assert all(abs(g - w) < 1e-3 for g, w in zip(got, want)), got
    print("self-test passed")


def read(document, answer):
    code_points = []
    for n, c in enumerate(document["text"]):
        code_points += [n] * (2 if ord(c) > 0xFFFF else 1)
    code_points.append(len(document["text"]))
    word = lambda start, end: document["text"][start:end].rstrip("’'s \n").rsplit(" ", 1)[-1]
    gold = [
        ((e["start"], e["end"]), tuple(e["head"]), e["chain_id"])
        for e in document["entities"]
        if e["type"] in ("person", "organization") and e["mention"] in ("name", "nominal")
    ]
    ours = [
        ((code_points[m["start"]], code_points[m["end"]]), m["actor"])
        for m in answer["mentions"] if m["actor"] is not None and m["how"] in ("name", "role")
    ]
    taken, pairs = set(), []
    for (start, end), actor in ours:
        # The innermost gold mention whose head ends in our words.
        fits = [
            (e[1] - e[0], i) for i, (e, head, _) in enumerate(gold)
            if i not in taken and start < head[1] <= end and e[0] <= end and word(*head) in document["text"][start:end]
            and abs(head[1] - end) <= 12
        ]
        found = min(fits, default=None)
        if found:
            taken.add(found[1])
        pairs.append((("gold", found[1]) if found else ("ours", start), actor))
    several = lambda clusters: [cluster for cluster in clusters if len(cluster) > 1]
    key = [(("gold", i), chain) for i, (_, _, chain) in enumerate(gold)]
    both = {mention for mention, _ in pairs} & {mention for mention, _ in key}
    shared = lambda pairs: clusters_of(pair for pair in pairs if pair[0] in both)
    return (several(clusters_of(key)), several(clusters_of(pairs))), (shared(key), shared(pairs))


def main(corpus, part="dev", *genres):
    documents = [json.loads(line) for line in open(corpus, encoding="utf-8")]
    documents = [d for d in documents if part in ("all", d["split"]) and (not genres or d["genre"] in genres)]
    lines = "".join(json.dumps({"id": d["id"], "text": d["text"]}) + "\n" for d in documents)
    answers = subprocess.run([PROGRAM, "--jsonl"], input=lines, capture_output=True, text=True, check=True).stdout
    read_all = [read(document, json.loads(line)) for document, line in zip(documents, answers.splitlines(), strict=True)]
    print(f"{len(documents)} documents")
    for title, which in (("end to end", 0), ("the mentions that both have", 1)):
        sums = Counter()
        for key, response in (read_one[which] for read_one in read_all):
            for name, score in (("MUC", muc), ("B³", b_cubed)):
                for side, (right, of) in (("r", score(key, response)), ("p", score(response, key))):
                    sums[name, side] += right
                    sums[name, side, "of"] += of
            right, keys, responses = ceaf(key, response)
            sums["CEAF", "r"] += right
            sums["CEAF", "p"] += right
            sums["CEAF", "r", "of"] += keys
            sums["CEAF", "p", "of"] += responses
        print(f"\n| {title} | precision | recall | F1 |\n|---|---|---|---|")
        for name in ("MUC", "B³", "CEAF"):
            p, r = (sums[name, side] / max(1, sums[name, side, "of"]) for side in "pr")
            print(f"| {name} | {p:.3f} | {r:.3f} | {2 * p * r / max(1e-9, p + r):.3f} |")


if __name__ == "__main__":
    if sys.argv[1:] == ["--self-test"]:
        self_test()
    elif len(sys.argv) < 2:
        sys.exit(__doc__)
    else:
        main(*sys.argv[1:])
