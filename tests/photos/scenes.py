"""The pictures themselves: sixteen scenes, a share card and an icon.

Coordinates are those of the upright picture, 1600 by 1200. The heads stand
where the consent records put their masks.
"""

import math

from PIL import Image, ImageDraw

import people as pp
from paint import H, W, Canvas, box, dark, ell, light, lin, mix, path, rad, smooth, vert

BLACK = "#2a1c1a"
FALL = (8, 14, 16, 0.42)  # the usual shadow of things, light from the left
NEAR = (4, 7, 7, 0.42)


# ---------------------------------------------------------------- people


def person(c, x, y, k, skin, cloth, L=-1, tilt=0.0, turn=0.0, wide=0.92, texture="plain", over=None, on_top=None,
           scarf=None, loose=False, trim=None, hair=BLACK, cut=None, grey=0.0, ky=None, **face):
    """A head in its box, on shoulders. `over` dresses, `cut` is the hair when no scarf covers it."""
    with c.at(x, y, k, ky or k):
        if cut in ("bun", "long"):
            with c.spin(tilt, 0, 160):
                pp.hair_back(c, hair, L, bun=cut == "bun", long=cut == "long")
        if not scarf:
            pp.neck(c, skin, L, 0.86 if face.get("child") else 0.92 if face.get("female", True) else 1.0)
        pp.torso(c, cloth, L, wide, texture=texture)
        if over:
            over(c)
        if scarf:
            with c.spin(tilt * 0.6, 0, 160):
                op = pp.scarf(c, scarf, L, loose=loose)
                with c.clip(op):
                    c.fill(op, dark(scarf, 0.55))
                    if loose:
                        pp.neck(c, skin, L, 0.9)
                    with c.spin(tilt * 0.4, 0, 100):
                        pp.head(c, skin, L, turn=turn, hair=hair, **face)
                        if loose:
                            pp.hair_parted(c, hair, L, grey=grey)
                pp.scarf_edge(c, op, scarf, L, trim)
        else:
            with c.spin(tilt, 0, 160):
                pp.head(c, skin, L, turn=turn, hair=hair, **face)
                if cut in ("bun", "long", "parted"):
                    pp.hair_parted(c, hair, L, grey=grey)
                else:
                    pp.hair_short(c, hair, L, turn=turn, grey=grey, curly=cut == "curly", recede=face.get("age", 0) * 4)
        if on_top:
            on_top(c)


# ---------------------------------------------------------------- places


def sky(c, *stops, low=800):
    c.fill(box(-20, -20, W + 20, low), vert(0, low, *stops), wob=0, tex=0.03, streak=0.035)


def clouds(c, color, marks, a=0.55):
    for x, y, w in marks:
        c.fill(smooth([(x - w, y), (x - w * 0.5, y - w * 0.10), (x - w * 0.1, y - w * 0.17), (x + w * 0.3, y - w * 0.11), (x + w, y),
                       (x + w * 0.4, y + w * 0.045), (x - w * 0.4, y + w * 0.05)]), color, a=a * 0.8, blur=9, wob=4)


def ridge(c, pts, top, bottom, depth=220, tex=0.06, shadow=(0, -5, 14, 0.20), dabs=60, tone=None):
    """A layer of land that runs across the picture."""
    line = smooth([(-60, pts[0][1])] + pts + [(W + 60, pts[-1][1])], closed=False)
    y0 = min(y for _, y in pts)
    p = line + [(W + 60, H + 60), (-60, H + 60)]
    c.fill(p, vert(y0, y0 + depth, top, bottom), wob=2.2, tex=tex, shadow=shadow, rim=(3, 8, 7, 0.24))
    if dabs:
        c.dabs(p, [light(top, 0.22), dark(top, 0.16), mix(top, tone or bottom, 0.5)], dabs, size=(110, 15), ang=4, spread=14, a=0.24, dry=0.4)
    return p


def floor(c, y, near, far, streaks=70, ang=0):
    p = box(-20, y, W + 20, H + 20)
    c.fill(p, vert(y, H, far, near), wob=1, tex=0.05, streak=0.05)
    c.dabs(p, [light(near, 0.2), dark(near, 0.2), mix(near, far, 0.5)], streaks, size=(190, 11), ang=ang, spread=5, a=0.28, dry=0.4)


def wall(c, color, y=H, L=-1, tex=0.06):
    p = box(-20, -20, W + 20, y)
    x0, x1 = (0, W) if L < 0 else (W, 0)
    c.fill(p, lin((x0, 0), (x1, y), light(color, 0.38), color, dark(color, 0.22)), wob=0, tex=tex, streak=0.03)
    c.dabs(p, [light(color, 0.2), dark(color, 0.12), color], 130, size=(150, 44), ang=-20, spread=50, a=0.16, dry=0.5)


def beam(c, pts, color="#ffe6b0", a=0.34, blur=20):
    c.fill(pts, color, a=a, blur=blur, mode="screen", wob=0, tex=0, streak=0)


def ground_shadow(c, x0, x1, y, h=22, a=0.5):
    c.soft(ell((x0 + x1) / 2, y, (x1 - x0) / 2, h), "#5a4450", 12, a=a)


def stones(c, x0, y0, x1, y1, color, n=26, size=30):
    for _ in range(n):
        x, y, r = c.r(x0, x1), c.r(y0, y1), c.r(0.55, 1.1) * size
        col = mix(color, light(color, 0.4) if c.r() > 0.5 else dark(color, 0.3), c.r(0.2, 0.8))
        p = smooth([(x - r, y), (x - r * 0.6, y - r * 0.6), (x + r * 0.3, y - r * 0.66), (x + r, y - r * 0.1), (x + r * 0.7, y + r * 0.5), (x - r * 0.6, y + r * 0.52)])
        c.fill(p, col, wob=2, inner=(-3, -4, 6, 0.35), rim=(3, 4, 3, 0.3), shadow=(2, 4, 5, 0.35))


def blades(c, x0, y0, x1, y1, colors, n=120, h=40):
    """Tufts of grass, the far ones first and small."""
    marks = sorted((c.r(y0, y1), c.r(x0, x1)) for _ in range(n))
    for y, x in marks:
        t = (y - y0) / max(1, y1 - y0)
        k = h * (0.35 + 0.85 * t)
        col = colors[int(c.r(0, len(colors) - 0.01))]
        for _ in range(4):
            d = c.r(-0.5, 0.5) * k
            c.line([(x + d * 0.3, y), (x + d * 0.5, y - k * 0.6), (x + d, y - k * c.r(0.8, 1.1))], 1.5 + 2.4 * t, col, w1=0.6, a=0.8, wob=0, tex=0, streak=0)


def flowers(c, x0, y0, x1, y1, colors, n=60, r=5):
    for _ in range(n):
        y = c.r(y0, y1)
        t = (y - y0) / max(1, y1 - y0)
        c.fill(ell(c.r(x0, x1), y, r * (0.5 + t), r * (0.4 + 0.7 * t)), colors[int(c.r(0, len(colors) - 0.01))], wob=1.2, tex=0, streak=0, a=0.95)


def foliage(c, x, y, rx, ry, col, n=9, L=-1):
    """A crown of overlapping clumps, dark below and lit towards the sun."""
    for i in range(n * 2):
        t = i / (n * 2 - 1)
        px, py = x + c.r(-rx, rx) * 0.72 + L * 0.16 * rx * t, y + c.r(-ry, ry) * 0.6 - ry * 0.3 * (t - 0.4)
        r = c.r(0.28, 0.45) * min(rx, ry * 1.6)
        tone = mix(dark(col, 0.42), light(col, 0.22), t)
        p = smooth([(px - r, py), (px - r * 0.7, py - r * 0.62), (px, py - r * 0.8), (px + r * 0.8, py - r * 0.5), (px + r, py + r * 0.1), (px + r * 0.5, py + r * 0.5), (px - r * 0.6, py + r * 0.5)])
        c.fill(p, tone, wob=5, tex=0.08, shadow=(3, 7, 9, 0.3), rim=(L * -5, 6, 7, 0.25))
        c.dabs(p, [light(tone, 0.2), dark(tone, 0.2), tone], 16, size=(26, 10), ang=20, spread=80, a=0.5)


def trunk(c, pts, w0, w1, col):
    c.line(pts, w0, lin((pts[0][0] - w0 / 2, 0), (pts[0][0] + w0 / 2, 0), light(col, 0.3), col, dark(col, 0.45)), w1=w1, wob=1.5, tex=0.08, ang="v", streak=0.12)


def palm(c, x, y, top_x, top_y, k=1.0, col="#4d7a4a"):
    c.line([(x, y), ((x + top_x) / 2 + 14 * k, (y + top_y) / 2), (top_x, top_y)], 30 * k, lin((x - 16 * k, 0), (x + 16 * k, 0), "#b08a62", "#6e4c38"), mid=22 * k, w1=17 * k, wob=1.2, streak=0.1)
    for i in range(14):
        t = i / 14
        px, py = x + (top_x - x) * t, y + (top_y - y) * t
        c.line([(px - 12 * k, py), (px + 16 * k, py - 3)], 1.6, "#5a3d30", a=0.35, tex=0, streak=0)
    for i, (dx, dy) in enumerate([(-190, 46), (190, 60), (-150, 110), (156, 128), (-186, -36), (176, -40), (-96, -104), (88, -116), (-60, 150), (64, 156), (0, -120)]):
        end = (top_x + dx * k, top_y + dy * k)
        mid = (top_x + dx * 0.55 * k, top_y + dy * 0.4 * k - 46 * k)
        tone = mix(dark(col, 0.35), light(col, 0.25), (i * 5 % 11) / 10)
        c.line([(top_x, top_y), mid, end], 7 * k, tone, mid=30 * k, w1=2, wob=4 * k, tex=0.06, shadow=(3, 5, 5, 0.2))
        c.line([(top_x, top_y), mid, end], 2 * k, light(tone, 0.35), w1=1, a=0.6, tex=0)


def plant(c, x, y, col, k=1.0, n=16, round_leaf=False):
    for i in range(n):
        t = (i + 0.5) / n
        d = (t * 2 - 1) * 62 * k * c.r(0.7, 1.1)
        h = (110 - 60 * abs(t * 2 - 1)) * k * c.r(0.75, 1.15)
        tone = mix(dark(col, 0.3), light(col, 0.32), c.r())
        c.line([(x + d * 0.15, y), (x + d * 0.5, y - h * 0.65), (x + d, y - h)], 3 * k, tone, w1=1.4 * k, wob=0.3, tex=0)
        for j in range(3 if round_leaf else 2):
            u = 0.45 + 0.27 * j
            lx, ly = x + d * u, y - h * u
            if round_leaf:
                c.fill(ell(lx + c.r(-10, 10) * k, ly, 13 * k, 9 * k, c.r(-50, 50)), mix(tone, light(col, 0.3), c.r()), wob=1, shadow=(1, 3, 3, 0.25))
            else:
                c.line([(lx, ly), (lx + d * 0.24 + c.r(-8, 8), ly - 14 * k), (lx + d * 0.5, ly - 10 * k)], 3 * k, tone, mid=11 * k, w1=1, wob=0.5, tex=0.03)


def pot(c, x, y, w, h, col):
    p = path(f"M {x-w/2} {y-h} L {x+w/2} {y-h} L {x+w*0.38} {y} L {x-w*0.38} {y} Z")
    c.fill(p, lin((x - w / 2, 0), (x + w / 2, 0), light(col, 0.34), col, dark(col, 0.42)), wob=1, shadow=NEAR)
    c.fill(box(x - w * 0.56, y - h - h * 0.08, x + w * 0.56, y - h + h * 0.14, 4), lin((x - w / 2, 0), (x + w / 2, 0), light(col, 0.45), col, dark(col, 0.35)), wob=0.8, shadow=(2, 4, 3, 0.4))


def corrugated(c, p, base, x0, x1, step=17, slant=0.0, y0=0, y1=0):
    """Tin: a lit ridge and a shaded hollow, over and over."""
    c.fill(p, lin((x0, y0), (x1, y1), light(base, 0.4), base, dark(base, 0.28)), wob=0.8, tex=0.05, shadow=(4, 16, 16, 0.5))
    with c.clip(p):
        x = x0 - 60
        while x < x1 + 60:
            c.line([(x + slant, y0), (x, y1)], 5, dark(base, 0.5), a=0.42, wob=0.4, tex=0, streak=0, blur=1.2)
            c.line([(x + 7 + slant, y0), (x + 7, y1)], 3.5, light(base, 0.7), a=0.5, wob=0.4, tex=0, streak=0, blur=0.8)
            x += step


def cup(c, x, y, w, h, col, tea=None, handle=0):
    if handle:
        c.line([(x + handle * w * 0.45, y - h * 0.8), (x + handle * w * 0.95, y - h * 0.66), (x + handle * w * 0.8, y - h * 0.25), (x + handle * w * 0.4, y - h * 0.24)], w * 0.11, dark(col, 0.12), wob=0.4)
    p = path(f"M {x-w/2} {y-h} L {x-w*0.40} {y-h*0.1} Q {x} {y+h*0.08} {x+w*0.40} {y-h*0.1} L {x+w/2} {y-h} Z")
    c.fill(p, lin((x - w / 2, 0), (x + w / 2, 0), light(col, 0.3), col, dark(col, 0.35)), wob=0.5, shadow=NEAR)
    c.fill(ell(x, y - h, w / 2, w * 0.13), light(col, 0.35), wob=0.4)
    c.fill(ell(x, y - h + 2, w * 0.42, w * 0.09), tea or dark(col, 0.35), wob=0.3)


def glass(c, x, y, w=46, h=70, tea="#b4622c"):
    p = path(f"M {x-w/2} {y-h} L {x-w*0.36} {y-3} Q {x} {y+5} {x+w*0.36} {y-3} L {x+w/2} {y-h} Z")
    c.fill(p, "#f3e6cf", a=0.40, wob=0.4, shadow=(5, 8, 7, 0.36))
    q = path(f"M {x-w*0.45} {y-h*0.74} L {x-w*0.34} {y-6} Q {x} {y+2} {x+w*0.34} {y-6} L {x+w*0.45} {y-h*0.74} Z")
    c.fill(q, vert(y - h * 0.74, y, light(tea, 0.18), tea, dark(tea, 0.2)), a=0.94, wob=0.3)
    c.fill(ell(x, y - h * 0.74, w * 0.45, w * 0.10), light(tea, 0.3), wob=0.2)
    c.line([(x - w * 0.34, y - h * 0.92), (x - w * 0.25, y - h * 0.15)], 4, "#fff8ea", a=0.6, wob=0, tex=0, blur=0.6)
    c.fill(ell(x, y - h, w / 2, w * 0.10), "#fff6e4", a=0.36, wob=0.2)


def steam(c, x, y, h=220, a=0.3, n=3, spread=40):
    for i in range(n):
        ox = x + (i - (n - 1) / 2) * spread
        d = c.r(-30, 30)
        c.line([(ox, y), (ox + 26 + d * 0.3, y - h * 0.3), (ox - 16 + d, y - h * 0.62), (ox + 22 + d, y - h)], 6, "#fff6e6", mid=36, w1=8, a=a, blur=11, tex=0, streak=0, mode="screen", wob=0)


def counter(c, y, col, front=None, lip=26, x0=-30, x1=W + 30):
    front = front or dark(col, 0.35)
    p = box(x0, y + lip, x1, H + 20)
    c.fill(p, vert(y, H, front, dark(front, 0.35)), wob=0.6, tex=0.05, streak=0.09)
    c.fill(box(x0, y - lip, x1, y + lip, 3), vert(y - lip, y + lip, light(col, 0.28), col, dark(col, 0.12)), wob=0.9, tex=0.05, streak=0.12, shadow=(0, 16, 16, 0.5))
    c.dabs(box(x0, y - lip, x1, y + lip), [light(col, 0.3), dark(col, 0.2), col], 70, size=(210, 6), ang=0, spread=2, a=0.35)
    c.line([(x0, y + lip - 1), (x1, y + lip - 1)], 3, light(col, 0.6), a=0.5, curve=False)


def planks(c, x0, y0, x1, y1, col, n=6):
    """A front of upright boards."""
    w = (x1 - x0) / n
    for i in range(n):
        tone = mix(col, dark(col, 0.3) if c.r() > 0.5 else light(col, 0.2), c.r(0, 0.7))
        c.fill(box(x0 + i * w, y0, x0 + (i + 1) * w - 3, y1), lin((x0 + i * w, 0), (x0 + i * w + w, 0), light(tone, 0.14), tone, dark(tone, 0.2)), wob=0.9, tex=0.05, ang="v", streak=0.14)


def window(c, x0, y0, x1, y1, frame, view, cols=2, rows=2, depth=26, L=-1, sill=True, shadow=True):
    """A frame with panes; `view` paints what lies behind the glass."""
    c.fill(box(x0 - depth, y0 - depth, x1 + depth, y1 + depth, 3), lin((x0, y0), (x1, y1), light(frame, 0.25), frame, dark(frame, 0.3)), wob=0.8, shadow=(6, 10, 14, 0.4) if shadow else None)
    with c.clip(box(x0, y0, x1, y1)):
        view(c)
        c.soft(box(x0 - 20, y0 - 20, x1 + 20, y0 + 16), "#4a4050", 9, a=0.4)
        c.soft(box(x0 - 20, y0, x0 + 12, y1), "#4a4050", 8, a=0.3)
    t = depth * 0.42
    for i in range(1, cols):
        x = x0 + (x1 - x0) * i / cols
        c.fill(box(x - t, y0, x + t, y1), lin((x - t, 0), (x + t, 0), light(frame, 0.3), dark(frame, 0.12)), wob=0.5, shadow=(4, 3, 5, 0.3))
    for i in range(1, rows):
        y = y0 + (y1 - y0) * i / rows
        c.fill(box(x0, y - t * 0.8, x1, y + t * 0.8), vert(y - t, y + t, light(frame, 0.3), dark(frame, 0.1)), wob=0.5, shadow=(3, 4, 5, 0.3))
    if sill:
        c.fill(box(x0 - depth * 1.7, y1 + depth * 0.7, x1 + depth * 1.7, y1 + depth * 1.9, 3), vert(y1 + depth * 0.7, y1 + depth * 1.9, light(frame, 0.4), dark(frame, 0.15)), wob=0.7, shadow=(4, 14, 12, 0.45))


