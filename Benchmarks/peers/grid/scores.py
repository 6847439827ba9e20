"""How near a result is to the truth, and the tables of it.

- exact: columns and rows are those of the sprite.
- near: both within one of them.
- full: exact, and at least 97 % of the pixels within a ΔE of 2 (100 × the distance in OKLab) of the sprite's, over
  black as well as over white, so that opacity counts.
- ms/MP: CPU time of all cases that have a result, over their size.
"""
import json
import os

import numpy as np
from PIL import Image

from quality import linear, oklab

SMALL_DISTANCE = 2
FULL_SHARE = 0.97
FIELDS = {"exact": "Exact size, %", "near": "Within one cell, %", "full": "Full success, %"}


def distances(result, truth):
    """100 × the distance in OKLab of each pixel, the larger of over black and over white."""
    def over(image, backdrop):
        alpha = image[..., 3:] / 255
        return oklab(linear(np.rint(image[..., :3] * alpha + backdrop * (1 - alpha))))
    return np.max([100 * np.sqrt(((over(result, backdrop) - over(truth, backdrop)) ** 2).sum(-1))
                   for backdrop in (0, 255)], axis=0)


def score(case, record, folder, out):
    """The record of a worker with what its result is worth."""
    row = {"class": case["class"], "megapixels": case["width"] * case["height"] / 1e6, **record,
           "exact": False, "near": False, "full": False}
    path = f"{out}/{case['name']}.png"
    if "error" in record or not os.path.exists(path):
        return row
    result = np.asarray(Image.open(path).convert("RGBA")).astype(float)
    truth = np.asarray(Image.open(f"{folder}/truth/{case['name']}.png").convert("RGBA")).astype(float)
    height, width = result.shape[:2]
    row["size"] = [width, height]
    for x0, x1, y0, y1 in case["windows"]:
        if abs(width - (x1 - x0)) <= 1 and abs(height - (y1 - y0)) <= 1:
            row["near"] = True
        if (width, height) == (x1 - x0, y1 - y0):
            row["exact"] = True
            error = distances(result, truth[y0:y1, x0:x1])
            if error.mean() < row.get("distance", np.inf):
                row["distance"] = float(error.mean())
                row["full"] = bool((error < SMALL_DISTANCE).mean() >= FULL_SHARE)
    return row


def percent(rows, field):
    return 100 * sum(row[field] for row in rows) / len(rows) if rows else float("nan")


def milliseconds(rows):
    """CPU milliseconds a megapixel over the cases that have a result; None when there is none."""
    done = [row for row in rows if "error" not in row]
    return 1000 * sum(row["cpu"] for row in done) / sum(row["megapixels"] for row in done) if done else None


def summary(rows):
    exact = [row["distance"] for row in rows if "distance" in row]
    confident = [row for row in rows if row.get("confidence", 0) >= 0.9]
    return {**{field: round(percent(rows, field), 1) for field in FIELDS},
            "mean_distance_where_exact": round(float(np.mean(exact)), 3) if exact else None,
            "errors": sum("error" in row for row in rows), "cases": len(rows),
            "cpu_ms_per_megapixel": milliseconds(rows),
            **({"confident": len(confident), "confident_exact": round(percent(confident, "exact"), 1)}
               if confident else {})}


def print_tables(results, seeds):
    """`results`: for each peer its rows, ours first."""
    names = list(results)
    classes = list(dict.fromkeys(row["class"] for row in results[names[0]]))
    totals = {name: summary(rows) for name, rows in results.items()}
    ours = totals[names[0]]
    print(f"{ours['cases']} cases, {len(classes)} classes, seeds {', '.join(map(str, seeds))}.\n")
    print("| | exact % | within one % | full % | ΔE where exact | no result | CPU ms/MP | ratio |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|")
    for name, total in totals.items():
        speed, distance = total["cpu_ms_per_megapixel"], total["mean_distance_where_exact"]
        print(f"| {name} | {total['exact']:.1f} | {total['near']:.1f} | {total['full']:.1f} "
              f"| {'–' if distance is None else f'{distance:.2f}'} | {total['errors']} "
              + (f"| {speed:.0f} | {speed / ours['cpu_ms_per_megapixel']:.1f} |" if speed else "| – | – |"))
    if "confident" in ours:
        print(f"\nOf our {ours['confident']} results with a confidence of 0.9 or more, {ours['confident_exact']} % "
              "have the exact size.")
    for field, title in FIELDS.items():
        print(f"\n### {title}\n\n| class | " + " | ".join(names) + " |\n|---|" + "--:|" * len(names))
        for label in classes:
            shares = [percent([row for row in rows if row["class"] == label], field) for rows in results.values()]
            print(f"| {label} | " + " | ".join("–" if share != share else f"{share:.0f}" for share in shares) + " |")
    print_weaknesses(results, classes)


def print_weaknesses(results, classes):
    """Where ours is below 90 % exact, and where a peer is better."""
    names = list(results)
    notes = []
    for label in classes:
        def share(name, field):
            return percent([row for row in results[name] if row["class"] == label], field)
        if share(names[0], "exact") < 90:
            notes.append(f"{label}: exact in {share(names[0], 'exact'):.0f} % only")
        for field, title in (("exact", "exact size"), ("near", "sizes within one cell"), ("full", "full success")):
            own = share(names[0], field)
            notes += [f"{label}: {name} is better in {title}, {share(name, field):.0f} % beside {own:.0f} %"
                      for name in names[1:] if share(name, field) > own]
    print("\n### Where ours is weak\n\n" + ("\n".join(f"- {note}" for note in notes) or "Nowhere."))


def as_json(results, seeds):
    return json.dumps({"seeds": seeds, "peers": {
        name: {"summary": summary(rows), "cases": rows} for name, rows in results.items()}}, indent=1)
