"""The pictures themselves."""

from PIL import Image, ImageDraw

import people as pp
from paint import H, W, Canvas, box, dark, ell, light, lin, mix, path, rad, ribbon, smooth, vert


def _plain(seed, sky, ground, who=()):
    def paint():
        c = Canvas(seed, sky)
        c.fill(box(-10, -10, 1610, 1210), vert(0, 900, light(sky, 0.4), sky))
        c.fill(smooth([(-60, 820), (400, 760), (900, 800), (1660, 740), (1660, 1300), (-60, 1300)]), vert(740, 1200, ground, dark(ground, 0.4)))
        for x, y, k, skin, cloth in who:
            with c.at(x, y, k):
                pp.torso(c, cloth, -1)
                pp.neck(c, skin, -1)
                pp.crew(c, cloth, -1)
                pp.head(c, skin, -1)
                pp.hair_short(c, "#2a1c1a", -1)
        return c.finish().image()

    return paint


P1, P2, P3 = (620, 450, 1.0), (1090, 480, 0.92), (840, 750, 0.66)
SCENES = {
    "roof/house.jpg": _plain(1, "#d8c8a0", "#a87a4a"),
    "roof/doorway.jpg": _plain(2, "#c9a87a", "#a87a4a", [(*P1, "brown", "#b4553d")]),
    "classes/classroom.jpg": _plain(3, "#d9cfb4", "#8a6a4a", [(*P1, "tan", "#456b7c"), (*P2, "wheat", "#2f6f6b")]),
    "winter/kiosk.jpg": _plain(4, "#5a6a8c", "#c9d2dc"),
    "tea/stall.jpg": _plain(5, "#e0b878", "#a0633c", [(*P1, "deep", "#d29a35")]),
    "clinic/ward.jpg": _plain(6, "#cfdcd4", "#b8a58a", [(*P1, "fair", "#7c8fa8")]),
    "three-beds/table.jpg": _plain(7, "#d8b48c", "#8c5a3c", [(*P1, "brown", "#b4553d"), (*P3, "brown", "#d29a35")]),
    "bees/hives.jpg": _plain(8, "#a8c4cc", "#6a8c4a"),
    "shop-closed/shutters.jpg": _plain(9, "#c8b89c", "#7c6a58"),
    "carpentry/bench.jpg": _plain(10, "#d8c0a0", "#9a6a3c", [(*P1, "fair", "#456b7c")]),
    "lapsed/courtyard.jpg": _plain(11, "#e0c8a0", "#b88a5c", [(*P1, "tan", "#5c7c6a")]),
    "taken-back/terrace.jpg": _plain(12, "#b8d0cc", "#5c8c4a", [(*P1, "wheat", "#b4553d")]),
    "quiet/garden.jpg": _plain(13, "#d0dccc", "#5c7c4a", [(*P1, "wheat", "#6a5c7c")]),
    "two-languages/bowls.jpg": _plain(14, "#e0c090", "#8c4a3c", [(*P1, "wheat", "#2f6f6b")]),
    "no-photo-now/stove.jpg": _plain(15, "#c8b4a0", "#7c5a4a", [(*P1, "fair", "#8c3c4a")]),
    "scheduled/pond.jpg": _plain(16, "#c8dcd0", "#4a7c7c"),
}


def share():
    return SCENES["bees/hives.jpg"]().resize((1200, 900), Image.Resampling.LANCZOS).crop((0, 135, 1200, 765))


def icon(size):
    return Image.new("RGB", (size, size), "#b4553d")