def curtain(c, x0, x1, y0, y1, col, n=6, a=0.95):
    w = (x1 - x0) / n
    hem = [(x1 - (x1 - x0) * t / 60, y1 + 7 * math.cos(t * n * math.pi / 30)) for t in range(61)]
    whole = [(x0, y0), (x1, y0)] + hem
    c.fill(whole, col, a=a, wob=1.5, shadow=(6, 6, 16, 0.35))
    with c.clip(whole):
        for i in range(n):
            x = x0 + i * w
            c.fill(box(x, y0, x + w + 1, y1 + 20), lin((x, 0), (x + w, 0), light(col, 0.32), col, dark(col, 0.26)), a=a, wob=1.5, ang="v", streak=0.05, tex=0.02)


def book(c, x, y, w=230, col="#f4ead6", lean=0):
    """An open exercise book, seen at a low angle."""
    h = w * 0.22
    for e in (-1, 1):
        p = smooth([(x, y), (x + e * w * 0.22, y - h * 0.18), (x + e * w * 0.52, y - h * 0.02), (x + e * w * 0.46, y - h * 0.8), (x + e * w * 0.2, y - h * 0.92), (x, y - h * 0.76)], n=6)
        c.fill(p, lin((x - w / 2, y), (x + w / 2, y), light(col, 0.2), col, dark(col, 0.16)), wob=0.5, shadow=(3, 8, 8, 0.4))
        for j in range(4):
            t = 0.2 + 0.17 * j
            c.line([(x + e * w * 0.06, y - h * t), (x + e * w * 0.22, y - h * (t + 0.13)), (x + e * w * (0.43 - 0.05 * (j % 2)), y - h * (t + 0.03))], 2.2, "#5f6f8f", a=0.55, wob=0.9, tex=0)
    c.line([(x, y), (x, y - h * 0.76)], 3, "#8c7a66", a=0.6, curve=False, blur=1)


def basket(c, x, y, w, h, col="#b58548"):
    p = path(f"M {x-w/2} {y-h} Q {x-w*0.52} {y-h*0.3} {x-w*0.36} {y} Q {x} {y+h*0.12} {x+w*0.36} {y} Q {x+w*0.52} {y-h*0.3} {x+w/2} {y-h} Z")
    c.fill(p, lin((x - w / 2, 0), (x + w / 2, 0), light(col, 0.32), col, dark(col, 0.45)), wob=1.5, shadow=(8, 14, 14, 0.5))
    with c.clip(p):
        rows = max(5, int(h / 17))
        for j in range(rows):
            yy = y - h + (j + 0.5) * h * 1.1 / rows
            for i in range(18):
                xx = x - w / 2 + (i + (0.5 if j % 2 else 0)) * w / 17
                c.line([(xx - w * 0.025, yy - 2), (xx, yy + 4), (xx + w * 0.03, yy - 1)], 3, dark(col, 0.45) if (i + j) % 2 else light(col, 0.4), mid=h / rows * 0.62, w1=3, a=0.5, wob=0.4, tex=0, streak=0)
    c.fill(ell(x, y - h, w / 2 + 4, w * 0.13), lin((x - w / 2, 0), (x + w / 2, 0), light(col, 0.45), dark(col, 0.2)), wob=1.2)
    c.fill(ell(x, y - h + 3, w * 0.44, w * 0.095), dark(col, 0.62), wob=1)


def ginger(c, x, y, w, n=22):
    for i in range(n):
        t = i / (n - 1)
        px = x + c.r(-0.40, 0.40) * w * (1 - 0.4 * t)
        py = y - t * w * 0.20 + c.r(-4, 4)
        r = c.r(0.055, 0.085) * w
        tone = mix("#d3a866", "#a9763f", c.r())
        a = c.r(-40, 40)
        with c.spin(a, px, py):
            p = smooth([(px - r * 1.5, py), (px - r, py - r * 0.6), (px - r * 0.2, py - r * 0.4), (px + r * 0.2, py - r * 0.95), (px + r * 0.7, py - r * 0.4), (px + r * 1.6, py - r * 0.3),
                        (px + r * 1.3, py + r * 0.5), (px + r * 0.3, py + r * 0.4), (px - r * 0.4, py + r * 0.75), (px - r * 1.1, py + r * 0.5)], n=6)
            c.fill(p, vert(py - r, py + r, light(tone, 0.35), tone, dark(tone, 0.3)), wob=0.8, shadow=(2, 4, 4, 0.45))
            for q in (-0.7, 0.1, 0.8):
                c.line([(px + q * r, py - r * 0.45), (px + q * r + 3, py + r * 0.4)], 1.4, dark(tone, 0.45), a=0.45, tex=0)


def bowl(c, x, y, w, col="#f0e6d4", band="#3f6a8c", soup="#d49a4e"):
    h = w * 0.40
    c.soft(ell(x + w * 0.06, y + 4, w * 0.5, w * 0.10), "#4a3038", 7, a=0.5)
    p = path(f"M {x-w/2} {y-h} C {x-w*0.46} {y-h*0.3}, {x-w*0.26} {y}, {x} {y} C {x+w*0.26} {y}, {x+w*0.46} {y-h*0.3}, {x+w/2} {y-h} Z")
    c.fill(p, lin((x - w / 2, 0), (x + w / 2, 0), light(col, 0.3), col, dark(col, 0.35)), wob=0.5)
    with c.clip(p):
        c.line([(x - w / 2, y - h * 0.80), (x, y - h * 0.52), (x + w / 2, y - h * 0.80)], w * 0.035, band, a=0.85, wob=0.6)
        c.line([(x - w * 0.42, y - h * 0.45), (x, y - h * 0.2), (x + w * 0.42, y - h * 0.45)], w * 0.016, band, a=0.6, wob=0.6)
    c.fill(ell(x, y - h, w / 2, w * 0.15), light(col, 0.25), wob=0.4)
    c.fill(ell(x, y - h + 2, w * 0.44, w * 0.12), lin((x - w / 2, 0), (x + w / 2, 0), light(soup, 0.25), soup, dark(soup, 0.25)), wob=0.4)
    with c.clip(ell(x, y - h + 2, w * 0.44, w * 0.12)):
        for i in range(7):
            ox = c.r(-0.3, 0.3) * w
            c.line([(x + ox - 16, y - h + c.r(-6, 10)), (x + ox, y - h + c.r(-9, 6)), (x + ox + 18, y - h + c.r(-5, 10))], 2.6, "#f7e6bd", a=0.85, wob=0.4, tex=0)
        for i in range(9):
            c.fill(ell(x + c.r(-0.35, 0.35) * w, y - h + c.r(-0.08, 0.10) * w, c.r(3, 7), c.r(2, 4), c.r(0, 180)), "#5f8c46", wob=0.5, tex=0)


def hive(c, x, y, k, col):
    """A box hive on legs, seen a little from the right."""
    with c.at(x, y, k):
        c.soft(ell(24, 4, 130, 20), "#38482e", 9, a=0.6)
        for lx in (-78, 66, 104):
            c.fill(box(lx - 7, -40, lx + 7, 4), "#6e5440", wob=0.6)
        f = [(-96, -40), (84, -40), (84, -190), (-96, -190)]
        sd = [(84, -40), (122, -62), (122, -206), (84, -190)]
        c.fill(sd, lin((84, 0), (122, 0), dark(col, 0.32), dark(col, 0.48)), wob=0.8)
        c.fill(f, lin((-96, -190), (84, -40), light(col, 0.34), col, dark(col, 0.12)), wob=0.9, ang="h", streak=0.06, shadow=(3, 6, 8, 0.3))
        c.dabs(f, [light(col, 0.3), dark(col, 0.15), col], 26, size=(70, 7), ang=0, spread=3, a=0.35)
        c.line([(-96, -116), (84, -116), (122, -134)], 4, dark(col, 0.5), a=0.6, curve=False)
        c.line([(-96, -111), (84, -111)], 2.5, light(col, 0.6), a=0.6, curve=False)
        for hy in (-158, -82):
            c.fill(box(-28, hy, 16, hy + 10, 4), dark(col, 0.5), wob=0.4)
        c.fill(box(-50, -52, 38, -42, 3), "#3a2a22", wob=0.4)
        c.fill([(-62, -40), (50, -40), (58, -32), (-70, -32)], "#a37d55", wob=0.5, shadow=(0, 4, 4, 0.4))
        top = [(-108, -190), (94, -190), (132, -210), (132, -224), (94, -206), (-108, -206)]
        c.fill(top, "#8f969b", wob=0.6, shadow=(0, 7, 6, 0.45))
        c.fill([(-108, -206), (94, -206), (132, -224), (-62, -224)], lin((-108, 0), (132, 0), "#eef0ec", "#b9c2c6"), wob=0.6)


def bees(c, n, x0, y0, x1, y1):
    for _ in range(n):
        x, y, k = c.r(x0, x1), c.r(y0, y1), c.r(0.6, 1.2)
        c.fill(ell(x - 3 * k, y - 5 * k, 5 * k, 2.6 * k, -30), "#fdf7e6", a=0.7, wob=0.2, tex=0, streak=0)
        c.fill(ell(x + 3 * k, y - 5 * k, 5 * k, 2.6 * k, 30), "#fdf7e6", a=0.7, wob=0.2, tex=0, streak=0)
        c.fill(ell(x, y, 6 * k, 3.6 * k, c.r(-25, 25)), "#d9962c", wob=0.2, tex=0, streak=0)
        c.line([(x, y - 3 * k), (x, y + 3 * k)], 2 * k, "#33231a", wob=0, tex=0)


# ---------------------------------------------------------------- the scenes


def house():
    c = Canvas(101, "#e8c794")
    sky(c, "#8fb6c4", "#c9cfb8", "#f4d9a4", "#f6c98a", low=760)
    c.glow(260, 470, 620, "#ffe3a6", 0.75)
    clouds(c, "#fff1d2", [(420, 170, 210), (980, 110, 260), (1340, 250, 180), (700, 270, 130)])
    ridge(c, [(0, 560), (220, 500), (460, 545), (720, 478), (1010, 530), (1290, 470), (1600, 520)], "#a9a79a", "#c0a884", dabs=30)
    ridge(c, [(0, 640), (300, 590), (620, 632), (960, 585), (1300, 628), (1600, 590)], "#8f9a6c", "#b09a62", dabs=40)
    ridge(c, [(0, 740), (380, 712), (820, 735), (1240, 705), (1600, 726)], "#b79a58", "#c08a52", depth=480, dabs=110)
    # far trees
    for x, y, r in ((110, 690, 60), (230, 700, 42), (1530, 690, 66), (1130, 690, 36)):
        trunk(c, [(x, y + 42), (x + 4, y)], 9, 6, "#6e503c")
        foliage(c, x, y - 18, r, r * 0.42, "#77864c", n=4)
    # the yard
    ridge(c, [(0, 905), (420, 878), (900, 886), (1320, 868), (1600, 890)], "#c6935a", "#9a6440", depth=330, dabs=150, shadow=None)
    ground_shadow(c, 330, 1300, 912, 34, 0.65)
    # walls: a sunlit front and a shaded gable
    front = [(330, 520), (960, 520), (960, 912), (330, 912)]
    gable = [(960, 520), (1085, 400), (1215, 520), (1215, 890), (960, 912)]
    c.fill(gable, lin((960, 0), (1215, 0), "#96633f", "#7a4d36"), wob=1.5, tex=0.08, streak=0.06)
    c.dabs(gable, ["#a36e48", "#6b4230", "#8a5a3c"], 90, size=(60, 18), ang=10, spread=40, a=0.3)
    c.fill(front, lin((330, 520), (960, 912), "#dba66c", "#c98a55", "#ac6f45"), wob=1.5, tex=0.08, streak=0.06)
    c.dabs(front, ["#e3b47c", "#b47a4c", "#cf9560", "#bf8353"], 200, size=(74, 24), ang=-8, spread=40, a=0.32)
    for gx, hh in ((400, 30), (520, 44), (700, 36), (860, 52)):
        c.line([(gx, 640), (gx + 14, 640 + hh), (gx + 4, 640 + hh * 1.9)], 1.4, "#8a5a3c", a=0.5, tex=0)
    with c.clip([(322, 800), (1222, 780), (1222, 894), (960, 918), (322, 918)]):
        c.fill([(322, 812), (960, 812), (960, 918), (322, 918)], "#94795f", wob=2)
        c.fill([(960, 812), (1222, 798), (1222, 900), (960, 918)], "#6a5447", wob=2)
        stones(c, 330, 826, 955, 906, "#b79b7c", n=120, size=25)
        stones(c, 966, 818, 1215, 894, "#7d6556", n=42, size=23)
    c.soft(box(326, 512, 1220, 570), "#5a3a34", 16, a=0.55)
    # door and windows
    c.fill(box(566, 620, 722, 912), "#5d3d2c", wob=0.8, shadow=NEAR)
    planks(c, 580, 634, 708, 912, "#3f7fa0", 4)
    for yy in (690, 830):
        c.fill(box(580, yy, 708, yy + 15), "#356c8a", wob=0.6, shadow=(1, 3, 3, 0.4))
    c.fill(ell(694, 782, 6), "#e0c07a", wob=0.2, shadow=(1, 2, 2, 0.5))

    def dim(cc):
        cc.fill(box(0, 400, W, 900), vert(640, 760, "#4a3a38", "#2d2530"), wob=0)
        cc.fill([(760, 640), (860, 640), (800, 780), (740, 780)], "#e9c88c", a=0.25, blur=8)

    for x0 in (402, 794):
        window(c, x0, 650, x0 + 112, 748, "#3f7fa0", dim, depth=13)
    # the new roof, with its old overhang lines
    roof = [(286, 548), (352, 402), (1085, 366), (1000, 548)]
    roof_r = [(1085, 366), (1250, 530), (1236, 546), (1082, 392)]
    c.fill(roof_r, "#6f7c84", wob=0.8, shadow=(4, 12, 10, 0.4))
    corrugated(c, roof, "#b4c0c4", 286, 1085, step=22, slant=62, y0=360, y1=552)
    c.line([(352, 402), (1085, 366)], 12, lin((352, 0), (1085, 0), "#f2f1e6", "#a9b4b8"), curve=False, shadow=(0, 4, 3, 0.4))
    beam(c, [(340, 400), (620, 386), (560, 548), (290, 548)], "#fff0cc", 0.30, 22)
    # old sheets against the wall
    for i, (x, col) in enumerate(((846, "#9a5a38"), (874, "#8a4c33"), (898, "#a86b45"))):
        p = [(x, 700 + 8 * i), (x + 112, 690 + 10 * i), (x + 150 + 8 * i, 925), (x + 36 + 8 * i, 934)]
        corrugated(c, p, col, x, x + 170, step=15, slant=-38, y0=690, y1=936)
        with c.clip(p):
            c.dabs(p, ["#c98a55", "#6b3826", "#7d7068"], 40, size=(40, 16), ang=80, spread=30, a=0.5)
    # tree
    trunk(c, [(1420, 968), (1398, 820), (1432, 660), (1412, 520)], 58, 26, "#75543e")
    trunk(c, [(1420, 690), (1350, 580), (1310, 500)], 26, 12, "#75543e")
    trunk(c, [(1424, 640), (1500, 540), (1540, 480)], 24, 11, "#75543e")
    c.soft(ell(1390, 968, 210, 26), "#5a4030", 14, a=0.55)
    for fx, fy, rx, ry in ((1300, 470, 170, 74), (1540, 440, 170, 78), (1420, 372, 230, 92)):
        foliage(c, fx, fy, rx, ry, "#70893f", n=11)
    # the room that is still four lines of stones
    for i in range(9):
        stones(c, 1016 + 54 * i, 1010 - 2 * i, 1030 + 54 * i, 1018 - 2 * i, "#b39a80", n=2, size=24)
    for i in range(5):
        stones(c, 1004 - 30 * i, 1022 + 22 * i, 1012 - 30 * i, 1030 + 22 * i, "#b39a80", n=2, size=27)
    p = [(600, 912), (700, 912), (640, 1000), (700, 1090), (560, 1240), (260, 1240), (440, 1080), (520, 990)]
    c.fill(smooth(p), "#deb27a", a=0.55, blur=14, wob=6)
    blades(c, 0, 930, 520, 1200, ["#a3924a", "#8a7a3c", "#c0a25a"], 70, 42)
    blades(c, 760, 960, 1600, 1200, ["#a3924a", "#8a7a3c", "#c0a25a", "#77783c"], 120, 46)
    c.glow(200, 300, 900, "#ffdf9c", 0.28)
    return c.finish().image()


