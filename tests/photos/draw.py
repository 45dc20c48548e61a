#!/usr/bin/env python3
"""Draws the invented example photos and stamps their hashes.

    python3 -m pip install -r tests/photos/requirements.txt
    python3 tests/photos/draw.py                 all pictures, then the stamps
    python3 tests/photos/draw.py roof/house.jpg  only these pictures, then the stamps

Nobody in these pictures exists. They are test data of a privacy tool: every
file carries markers in each place where a photo can carry more than pixels
(`canaries.json` lists them), and pure magenta where a mask or a crop has to
take something away. Drawing twice gives the same bytes.
"""

import json
import re
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import plant
import scenes
from blake3 import blake3
from PIL import ImageDraw

ROOT = Path(__file__).resolve().parents[2]
STORIES = ROOT / "content" / "stories"
STATIC = ROOT / "themes" / "default" / "static"

HEAD, SECOND, CHILD = (500, 300, 740, 600), (980, 340, 1200, 620), (760, 640, 920, 860)

# file: what is different about it. `masked`: heads that a mask has to cover; `crop`: rows from 1120 on are cut away;
# `gps`: somewhere in the open sea, with no house in sight.
PHOTOS = {
    "roof/house.jpg": dict(crop=True, gps=(-41.1201, -28.3307)),
    "roof/doorway.jpg": dict(gps=(-42.2202, -27.4408)),
    "classes/classroom.jpg": dict(crop=True, masked=[SECOND], orientation=8, gps=(-43.3203, -26.5509)),
    "winter/kiosk.jpg": dict(gps=(-44.4204, -25.6610)),
    "tea/stall.jpg": dict(masked=[HEAD], gps=(-45.5205, -24.7711)),
    "clinic/ward.jpg": dict(masked=[HEAD], gps=(-46.6206, -23.8812)),
    "three-beds/table.jpg": dict(masked=[CHILD], orientation=6, gps=(-47.7207, -22.9913)),
    "bees/hives.jpg": dict(crop=True, gps=(-48.8208, -21.1114)),
    "shop-closed/shutters.jpg": dict(gps=(-49.9209, -20.2215)),
    "carpentry/bench.jpg": dict(wide=True, gps=(-41.0210, -19.3316)),
    "lapsed/courtyard.jpg": dict(gps=(-42.1211, -18.4417)),
    "taken-back/terrace.jpg": dict(gps=(-43.2212, -17.5518)),
    "quiet/garden.jpg": dict(masked=[HEAD], gps=(-44.3213, -16.6619)),
    "two-languages/bowls.jpg": dict(gps=(-45.4214, -15.7720)),
    "no-photo-now/stove.jpg": dict(gps=(-46.5215, -14.8821)),
    "scheduled/pond.jpg": dict(gps=(-47.6216, -13.9922)),
}


def magenta(image, masked=(), crop=False):
    """Pure magenta on the grid of JPEG blocks: it keeps its colour and its place."""
    d = ImageDraw.Draw(image)

    def block(x, y, w, h):
        x, y = x // 16 * 16, y // 16 * 16
        d.rectangle((x, y, x + w - 1, y + h - 1), fill=(255, 0, 255))

    for x0, y0, x1, y1 in masked:
        for fx, fy in ((0.30, 0.42), (0.70, 0.42), (0.5, 0.62), (0.42, 0.82)):
            block(int(x0 + (x1 - x0) * fx), int(y0 + (y1 - y0) * fy), 16, 16)
    if crop:
        for x in range(96, 1600, 208):
            block(x, 1136, 80, 48)


def draw(name):
    """Paint one picture and write its file; the markers it carries come back."""
    folder, file = name.split("/")
    spec = dict(PHOTOS[name])
    found = []

    def mark(where):
        text = f"CANARY-{folder}-{file.rsplit('.', 1)[0]}-{where}"
        entry = {"file": f"content/stories/{folder}/media/{file}", "where": where, "text": text}
        if entry not in found:
            found.append(entry)
        return text

    image = scenes.SCENES[name]()
    magenta(image, spec.pop("masked", ()), spec.pop("crop", False))
    # every other file is big-endian
    data = plant.photo(image, mark, big=list(PHOTOS).index(name) % 2 == 1, **spec)
    target = STORIES / folder / "media" / file
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
    return name, len(data), found


def stamp(name):
    """Write the hash of a picture into the consent record that speaks of it."""
    folder, file = name.split("/")
    record = STORIES / folder / "consent.yaml"
    hashed = blake3((STORIES / folder / "media" / file).read_bytes()).hexdigest()
    text = record.read_bytes().decode()
    pattern = rf"(^ *- file: media/{re.escape(file)}\n *blake3: \")[0-9a-f]{{64}}(\")"
    text, n = re.subn(pattern, rf"\g<1>{hashed}\g<2>", text, flags=re.M)
    if n != 1:
        raise SystemExit(f"{record}: no entry for {file} to stamp")
    record.write_bytes(text.encode())


def theme(_=None):
    STATIC.mkdir(parents=True, exist_ok=True)
    for quality in range(86, 40, -2):
        data = plant.encode(scenes.share(), quality)
        if len(data) < 58_000:
            break
    (STATIC / "share.jpg").write_bytes(data)
    for size in (180, 512):
        scenes.icon(size).save(STATIC / f"icon-{size}.png", "PNG", optimize=True)


def main(names):
    unknown = [n for n in names if n not in PHOTOS and n != "theme"]
    if unknown:
        raise SystemExit(f"unknown: {', '.join(unknown)}; known: theme, {', '.join(PHOTOS)}")
    listed = Path(__file__).parent / "canaries.json"
    canaries = {}
    if listed.exists():
        for entry in json.loads(listed.read_text("utf-8")):
            canaries.setdefault(entry["file"], []).append(entry)
    with ProcessPoolExecutor() as pool:
        other = pool.submit(theme) if not names or "theme" in names else None
        for name, size, found in pool.map(draw, [n for n in PHOTOS if not names or n in names]):
            canaries[found[0]["file"]] = found
            print(f"{name}: {size // 1000} kB")
        if other:
            other.result()
    for name in PHOTOS:
        stamp(name)
    rows = [e for n in PHOTOS for e in canaries[f"content/stories/{n.replace('/', '/media/')}"]]
    listed.write_text("[\n" + ",\n".join("  " + json.dumps(e) for e in rows) + "\n]\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