def doorway():
    c = Canvas(102, "#c99a66")
    wall(c, "#cb9560")
    c.dabs(box(0, 0, W, H), ["#dcae78", "#b8824f", "#cf9a64"], 260, size=(110, 36), ang=-10, spread=50, a=0.3)
    for pts in ([(180, 300), (196, 400), (170, 520)], [(1320, 260), (1300, 380), (1336, 500)], [(90, 620), (130, 690)]):
        c.line(pts, 1.5, "#8a5a3c", mid=3, w1=1, a=0.5, tex=0)
    stones(c, -20, 1010, 330, 1200, "#b39474", n=60, size=50)
    stones(c, 1180, 1010, 1620, 1200, "#8f7460", n=60, size=50)
    # eaves
    corrugated(c, [(-20, -20), (W + 20, -20), (W + 20, 62), (-20, 84)], "#a9b6ba", 0, W, step=30, slant=10, y0=-20, y1=90)
    c.soft(box(-20, 70, W + 20, 168), "#4a3040", 26, a=0.62)
    # frame, dark room, a warm thing or two inside
    c.fill(box(300, 118, 960, H + 20), lin((300, 0), (960, 0), "#5f92ab", "#2f5f7c"), wob=1, shadow=FALL)
    inside = box(342, 158, 918, H + 20)
    with c.clip(inside):
        c.fill(inside, lin((342, 200), (918, 1100), "#5a3a30", "#3c2730", "#2c2029"), wob=0)
        c.glow(860, 520, 330, "#c9793c", 0.45)
        c.fill(box(760, 660, 930, 676), "#8a5c3c", shadow=(0, 8, 8, 0.5))
        for x, h, col in ((786, 70, "#b8693f"), (834, 50, "#d2a054"), (880, 84, "#4f7c86")):
            c.fill(smooth([(x - 18, 660), (x - 24, 660 - h * 0.5), (x - 9, 660 - h), (x + 9, 660 - h), (x + 24, 660 - h * 0.5), (x + 18, 660)]), lin((x - 22, 0), (x + 22, 0), light(col, 0.2), dark(col, 0.4)))
        c.fill(box(742, 250, 900, 440), "#c48a4e", a=0.35, wob=2)
        c.soft(box(342, 150, 918, 230), "#20141c", 24, a=0.6)
        c.soft(box(330, 150, 372, H), "#20141c", 14, a=0.5)
    # the open leaf on the right
    leaf = [(930, 150), (1176, 96), (1176, H + 20), (930, H + 20)]
    c.fill(leaf, lin((930, 0), (1176, 0), "#3f86aa", "#5aa0bd"), wob=1, shadow=(18, 10, 26, 0.5), ang="v", streak=0.12)
    with c.clip(leaf):
        for x in (992, 1054, 1116):
            c.line([(x, 90), (x, H)], 4, "#255874", a=0.7, curve=False)
            c.line([(x + 5, 90), (x + 5, H)], 2, "#9fcbd8", a=0.6, curve=False)
        c.dabs(leaf, ["#6fb0c8", "#2f6f92", "#4a93b4"], 90, size=(120, 10), ang=89, spread=4, a=0.4)
        for y0, y1 in ((296, 262), (700, 694), (1060, 1080)):
            c.line([(930, y0), (1176, y1)], 34, "#3a7c9e", curve=False, shadow=(0, 6, 6, 0.4))
    c.fill(ell(964, 640, 13), "#e2bd74", shadow=(2, 4, 4, 0.5), rim=(2, 2, 3, 0.4))
    c.line([(964, 652), (966, 690)], 6, "#c39a54", shadow=(2, 3, 3, 0.4))

    def dress(cc):
        pp.shawl(cc, "#efe4cf", -1, border="#b8463a")

    person(c, 620, 452, 1.0, "brown", "#b4553d", tilt=-2, turn=0.2, wide=0.86, scarf="#f0e6d3", loose=True, over=dress, texture="plain", ky=1.0)
    # morning light from the left
    beam(c, [(-60, 60), (360, 200), (700, 1240), (-60, 1240)], "#ffdf9e", 0.22, 70)
    c.glow(60, 260, 700, "#ffe2a4", 0.4)
    with c.at(0, 0):
        pot(c, 1330, 1160, 190, 170, "#b5623c")
        plant(c, 1330, 994, "#5f8c4a", 1.7, n=18, round_leaf=True)
    return c.finish().image()


def classroom():
    c = Canvas(103, "#d8c9a6")
    wall(c, "#dcc79c")
    c.fill(box(-20, 760, W + 20, H), vert(760, H, "#a98c68", "#7d6048"), wob=0.5)
    c.fill(box(-20, 742, W + 20, 764), "#8a6a4c", wob=0.8, shadow=(0, 8, 8, 0.3))

    def evening(cc):
        cc.fill(box(0, 0, 400, 900), vert(180, 640, "#3f5f8c", "#7a86a6", "#e0a878"), wob=0)
        cc.fill(smooth([(20, 560), (100, 520), (200, 548), (300, 510), (360, 700), (20, 700)]), "#51506c")
        for x, y in ((96, 566), (142, 590), (206, 574), (250, 596), (70, 600)):
            cc.fill(box(x, y, x + 9, y + 12), "#ffd98a", wob=0.2)
            cc.glow(x + 5, y + 6, 34, "#ffcf7a", 0.4)

    window(c, 62, 196, 290, 620, "#e6d6b4", evening, cols=2, rows=3, depth=24)
    # the board: lines of writing, none of it to be read
    c.fill(box(392, 96, 1470, 520, 6), lin((392, 96), (1470, 520), "#c9ccc6", "#9aa3a4"), wob=0.7, shadow=(8, 14, 20, 0.42))
    c.fill(box(412, 116, 1450, 500), lin((412, 116), (1450, 500), "#fbf6e8", "#e9e6da", "#d3d4cc"), wob=0.5)
    c.dabs(box(412, 116, 1450, 500), ["#fffaf0", "#d9dad2"], 40, size=(260, 40), ang=-24, spread=10, a=0.25)
    for row in range(3):
        y = 166 + 74 * row
        x = 780
        end = 930 if row == 1 else 958
        while x < end:
            w = c.r(20, 60)
            pts = [(x + j * w / 5, y + (10 if j % 2 else -8) * c.r(0.4, 1)) for j in range(6)]
            c.line(pts, 4, "#2f5580" if row != 1 else "#a8443a", a=0.85, wob=0.5, tex=0)
            x += w + 18
        x = 1230
        while x < 1400:
            w = c.r(30, 80)
            pts = [(x + j * w / 6, y + (11 if j % 2 else -9) * c.r(0.4, 1)) for j in range(7)]
            c.line(pts, 4, "#2f5580", a=0.85, wob=0.5, tex=0)
            x += w + 20
    c.line([(1236, 392), (1330, 388), (1420, 394)], 5, "#a8443a", a=0.8, tex=0)
    c.fill(box(860, 508, 1040, 524), "#8d9699", wob=0.5, shadow=(0, 5, 5, 0.4))
    # a lamp from above
    c.glow(850, 60, 900, "#ffdf9a", 0.42)

    def shirt(cc):
        pp.collar(cc, "#4f7186", -1, skin="tan")

    def jacket(cc):
        pp.vneck(cc, "wheat", "#e9dcc4", "#8a4a52", -1)

    person(c, 1090, 482, 0.917, "wheat", "#8a4a52", ky=0.93, tilt=3, turn=-0.3, wide=0.84, scarf="#4d7f86", over=None, smile=7)
    person(c, 620, 452, 1.0, "tan", "#4f7186", tilt=-2, turn=0.35, wide=0.9, texture="check", over=shirt, female=False, beard="full", age=1, smile=9)
    # the desks
    for x0, x1, y in ((300, 914, 930), (926, 1510, 914)):
        c.soft(box(x0 + 10, y, x1 + 14, y + 90), "#3c2a2c", 18, a=0.45)
        c.fill(box(x0 + 4, y + 40, x1 - 4, H + 20), vert(y, H, "#8a5f3c", "#5f402e"), wob=0.8, streak=0.1)
        p = [(x0, y), (x1, y), (x1 + 22, y + 50), (x0 - 22, y + 50)]
        c.fill(p, vert(y, y + 50, "#dba868", "#c08a4e"), wob=0.8, streak=0.14, shadow=(0, 14, 16, 0.5))
        c.fill([(x0 - 22, y + 50), (x1 + 22, y + 50), (x1 + 20, y + 72), (x0 - 20, y + 72)], "#9a6a3e", wob=0.6)
        c.dabs(p, ["#e8bd80", "#b07c44", "#cf9a5a"], 30, size=(190, 6), ang=0, spread=2, a=0.4)
    book(c, 626, 966, 290)
    book(c, 1120, 950, 250)
    pp.arm(c, [(452, 752), (434, 900), (520, 948)], "#4f7186", -1, 100, texture="check")
    pp.hand(c, 560, 940, "tan", -1, flip=-1, k=0.74)
    c.line([(604, 946), (660, 900)], 8, "#d9a441", curve=False, shadow=(3, 5, 4, 0.4))
    pp.arm(c, [(1232, 800), (1270, 906), (1226, 940)], "#8a4a52", -1, 84)
    pp.hand(c, 1198, 932, "wheat", -1, flip=1, k=0.64)
    for x, y, col in ((820, 962, "#b4553d"), (800, 954, "#3f6a8c")):
        c.fill(box(x - 60, y - 14, x + 50, y, 3), col, wob=0.6, shadow=(2, 5, 5, 0.4))
    glass(c, 1420, 944, 40, 60)
    c.glow(1090, 1000, 500, "#ffcf8a", 0.16)
    return c.finish().image()


def kiosk():
    c = Canvas(104, "#3f4a72")
    sky(c, "#2b3560", "#4a5484", "#8a7a9c", "#d69a84", "#eab488", low=760)
    for _ in range(70):
        c.fill(ell(c.r(0, W), c.r(0, 330), c.r(0.8, 1.8)), "#f4ecff", a=0.6, wob=0, tex=0, streak=0)
    # houses at the far side of the street
    x = -40
    i = 0
    while x < W:
        w, h = c.r(150, 260), c.r(150, 330)
        col = mix("#4f4a74", "#7a6484", c.r())
        c.fill(box(x, 720 - h, x + w, 800), vert(720 - h, 800, light(col, 0.06), dark(col, 0.14)), wob=1.4, shadow=(0, 0, 12, 0.25))
        c.fill([(x - 12, 722 - h), (x + w / 2, 680 - h), (x + w + 12, 722 - h)], "#cfd2e4", wob=2)
        for yy in range(int(760 - h), 700, 62):
            for xx in range(int(x + 26), int(x + w - 34), 54):
                lit = c.r() > 0.66
                c.fill(box(xx, yy, xx + 22, yy + 30), "#ffcf82" if lit else "#39375c", wob=0.6, a=0.9)
                if lit:
                    c.glow(xx + 11, yy + 15, 70, "#ffb862", 0.35)
        x += w - 6
        i += 1
    ridge(c, [(0, 780), (300, 758), (700, 776), (1100, 752), (1600, 772)], "#8f98c0", "#aab2d2", depth=200, dabs=60)
    ridge(c, [(0, 880), (360, 862), (800, 872), (1200, 858), (1600, 880)], "#b3bbd8", "#d2d6e6", depth=330, dabs=120)
    # bare trees
    for bx, by, k in ((170, 900, 1.2), (1440, 890, 1.35), (1260, 830, 0.7)):
        with c.at(bx, by, k):
            col = "#3a3048"
            c.line([(0, 0), (6, -170), (-8, -330), (4, -470)], 34, col, mid=22, w1=5, wob=1.5)
            for y, dx, dy in ((-190, -120, -130), (-220, 130, -120), (-290, -90, -130), (-310, 100, -150), (-380, -56, -100), (-400, 50, -90)):
                c.line([(0, y), (dx * 0.5, y + dy * 0.45), (dx, y + dy)], 13, col, mid=8, w1=2, wob=1)
                for q in (0.55, 0.8):
                    c.line([(dx * q, y + dy * q), (dx * q + dx * 0.4, y + dy * q - 34), (dx * q + dx * 0.5, y + dy * q - 70)], 5, col, w1=1.2, wob=1)
                c.line([(dx * 0.2, y + dy * 0.2 - 6), (dx * 0.9, y + dy * 0.9 - 6)], 4, "#e6e8f4", a=0.8, wob=1, tex=0)
    # the kiosk
    c.soft(ell(830, 985, 420, 46), "#5a5f92", 22, a=0.7)
    side = [(1086, 430), (1220, 470), (1220, 950), (1086, 985)]
    c.fill(side, lin((1086, 0), (1220, 0), "#2f5054", "#223b46"), wob=1, ang="v", streak=0.08)
    front = box(520, 430, 1090, 985)
    c.fill(front, lin((520, 430), (1090, 985), "#5d8d84", "#3f6f6b", "#2f5658"), wob=1, shadow=FALL)
    with c.clip(front):
        planks(c, 520, 430, 1090, 985, "#467a74", 11)
    c.soft(box(516, 424, 1094, 500), "#20303c", 18, a=0.5)

    def lit(cc):
        cc.fill(box(500, 480, 1000, 860), rad((790, 600), 330, "#fff0bc", "#ffd07a", "#e8994a"), wob=0)
        cc.fill(box(560, 590, 1060, 600), "#8a5430", a=0.8)
        cc.fill(box(560, 676, 1060, 686), "#8a5430", a=0.8)
        for sx, sy, col in ((610, 590, "#6b3a28"), (690, 590, "#3a2f3c"), (770, 590, "#8a4a32"), (850, 590, "#4a3a34"), (930, 590, "#703f38"), (630, 676, "#4a3230"), (930, 676, "#5a3a34"), (850, 676, "#8a4a32")):
            cc.fill(smooth([(sx - 30, sy), (sx - 30, sy - 40), (sx - 6, sy - 44), (sx + 4, sy - 22), (sx + 30, sy - 14), (sx + 34, sy)], n=6), col, wob=0.8, shadow=(2, 4, 4, 0.4))
        cc.line([(790, 480), (790, 520)], 3, "#6b4a34", curve=False)
        cc.fill([(756, 548), (824, 548), (806, 516), (774, 516)], "#b4553d", wob=0.5)
        cc.glow(790, 570, 260, "#fff2c4", 0.8)
        # the old sewing machine
        cc.fill(box(690, 770, 880, 792), "#6b4430")
        cc.fill(smooth([(708, 770), (708, 700), (734, 690), (846, 692), (862, 714), (858, 770), (832, 770), (834, 726), (744, 726), (744, 770)], n=6), "#2c2a34", wob=0.6)
        cc.fill(ell(866, 716, 19), "#3a3844")
        cc.line([(728, 726), (728, 770)], 4, "#d0c4a8", curve=False)

    window(c, 582, 500, 1000, 790, "#e0c79c", lit, cols=3, rows=1, depth=18)
    c.fill(box(556, 816, 1032, 842, 4), vert(816, 842, "#f0f1f6", "#c9cde0"), wob=2.5, shadow=(0, 10, 8, 0.4))
    # a boot as a sign, no words
    c.fill(box(700, 356, 910, 424, 8), "#e8c98c", wob=0.8, shadow=(4, 8, 8, 0.45))
    c.fill(smooth([(778, 412), (778, 368), (806, 366), (812, 388), (836, 396), (842, 412)], n=6), "#7a4030", wob=0.6)
    c.line([(774, 414), (846, 414)], 6, "#4a2a24", curve=False)
    # snow on the roof, icicles
    c.fill([(478, 436), (1100, 436), (1248, 474), (1240, 452), (1110, 404), (490, 404)], "#6f5a54", wob=1, shadow=(0, 10, 10, 0.5))
    c.fill(smooth([(470, 422), (480, 376), (560, 350), (700, 352), (880, 336), (1050, 350), (1180, 392), (1256, 440), (1240, 462), (1150, 438), (1060, 420), (900, 428), (760, 416), (600, 432), (520, 420)]),
           vert(336, 450, "#ffffff", "#dfe3f2", "#a9b3d6"), wob=2.5, shadow=(0, 10, 8, 0.35), rim=(2, 6, 6, 0.25))
    for ix in range(520, 1090, 44):
        h = c.r(16, 52)
        c.fill([(ix, 424), (ix + 9, 424), (ix + 5, 424 + h)], "#e6ecfa", a=0.85, wob=0.5)
    c.fill(box(1122, 350, 1150, 412), "#59505c", wob=0.8)
    steam(c, 1138, 350, 240, 0.30, 2, 16)
    # light on the snow, a trodden path
    c.fill(smooth([(560, 985), (1020, 985), (1190, 1240), (330, 1240)]), "#ffc878", a=0.42, blur=46, mode="screen", wob=0, tex=0)
    path_ = smooth([(760, 985), (860, 985), (900, 1060), (840, 1140), (860, 1260), (640, 1260), (690, 1130), (740, 1060)])
    c.fill(path_, "#a3a4c6", a=0.55, blur=8, wob=4)
    for i in range(15):
        t = i / 14
        c.fill(ell(800 + (34 if i % 2 else -26) - 40 * t, 1000 + 190 * t, 13 + 9 * t, 6 + 4 * t, 70), "#7c80ac", a=0.7, wob=1)
    p = smooth([(-40, 1010), (200, 960), (440, 1000), (560, 1080), (420, 1240), (-40, 1240)])
    c.fill(p, lin((0, 960), (300, 1200), "#dfe2f2", "#aab2d6"), wob=3, shadow=(5, -4, 16, 0.25), rim=(-10, 8, 14, 0.4))
    p = smooth([(1640, 960), (1400, 950), (1180, 1010), (1080, 1100), (1220, 1260), (1640, 1260)])
    c.fill(p, lin((1600, 960), (1150, 1200), "#b6bcdc", "#d9d6e2"), wob=3, shadow=(-5, -4, 16, 0.25), rim=(12, 8, 16, 0.35))
    c.glow(790, 650, 560, "#ffb45a", 0.42)
    for _ in range(330):
        r = c.r(1.4, 4.6)
        c.fill(ell(c.r(0, W), c.r(0, H), r), "#ffffff", a=c.r(0.5, 0.95), wob=0, blur=r * 0.25, tex=0, streak=0)
    return c.finish(vignette=0.3, warm=0.02).image()


def stall():
    c = Canvas(105, "#e8b878")
    sky(c, "#e9b27a", "#f6cd94", "#fbdfb0", low=700)
    c.glow(1240, 380, 560, "#fff0c4", 0.8)
    ridge(c, [(0, 470), (300, 430), (640, 470), (980, 420), (1300, 456), (1600, 420)], "#cf9a78", "#dcae80", dabs=30)
    # market street behind
    for x, w, h, col in ((-30, 240, 400, "#d8a878"), (190, 200, 320, "#c9b08a"), (1080, 210, 300, "#d4a070"), (1270, 200, 380, "#b8c0aa"), (1450, 220, 330, "#d09a74")):
        y = 830 - h
        c.fill(box(x, y, x + w, 900), lin((x, 0), (x + w, 0), light(col, 0.3), col, dark(col, 0.2)), wob=1.4, shadow=(6, 4, 16, 0.28))
        c.fill(box(x + 40, y + 110, x + 108, y + 260), dark(col, 0.5), wob=1)
        c.fill(box(x + w - 82, y + 96, x + w - 34, y + 166), "#4f7c8c", wob=1, shadow=(2, 3, 3, 0.4))
        aw = ["#b8563f", "#3f7f7c", "#d9a441"][int(c.r(0, 2.99))]
        c.fill([(x + 14, y + 78), (x + w - 14, y + 78), (x + w + 6, y + 118), (x - 6, y + 118)], aw, wob=1.4, shadow=(3, 14, 10, 0.4))
    for x, y, k in ((1180, 760, 0.8), (330, 760, 0.7)):
        trunk(c, [(x, y + 80), (x + 6, y - 20), (x - 4, y - 110)], 20 * k, 10 * k, "#7a5a44")
        foliage(c, x, y - 150, 110 * k, 60 * k, "#7c8a48", n=6)
    c.fill(box(-20, 820, W + 20, H), "#c08a58")
    # the sunshade: a big cloth, lit through
    c.line([(1296, 130), (1300, 900)], 20, lin((1290, 0), (1310, 0), "#c09a70", "#6b4a38"), curve=False, shadow=(8, 4, 10, 0.4))
    segs = [(-60, 150), (180, 70), (420, 36), (660, 22), (900, 20), (1140, 34), (1380, 72), (1660, 160)]
    cols = ["#c8523c", "#f0dcb4"]
    for i in range(7):
        (xa, ya), (xb, yb) = segs[i], segs[i + 1]
        mx, my = (xa + xb) / 2, (ya + yb) / 2 + 176
        p = [(790, -160), (xa, ya + 110)] + smooth([(xa, ya + 110), (mx, my - 20), (xb, yb + 110)], closed=False) + [(xb, yb + 110)]
        col = cols[i % 2]
        c.fill(p, rad((790, -160), 900, light(col, 0.3), col, dark(col, 0.14)), wob=1.5, shadow=(0, 22, 20, 0.4), ang="v")
        c.line([(xa, ya + 110), (mx, my - 20), (xb, yb + 110)], 12, dark(cols[(i + 1) % 2], 0.05), wob=1.2)

    person(c, 620, 452, 1.0, "deep", "#2f6f78", tilt=-3, turn=0.25, wide=0.9, texture="flower", scarf="#dd9a34", smile=9)
    # the counter and what stands on it
    counter(c, 876, "#b98048", "#8a5434")
    planks(c, -30, 930, W + 30, H + 20, "#94603a", 13)
    c.soft(box(-30, 900, W + 30, 980), "#3a2024", 22, a=0.5)
    cloth = [(330, 894), (980, 894), (980, 1050)] + [(980 - 650 * t / 40, 1050 + 16 * abs(math.sin(t * math.pi / 5))) for t in range(41)] + [(330, 1050)]
    c.fill(cloth, vert(894, 1070, "#3f8086", "#2f6670", "#245460"), wob=1, shadow=(4, 10, 12, 0.45))
    with c.clip(cloth):
        for y, w, col in ((940, 12, "#e8c478"), (962, 5, "#d8603f"), (1020, 14, "#d8603f"), (1040, 5, "#e8c478")):
            c.line([(320, y), (650, y + 5), (990, y)], w, col, a=0.9, wob=0.8)
        for x in range(350, 980, 46):
            c.fill([(x, 976), (x + 18, 991), (x, 1006), (x - 18, 991)], "#f0dcae", a=0.9, wob=0.8)
        for x in range(330, 990, 80):
            c.line([(x, 900), (x + 8, 980), (x, 1070)], 3, "#12343c", mid=16, w1=6, a=0.3, blur=6, tex=0)
    for x, col in ((110, "#b8463a"), (210, "#3f7f8c"), (306, "#d9a441"), (1180, "#5f8c5a")):
        y, h, w = 866, 240, 78
        c.fill(box(x - w / 2, y - h, x + w / 2, y, 14), lin((x - w / 2, 0), (x + w / 2, 0), light(col, 0.35), col, dark(col, 0.45)), wob=0.6, shadow=FALL)
        c.fill(box(x - w * 0.42, y - h - 40, x + w * 0.42, y - h + 14, 12), lin((x - w / 2, 0), (x + w / 2, 0), "#f2ead8", "#c9bda4", "#84786a"), wob=0.5, shadow=(2, 4, 4, 0.4))
        c.fill(box(x - w / 2 - 2, y - 30, x + w / 2 + 2, y - 4, 5), "#c9bda4", a=0.85, wob=0.4)
        c.line([(x - w * 0.26, y - h + 24), (x - w * 0.26, y - 40)], 8, "#fff8e6", a=0.45, curve=False, blur=2, tex=0)
        for q in range(4):
            a = q * 90
            c.fill(ell(x + 6, y - 130, 22, 8, a), light(col, 0.6), a=0.7, wob=0.6)
        c.line([(x + w * 0.48, y - h + 30), (x + w * 0.86, y - h + 66), (x + w * 0.84, y - 108), (x + w * 0.48, y - 74)], 12, dark(col, 0.3), wob=0.4, shadow=(3, 4, 4, 0.4))
    # the kettle
    kx, ky = 960, 866
    c.soft(ell(kx + 24, ky + 4, 150, 18), "#3a2024", 9, a=0.6)
    c.line([(kx - 100, ky - 150), (kx - 70, ky - 268), (kx + 60, ky - 270), (kx + 92, ky - 150)], 15, lin((kx - 100, 0), (kx + 100, 0), "#d8d2c2", "#5f5a58"), wob=0.5)
    c.line([(kx - 96, ky - 74), (kx - 160, ky - 120), (kx - 186, ky - 186)], 40, lin((kx - 180, 0), (kx - 100, 0), "#f0ece0", "#8f8a84"), w1=18, wob=0.5)
    kb = smooth([(kx - 116, ky - 20), (kx - 126, ky - 80), (kx - 84, ky - 156), (kx, ky - 180), (kx + 84, ky - 156), (kx + 126, ky - 80), (kx + 116, ky - 20), (kx + 80, ky), (kx - 80, ky)])
    c.fill(kb, lin((kx - 126, 0), (kx + 126, 0), (0, "#c4bfb4"), (0.22, "#fbf6ea"), (0.5, "#b7b2aa"), (0.8, "#716c70"), (1, "#96867c")), wob=0.6, shadow=FALL)
    with c.clip(kb):
        c.fill(box(kx - 130, ky - 40, kx + 130, ky), "#c47a4a", a=0.25, blur=10)
        c.line([(kx - 110, ky - 128), (kx, ky - 116), (kx + 110, ky - 128)], 4, "#6b6668", a=0.5)
    c.fill(ell(kx, ky - 178, 52, 14), "#a7a29c", shadow=(0, 3, 3, 0.4))
    c.fill(ell(kx, ky - 196, 13), "#4a3a38")
    steam(c, kx - 190, ky - 190, 240, 0.42, 2, 26)
    # glasses on a tray
    c.fill(ell(1420, 862, 170, 30), lin((1250, 0), (1590, 0), "#f0e4c8", "#b59a70"), shadow=(6, 10, 10, 0.45))
    c.fill(ell(1420, 858, 150, 23), "#cbb08a")
    for x, y in ((1330, 852), (1392, 846), (1456, 846), (1516, 852), (1360, 872), (1424, 876), (1488, 872)):
        glass(c, x, y)
    glass(c, 760, 872, 48, 74)
    glass(c, 470, 872, 48, 74)
    cup(c, 404, 874, 60, 46, "#e8dcc0", "#f6efe0")
    steam(c, 1420, 780, 150, 0.22, 3, 50)
    beam(c, [(1700, 150), (1240, 260), (700, 1240), (1700, 1240)], "#ffd98c", 0.2, 90)
    c.glow(1400, 420, 720, "#ffd890", 0.28)
    return c.finish().image()


def ward():
    c = Canvas(106, "#cfdacd")
    wall(c, "#cbd6c6", L=1)
    c.fill(box(-20, 640, W + 20, 900), lin((W, 0), (0, 0), "#a9c0b0", "#8aa898", "#749084"), wob=0.6, tex=0.04)
    c.line([(-20, 640), (W + 20, 640)], 9, "#e8ead8", curve=False, shadow=(0, 4, 4, 0.3))

    def out(cc):
        cc.fill(box(900, 0, 1500, 900), vert(90, 640, "#bfe0e8", "#f4f0d4", "#ffe9b8"), wob=0)
        cc.fill(smooth([(900, 470), (1040, 390), (1180, 440), (1330, 360), (1500, 430), (1500, 800), (900, 800)]), "#9fb8a8")
        cc.fill(smooth([(900, 560), (1100, 520), (1300, 550), (1500, 510), (1500, 800), (900, 800)]), "#8aa878")
        for x, col in ((960, "#c98a6a"), (1040, "#d8a880"), (1290, "#c07a60"), (1380, "#d49a78")):
            cc.fill(box(x, 530, x + 60, 600), "#f0e0c0", wob=1)
            cc.fill([(x - 8, 532), (x + 30, 502), (x + 68, 532)], col, wob=1)
        foliage(cc, 1180, 560, 90, 50, "#7c9a58", n=6, L=1)

    window(c, 986, 110, 1400, 690, "#f4efdf", out, cols=2, rows=3, depth=26, L=1)
    curtain(c, 880, 985, 60, 760, "#f2e4c6", 4, 0.94)
    curtain(c, 1402, 1516, 60, 760, "#efdcb8", 4, 0.94)
    c.line([(850, 60), (1546, 60)], 14, "#a98a68", curve=False, shadow=(2, 8, 6, 0.4))
    # night table, flowers, a glass of water
    c.fill(box(180, 700, 380, H + 20), lin((180, 0), (380, 0), "#8a9a94", "#c9d2c4"), wob=0.8, shadow=(-8, 10, 16, 0.35))
    c.fill(box(166, 676, 394, 704, 4), "#eef0e4", wob=0.6, shadow=(0, 8, 8, 0.4))
    c.fill(smooth([(226, 676), (216, 626), (236, 592), (232, 566), (276, 566), (272, 592), (292, 626), (282, 676)]), lin((216, 0), (292, 0), "#3f6f8c", "#86b4c4"), wob=0.6, shadow=(-4, 6, 6, 0.4))
    for i in range(11):
        fx, fy = 254 + c.r(-80, 80), 500 + c.r(-80, 36)
        c.line([(254, 570), ((254 + fx) / 2, (560 + fy) / 2), (fx, fy)], 3.4, "#6a8a4c", wob=0.3)
        for q in range(5):
            c.fill(ell(fx + c.r(-9, 9), fy + c.r(-9, 9), 15, 9, 72 * q), ["#e8a0a0", "#f0c46a", "#f6ead8"][i % 3], wob=1, shadow=(-1, 2, 2, 0.2))
        c.fill(ell(fx, fy, 6), "#c9803c", wob=0.3)
    glass(c, 346, 676, 40, 62, tea="#cfe0e0")
    # drip stand
    c.line([(836, 120), (836, 900)], 9, lin((830, 0), (842, 0), "#8f989a", "#e8ece8"), curve=False)
    c.line([(806, 126), (836, 116), (866, 126)], 7, "#a9b2b2")
    c.fill(box(842, 150, 896, 262, 16), lin((842, 0), (896, 0), "#e6efe8", "#f8fbf0"), a=0.9, wob=0.6, shadow=(-3, 6, 6, 0.3))
    c.fill(box(846, 196, 892, 258, 12), "#cfe4e2", a=0.9)
    c.line([(868, 262), (870, 420), (850, 600), (800, 760)], 3.4, "#dfe8e4", a=0.9)
    # bed head and pillows
    c.line([(60, 1200), (60, 700), (90, 660), (120, 660)], 22, lin((50, 0), (72, 0), "#b5bcb8", "#f4f6ec"))
    c.fill(smooth([(90, 880), (110, 770), (260, 736), (420, 760), (440, 880), (300, 920), (130, 920)]), lin((90, 0), (440, 0), "#c9cfc9", "#faf6ea"), wob=1.5, inner=(-8, -6, 24, 0.3), shadow=(-6, 12, 18, 0.4))

    def cardi(cc):
        pp.vneck(cc, "fair", "#f0e6d2", "#8a6f92", 1)

    person(c, 620, 452, 1.0, "fair", "#8a6f92", L=1, tilt=3, turn=0.3, wide=0.86, texture="knit", over=cardi, cut="bun", hair="#4a3228", smile=5)
    # the bed: a folded sheet and a blanket over it
    p = smooth([(40, 930), (300, 880), (620, 905), (960, 872), (1330, 890), (1640, 860), (1660, 1260), (-40, 1260)])
    c.fill(p, lin((0, 880), (W, 1200), "#c9d4cf", "#f4f0e2", "#fff6de"), wob=2, shadow=(0, -8, 20, 0.35), inner=(0, -16, 40, 0.15))
    for x0 in range(-40, 1600, 180):
        c.line([(x0, 1000), (x0 + 90, 940 + c.r(-20, 20)), (x0 + 210, 905)], 3, "#98a8a6", mid=14, w1=2, a=0.35, blur=5, tex=0)
    q = smooth([(-40, 1040), (300, 985), (640, 1010), (1000, 975), (1340, 992), (1660, 955), (1660, 1280), (-40, 1280)])
    c.fill(q, lin((0, 1000), (W, 1200), "#4f7f8c", "#6fa0a4", "#94bcb4"), wob=2, shadow=(0, -6, 14, 0.4), tex=0.05)
    with c.clip(q):
        for k in range(5):
            yy = 1046 + 42 * k
            c.line([(-40, yy + 24), (300, yy - 20), (640, yy + 4), (1000, yy - 30), (1340, yy - 14), (1660, yy - 50)], 12, ["#e8d8a8", "#c8705a"][k % 2], a=0.75, wob=1.2)
    pp.arm(c, [(462, 752), (442, 900), (540, 962)], "#8a6f92", 1, 100)
    pp.arm(c, [(778, 752), (800, 900), (716, 962)], "#8a6f92", 1, 100)
    pp.hand(c, 690, 962, "fair", 1, flip=1, k=0.80)
    pp.hand(c, 562, 972, "fair", 1, flip=-1, k=0.80)
    beam(c, [(1000, 110), (1400, 110), (1040, 1240), (320, 1240)], "#fff0c4", 0.26, 60)
    c.glow(1230, 380, 700, "#fff2cc", 0.4)
    return c.finish(warm=0.03).image()


def table():
    c = Canvas(107, "#c98f66")
    wall(c, "#d0a070")
    c.fill(box(-20, 700, W + 20, H), vert(700, H, "#a8623f", "#8a4c34"), wob=1)
    c.line([(-20, 700), (W + 20, 700)], 8, "#e2b184", curve=False)

    def mountains(cc):
        cc.fill(box(1000, 100, 1500, 700), vert(140, 560, "#9cc4cf", "#f1dca8"), wob=0)
        cc.fill([(1050, 400), (1120, 330), (1180, 352), (1230, 280), (1290, 330), (1350, 300), (1450, 380), (1450, 640), (1050, 640)], vert(290, 520, "#b07a5a", "#c99a70"), wob=4)
        cc.fill(smooth([(1050, 480), (1160, 440), (1260, 476), (1350, 430), (1460, 470), (1460, 660), (1050, 660)]), vert(440, 600, "#8f6a4c", "#a88a58"), wob=4)

    window(c, 1090, 170, 1400, 540, "#4f8a8a", mountains, cols=2, rows=2, depth=22)
    curtain(c, 1050, 1110, 130, 590, "#e6c07a", 3, 0.94)
    curtain(c, 1384, 1446, 130, 590, "#e6c07a", 3, 0.94)
    # a shelf with pots
    c.fill(box(60, 330, 420, 352), vert(330, 352, "#b07a48", "#7d5234"), wob=0.8, shadow=(4, 16, 14, 0.5))
    for x, w, h, col in ((112, 74, 110, "#4a3a38"), (206, 60, 80, "#c46a42"), (286, 72, 96, "#3f7f7c"), (372, 56, 126, "#d8a850")):
        c.fill(smooth([(x - w * 0.3, 330), (x - w * 0.5, 330 - h * 0.45), (x - w * 0.22, 330 - h * 0.84), (x - w * 0.26, 330 - h), (x + w * 0.26, 330 - h), (x + w * 0.22, 330 - h * 0.84), (x + w * 0.5, 330 - h * 0.45), (x + w * 0.3, 330)]),
               lin((x - w / 2, 0), (x + w / 2, 0), light(col, 0.35), col, dark(col, 0.42)), wob=0.8, shadow=NEAR)
    for x, k in ((110, 1), (210, 0.8), (320, 0.9)):
        c.line([(x, 420), (x, 460)], 3, "#6b4a34", curve=False)
        c.fill(ell(x, 500 + 10 * k, 40 * k), rad((x - 12, 490), 60, "#f0d29a", "#b0763f", "#7a4c30"), wob=0.8, shadow=NEAR)
    c.line([(70, 420), (410, 420)], 5, "#5a4034", curve=False, shadow=(2, 6, 5, 0.4))

    def dress(cc):
        pp.shawl(cc, "#f0e4cc", -1, border="#3f7f5a", side=-1)

    person(c, 620, 452, 1.0, "brown", "#8a3f46", tilt=6, turn=0.4, wide=0.9, over=dress, cut="parted", smile=8, lids=0.9, look=0.5)
    # the child bends over the exercise book
    def knit(cc):
        pp.crew(cc, "#d9a03c", -1)

    person(c, 840, 750, 0.667, "brown", "#d9a03c", ky=0.733, tilt=-5, turn=-0.2, wide=0.84, texture="stripe", over=knit, cut="curly", child=True, female=False, smile=6, lids=0.8)
    # table, cloth
    top = [(-40, 960), (W + 40, 930), (W + 40, H + 40), (-40, H + 40)]
    c.fill(top, vert(930, H, "#c8864e", "#a3623a", "#84492f"), wob=1, shadow=(0, -10, 18, 0.45), streak=0.12)
    c.dabs(top, ["#d99a60", "#94552f", "#b87446"], 80, size=(240, 9), ang=-1, spread=2, a=0.4)
    c.line([(-40, 962), (W + 40, 932)], 5, "#eab880", curve=False, a=0.8)
    # round bread on a woven plate
    c.soft(ell(260, 1092, 220, 54), "#3c1f1c", 16, a=0.55)
    c.fill(ell(250, 1072, 214, 62), lin((40, 0), (460, 0), "#e2bd7c", "#b98a4a", "#8f6434"), wob=1.4)
    for r, col in ((190, "#b8463a"), (166, "#3f7f5a"), (150, "#d9a441")):
        c.line(ell(250, 1068, r, r * 0.28)[::4] + [(250 + r, 1068)], 7, col, a=0.8, wob=1)
    c.fill(ell(250, 1046, 136, 44), lin((114, 0), (386, 0), "#e2a860", "#c07c40", "#8f5230"), wob=1.5, shadow=(6, 10, 8, 0.45))
    c.fill(ell(250, 1026, 134, 40), rad((220, 1010), 170, "#f2cd8c", "#d39450", "#a8683a"), wob=1.5)
    for a in range(6):
        t = math.radians(a * 60 + 12)
        c.line([(250, 1026), (250 + 126 * math.cos(t), 1026 + 36 * math.sin(t))], 3, "#8f5630", a=0.6, curve=False, tex=0)
    c.fill(ell(250, 1026, 60, 18), "#e6b068", a=0.5, wob=1)
    cup(c, 520, 1072, 92, 74, "#e9dcc4", "#7a3c22", handle=-1)
    cup(c, 1230, 1064, 92, 74, "#3f7f8c", "#f2e6d2", handle=1)
    steam(c, 520, 990, 170, 0.34, 2, 22)
    steam(c, 1230, 980, 160, 0.28, 2, 22)
    book(c, 850, 1090, 330)
    pp.arm(c, [(752, 938), (728, 1004), (782, 1040)], "#d9a03c", -1, 62)
    pp.hand(c, 800, 1042, "brown", -1, flip=-1, k=0.5)
    c.line([(836, 1044), (874, 1004)], 7, "#3f6a8c", curve=False, shadow=(2, 4, 3, 0.4))
    pp.arm(c, [(928, 938), (962, 1004), (928, 1044)], "#d9a03c", -1, 62)
    pp.hand(c, 912, 1046, "brown", -1, flip=1, k=0.5)
    for i, col in enumerate(("#c8523c", "#d9a441", "#5f8c5a", "#3f6a8c")):
        c.line([(1060 + 24 * i, 1140 - 6 * i), (1170 + 24 * i, 1116 - 8 * i)], 9, col, curve=False, shadow=(3, 6, 5, 0.4))
    c.fill(box(1380, 1040, 1540, 1062, 3), "#3f7f7c", shadow=(4, 8, 8, 0.4))
    c.fill(box(1392, 1018, 1530, 1042, 3), "#c8523c", shadow=(3, 4, 4, 0.4))
    beam(c, [(1110, 190), (1400, 190), (900, 1240), (300, 1240)], "#ffe2a0", 0.20, 60)
    c.glow(1250, 360, 640, "#ffe2a4", 0.36)
    c.glow(300, 560, 640, "#ffcf8a", 0.2)
    return c.finish().image()


def hives():
    c = Canvas(108, "#bcd4d4")
    sky(c, "#7fb0c8", "#b4d0d0", "#f0e4c0", low=620)
    clouds(c, "#fffaf0", [(300, 130, 240), (820, 90, 200), (1260, 170, 280), (560, 230, 150)], a=0.75)
    c.glow(1300, 260, 560, "#fff0c8", 0.55)
    # the high range with snow
    far = [(-40, 430), (90, 350), (200, 390), (330, 262), (430, 330), (560, 210), (700, 330), (800, 280), (930, 360), (1080, 240), (1220, 330), (1340, 270), (1480, 360), (1660, 300), (1660, 700), (-40, 700)]
    c.fill(far, vert(210, 520, "#7f94ac", "#9fb0b4", "#c0c4a8"), wob=4, tex=0.05, shadow=(0, -4, 14, 0.2))
    with c.clip(far):
        for x, y in ((330, 262), (560, 210), (800, 280), (1080, 240), (1340, 270), (90, 350)):
            c.fill([(x - 84, y + 92), (x - 40, y + 66), (x - 22, y + 100), (x + 6, y + 60), (x + 30, y + 104), (x + 54, y + 64), (x + 100, y + 96), (x, y - 12)], "#fbfaf4", wob=4, a=0.95)
            c.fill([(x, y - 6), (x + 10, y + 30), (x - 4, y + 74), (x + 30, y + 104), (x + 54, y + 64), (x + 100, y + 100), (x + 190, y + 220), (x + 40, y + 200)], "#6f86a6", wob=3, a=0.36, blur=3)
    ridge(c, [(0, 540), (200, 480), (440, 520), (700, 450), (960, 505), (1240, 445), (1600, 500)], "#7f9a84", "#94a878", dabs=60)
    ridge(c, [(0, 620), (260, 570), (560, 600), (880, 545), (1200, 585), (1600, 540)], "#86a560", "#a3b862", dabs=80)
    for i in range(26):
        x = c.r(0, W)
        y = 600 + c.r(-30, 30) - 20 * (x / W)
        foliage(c, x, y, c.r(22, 44), c.r(14, 26), "#5f8448", n=3)
    ridge(c, [(0, 705), (300, 668), (700, 690), (1100, 636), (1600, 650)], "#98b455", "#6f9440", depth=520, dabs=220)
    # light and shade of the meadow
    c.soft(smooth([(-60, 800), (300, 740), (800, 760), (1240, 700), (1660, 720), (1660, 760), (1200, 780), (700, 860), (200, 860), (-60, 900)]), "#4f7434", 26, a=0.42)
    c.fill(smooth([(-60, 960), (500, 900), (1000, 880), (1660, 790), (1660, 900), (1000, 980), (300, 1060), (-60, 1060)]), "#d3d46c", a=0.30, blur=24)
    blades(c, 0, 700, W, 860, ["#7f9f48", "#a8bd5c", "#638a3c"], 130, 22)
    cols = ["#4f8fae", "#e4b53f", "#e8e0cc", "#6f9f6a", "#d67f72", "#4f8fae", "#e8e0cc", "#e4b53f"]
    row = [(1500, 742, 0.44), (1376, 770, 0.52), (1226, 800, 0.62), (1050, 838, 0.74), (846, 884, 0.88), (606, 940, 1.06), (318, 1010, 1.28)]
    for (x, y, k), col in zip(row, cols):
        hive(c, x, y, k, col)
        blades(c, x - 150 * k, y - 6, x + 160 * k, y + 16 * k, ["#7f9f48", "#638a3c", "#a8bd5c"], 16, 46 * k)
    blades(c, 0, 1000, W, 1215, ["#5f8a38", "#7fa344", "#98b455", "#4a7434"], 190, 74)
    flowers(c, 0, 780, W, 1000, ["#f6ead0", "#e8b84a", "#d67f72"], 110, 4)
    flowers(c, 0, 1000, W, 1190, ["#f6ead0", "#f0c24a", "#d8705f", "#9a86c4"], 130, 8)
    bees(c, 34, 200, 640, 1500, 1000)
    beam(c, [(1240, -40), (1660, -40), (1660, 400), (500, 1240), (100, 1240)], "#fff0c0", 0.16, 90)
    return c.finish(warm=0.03).image()


def shutters():
    c = Canvas(109, "#c8a878")
    sky(c, "#c3c9bc", "#e2d6b4", "#f0cf9a", low=400)
    clouds(c, "#f8ecd0", [(300, 90, 200), (1100, 60, 240)], 0.5)
    # the row of houses
    c.fill(box(-20, 150, 330, 1010), lin((0, 0), (330, 0), "#b8867a", "#a06c62"), wob=1, tex=0.07)
    c.fill(box(1290, 190, W + 20, 1010), lin((1290, 0), (W, 0), "#8fa396", "#74897f"), wob=1, tex=0.07)
    c.fill(box(-20, 120, 336, 168), "#8f5f54", wob=1, shadow=(0, 8, 10, 0.4))
    c.fill(box(1284, 160, W + 20, 200), "#64786f", wob=1, shadow=(0, 8, 10, 0.4))

    def dim(cc):
        cc.fill(box(0, 100, W, 900), vert(250, 480, "#4a4a54", "#33303c"), wob=0)

    window(c, 70, 260, 230, 450, "#d8c4a4", dim, depth=14)
    window(c, 1400, 290, 1550, 460, "#d8ccb0", dim, depth=14)
    c.fill(box(60, 600, 250, 1010), "#5a3f38", wob=1)
    planks(c, 74, 616, 236, 1010, "#7a4c3c", 4)
    c.fill(box(1390, 620, 1570, 1010), "#3f4f4c", wob=1)
    planks(c, 1404, 636, 1556, 1010, "#4f6a66", 4)
    # the shop
    c.fill(box(330, 90, 1290, 1010), lin((330, 90), (1290, 1010), "#e6bf7a", "#d3a25e", "#b98450"), wob=1.2, tex=0.07, shadow=(10, 6, 24, 0.4))
    c.dabs(box(330, 90, 1290, 1010), ["#eccb8c", "#c4935a", "#dab06c"], 160, size=(100, 40), ang=-12, spread=40, a=0.28)
    c.fill(box(314, 66, 1306, 108, 4), vert(66, 108, "#efd6a4", "#b98a58"), wob=1, shadow=(0, 12, 14, 0.45))
    for pts in ([(1180, 120), (1196, 180), (1176, 250)], [(372, 560), (390, 640), (370, 700), (384, 780)]):
        c.line(pts, 1.4, "#8a5f40", mid=3, w1=1, a=0.6, tex=0)
    # the sign board, painted over
    c.fill(box(420, 168, 1200, 318, 5), "#7a5a44", wob=0.8, shadow=(8, 14, 16, 0.5))
    c.fill(box(434, 182, 1186, 304), lin((434, 182), (1186, 304), "#f2ead6", "#ded2b8", "#c4b597"), wob=0.8)
    c.dabs(box(434, 182, 1186, 304), ["#f8f2e2", "#cfc2a4", "#e6dcc4"], 90, size=(170, 20), ang=2, spread=6, a=0.5, dry=0.45)
    for x in (446, 1174):
        for y in (194, 292):
            c.fill(ell(x, y, 5), "#8a7a66", shadow=(1, 2, 2, 0.5))
    for x in (520, 1100):
        c.line([(x, 306), (x + 4, 340), (x + 2, 356)], 3, "#9a7a58", w1=1, a=0.4, tex=0, blur=1)
    # rolled-down shutters
    c.fill(box(396, 372, 1224, 420, 4), lin((396, 0), (1224, 0), "#6f7f86", "#4f5c64"), wob=0.8, shadow=(0, 10, 10, 0.5))
    for x0, x1, col in ((410, 800, "#7f97a0"), (822, 1210, "#7a929b")):
        c.fill(box(x0 - 12, 414, x1 + 12, 1006), "#46525a", wob=0.6)
        for i in range(24):
            y = 418 + i * 24.4
            tone = mix(col, "#a8654a", max(0, c.r(-0.5, 0.22)))
            c.fill(box(x0, y, x1, y + 22, 2), vert(y, y + 22, light(tone, 0.34), tone, dark(tone, 0.38)), wob=0.6, tex=0.05, streak=0.05)
        c.fill(box(x0, 996, x1, 1010), "#39434a")
        c.dabs(box(x0, 800, x1, 1006), ["#a8714a", "#8a5c44", "#6f838b"], 50, size=(70, 8), ang=0, spread=4, a=0.4)
        c.soft(box(x0 - 12, 414, x1 + 12, 470), "#20242e", 16, a=0.55)
        mx = (x0 + x1) / 2
        c.fill(box(mx - 34, 968, mx + 34, 984, 3), "#39434a", shadow=(0, 4, 4, 0.5))
        c.line([(mx - 12, 984), (mx - 12, 962), (mx, 952), (mx + 12, 962), (mx + 12, 984)], 6, "#c9ccc6")
        c.fill(box(mx - 19, 980, mx + 19, 1012, 5), lin((mx - 19, 0), (mx + 19, 0), "#f0cf7c", "#b5853f"), shadow=(3, 5, 5, 0.5))
        c.fill(ell(mx, 996, 4), "#5a3d24")
    # step, pavement, street
    c.fill(box(360, 1004, 1262, 1048), vert(1004, 1048, "#c9b190", "#9a8068"), wob=1.4, shadow=(0, 10, 10, 0.45))
    c.fill(box(-20, 1040, W + 20, H + 20), vert(1040, H, "#b8966c", "#8f6c50"), wob=1, tex=0.07)
    c.fill(box(-20, 1008, 360, 1046), "#a98e70", wob=1)
    c.fill(box(1262, 1008, W + 20, 1046), "#94805f", wob=1)
    c.dabs(box(-20, 1050, W, H), ["#c9a880", "#7d5d46", "#a8845f"], 130, size=(170, 10), ang=0, spread=4, a=0.4)
    pud = smooth([(560, 1120), (700, 1096), (900, 1100), (1020, 1126), (930, 1156), (740, 1162), (600, 1150)])
    c.fill(pud, vert(1096, 1162, "#8f9a98", "#cfc8ac"), wob=2, inner=(0, -3, 6, 0.4))
    with c.clip(pud):
        c.fill(box(700, 1096, 900, 1140), "#7f97a0", a=0.5, blur=8)
    # a stool left outside, leaves
    sx, sy = 1290, 1080
    for dx in (-46, 46, -28, 28):
        c.line([(sx + dx * 0.8, sy - 110), (sx + dx, sy + (10 if abs(dx) > 40 else -8))], 9, "#7d4030" if abs(dx) < 40 else "#a8553f", curve=False)
    c.soft(ell(sx + 20, sy + 12, 80, 12), "#4a3030", 8, a=0.5)
    c.fill(ell(sx, sy - 114, 60, 16), vert(sy - 130, sy - 98, "#d07a58", "#a8553f"), shadow=(3, 6, 5, 0.4))
    for _ in range(34):
        x, y = c.r(20, 1580), c.r(1050, 1180)
        c.fill(ell(x, y, c.r(6, 11), c.r(2.5, 4.5), c.r(-40, 40)), ["#a8763f", "#7d8a48", "#c49a4a"][int(c.r(0, 2.99))], wob=1, shadow=(1, 2, 2, 0.3))
    # pole and wires
    c.line([(270, -20), (276, 500), (272, 1070)], 24, lin((262, 0), (286, 0), "#a8876a", "#5f4838"), mid=26, w1=30, wob=1.2, shadow=(14, 4, 12, 0.35))
    c.line([(190, 66), (356, 58)], 13, "#6b5040", curve=False, shadow=(3, 6, 5, 0.4))
    for x, a, b in ((206, 110, 40), (270, 150, 64), (340, 96, 30)):
        c.line([(x, 60), (x + 600, 60 + a), (W + 40, b)], 2.6, "#3c3238", a=0.85, tex=0, wob=0)
        c.line([(x, 60), (60, 90 + b * 0.3), (-40, 60)], 2.6, "#3c3238", a=0.85, tex=0, wob=0)
        c.fill(box(x - 5, 44, x + 5, 62, 3), "#d8d0c0")
    # late light: one half of the street already lies in shade
    c.soft([(1000, -40), (1660, -40), (1660, 1260), (1350, 1260), (1160, 700)], "#6f6484", 90, a=0.36)
    c.glow(120, 260, 900, "#ffdb94", 0.36)
    return c.finish().image()


def bench():
    c = Canvas(110, "#c89f70")
    wall(c, "#c49a6a")
    planks(c, -20, -20, W + 20, 900, "#bd9060", 15)
    c.fill(box(-20, -20, W + 20, 900), "#8a6040", a=0.16, wob=0)

    def garden_(cc):
        cc.fill(box(0, 0, 500, 800), vert(100, 620, "#d4e4dc", "#f6ecc4"), wob=0)
        foliage(cc, 120, 520, 130, 90, "#9ab06a", n=8)
        foliage(cc, 330, 560, 140, 90, "#86a45c", n=8)

    window(c, 62, 120, 384, 590, "#ece2c8", garden_, cols=2, rows=3, depth=24)
    # the tool wall
    c.fill(box(900, 110, 1540, 560, 4), lin((900, 110), (1540, 560), "#a8744a", "#8a5a38"), wob=1, shadow=FALL, streak=0.1)
    c.line([(900, 190), (1540, 190)], 8, "#6b4430", curve=False, shadow=(0, 5, 5, 0.4))
    c.line([(900, 420), (1540, 420)], 8, "#6b4430", curve=False, shadow=(0, 5, 5, 0.4))
    for i, (x, h) in enumerate(((950, 120), (1004, 136), (1052, 108), (1096, 124))):
        col = ["#d9a05a", "#c8523c", "#d9b46a", "#4f7f86"][i]
        c.fill(box(x - 10, 196, x + 10, 196 + h * 0.46, 8), lin((x - 10, 0), (x + 10, 0), light(col, 0.35), dark(col, 0.3)), shadow=NEAR)
        c.fill(box(x - 7, 196 + h * 0.46, x + 7, 196 + h), lin((x - 7, 0), (x + 7, 0), "#eef0ec", "#7f868a"), wob=0.4, shadow=NEAR)
    # a saw on the wall, clamps, a square
    c.fill([(1210, 246), (1470, 206), (1478, 250), (1216, 318)], lin((1210, 200), (1470, 320), "#f2f2ea", "#9aa2a6"), wob=0.6, shadow=(6, 10, 8, 0.5))
    c.fill(smooth([(1196, 240), (1220, 236), (1226, 320), (1200, 332), (1164, 310), (1160, 262)]), "#9a5a34", shadow=NEAR)
    c.fill(ell(1192, 286, 13, 22), "#8a5c3a")
    for x, w, h in ((950, 74, 40), (1050, 56, 30)):
        c.line([(x, 440), (x + 2, 548)], 13, lin((x - 6, 0), (x + 6, 0), "#e0b880", "#8a5c38"), curve=False, shadow=NEAR)
        c.fill(box(x - w / 2, 428, x + w / 2, 428 + h, 5), lin((x - w / 2, 0), (x + w / 2, 0), "#dcb47c", "#a8743f") if w > 60 else lin((x - 28, 0), (x + 28, 0), "#b4b8ba", "#5a6268"), shadow=NEAR)
    c.fill(box(1120, 458, 1330, 486, 4), vert(458, 486, "#f0d08c", "#c8963f"), wob=0.6, shadow=NEAR)
    c.fill(box(1206, 464, 1244, 480, 4), "#a8d0a0", wob=0.3)
    for q in range(4):
        c.line(ell(1440, 488, 42 - 9 * q, 46 - 9 * q)[::4] + [(1482 - 9 * q, 488)], 9, mix("#d8b888", "#a88458", q / 3), shadow=(2, 3, 3, 0.4))
    c.line([(1440, 424), (1440, 446)], 6, "#6b4430", curve=False)
    # boards against the wall
    for i in range(5):
        x = 1400 + 34 * i
        col = ["#dcb47c", "#c8965c", "#e6c48c", "#b98450", "#d4a868"][i]
        c.fill([(x, 560), (x + 30, 556), (x + 60, 960), (x + 20, 960)], lin((x, 0), (x + 50, 0), light(col, 0.25), dark(col, 0.25)), wob=1, streak=0.14, ang="v", shadow=NEAR)

    def dress(cc):
        pp.collar(cc, "#8fa8a8", -1, skin="fair")
        pp.apron(cc, "#5f7a6a", -1, top=352)

    person(c, 620, 452, 1.0, "fair", "#8fa8a8", tilt=-3, turn=0.25, wide=0.9, texture="check", over=dress, cut="bun", hair="#6b4a30", age=1, smile=8)
    # the bench
    counter(c, 900, "#d4a060", "#9a6a3c", lip=36)
    with c.clip(box(-30, 936, W + 30, H + 20)):
        for x in (90, 1350):
            c.fill(box(x, 930, x + 130, H + 20), lin((x, 0), (x + 130, 0), "#c08a50", "#8a5a34"), wob=1, streak=0.12, ang="v", shadow=(14, 0, 18, 0.5))
        c.fill(box(220, 1080, 1350, 1150), vert(1080, 1150, "#ab7444", "#85572f"), wob=1, streak=0.12, shadow=(0, 12, 14, 0.5))
        c.soft(box(-30, 930, W + 30, 1010), "#3a2420", 22, a=0.55)
    c.fill(box(140, 960, 400, 1016, 4), vert(960, 1016, "#d9a868", "#a8743f"), shadow=FALL, streak=0.1)
    c.fill(ell(270, 988, 18), "#6b4a34", shadow=NEAR)
    c.line([(192, 988), (348, 988)], 11, "#e2bd84", curve=False, shadow=NEAR)
    # a board in work, the plane on it
    c.fill([(700, 872), (1500, 858), (1516, 884), (700, 900)], vert(858, 900, "#f2d8a4", "#dcb474"), wob=0.7, streak=0.14, shadow=(4, 12, 10, 0.45))
    c.fill([(700, 900), (1516, 884), (1516, 904), (700, 920)], "#b88a50", wob=0.6)
    px, py = 1080, 866
    c.fill(smooth([(px - 150, py), (px - 150, py - 44), (px - 90, py - 56), (px + 110, py - 58), (px + 158, py - 40), (px + 160, py - 4), (px + 60, py + 2)], n=6), lin((px, py - 58), (px, py), "#b8743f", "#8a4f2c"), wob=0.7, shadow=FALL, streak=0.1)
    c.fill(smooth([(px - 128, py - 50), (px - 140, py - 106), (px - 110, py - 128), (px - 82, py - 106), (px - 84, py - 50)]), lin((px - 140, 0), (px - 80, 0), "#a8653a", "#6b3c24"), shadow=NEAR)
    c.fill(ell(px + 106, py - 76, 24, 27), rad((px + 98, py - 86), 40, "#c98a52", "#7a4528"), shadow=NEAR)
    c.fill([(px - 30, py - 54), (px + 16, py - 56), (px - 22, py - 118), (px - 46, py - 112)], lin((px - 46, 0), (px + 16, 0), "#f2f2ea", "#868e92"), wob=0.5, shadow=NEAR)
    # the saw
    c.fill([(120, 858), (520, 874), (520, 896), (128, 892)], lin((120, 850), (520, 900), "#f6f4ea", "#a3abae"), wob=0.5, shadow=(4, 10, 8, 0.45))
    for x in range(140, 512, 13):
        c.fill([(x, 892), (x + 6, 900), (x + 12, 893)], "#98a0a4", wob=0)
    c.fill(smooth([(30, 850), (74, 832), (130, 846), (138, 896), (84, 908), (36, 896)]), lin((30, 0), (138, 0), "#b8743f", "#7d4628"), shadow=FALL)
    c.fill(ell(80, 872, 26, 15), "#cf9c60")
    # shavings
    def shaving(x, y, r, tone):
        with c.spin(c.r(0, 360), x, y):
            n = c.r(1.1, 1.9)
            curl = [(x + r * (1 - 0.055 * i) * math.cos(i * n * 0.4), y + r * 0.7 * (1 - 0.06 * i) * math.sin(i * n * 0.4)) for i in range(10)]
            c.line(curl, 3, tone, mid=r * 0.42, w1=2, wob=0.4, shadow=(2, 4, 4, 0.4), tex=0.03)

    for _ in range(60):
        shaving(c.r(690, 1540), c.r(868, 930), c.r(9, 24), mix("#f6dfae", "#cf9c5c", c.r()))
    for _ in range(60):
        shaving(c.r(380, 1590), c.r(1150, 1196), c.r(9, 24), mix("#e6c88c", "#b98248", c.r()))
    pp.arm(c, [(784, 744), (838, 832), (926, 778)], "#8fa8a8", -1, 92, texture="check")
    pp.hand(c, 954, 764, "fair", -1, flip=-1, k=0.62)
    pp.arm(c, [(456, 744), (428, 842), (520, 878)], "#8fa8a8", -1, 92, texture="check")
    pp.hand(c, 560, 870, "fair", -1, flip=-1, k=0.74)
    beam(c, [(70, 120), (384, 120), (1120, 1240), (420, 1240)], "#fff0c4", 0.17, 50)
    c.glow(220, 340, 620, "#fff0c8", 0.38)
    for _ in range(80):
        c.fill(ell(c.r(300, 480), c.r(200, 860), c.r(1, 2.6)), "#fff3cc", a=c.r(0.3, 0.7), wob=0, tex=0, streak=0)
    return c.finish().image()


def wheel(c, x, y, r):
    c.fill(ell(x, y, r), lin((x - r, y - r), (x + r, y + r), "#4f4a4c", "#2a2629"), wob=0.6, shadow=NEAR)
    c.fill(ell(x, y, r * 0.66), lin((x - r, y - r), (x + r, y + r), "#f0ece0", "#8f8c88"), wob=0.5)
    c.fill(ell(x, y, r * 0.52), "#5a5254", wob=0.5)
    for k in range(6):
        t = math.radians(60 * k + 15)
        c.line([(x, y), (x + r * 0.56 * math.cos(t), y + r * 0.56 * math.sin(t))], 8, "#c9c4b8", curve=False, tex=0)
    c.fill(ell(x, y, r * 0.17), "#e2ddd0", shadow=(1, 2, 2, 0.4))


def courtyard():
    c = Canvas(111, "#e2bd8c")
    sky(c, "#86b4c8", "#c4d6cc", "#f0deb0", low=300)
    foliage(c, 1420, 130, 190, 80, "#7f9a54", n=9)
    foliage(c, 120, 140, 150, 70, "#86a05a", n=8)
    with c.clip(box(-20, 150, W + 20, H + 20)):
        wall(c, "#e4bd8a")
    c.fill(box(-20, 136, W + 20, 168), vert(136, 168, "#f4d6a8", "#c8925c"), wob=2, shadow=(0, 12, 14, 0.4))
    # arch with a blue door
    c.fill(path("M 150 960 L 150 400 C 150 250, 430 250, 430 400 L 430 960 Z"), lin((150, 0), (430, 0), "#f2d2a0", "#b8804e"), wob=1.2, shadow=FALL)
    arch = path("M 186 960 L 186 412 C 186 290, 394 290, 394 412 L 394 960 Z")
    c.fill(arch, lin((186, 0), (394, 0), "#3f7c8c", "#2c5a70"), wob=1)
    with c.clip(arch):
        for x in (186, 238, 290, 342):
            c.line([(x, 300), (x, 960)], 4, "#22485c", a=0.7, curve=False)
            c.line([(x + 5, 300), (x + 5, 960)], 2, "#86b8c4", a=0.6, curve=False)
        for y in (460, 640, 820):
            for x in range(204, 394, 26):
                c.fill(ell(x, y, 5), "#d9b46a", shadow=(1, 2, 2, 0.5))
    # tiles as a band
    for i in range(21):
        x = 470 + i * 56
        c.fill(box(x, 706, x + 52, 756), ["#3f7f8c", "#e8d8b4", "#c8705a"][i % 3], wob=0.8, shadow=(1, 2, 2, 0.3))
        c.fill([(x + 26, 712), (x + 46, 731), (x + 26, 750), (x + 6, 731)], ["#e8d8b4", "#c8705a", "#3f7f8c"][i % 3], wob=0.6)
    # ground
    c.fill(box(-20, 930, W + 20, H + 20), vert(930, H, "#d9ab74", "#a8744a"), wob=1.5, tex=0.06)
    for i in range(6):
        y = 940 + i * i * 9
        c.line([(-20, y), (W + 20, y)], 2.4, "#94633f", a=0.5, curve=False, tex=0)
    for i in range(-9, 20):
        c.line([(800 + (i * 90 - 360) * 0.9, 935), (800 + (i * 90 - 360) * 2.1, 1240)], 2.4, "#94633f", a=0.4, curve=False, tex=0)
    c.dabs(box(-20, 930, W, H), ["#e8c08a", "#b98450", "#cf9a62"], 120, size=(150, 14), ang=0, spread=5, a=0.3)
    # the cart: a loading box, a seat, one wheel in front
    c.soft(ell(1190, 1096, 440, 36), "#5a3a34", 18, a=0.65)
    wheel(c, 1010, 1030, 84)
    c.line([(1180, 1010), (1330, 990), (1440, 1000)], 26, "#4a464c", wob=0.6)
    bx = [(812, 700), (1236, 700), (1236, 958), (812, 958)]
    c.fill([(812, 700), (860, 664), (1272, 664), (1236, 700)], "#a83f34", wob=0.8)
    c.fill([(840, 690), (872, 672), (1250, 672), (1226, 690)], "#5a2c2a", wob=0.8)
    # vegetables in the box
    for _ in range(46):
        x, y = c.r(850, 1226), c.r(620, 690)
        y = max(y, 632 + abs(x - 1040) * 0.14)
        col = ["#c8523c", "#d9903c", "#6f9448", "#8aa854", "#e4b54a", "#7a4a6a"][int(c.r(0, 5.99))]
        r = c.r(17, 30)
        c.fill(ell(x, y, r, r * 0.9), rad((x - r * 0.4, y - r * 0.4), r * 1.5, light(col, 0.4), col, dark(col, 0.4)), wob=1, shadow=(2, 5, 5, 0.45))
    for _ in range(12):
        x = c.r(860, 1210)
        plant(c, x, 690, "#6f9448", 0.5, n=7)
    c.fill(bx, lin((812, 700), (1236, 958), "#e0705a", "#c8483a", "#94302f"), wob=0.8, shadow=(6, 8, 16, 0.45))
    for x in (918, 1024, 1130):
        c.line([(x, 704), (x, 954)], 5, "#8a2c2c", a=0.7, curve=False)
        c.line([(x + 6, 704), (x + 6, 954)], 3, "#f0a088", a=0.6, curve=False)
    c.fill(box(806, 690, 1242, 712, 3), vert(690, 712, "#f0a890", "#b8443a"), wob=0.6, shadow=(0, 5, 5, 0.4))
    c.fill(box(806, 948, 1242, 968, 3), "#7a2a2a", wob=0.6)
    c.fill(box(1170, 880, 1222, 912, 5), "#f2c04a", wob=0.5, shadow=NEAR)
    # seat, tank, fork, lamp
    c.fill(smooth([(1250, 800), (1262, 772), (1372, 776), (1386, 800), (1340, 820), (1266, 822)]), "#3a3236", rim=(2, 4, 4, 0.3), shadow=FALL)
    c.fill(box(1262, 816, 1350, 990, 6), "#5a5458", wob=0.8)
    c.fill(smooth([(1372, 800), (1392, 758), (1466, 758), (1486, 800), (1462, 836), (1390, 836)]), lin((1372, 0), (1486, 0), "#e88a70", "#c8483a", "#8a2c2c"), shadow=FALL, rim=(3, 5, 5, 0.35))
    c.fill(smooth([(1350, 850), (1440, 846), (1450, 950), (1370, 970)]), "#6b676c", wob=1, shadow=NEAR)
    for y in (868, 888, 908, 928):
        c.line([(1354, y), (1446, y - 4)], 4, "#3a363c", curve=False, a=0.8)
    wheel(c, 1502, 1030, 80)
    c.line([(1458, 690), (1480, 840), (1502, 1026)], 17, lin((1450, 0), (1510, 0), "#e8e4d8", "#6f6c70"), curve=False, shadow=NEAR)
    c.fill(path("M 1414 1006 C 1420 930, 1580 930, 1592 1006 L 1576 1006 C 1560 952, 1444 952, 1430 1006 Z"), "#c8483a", wob=0.6, shadow=NEAR)
    c.line([(1456, 700), (1400, 676), (1360, 690)], 11, "#3a363c", shadow=NEAR)
    c.fill(ell(1510, 730, 30, 34), lin((1480, 0), (1540, 0), "#b8b4ac", "#fff3c8"), shadow=NEAR)
    # plants
    pot(c, 80, 1110, 150, 140, "#b5623c")
    plant(c, 80, 972, "#6f9448", 1.5, n=16, round_leaf=True)
    for k in range(9):
        c.fill(ell(80 + c.r(-80, 80), 880 + c.r(-50, 50), 13, 11), ["#d8504a", "#e88a70"][k % 2], wob=2, shadow=(1, 3, 3, 0.3))

    def shirt(cc):
        pp.collar(cc, "#e6d8bc", -1, skin="tan")
        pp.vneck(cc, "tan", "#e6d8bc", "#5f7a6a", -1, low=420)
        pp.collar(cc, "#e6d8bc", -1, skin="tan")

    person(c, 620, 452, 1.0, "tan", "#5f7a6a", tilt=2, turn=0.2, wide=0.92, over=shirt, female=False, beard="moustache", age=1, grey=0.25, smile=8)
    # vine shade and sun
    beam(c, [(-60, -60), (700, -60), (1300, 1240), (300, 1240)], "#fff0c0", 0.07, 90)
    c.soft([(1240, 168), (W + 40, 168), (W + 40, 700), (1500, 600)], "#7a5f84", 70, a=0.34)
    c.glow(140, 180, 820, "#ffe6ac", 0.36)
    return c.finish().image()


def terrace():
    c = Canvas(112, "#c4d4c4")
    sky(c, "#9cc0c8", "#d4dcc0", "#f8e4b4", low=560)
    c.glow(1260, 250, 560, "#fff2c8", 0.75)
    far = [(-40, 330), (120, 250), (260, 300), (420, 190), (560, 270), (760, 160), (960, 260), (1140, 190), (1340, 280), (1660, 210), (1660, 640), (-40, 640)]
    c.fill(far, vert(160, 460, "#a3b8c4", "#d0d4bc"), wob=4, tex=0.03)
    ridge(c, [(0, 400), (260, 340), (560, 400), (900, 330), (1240, 390), (1600, 330)], "#94b0a0", "#c4ccA4", dabs=30)
    for y in (410, 500):
        c.fill(smooth([(-60, y), (400, y - 26), (900, y + 8), (1660, y - 18), (1660, y + 40), (800, y + 60), (-60, y + 50)]), "#fbf3d8", a=0.5, blur=22, wob=0)
    # terraces: each a lit lip and a shaded wall
    greens = ["#88a868", "#7fa458", "#86ac50", "#7aa048", "#8ab04c", "#6f9840"]
    for i, g in enumerate(greens):
        y = 470 + i * 62 + i * i * 7
        s = 1 if i % 2 else -1
        pts = [(0, y + s * 34), (260, y + s * 10), (560, y - s * 16), (900, y + s * 12), (1260, y + s * 26), (1600, y - s * 22)]
        ridge(c, pts, light(g, 0.20), dark(g, 0.12), depth=130, dabs=70, shadow=(0, -8, 12, 0.34), tone=dark(g, 0.4))
        line = smooth(pts, closed=False)
        c.line([(x, yy + 3) for x, yy in line[::6]], 6, light(g, 0.55), a=0.6, tex=0, wob=1)
        c.line([(x, yy + 30 + 5 * i) for x, yy in line[::6]], 10, dark(g, 0.5), a=0.28, tex=0, blur=6, wob=2)
        for j in range(int(50 - 4 * i)):
            x = c.r(0, W)
            yy = min(line, key=lambda q: abs(q[0] - x))[1] + c.r(8, 34 + 7 * i)
            k = 0.35 + 0.18 * i
            for q in range(3):
                d = c.r(-16, 16) * k
                c.line([(x, yy), (x + d * 0.6, yy - 18 * k), (x + d, yy - 34 * k)], 2.4 * k, light(g, c.r(0.05, 0.4)), mid=7 * k, w1=1, wob=0, tex=0, streak=0)
    for x, y, r in ((150, 520, 60), (1460, 500, 74), (1330, 540, 44), (330, 600, 46)):
        trunk(c, [(x, y + 50), (x, y)], 12, 8, "#6e503c")
        foliage(c, x, y - 22, r, r * 0.8, "#5f8a50", n=6, L=1)

    def dress(cc):
        pp.shawl(cc, "#d87f4a", 1, border="#8a2f3c", side=-1)

    person(c, 620, 452, 1.0, "wheat", "#8a3550", L=1, tilt=-3, turn=-0.2, wide=0.9, over=dress, cut="parted", hair="#2a1c1c", smile=10)
    # leaves in front, the baskets
    for x in (60, 470, 800, 1240, 1580):
        plant(c, x, 1130, "#86b04c", 1.7, n=14)
    basket(c, 240, 1130, 380, 190)
    ginger(c, 240, 946, 380, 34)
    basket(c, 1050, 1150, 400, 200, "#a8763f")
    ginger(c, 1050, 956, 400, 36)
    basket(c, 1420, 1120, 330, 170, "#bd8f52")
    ginger(c, 1420, 956, 330, 30)
    blades(c, -20, 1120, W, 1220, ["#6f9840", "#8ab04c", "#4f7a34"], 90, 84)
    beam(c, [(1200, -60), (1660, -60), (1660, 300), (700, 1240), (200, 1240)], "#fff0c0", 0.20, 100)
    return c.finish(warm=0.03).image()


def garden():
    c = Canvas(113, "#cdd8bc")
    c.fill(box(-20, -20, W + 20, H + 20), vert(0, H, "#dfe8d8", "#cfdcb8", "#a8b888"), wob=0)
    c.glow(800, 420, 800, "#fff6dc", 0.7)
    # shapes of trees behind the sheet
    for x, y, r in ((140, 560, 170), (420, 620, 120), (1150, 600, 140), (1450, 540, 190), (800, 640, 110)):
        c.fill(smooth([(x - r, y), (x - r * 0.6, y - r * 0.7), (x, y - r * 0.9), (x + r * 0.7, y - r * 0.6), (x + r, y), (x + r * 0.6, y + r * 0.7), (x - r * 0.6, y + r * 0.7)]), "#a8bc94", a=0.6, blur=16, wob=0)
    # hoops, from far to near
    for i in range(5):
        k = 0.44 + 0.16 * i + 0.03 * i * i
        pts = [(800 - 800 * k, 1200), (800 - 810 * k, 760 - 120 * k), (800 - 560 * k, 620 - 470 * k), (800, 560 - 560 * k), (800 + 560 * k, 620 - 470 * k), (800 + 810 * k, 760 - 120 * k), (800 + 800 * k, 1200)]
        c.line(pts, 9 + 9 * k, "#f4f4e6", mid=9 + 9 * k, a=0.9, wob=1, shadow=(4, 6, 8, 0.25))
        c.line([(x + 4, y + 4) for x, y in pts], 4, "#94a48c", a=0.6, tex=0, wob=1)
    for x0, y0, x1, y1 in ((800, 300, 800, -40), (520, 360, 160, -40), (1080, 360, 1440, -40), (400, 560, -40, 330), (1200, 560, W + 40, 330)):
        c.line([(x0, y0), (x1, y1)], 7, "#eef0e0", w1=12, curve=False, a=0.85, shadow=(3, 5, 5, 0.25))
    for _ in range(46):
        x, y = c.r(0, W), c.r(0, 560)
        c.line([(x, y), (x + c.r(-4, 4), y + c.r(30, 120))], 2.4, "#ffffff", a=0.35, tex=0, w1=1)
    # path and benches in perspective
    c.fill([(740, 700), (860, 700), (1090, 1240), (520, 1240)], vert(700, H, "#c9b48c", "#a3845c"), wob=2, tex=0.07)
    for s in (-1, 1):
        t = [(800 + s * 60, 690), (800 + s * 700, 690), (800 + s * 1300, 1240), (800 + s * 262, 1240)]
        c.fill(t, vert(690, H, "#a88a60", "#6f5238"), wob=1.5, shadow=(0, 8, 14, 0.3))
    herbs = ["#5f9448", "#7fae58", "#4f8458", "#94b45c", "#6f9f7a", "#86a04a"]
    pots = ["#c06a42", "#a8553a", "#cf8258", "#8f7a64"]

    def row(y, k, xs):
        for i, x in enumerate(xs):
            w = 110 * k
            c.soft(ell(x + 8 * k, y + 2, w * 0.5, w * 0.12), "#3a3428", 7, a=0.5)
            pot(c, x, y, w, 88 * k, pots[int(c.r(0, 3.99))])
            plant(c, x, y - 84 * k, herbs[int(c.r(0, 5.99))], k * c.r(0.85, 1.15), n=15, round_leaf=(i + int(y)) % 3 != 0)

    row(716, 0.46, [x for x in range(200, 660, 62)] + [x for x in range(950, 1440, 62)])
    row(800, 0.66, [60, 150, 240, 330, 420] + [1000, 1090, 1180, 1270, 1360, 1450, 1540])

    def jumper(cc):
        pp.crew(cc, "#6a6f94", -1)
        pp.apron(cc, "#b8a074", -1, top=380)

    person(c, 620, 452, 1.0, "wheat", "#6a6f94", tilt=5, turn=0.3, wide=0.9, texture="knit", over=jumper, female=False, beard="stubble", lids=0.9, smile=4, hair="#33241e")
    row(960, 0.98, [70, 210, 350] + [1090, 1240, 1390, 1530])
    row(1160, 1.36, [60, 260, 460, 650] + [980, 1180, 1380, 1570])
    # the can
    x, y = 820, 1130
    c.soft(ell(x + 12, y + 4, 96, 16), "#3a3028", 8, a=0.5)
    c.line([(x - 60, y - 60), (x - 130, y - 120), (x - 150, y - 150)], 18, lin((x - 150, 0), (x - 60, 0), "#9cc4bc", "#5f8f8a"), wob=0.5)
    c.fill(ell(x - 154, y - 154, 24, 13, -45), "#86b0a8")
    c.line([(x + 60, y - 120), (x + 122, y - 100), (x + 112, y - 40), (x + 62, y - 24)], 13, "#4f7f7c", wob=0.5)
    c.fill(path(f"M {x-66} {y-130} L {x+66} {y-130} L {x+74} {y} L {x-74} {y} Z"), lin((x - 74, 0), (x + 74, 0), "#b4d4cc", "#6fa09a", "#3f6c6c"), wob=0.8, shadow=NEAR)
    c.fill(ell(x, y - 130, 66, 16), "#94bcb4")
    beam(c, [(100, -60), (700, -60), (1200, 1240), (300, 1240)], "#fff8da", 0.12, 90)
    c.glow(300, 140, 620, "#fff6d8", 0.22)
    return c.finish(warm=0.02).image()


def bowls():
    c = Canvas(114, "#e0b45c")
    wall(c, "#dfae54")
    c.dabs(box(0, 0, W, 900), ["#ecc474", "#c8923f", "#d6a048", "#e6b860"], 200, size=(120, 50), ang=-15, spread=50, a=0.3)
    # a shuttered door and a window of old wood
    c.fill(box(60, 120, 380, 900), "#5f4030", wob=1, shadow=FALL)
    for x0 in (78, 228):
        c.fill(box(x0, 140, x0 + 136, 900), lin((x0, 0), (x0 + 136, 0), "#4f8478", "#376458"), wob=0.8)
        for y in range(164, 620, 22):
            c.fill(box(x0 + 16, y, x0 + 120, y + 15), vert(y, y + 15, "#6fa494", "#376458"), wob=0.5, shadow=(0, 3, 3, 0.4))
        c.fill(box(x0 + 16, 650, x0 + 120, 860), "#42756a", wob=0.6, inner=(3, 4, 6, 0.4))
    c.fill(box(960, 210, 1420, 640), "#5f4030", wob=1, shadow=FALL)
    inside = box(984, 234, 1396, 620)
    with c.clip(inside):
        c.fill(inside, rad((1190, 360), 330, "#e8a858", "#a8623a", "#5a3430"), wob=0)
        c.line([(984, 470), (1396, 470)], 10, "#5a3828", curve=False, shadow=(0, 6, 6, 0.4))
        for i in range(9):
            x = 1010 + 45 * i
            bowl(c, x, 466, 52, ["#f0e6d4", "#86b0b8", "#e8c8a0"][i % 3])
        for i in range(5):
            x = 1030 + 80 * i
            col = ["#8a3f30", "#3f6a5a", "#c8923f", "#5a4a6a", "#8a5c3c"][i]
            c.fill(box(x - 24, 540, x + 24, 622, 8), lin((x - 24, 0), (x + 24, 0), light(col, 0.3), dark(col, 0.3)), shadow=NEAR)
            c.fill(box(x - 26, 528, x + 26, 546, 4), dark(col, 0.3))
    # lanterns
    for x, y, r, col in ((500, 96, 62, "#d8503c"), (770, 60, 70, "#e8a03c"), (1060, 110, 58, "#4f8f9c"), (1330, 74, 66, "#c8484a"), (1540, 120, 54, "#e8b44a"), (250, 60, 54, "#7f9a4c")):
        c.line([(x, -20), (x, y - r)], 3, "#4a3028", curve=False)
        c.glow(x, y, r * 3.2, light(col, 0.3), 0.42)
        c.fill(ell(x, y, r, r * 0.86), rad((x, y), r * 1.1, light(col, 0.7), light(col, 0.25), col), wob=1, shadow=(4, 8, 10, 0.3))
        for q in (-0.6, -0.2, 0.2, 0.6):
            c.line([(x + q * r * 0.4, y - r * 0.82), (x + q * r * 1.25, y), (x + q * r * 0.4, y + r * 0.82)], 1.6, dark(col, 0.4), a=0.6, tex=0, wob=0)
        c.fill(box(x - 20, y - r * 0.94, x + 20, y - r * 0.78, 3), "#5a3828")
        c.fill(box(x - 20, y + r * 0.78, x + 20, y + r * 0.94, 3), "#5a3828")
        c.line([(x, y + r * 0.94), (x + 2, y + r * 1.5)], 5, "#d8a03c", w1=8, curve=False)
    c.line([(-20, 40), (500, 26), (1100, 40), (W + 20, 20)], 4, "#4a3028", tex=0)

    def dress(cc):
        pp.crew(cc, "#4f7f86", -1)
        pp.apron(cc, "#e8dcc0", -1, top=350)

    person(c, 620, 452, 1.0, "wheat", "#4f7f86", tilt=7, turn=0.3, wide=0.88, over=dress, cut="bun", hair="#211716", smile=7, lids=1.0, look=0.3)
    # the pot on its stove
    px = 720
    c.fill(box(px - 250, 960, px + 250, H + 20, 10), lin((px - 250, 0), (px + 250, 0), "#a8644a", "#84483a", "#5f3430"), wob=1.2, shadow=FALL)
    for yy in (1010, 1060, 1110, 1160):
        c.line([(px - 250, yy), (px + 250, yy)], 3, "#4a2c2a", a=0.5, curve=False)
    c.fill(path(f"M {px-70} 1200 L {px-70} 1110 C {px-70} 1060, {px+70} 1060, {px+70} 1110 L {px+70} 1200 Z"), rad((px, 1180), 110, "#fff0b0", "#ff9c3c", "#8a3020"), wob=1)
    c.glow(px, 1160, 230, "#ff9a40", 0.5)
    pb = path(f"M {px-210} 800 L {px-204} 950 C {px-196} 1000, {px+196} 1000, {px+204} 950 L {px+210} 800 Z")
    c.fill(pb, lin((px - 210, 0), (px + 210, 0), (0, "#a8a49c"), (0.2, "#f4efe2"), (0.5, "#b0aba4"), (0.82, "#6b676c"), (1, "#8f7c70")), wob=0.7, shadow=FALL)
    with c.clip(pb):
        c.fill(box(px - 220, 930, px + 220, 1010), "#c4602c", a=0.3, blur=14)
        c.line([(px - 210, 880), (px, 896), (px + 210, 880)], 3, "#716c70", a=0.5)
    for s in (-1, 1):
        c.line([(px + s * 206, 836), (px + s * 250, 840), (px + s * 250, 884), (px + s * 204, 886)], 14, "#8f8a88", wob=0.5, shadow=NEAR)
    c.fill(ell(px, 800, 212, 46), lin((px - 212, 0), (px + 212, 0), "#f6f2e6", "#8f8a88"), wob=0.6)
    c.fill(ell(px, 803, 190, 37), lin((px - 190, 0), (px + 190, 0), "#e6b468", "#c0803c", "#94562c"), wob=0.6)
    for _ in range(16):
        c.fill(ell(px + c.r(-150, 150), 803 + c.r(-22, 22), c.r(5, 12), c.r(3, 5)), ["#f6dca0", "#7f9a48"][int(c.r(0, 1.99))], wob=0.7, a=0.8)
    pp.arm(c, [(780, 752), (872, 800), (928, 716)], "#4f7f86", -1, 88)
    c.line([(800, 808), (860, 720), (912, 630)], 12, lin((800, 0), (912, 0), "#a8744a", "#6b4430"), wob=0.4, shadow=NEAR, curve=False)
    pp.hand(c, 906, 684, "wheat", -1, flip=1, k=0.60)
    steam(c, px + 130, 770, 420, 0.34, 3, 56)
    steam(c, px - 150, 790, 130, 0.3, 2, 40)
    # low tables with bowls
    for x0, x1, y, col in ((-60, 420, 1010, "#3f7f9c"), (1010, 1680, 990, "#c8523c")):
        c.soft(box(x0 + 10, y + 40, x1 + 10, y + 140), "#3a2024", 24, a=0.5)
        for lx in (x0 + 40, x1 - 70):
            c.fill(box(lx, y + 40, lx + 30, H + 20), dark(col, 0.35), wob=0.6)
        c.fill([(x0 + 30, y - 50), (x1 - 30, y - 50), (x1, y + 34), (x0, y + 34)], vert(y - 50, y + 34, light(col, 0.3), col), wob=0.8, shadow=(0, 12, 14, 0.5))
        c.fill(box(x0, y + 32, x1, y + 66, 4), vert(y + 32, y + 66, dark(col, 0.14), dark(col, 0.4)), wob=0.6)
    for x, y, w in ((70, 1000, 150), (256, 1012, 164), (1130, 984, 160), (1330, 976, 156), (1518, 990, 166), (1230, 1020, 172)):
        bowl(c, x, y, w)
        steam(c, x, y - w * 0.42, 190, 0.34, 2, 30)
    for x, y in ((166, 1016), (1424, 1010)):
        c.line([(x - 60, y + 8), (x + 54, y - 14)], 5, "#8a4a30", curve=False, shadow=(2, 4, 3, 0.4))
        c.line([(x - 56, y + 16), (x + 58, y - 6)], 5, "#8a4a30", curve=False, shadow=(2, 4, 3, 0.4))
    for x, y in ((440, 1170), (1000, 1180)):
        c.soft(ell(x + 8, y + 16, 90, 16), "#3a2024", 8, a=0.5)
        for dx in (-58, 58):
            c.line([(x + dx * 0.8, y - 70), (x + dx, y + 30)], 14, "#a83a34", curve=False)
        c.fill(ell(x, y - 72, 78, 20), vert(y - 92, y - 52, "#e8705a", "#b8403a"), shadow=NEAR)
    c.glow(720, 640, 620, "#ffdc98", 0.3)
    c.glow(100, 200, 700, "#ffe2a0", 0.25)
    return c.finish().image()


def stove():
    c = Canvas(115, "#b89880")
    wall(c, "#b3a08c", L=1)
    c.dabs(box(0, 0, W, 860), ["#c4b09a", "#9a8472", "#b09a86"], 180, size=(140, 60), ang=-20, spread=60, a=0.25)
    # the wall they closed themselves
    crack = [(1130, -20), (1112, 60), (1150, 120), (1124, 190), (1166, 250)]
    c.line(crack, 30, "#cbbba4", mid=44, w1=14, wob=5, a=0.9)
    c.line(crack, 3, "#6b564a", mid=4, w1=1.5, a=0.6, wob=2)
    c.fill(box(-20, 850, W + 20, H + 20), vert(850, H, "#8a5f44", "#5f4034"), wob=0.6)
    for i in range(6):
        c.line([(-20, 866 + i * i * 12), (W + 20, 866 + i * i * 12)], 3, "#4a302a", a=0.55, curve=False, tex=0)
    c.fill(box(-20, 834, W + 20, 858), "#6b4c3c", wob=0.7, shadow=(0, 6, 6, 0.4))

    def winter_(cc):
        cc.fill(box(0, 0, 500, 800), vert(120, 600, "#6f86b0", "#a3acc8", "#e0c8c0"), wob=0)
        cc.fill(smooth([(60, 480), (160, 380), (230, 430), (320, 350), (440, 470), (440, 800), (60, 800)]), "#c4cce0")
        cc.fill(smooth([(60, 560), (200, 520), (320, 548), (460, 510), (460, 800), (60, 800)]), "#e8ebf4")
        for x in (130, 200, 330):
            cc.fill(box(x, 500, x + 46, 560), "#8a7a8c", wob=1)
            cc.fill([(x - 8, 502), (x + 23, 476), (x + 54, 502)], "#f4f6fc", wob=1)
            cc.fill(box(x + 14, 520, x + 28, 536), "#ffcf82", wob=0.4)
        for _ in range(60):
            cc.fill(ell(cc.r(90, 400), cc.r(120, 600), cc.r(1.5, 4)), "#ffffff", a=0.85, wob=0, tex=0, streak=0)

    window(c, 96, 140, 390, 590, "#e9dcc2", winter_, cols=2, rows=2, depth=28)
    curtain(c, 44, 108, 96, 660, "#a8484a", 3)
    curtain(c, 378, 442, 96, 660, "#a8484a", 3)
    c.line([(20, 92), (466, 92)], 12, "#7a5a44", curve=False, shadow=(2, 6, 6, 0.4))
    pot(c, 160, 632, 74, 62, "#c06a42")
    plant(c, 160, 572, "#6f9448", 0.8, n=12, round_leaf=True)
    # carpet on the wall
    c.fill(box(500, 60, 1020, 330), "#8a3038", wob=1.5, shadow=(6, 10, 14, 0.4))
    c.fill(box(518, 78, 1002, 312), "#5a2430", wob=1)
    c.fill(box(532, 92, 988, 298), "#9c3c40", wob=1)
    for i in range(5):
        x = 578 + 91 * i
        c.fill([(x, 120), (x + 38, 195), (x, 270), (x - 38, 195)], ["#d9a85a", "#3f5f78"][i % 2], wob=1)
        c.fill([(x, 150), (x + 22, 195), (x, 240), (x - 22, 195)], ["#8a3038", "#e6d0a0"][i % 2], wob=1)
    # the stove: iron body, pipe, fire behind the little door
    sx = 1250
    c.line([(sx, 560), (sx, 130), (sx + 40, 90), (W + 40, 90)], 66, lin((sx - 33, 0), (sx + 33, 0), "#8a8688", "#4f4c52", "#2c2a32"), mid=66, wob=0.6, shadow=(12, 6, 18, 0.4), curve=False)
    for y in (170, 360):
        c.fill(box(sx - 38, y, sx + 38, y + 15, 3), "#5f5c62", shadow=NEAR)
    c.soft(ell(sx, 1096, 260, 34), "#2a1a1c", 16, a=0.7)
    c.fill(box(1000, 1076, 1540, 1112), vert(1076, 1112, "#94837a", "#6b5c58"), wob=1, shadow=(0, 8, 10, 0.5))
    for lx in (1086, 1396):
        c.fill([(lx - 6, 990), (lx + 30, 990), (lx + 22, 1084), (lx + 2, 1084)], "#2c2a32", wob=0.8)
    body = box(1060, 560, 1440, 1010, 22)
    c.fill(body, lin((1060, 0), (1440, 0), (0, "#77727a"), (0.3, "#56525a"), (0.7, "#3a373f"), (1, "#2a2830")), wob=0.8, shadow=(12, 14, 24, 0.5), rim=(6, 6, 8, 0.3))
    c.fill(box(1036, 536, 1464, 572, 8), vert(536, 572, "#8a868c", "#3f3c44"), wob=0.7, shadow=(0, 10, 10, 0.5))
    c.fill(box(1120, 640, 1380, 830, 14), "#2a2830", wob=0.7, shadow=(0, 4, 6, 0.5))
    fire = box(1142, 662, 1358, 808, 10)
    with c.clip(fire):
        c.fill(fire, rad((1250, 800), 190, "#fff2b4", "#ffb04a", "#d8582c", "#7a2a20"), wob=0)
        for x, h, col in ((1180, 96, "#ff8a3a"), (1230, 130, "#ffb24c"), (1280, 112, "#ff9a40"), (1326, 84, "#f0702f"), (1250, 84, "#fff0a8"), (1206, 60, "#ffe090"), (1300, 58, "#ffe090")):
            c.fill(smooth([(x - 26, 810), (x - 24, 810 - h * 0.4), (x - 6, 810 - h * 0.7), (x + 4, 810 - h), (x + 14, 810 - h * 0.6), (x + 26, 810 - h * 0.3), (x + 24, 810)]), col, a=0.85, blur=3, wob=2)
        c.line([(1150, 806), (1300, 794)], 22, "#4a2a22", curve=False)
        c.line([(1230, 808), (1350, 800)], 20, "#5a3026", curve=False)
    for x in (1196, 1250, 1304):
        c.line([(x, 660), (x, 810)], 6, "#2a2830", curve=False)
    c.line([(1380, 730), (1404, 730)], 10, "#d8c8a0", curve=False, shadow=NEAR)
    c.fill(box(1120, 870, 1380, 950, 8), "#35323a", wob=0.6, inner=(2, 3, 4, 0.3))
    for x in range(1160, 1360, 34):
        c.fill(box(x, 896, x + 18, 926, 3), "#c4602c", wob=0.4, a=0.85)
    # kettle on top
    kx, ky = 1150, 536
    c.line([(kx - 50, ky - 76), (kx - 30, ky - 132), (kx + 34, ky - 132), (kx + 52, ky - 76)], 9, "#3a3236", wob=0.4)
    c.line([(kx - 50, ky - 36), (kx - 88, ky - 70)], 22, "#4f8f94", w1=11, curve=False)
    c.fill(smooth([(kx - 64, ky - 8), (kx - 66, ky - 46), (kx - 36, ky - 88), (kx + 36, ky - 88), (kx + 66, ky - 46), (kx + 64, ky - 8)]), lin((kx - 66, 0), (kx + 66, 0), "#94c4c0", "#4f8f94", "#2c5a64"), wob=0.6, shadow=NEAR)
    c.fill(ell(kx, ky - 92, 15, 10), "#2c4a54")
    steam(c, kx - 92, ky - 80, 200, 0.34, 2, 18)
    # firewood
    for x, y in ((1510, 1060), (1570, 1060), (1540, 1010), (1590, 1012)):
        c.fill(ell(x, y, 36), rad((x - 6, y - 6), 40, "#e8c490", "#c08a58", "#7a5038"), wob=1.4, shadow=NEAR)
        c.line(ell(x, y, 20)[::8] + [(x + 20, y)], 2, "#94643f", a=0.6, tex=0)
    glow_side = 1

    def dress(cc):
        pp.vneck(cc, "fair", "#efe2cc", "#7a3f52", glow_side)
        pp.shawl(cc, "#6f8a86", glow_side, side=-1)

    # chair back
    for x in (420, 800):
        c.line([(x, 560), (x + (6 if x > 600 else -6), H + 20)], 24, lin((x - 12, 0), (x + 12, 0), "#5f4030", "#a8744c"), curve=False, shadow=NEAR)
    c.fill(box(410, 600, 812, 640, 10), "#8a5c3c", wob=1, shadow=NEAR)
    person(c, 620, 452, 1.0, "fair", "#7a3f52", L=1, tilt=4, turn=0.35, wide=0.86, texture="knit", over=dress, cut="long", hair="#33221e", smile=6, lids=0.7)
    pp.arm(c, [(470, 960), (452, 1052), (540, 1094)], "#7a3f52", 1, 100)
    pp.arm(c, [(792, 960), (804, 1052), (722, 1094)], "#7a3f52", 1, 100)
    pp.hand(c, 560, 1100, "fair", 1, flip=-1, k=0.86)
    pp.hand(c, 700, 1092, "fair", 1, flip=1, k=0.86)
    c.glow(1250, 760, 760, "#ff9a48", 0.36)
    c.glow(1250, 760, 300, "#ffd080", 0.22)
    c.soft([(-40, -40), (500, -40), (300, 1240), (-40, 1240)], "#7486a8", 120, a=0.28)
    return c.finish(vignette=0.3).image()


def pond():
    c = Canvas(116, "#f0d4a0")
    sky(c, "#86b4bc", "#c8d2b4", "#f6dca0", "#f8c88c", low=640)
    c.glow(1120, 470, 620, "#fff0bc", 0.85)
    c.fill(ell(1120, 440, 62), "#fff4cc", a=0.9, blur=3, wob=0.5)
    clouds(c, "#fff0cc", [(360, 190, 260), (820, 140, 220), (1380, 220, 240), (640, 300, 160)], 0.6)
    ridge(c, [(0, 560), (300, 530), (620, 552), (980, 528), (1300, 546), (1600, 522)], "#a8b088", "#b8a878", dabs=30)
    for x in range(-20, 1640, 74):
        foliage(c, x + c.r(-20, 20), 556 + c.r(-12, 8), c.r(44, 70), c.r(24, 44), mix("#7f9460", "#94a070", c.r()), n=4, L=1)
    for x, k in ((90, 0.5), (420, 0.42), (860, 0.36), (1330, 0.46), (1500, 0.4)):
        palm(c, x, 570, x + 24 * k, 570 - 330 * k, k * 0.8, "#7a9458")
    ridge(c, [(0, 606), (400, 592), (900, 604), (1300, 588), (1600, 602)], "#a39658", "#8a7a44", depth=60, dabs=60)
    # water
    water = [(-20, 628)] + [(W + 20, 624), (W + 20, H + 20), (-20, H + 20)]
    c.fill(water, vert(624, H, "#f0d09a", "#a8b898", "#5f9490", "#346f78"), wob=1.5, tex=0.03, streak=0.09)
    for x, k in ((90, 0.5), (420, 0.42), (860, 0.36), (1330, 0.46), (1500, 0.4)):
        c.line([(x, 632), (x + 10 * k, 632 + 260 * k)], 18 * k, "#7a8a64", a=0.4, blur=5, curve=False)
        c.fill(ell(x + 16 * k, 640 + 300 * k, 110 * k, 60 * k), "#6f8a64", a=0.4, blur=12)
    c.fill([(1060, 628), (1180, 628), (1260, 1200), (980, 1200)], "#fff0c0", a=0.42, blur=34, mode="screen", wob=0, tex=0)
    for i in range(170):
        t = c.r()
        y = 636 + 560 * t * t
        x = c.r(0, W)
        w = (20 + 110 * t) * c.r(0.5, 1.2)
        lit = abs(x - 1120) < 120 + 120 * t
        c.line([(x - w, y), (x, y - 3 * t - 1), (x + w, y)], 1, "#fff2c4" if lit else ["#d8e0c0", "#3f7a80"][int(c.r(0, 1.99))], mid=2 + 4 * t, w1=1, a=0.6 if lit else 0.35, wob=0, tex=0, streak=0)
    # fish rings
    for x, y, r in ((360, 860, 60), (1290, 790, 44), (900, 1100, 90)):
        for q in (1, 0.62, 0.3):
            c.line(ell(x, y, r * q, r * q * 0.26)[::4] + [(x + r * q, y)], 2.6, "#e8ecd0", a=0.6, wob=0.4, tex=0)
    # jetty
    for x in (500, 600, 700, 800):
        y = 1000 - (x - 500) * 0.62
        c.line([(x - 66, y - 60), (x - 66, y + 90)], 17, lin((x - 74, 0), (x - 58, 0), "#d8b478", "#7a5c3c"), curve=False)
        c.line([(x + 90, y - 40), (x + 90, y + 100)], 17, lin((x + 82, 0), (x + 98, 0), "#d8b478", "#7a5c3c"), curve=False)
        c.line([(x - 66, y + 90), (x - 64, y + 170)], 15, "#3f5f58", a=0.4, curve=False, blur=5)
    deck = [(60, 1240), (560, 1240), (930, 752), (776, 752)]
    c.soft([(90, 1260), (640, 1260), (980, 790), (840, 780)], "#1f4a54", 22, a=0.55)
    c.fill(deck, lin((300, 1240), (860, 752), "#c89c5c", "#dcb878"), wob=1, shadow=(8, 14, 16, 0.45))
    with c.clip(deck):
        for i in range(24):
            t = i / 23
            y = 1230 - (1230 - 756) * (1 - (1 - t) ** 1.6)
            c.line([(40, y + 6), (960, y - 4)], 26 * (1 - t) + 7, mix("#c0924f", "#e6c88c", c.r()), curve=False, wob=0.8, tex=0.06, shadow=(0, 4, 4, 0.4))
    for e in ((60, 1240, 776, 752), (560, 1240, 930, 752)):
        c.line([(e[0], e[1]), (e[2], e[3])], 22, "#b58a50", w1=10, curve=False, shadow=(3, 5, 5, 0.4))
    basket(c, 420, 1130, 150, 100)
    for i in range(5):
        x, y = 384 + 18 * i, 1030 + (i % 2) * 8
        c.fill(smooth([(x - 34, y), (x - 10, y - 12), (x + 20, y - 4), (x + 40, y - 14), (x + 38, y + 12), (x + 18, y + 4), (x - 10, y + 12)]), lin((0, y - 14), (0, y + 14), "#9cb0b4", "#e8ece0"), wob=0.6, shadow=(2, 4, 4, 0.4))
    # nets on poles
    for x, top in ((1090, 700), (1290, 672), (1500, 690)):
        c.line([(x, top), (x + 4, 1120)], 17, lin((x - 8, 0), (x + 8, 0), "#d8b478", "#7a5634"), curve=False, shadow=NEAR)
    c.line([(1070, 716), (1290, 692), (1530, 706)], 13, "#b58a50", shadow=(2, 6, 5, 0.4))
    net = [(1096, 720), (1290, 700), (1496, 714), (1480, 900), (1440, 1010), (1390, 940), (1330, 1030), (1270, 950), (1200, 1020), (1150, 930), (1110, 960)]
    net = net[:3] + smooth(net[2:], closed=False)
    c.fill(net, "#2f5f64", a=0.22, wob=2)
    with c.clip(net):
        for i in range(-14, 34):
            c.line([(1060 + i * 18, 690), (1000 + i * 18 + 190, 1060)], 1.7, "#eef0dc", a=0.62, wob=0.6, tex=0, streak=0)
            c.line([(1060 + i * 18, 690), (1000 + i * 18 - 70, 1060)], 1.7, "#eef0dc", a=0.62, wob=0.6, tex=0, streak=0)
    for i in range(9):
        c.fill(ell(1118 + 46 * i, 950 + (i % 2) * 44, 11, 9), "#d8703f", shadow=(2, 3, 3, 0.4))
    # near bank and palms
    c.fill(smooth([(1000, 1260), (1060, 1130), (1240, 1084), (1440, 1096), (1660, 1060), (1660, 1280)]), vert(1080, 1200, "#8a8a48", "#5f6434"), wob=3, shadow=(0, -4, 10, 0.35))
    blades(c, 1040, 1120, 1640, 1215, ["#7f9448", "#a3aa5c", "#5f7a3c"], 90, 66)
    palm(c, 90, 1000, 190, 330, 1.25, "#5f8a4a")
    palm(c, 1570, 1100, 1480, 300, 1.3, "#5f8a4a")
    c.fill(smooth([(-40, 1000), (140, 980), (240, 1060), (120, 1240), (-40, 1260)]), vert(980, 1240, "#8a8a48", "#565c30"), wob=3, shadow=(2, -4, 10, 0.3))
    blades(c, -20, 1000, 200, 1210, ["#7f9448", "#a3aa5c", "#5f7a3c"], 60, 70)
    return c.finish().image()


SCENES = {
    "roof/house.jpg": house,
    "roof/doorway.jpg": doorway,
    "classes/classroom.jpg": classroom,
    "winter/kiosk.jpg": kiosk,
    "tea/stall.jpg": stall,
    "clinic/ward.jpg": ward,
    "three-beds/table.jpg": table,
    "bees/hives.jpg": hives,
    "shop-closed/shutters.jpg": shutters,
    "carpentry/bench.jpg": bench,
    "lapsed/courtyard.jpg": courtyard,
    "taken-back/terrace.jpg": terrace,
    "quiet/garden.jpg": garden,
    "two-languages/bowls.jpg": bowls,
    "no-photo-now/stove.jpg": stove,
    "scheduled/pond.jpg": pond,
}


# ---------------------------------------------------------------- of no story in particular


def share():
    """A road through quiet hills: the card that stands in for every picture."""
    c = Canvas(201, "#f0d4a0")
    sky(c, "#7fa8b8", "#b8ccc0", "#f4dca8", "#f8c890", low=600)
    c.glow(1050, 420, 620, "#fff0bc", 0.85)
    c.fill(ell(1050, 392, 58), "#fff4cc", a=0.9, blur=3, wob=0.5)
    clouds(c, "#fff0d0", [(360, 190, 260), (800, 130, 200), (1380, 210, 220)], 0.6)
    ridge(c, [(0, 470), (220, 400), (430, 450), (700, 370), (960, 440), (1240, 380), (1600, 430)], "#9aacac", "#c4c0a0", dabs=20)
    ridge(c, [(0, 540), (320, 490), (700, 530), (1060, 480), (1600, 520)], "#86a08a", "#a8b080", dabs=30)
    ridge(c, [(0, 620), (380, 580), (820, 608), (1200, 560), (1600, 600)], "#86a060", "#a3aa5c", dabs=60)
    ridge(c, [(0, 730), (420, 690), (900, 660), (1300, 700), (1600, 680)], "#94a854", "#6f8a44", depth=300, dabs=120)
    c.fill(smooth([(1010, 560), (1030, 560), (980, 604), (1010, 650), (860, 730), (760, 900), (500, 900), (640, 740), (900, 664), (960, 630), (940, 600)], n=10), vert(560, 860, "#f2d8a4", "#dcb478"), wob=2, rim=(3, 4, 5, 0.2))
    c.fill([(1070, 560), (1070, 512), (1150, 512), (1150, 560)], "#f0dcb8", wob=1, shadow=(5, 6, 8, 0.4))
    c.fill([(1056, 516), (1110, 474), (1164, 516)], "#b8563f", wob=1)
    c.fill(box(1096, 528, 1116, 560), "#3f7f9c", wob=0.6)
    for x, y, r in ((1230, 540, 48), (1300, 560, 34), (300, 600, 54), (180, 630, 40)):
        trunk(c, [(x, y + 40), (x, y)], 9, 6, "#6e503c")
        foliage(c, x, y - 18, r, r * 0.8, "#6f8f4c", n=5, L=1)
    blades(c, 0, 720, 520, 850, ["#7f9448", "#a3aa5c", "#5f7a3c"], 60, 40)
    blades(c, 840, 740, 1600, 850, ["#7f9448", "#a3aa5c", "#5f7a3c"], 70, 40)
    return c.finish(grain=2.5).image().crop((0, 0, 1600, 840)).resize((1200, 630), Image.Resampling.LANCZOS)


# The mark, in a box of 64: dark ground, a lit doorway, the leaf open, and the road that leads to it.
ICON = [
    ("#20464f", [(0, 0), (64, 0), (64, 64), (0, 64)]),
    ("#f3c877", [(20, 10), (44, 10), (44, 46), (50, 64), (18, 64), (33, 52), (33, 46), (20, 46)]),
    ("#c8603f", [(20, 10), (33, 15), (33, 52), (20, 46)]),
    ("#fff3d4", [(29, 32), (31, 33), (31, 37), (29, 36)]),
]


def icon(size):
    k = 8
    im = Image.new("RGB", (size * k, size * k))
    d = ImageDraw.Draw(im)
    for color, pts in ICON:
        d.polygon([(x * size * k / 64, y * size * k / 64) for x, y in pts], fill=color)
    return im.resize((size, size), Image.Resampling.BOX)
