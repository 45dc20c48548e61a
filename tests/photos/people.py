"""Painted people. A head is drawn in a box of 240 x 300 with (0, 0) in its middle.

Proportions are those of a face seen from the front: eyes half-way down, five
eye-widths across, mouth a third of the way from nose to chin. Nothing is
exaggerated. `L` is the side the light comes from: -1 left, 1 right.
"""

import math

from paint import dark, ell, light, lin, mix, path, ribbon, smooth, vert

SKIN = {
    "deep": ("#91613f", "#583425", "#c28d62", "#a8573f"),
    "brown": ("#a06c48", "#653d2b", "#cd9767", "#b25f48"),
    "tan": ("#c28e64", "#875638", "#e3b588", "#c46e55"),
    "wheat": ("#d3a27a", "#976648", "#efc99f", "#d07c63"),
    "fair": ("#deb190", "#a37560", "#f5d5b5", "#d98771"),
}


def _sym(pts, turn=0.0):
    """Close a right half (top to bottom) into a face; a turn narrows the far side."""
    right = [(x * (1 - 0.10 * turn if x > 0 else 1), y) for x, y in pts]
    left = [(-x * (1 + 0.10 * turn), y) for x, y in pts[::-1] if x != 0]
    return smooth(right + left)


def face_shape(turn=0.0, jaw=1.0):
    return _sym(
        [(0, -128), (50, -118), (82, -76), (91, -14), (88, 36), (76 * jaw, 86), (47 * jaw, 129), (18 * jaw, 147), (0, 150)],
        turn,
    )


def head(c, skin="tan", L=-1, turn=0.0, jaw=1.0, hair="#2a1c1a", age=0, smile=6.0, beard=None, look=0.0, child=False,
         female=True, opening=None, brow=1.0, lids=0.45):
    base, shade, hi, blush = SKIN[skin]
    s = -L
    tx = turn * 15
    f = face_shape(turn, jaw)
    clip = [f] if opening is None else [opening]
    # ears lie behind the cheek
    if opening is None:
        for e in (-1, 1):
            w = 1 - 0.5 * max(0, turn * e)
            ex = e * 95 * (1 - 0.06 * turn * e)
            c.fill(smooth([(ex - e * 14, -22), (ex + e * 9 * w, -26), (ex + e * 14 * w, 2), (ex + e * 8 * w, 30), (ex - e * 6, 42), (ex - e * 16, 12)]),
                   mix(base, shade, 0.25 if e == L else 0.6), inner=(e * 3, 3, 5, 0.4), wob=0.5)
            c.line([(ex + e * 6 * w, -14), (ex + e * 3, 8), (ex - e * 2, 24)], 2, shade, w1=1, mid=4, a=0.5, blur=1)
    with c.clip(clip[0]):
        c.fill(f, lin((-95 * s, -60), (100 * s, 60), (0, hi), (0.28, mix(hi, base, 0.75)), (0.6, base), (1, mix(base, shade, 0.7))),
               wob=0.6, tex=0.03, streak=0.02, ang="v")
        # the big planes: cheek side, temple, under the brow, beneath the cheekbone
        c.soft(smooth([(52 * s, -110), (98 * s, -60), (112 * s, 40), (70 * s, 150), (30 * s, 156), (58 * s, 96), (66 * s, 40), (60 * s, -10), (72 * s, -50)]),
               mix(shade, "#ffffff", 0.22), 11, a=0.62)
        c.soft(smooth([(-90, 40), (-66, 70), (-44, 120), (-10, 160), (-70, 150), (-110, 90)]), mix(shade, "#ffffff", 0.45), 12, a=0.5)
        c.soft(ell(0, 140, 62, 16), mix(shade, "#ffffff", 0.4), 9, a=0.35)
        for e in (-1, 1):
            c.soft(ell(e * 40 + tx, -6, 29, 17), mix(shade, "#ffffff", 0.38), 7, a=0.5 if e == s else 0.36)
            c.soft(ell(e * 52 + tx * 0.8, 54, 24, 19), blush, 13, a=(0.42 if female or child else 0.26), mode="normal")
        c.soft(ell(L * 26 + tx, -78, 46, 24), hi, 18, a=0.50, mode="normal")
        c.soft(ell(L * 50 + tx, 30, 20, 13, 20 * L), light(hi, 0.3), 9, a=0.42, mode="normal")
        c.dabs(f, [hi, base, mix(base, shade, 0.4), mix(base, blush, 0.4)], 70, size=(40, 9), ang=80, spread=30, a=0.13, dry=0.3)
        # nose
        n = 1.0 if not child else 0.8
        c.soft(smooth([(tx + 6 * s, -22), (tx + 12 * s, 10), (tx + 24 * s * n, 48), (tx + 17 * s * n, 62), (tx + 2 * s, 62), (tx + 5 * s, 20)]),
               mix(shade, "#ffffff", 0.25), 3.2, a=0.62)
        c.soft(ribbon([(tx - 4 * s, -16), (tx - 5 * s, 14), (tx - 4 * s, 44)], 4, 8, 6), light(hi, 0.25), 3.5, a=0.6, mode="normal")
        c.soft(ell(tx * 1.2 - 3 * s, 47, 6 * n, 5 * n), light(hi, 0.5), 3, a=0.55, mode="normal")
        c.soft(ell(tx, 67, 23 * n, 5), mix(shade, "#ffffff", 0.2), 3.2, a=0.55)
        for e in (-1, 1):
            c.line([(tx + e * 19 * n, 42), (tx + e * 23 * n, 54), (tx + e * 15 * n, 61)], 1.2, shade, mid=3.4, w1=1.2, a=0.42 if e == s else 0.26, blur=1.1)
            c.fill(ell(tx + e * 9 * n, 60.5, 5 * n, 2.4, -12 * e), dark(shade, 0.45), a=0.62, wob=0.3, blur=0.7)
        # eyes
        for e in (-1, 1):
            eye(c, e * 41 * (1 - 0.07 * turn * e) + tx, 4, e, skin, look, hair, big=1.14 if child else 1.0, lash=female, lids=lids, s=s)
        # brows
        for e in (-1, 1):
            bx = e * 41 + tx
            inn, out = bx - e * 22, bx + e * 27
            bc = mix(hair, shade, 0.25)
            w = (6.0 if female or child else 9.0) * brow
            c.line([(inn, -24), (bx - e * 2, -31.5), (bx + e * 14, -31), (out, -22)], w * 0.7, bc, mid=w, w1=1.2, a=0.82, wob=0.9, blur=0.7, dry=0.12, ang="v")
        # mouth
        mouth(c, tx * 1.1, 97, skin, smile, s, female, child)
        c.soft(ell(tx, 121, 20, 4.5), mix(shade, "#ffffff", 0.3), 3.5, a=0.42)
        c.soft(ell(tx - 6 * s, 133, 16, 8), hi, 7, a=0.35, mode="normal")
        if age:
            for e in (-1, 1):
                c.line([(tx + e * 25, 58), (tx + e * 36, 76), (tx + e * 39, 94)], 1, shade, mid=3.2, w1=1, a=0.26 + 0.14 * age, blur=1.4)
                for k in range(2 if age == 1 else 3):
                    c.line([(tx + e * 66, 0 + k * 6), (tx + e * 76, -3 + k * 8)], 1, shade, w1=1.8, a=0.16 + 0.12 * age, blur=0.9)
                c.line([(tx + e * 26, 20), (tx + e * 40, 26), (tx + e * 54, 21)], 1, shade, mid=2.4, w1=1, a=0.2 + 0.12 * age, blur=1)
            for k in range(age):
                c.line([(tx - 34, -66 - 14 * k), (tx, -70 - 14 * k), (tx + 36, -65 - 14 * k)], 1, shade, mid=2.4, w1=1, a=0.26, blur=1.1)
        if beard:
            _beard(c, beard, hair, tx, f, s, shade)


def eye(c, x, y, e, skin, look, hair, big=1.0, lash=True, lids=0.0, s=1):
    base, shade, hi, _ = SKIN[skin]
    with c.at(x, y, big):
        al = path(f"M {-20*e} 3 C {-13*e} -7, {2*e} {-12+6*lids}, {12*e} {-7+4*lids} C {16*e} -5, {19*e} -2, {21*e} 0 C {12*e} 8, {-8*e} 10, {-20*e} 3 Z")
        c.fill(al, mix("#efe3d2", base, 0.34 if e != s else 0.46), wob=0.2, tex=0.0, streak=0)
        with c.clip(al):
            ix = 1.0 * e + look * 5
            c.fill(ell(ix, -1.0, 9.6), "#3a2418", wob=0.2, tex=0, streak=0)
            c.fill(ell(ix, 1.5, 6.6, 4.6), "#6b4428", a=0.7, wob=0, blur=1.2, tex=0, streak=0)
            c.fill(ell(ix, -1.5, 4.2), "#170d0c", wob=0.1, tex=0, streak=0)
            c.soft(ribbon([(-22, -8), (0, -11), (22, -7)], 9), mix(shade, "#000000", 0.1), 2.2, a=0.6)
        c.fill(ell(ix - 3 * s, -4.6, 2.2), "#fff6e6", a=0.95, wob=0.1, tex=0, streak=0)
        c.line([(-21 * e, 3.5), (-12 * e, -5 + 2 * lids), (2 * e, -10 + 6 * lids), (13 * e, -7 + 4 * lids), (22 * e, 0.5)], 1.4, "#22130f", mid=4.6 if lash else 3.8, w1=2.6, wob=0.25)
        if lash:
            c.line([(18 * e, -2), (25 * e, -5)], 2.6, "#22130f", w1=0.8, wob=0.2)
        c.line([(-17 * e, -9 + lids), (0, -17.5 + 3 * lids), (14 * e, -14.5 + 2 * lids), (23 * e, -7)], 0.8, shade, mid=2.6, w1=0.8, a=0.65, blur=0.6)
        c.line([(-14 * e, 8), (0, 11), (15 * e, 7)], 0.8, shade, mid=1.8, w1=0.8, a=0.42, blur=0.7)
        c.soft(ell(-21 * e, 3.5, 3, 2), "#b7685a", 1.2, a=0.5, mode="normal")


def mouth(c, x, y, skin, smile, s, female, child):
    base, shade, hi, blush = SKIN[skin]
    lip = mix(blush, shade, 0.32 if female else 0.42)
    w = 27 if child else 31
    k = smile
    with c.at(x, y):
        c.fill(path(f"M {-w} {-k} C {-18} -7, -8 -11, 0 -8 C 8 -11, 18 -7, {w} {-k} C 14 4, -14 4, {-w} {-k} Z"), mix(lip, shade, 0.22), wob=0.4, a=0.88, tex=0.02, blur=0.5)
        c.fill(path(f"M {-w*0.84} {1-k*0.7} C -10 4, 10 4, {w*0.84} {1-k*0.7} C {14} 17, -14 17, {-w*0.84} {1-k*0.7} Z"), mix(lip, hi, 0.24), wob=0.4, a=0.82, tex=0.02, blur=0.6)
        c.soft(ell(-5 * s, 8, 8, 2.6), light(hi, 0.3), 2, a=0.42, mode="normal")
        c.line([(-w - 2, -k - 0.6), (-11, 2.2), (0, 0.6), (11, 2.2), (w + 2, -k - 0.6)], 1.4, dark(mix(lip, shade, 0.7), 0.35), mid=3.2, w1=1.4, wob=0.3, a=0.9)
        for e in (-1, 1):
            c.soft(ell(e * (w + 4), -k, 4, 4), shade, 2.4, a=0.4)


def _beard(c, kind, hair, tx, f, s, shade):
    col = mix(hair, shade, 0.2)
    if kind == "stubble":
        c.soft(smooth([(-88, 40), (-60, 72), (-36, 78), (0, 76), (36, 78), (60, 72), (88, 40), (80, 110), (40, 160), (-40, 160), (-80, 110)]), mix(col, "#ffffff", 0.35), 9, a=0.5)
        return
    if kind == "full":
        side = smooth([(-96, -10), (-80, 18), (-72, 62), (-47, 84), (-36, 90), (-38, 104), (-22, 116), (0, 113), (22, 116), (38, 104), (36, 90), (47, 84), (72, 62), (80, 18), (96, -10),
                       (92, 60), (78, 112), (46, 146), (0, 158), (-46, 146), (-78, 112), (-92, 60)])
        c.fill(side, lin((-90 * s, 0), (90 * s, 0), mix(col, "#a88a70", 0.28), col, dark(col, 0.3)), a=0.93, wob=2.2, blur=2.2, tex=0.05, ang="v", streak=0.12)
        c.dabs(side, [light(col, 0.16), dark(col, 0.3), col], 240, size=(22, 3.2), ang=86, spread=26, a=0.55, dry=0.2)
    m = smooth([(tx - 33, 85), (tx - 22, 76), (tx - 6, 73), (tx, 76), (tx + 6, 73), (tx + 22, 76), (tx + 33, 85), (tx + 19, 86), (tx, 84), (tx - 19, 86)])
    c.fill(m, col, a=0.93, wob=1.2, blur=1.2, tex=0.06, ang="v", streak=0.1)
    c.dabs(m, [light(col, 0.2), dark(col, 0.3)], 60, size=(16, 2.6), ang=75, spread=35, a=0.55, dry=0.2)


# ---------------------------------------------------------------- hair and cloth on the head


def neck(c, skin, L, w=1.0, low=215):
    base, shade, hi, _ = SKIN[skin]
    s = -L
    c.fill(path(f"M {-50*w} 70 C {-52*w} 130, {-54*w} 160, {-84*w} {low-20} L {-84*w} {low+40} L {84*w} {low+40} L {84*w} {low-20} C {54*w} 160, {52*w} 130, {50*w} 70 Z"),
           lin((-60 * s, 0), (70 * s, 0), mix(hi, base, 0.7), base, mix(base, shade, 0.8)), wob=0.6)
    c.soft(smooth([(-62, 96), (0, 150), (62, 96), (66, 150), (40 * s + 10 * s, 200), (0, 186), (-50, 168)]), mix(shade, "#ffffff", 0.12), 8, a=0.75)
    for e in (-1, 1):
        c.line([(e * 40 * w, 150), (e * 22 * w, 196), (e * 8 * w, 218)], 2, shade, mid=5, w1=1, a=0.28, blur=3)


def hair_short(c, col, L, turn=0.0, grey=0.0, curly=False, recede=0.0, lift=0.0):
    s = -L
    col = mix(col, "#b9b2ab", grey)
    sh = smooth([(-97, 6), (-104, -38), (-98, -92), (-62, -134 - lift), (0, -150 - lift), (62, -136 - lift), (99, -92), (104, -38), (97, 6), (88, -14), (86, -48),
                 (70, -84 - recede), (36, -97 - recede * 1.3), (0 + 14 * turn, -99 - recede * 0.6), (-36, -95 - recede * 1.3), (-70, -84 - recede), (-86, -48), (-88, -14)])
    c.fill(sh, lin((-90 * s, -150), (90 * s, -40), light(col, 0.20), col, dark(col, 0.4)), wob=2.4 if not curly else 4, blur=0.8, inner=(-6 * s, 8, 12, 0.3))
    if curly:
        c.dabs(sh, [light(col, 0.14), dark(col, 0.4), col, light(col, 0.06)], 420, size=(13, 8), ang=30, spread=180, a=0.6, dry=0.2)
    else:
        c.dabs(sh, [light(col, 0.22), dark(col, 0.35), col], 150, size=(52, 5), ang=20 * s, spread=28, a=0.5, dry=0.3)
    c.soft(ribbon([(-80, -70), (-40, -90), (10, -94), (60, -88), (84, -62)], 10), SKIN["tan"][1], 7, a=0.30)


def hair_back(c, col, L, bun=False, long=False):
    s = -L
    if bun:
        c.fill(ell(20 * s, -128, 52, 40), lin((-50 * s, -150), (60 * s, -90), light(col, 0.15), dark(col, 0.35)), wob=2)
    if long:
        sh = smooth([(-104, -40), (-112, 40), (-116, 120), (-104, 190), (-60, 206), (60, 206), (104, 190), (116, 120), (112, 40), (104, -40), (0, -120)])
        c.fill(sh, lin((-100 * s, 0), (100 * s, 0), light(col, 0.1), col, dark(col, 0.4)), wob=2)
        c.dabs(sh, [light(col, 0.16), dark(col, 0.35)], 120, size=(90, 6), ang=88, spread=8, a=0.4)


def hair_parted(c, col, L, grey=0.0, side=0.0):
    """Drawn back from a parting."""
    s = -L
    col = mix(col, "#b9b2ab", grey)
    p = 16 * side
    for e in (-1, 1):
        sh = smooth([(p, -148), (e * 56, -140), (e * 100, -96), (e * 108, -34), (e * 101, 30), (e * 90, 6), (e * 88, -36), (e * 74, -74), (e * 38, -98), (p, -112)])
        c.fill(sh, lin((-100 * s, -150), (100 * s, 0), light(col, 0.24), col, dark(col, 0.4)), wob=1.2, blur=0.6, tex=0.04)
        for k in range(16):
            t = k / 15
            c.line([(p + e * 2, -146 + 32 * t), (e * (44 + 10 * (1 - t)), -132 + 36 * t), (e * (88 + 14 * (1 - t)), -86 + 38 * t), (e * (92 + 12 * (1 - t)), -6 + 20 * t)],
                   1, (light(col, 0.34) if k % 3 == 0 and e == L else light(col, 0.14) if k % 3 == 1 else dark(col, 0.45)), mid=3.6, w1=1, a=0.34, blur=0.6)
    c.line([(p, -148), (p, -128), (p, -112)], 2.4, SKIN["tan"][1], a=0.6, blur=0.6)
    c.soft(ribbon([(-84, -40), (-66, -78), (-30, -98), (0, -108), (30, -98), (66, -78), (84, -40)], 9), "#7a4a36", 6, a=0.35)


def scarf(c, col, L, under=None, pattern=None, loose=False, drape=1.0):
    """The cloth behind and around the face; returns the opening for the face."""
    s = -L
    top = -150
    outer = smooth([(0, top), (62, top + 14), (106, -84), (119, -10), (116, 60), (126, 120), (190 * drape, 205), (212 * drape, 300), (120, 372), (0, 392), (-120, 372),
                    (-212 * drape, 300), (-190 * drape, 205), (-126, 120), (-116, 60), (-119, -10), (-106, -84), (-62, top + 14)])
    c.fill(outer, lin((-150 * s, -120), (170 * s, 320), light(col, 0.30), col, dark(col, 0.36)), wob=1.2, tex=0.04,
           inner=(-14 * s, -6, 26, 0.45), rim=(8 * s, 10, 10, 0.34), shadow=(10 * s, 18, 22, 0.5))
    if pattern:
        with c.clip(outer):
            for _ in range(150):
                x, y = c.r(-210, 210), c.r(-150, 390)
                c.fill(ell(x, y, c.r(3, 6), c.r(2, 4), c.r(0, 180)), pattern, a=0.55, wob=0.6, tex=0, streak=0)
    with c.clip(outer):
        # folds run from the crown down and gather under the chin
        for e in (-1, 1):
            folds = [
                [(e * 30, -148), (e * 82, -96), (e * 101, -10), (e * 92, 80), (e * 40, 168)],
                [(e * 12, -150), (e * 98, -100), (e * 112, 0), (e * 108, 90), (e * 62, 196), (e * 30, 300)],
                [(e * 116, 50), (e * 118, 120), (e * 90, 210), (e * 96, 330)],
                [(e * 124, 130), (e * 160, 190), (e * 150, 300), (e * 120, 380)],
                [(e * 70, 150), (e * 20, 196), (-e * 40, 236), (-e * 90, 270)],
                [(e * 84, 176), (e * 10, 236), (-e * 70, 300)],
            ]
            for i, f in enumerate(folds):
                lit = e == L
                c.line(f, 3, dark(col, 0.62), mid=13, w1=2, a=0.36 if not lit else 0.26, blur=4, tex=0)
                g = [(x - 9 * s, y - 5) for x, y in f]
                c.line(g, 2, light(col, 0.55), mid=8, w1=2, a=0.34 if lit else 0.16, blur=3, tex=0)
        c.dabs(outer, [light(col, 0.25), col, dark(col, 0.25)], 130, size=(80, 12), ang=80, spread=35, a=0.20, dry=0.4)
    if loose:
        op = smooth([(0, -128), (48, -122), (84, -92), (99, -30), (98, 40), (88, 100), (60, 150), (0, 172), (-60, 150), (-88, 100), (-98, 40), (-99, -30), (-84, -92), (-48, -122)])
    else:
        op = smooth([(0, -106), (44, -98), (74, -66), (86, -10), (84, 44), (72, 94), (45, 130), (16, 143), (0, 145), (-16, 143), (-45, 130), (-72, 94), (-84, 44), (-86, -10), (-74, -66), (-44, -98)])
    if under:
        c.fill(smooth([(0, -118), (50, -108), (80, -72), (88, -20), (0, -40), (-88, -20), (-80, -72), (-50, -108)]), under, wob=0.6)
    return op


def scarf_edge(c, op, col, L, trim=None):
    s = -L
    with c.clip(op):
        m = len(op)
        ring = [op[i] for i in range(0, m, 4)]
        c.soft(ribbon(ring + ring[:1], 22), "#6b4334", 8, a=0.52)
        n = len(ring) // 2
        over = [p for p in ring[n:] + ring[:n] if p[1] < 30]
        c.soft(ribbon([(x + 7 * L, y + 8) for x, y in over], 16), "#6b4334", 7, a=0.45)
    ring = [op[i] for i in range(0, len(op), 5)]
    ring = ring + ring[:1]
    c.line(ring, 7, lin((-90 * s, -60), (90 * s, 80), light(col, 0.42), col, dark(col, 0.3)), wob=0.7)
    if trim:
        c.line([(x * 1.05, y * 1.05) for x, y in ring], 4, trim, a=0.85, wob=0.6)
    c.line([(x * 1.09, y * 1.06 - 1) for x, y in ring], 3, dark(col, 0.5), a=0.32, blur=2)


# ---------------------------------------------------------------- clothes


def torso(c, col, L, wide=1.0, slope=0.0, length=900, shadow=True, texture="plain"):
    s = -L
    w = wide
    sh = path(
        f"M {-60*w} 178 C {-110*w} {206+slope}, {-200*w} {214+slope}, {-240*w} {262+slope} C {-276*w} 320, {-286*w} 470, {-300*w} {length}"
        f" L {300*w} {length} C {286*w} 470, {276*w} 320, {240*w} {262+slope} C {200*w} {214+slope}, {110*w} {206+slope}, {60*w} 178 C 30 214, -30 214, {-60*w} 178 Z"
    )
    c.fill(sh, lin((-280 * w * s, 180), (300 * w * s, 520), light(col, 0.28), col, dark(col, 0.42)), wob=1.2, tex=0.045, streak=0.035, ang="v",
           inner=(-22 * s, -4, 34, 0.42), rim=(8 * s, 9, 10, 0.30), shadow=(14 * s, 16, 30, 0.5) if shadow else None)
    with c.clip(sh):
        for e in (-1, 1):
            # sleeves: a seam and the shade of the arm on the side
            c.line([(e * 168 * w, 330), (e * 178 * w, 460), (e * 186 * w, length)], 4, dark(col, 0.7), mid=16, w1=16, a=0.38, blur=5, tex=0)
            c.line([(e * 205 * w, 232 + slope), (e * 186 * w, 290), (e * 176 * w, 360)], 1.5, dark(col, 0.6), mid=3, w1=1, a=0.5, blur=0.8)
            for k in range(3):
                y = 400 + 60 * k
                c.line([(e * 180 * w, y), (e * 214 * w, y + 26), (e * 250 * w, y + 20)], 2, dark(col, 0.6), mid=9, w1=2, a=0.24, blur=3.5, tex=0)
                c.line([(e * 182 * w, y + 14), (e * 214 * w, y + 40), (e * 246 * w, y + 34)], 2, light(col, 0.5), mid=6, w1=2, a=0.18, blur=3, tex=0)
        for x0, x1 in ((-120, -60), (-50, -30), (70, 34), (132, 80)):
            c.line([(x0 * w, 260), ((x0 + x1) / 2 * w, 420), (x1 * w, 640)], 2, dark(col, 0.6), mid=14, w1=2, a=0.20, blur=6, tex=0)
            c.line([(x0 * w - 12 * s, 256), ((x0 + x1) / 2 * w - 12 * s, 420), (x1 * w - 12 * s, 640)], 2, light(col, 0.5), mid=9, w1=2, a=0.16, blur=5, tex=0)
        c.dabs(sh, [light(col, 0.22), col, dark(col, 0.22), dark(col, 0.1)], 240, size=(110, 18), ang=84, spread=22, a=0.22, dry=0.42)
        if texture == "knit":
            for y in range(200, 660, 11):
                c.line([(-300, y), (0, y + 10), (300, y)], 1.4, dark(col, 0.5), a=0.22, wob=1.4, tex=0)
            for x in range(-290, 300, 13):
                c.line([(x, 190), (x * 1.03, 460), (x * 1.05, 700)], 1.2, light(col, 0.4), a=0.14, wob=1, tex=0)
        elif texture == "check":
            for x in range(-290, 300, 44):
                c.line([(x, 180), (x * 1.04, 460), (x * 1.06, 720)], 12, dark(col, 0.5), a=0.22, wob=0.8, tex=0)
                c.line([(x + 20, 180), ((x + 20) * 1.04, 460), ((x + 20) * 1.06, 720)], 4, light(col, 0.6), a=0.25, wob=0.8, tex=0)
            for y in range(200, 720, 44):
                c.line([(-300, y + 12), (0, y), (300, y + 12)], 12, dark(col, 0.5), a=0.22, wob=0.8, tex=0)
                c.line([(-300, y + 34), (0, y + 22), (300, y + 34)], 4, light(col, 0.6), a=0.25, wob=0.8, tex=0)
        elif texture == "flower":
            for _ in range(120):
                x, y = c.r(-280, 280), c.r(210, 760)
                a = c.r(0, 90)
                for q in range(4):
                    c.fill(ell(x, y, 8, 3, a + 45 * q), light(col, 0.62), a=0.5, wob=0.5, tex=0, streak=0)
                c.fill(ell(x, y, 2.6), "#e9b44c", a=0.8, wob=0.2, tex=0, streak=0)
        elif texture == "stripe":
            for x in range(-300, 300, 26):
                c.line([(x, 180), (x * 1.04, 460), (x * 1.06, 720)], 5, light(col, 0.6), a=0.4, wob=0.9, tex=0)
    return sh


def crew(c, col, L):
    s = -L
    c.line([(-70, 180), (-44, 214), (0, 228), (44, 214), (70, 180)], 17, lin((-70 * s, 0), (70 * s, 0), light(col, 0.3), col, dark(col, 0.35)), wob=0.6, shadow=(0, 5, 5, 0.4))
    c.line([(-66, 186), (-42, 217), (0, 231), (42, 217), (66, 186)], 2, dark(col, 0.6), a=0.35, blur=1)


def vneck(c, skin, inner_col, col, L, low=330):
    """An open front over a shirt of another colour."""
    s = -L
    c.fill([(-68, 172), (0, low + 14), (68, 172), (30, 208), (-30, 208)], lin((-60 * s, 0), (60 * s, 0), light(inner_col, 0.2), inner_col, dark(inner_col, 0.3)), wob=0.7)
    for e in (-1, 1):
        c.line([(e * 72, 170), (e * 44, 236), (0, low + 12)], 20, light(col, 0.10) if e == L else dark(col, 0.14), mid=22, w1=14, wob=0.6, shadow=(0, 4, 5, 0.35))


def collar(c, col, L, open_to=262, skin=None):
    s = -L
    if skin:
        b, sh, hi, _ = SKIN[skin]
        c.fill([(-50, 170), (0, open_to + 8), (50, 170), (0, 190)], lin((0, 170), (0, open_to), mix(b, sh, 0.45), b), wob=0.5)
    c.line([(0, open_to), (2, 460), (4, 900)], 3, dark(col, 0.55), a=0.55, blur=0.8)
    c.line([(-12, open_to + 6), (-10, 460), (-8, 900)], 2, light(col, 0.4), a=0.4, blur=1.2)
    for y in range(int(open_to) + 34, 760, 84):
        c.fill(ell(9, y, 6.5), light(col, 0.55), wob=0.3, shadow=(1, 2, 2, 0.5))
    for e in (-1, 1):
        p = [(e * 60, 160), (e * 74, 186), (e * 64, 262), (e * 6, open_to - 4), (e * 30, 208)]
        c.fill(p, light(col, 0.26) if e == L else dark(col, 0.10), wob=0.7, shadow=(0, 6, 7, 0.45), inner=(-4 * s, -2, 8, 0.25))


def apron(c, col, L, top=330, wide=150):
    s = -L
    for e in (-1, 1):
        c.line([(e * 70, 182), (e * (wide * 0.72), 262), (e * (wide - 26), top + 6)], 20, dark(col, 0.16) if e != L else light(col, 0.1), wob=0.6, shadow=(0, 4, 5, 0.4))
    p = path(f"M {-wide+20} {top} Q 0 {top+16} {wide-20} {top} L {wide+34} {top+170} L {wide+60} 900 L {-wide-60} 900 L {-wide-34} {top+170} Z")
    c.fill(p, lin((-wide * s, top), (wide * s, top + 300), light(col, 0.24), col, dark(col, 0.34)), wob=1.0, inner=(-8 * s, 0, 16, 0.3), shadow=(5 * s, 8, 10, 0.45))
    with c.clip(p):
        c.dabs(p, [light(col, 0.2), dark(col, 0.2), col], 90, size=(100, 16), ang=86, spread=14, a=0.25)
        c.line([(-wide - 40, top + 168), (0, top + 186), (wide + 40, top + 168)], 12, dark(col, 0.3), a=0.55)
    c.line([(-wide + 26, top + 12), (0, top + 27), (wide - 26, top + 12)], 2.2, light(col, 0.6), a=0.5)


def shawl(c, col, L, border=None, side=1):
    """A cloth laid over both shoulders, one end thrown across."""
    s = -L
    with c.at(0, 0, side, 1):
        a = smooth([(-96, 150), (-190, 206), (-262, 270), (-298, 420), (-300, 640), (-190, 660), (-120, 500), (-66, 330), (-40, 220)])
        b = smooth([(96, 150), (190, 206), (262, 270), (300, 420), (306, 640), (150, 600), (20, 480), (-120, 400), (-206, 352), (-170, 280), (-60, 262), (40, 214)])
        for p in (a, b):
            c.fill(p, lin((-260 * s * side, 180), (280 * s * side, 560), light(col, 0.26), col, dark(col, 0.30)), wob=1.2, inner=(-12 * s, -6, 22, 0.38), shadow=(6 * s, 12, 14, 0.45), rim=(6 * s, 7, 8, 0.25))
            with c.clip(p):
                c.dabs(p, [light(col, 0.3), dark(col, 0.14), col], 90, size=(110, 13), ang=35, spread=22, a=0.25)
        with c.clip(b):
            for k in range(6):
                c.line([(60 + 34 * k, 190 + 16 * k), (10 + 30 * k, 300 + 26 * k), (-150 + 36 * k, 372 + 34 * k)], 2, dark(col, 0.55), mid=10, w1=2, a=0.27, blur=3.5, tex=0)
                c.line([(52 + 34 * k, 186 + 16 * k), (0 + 30 * k, 290 + 26 * k), (-160 + 36 * k, 360 + 34 * k)], 2, light(col, 0.6), mid=7, w1=2, a=0.3, blur=3, tex=0)
            if border:
                c.line([(310, 590), (150, 560), (30, 446), (-116, 366), (-220, 318)], 16, border, wob=0.7, a=0.92)
                c.line([(310, 566), (160, 536), (40, 424), (-106, 346), (-214, 300)], 4, "#d9a441", wob=0.6, a=0.9)
                c.line([(310, 612), (146, 582), (20, 468), (-126, 386), (-226, 338)], 4, "#2f6b4f", wob=0.6, a=0.9)
        with c.clip(a):
            for k in range(4):
                c.line([(-120 - 30 * k, 200), (-130 - 36 * k, 400), (-150 - 30 * k, 650)], 2, dark(col, 0.55), mid=11, w1=2, a=0.26, blur=4, tex=0)


def hand(c, x, y, skin, L, flip=1, k=1.0, cuff=None, rot=0):
    """A hand at rest, fingers towards -x (or +x when flipped)."""
    base, shade, hi, _ = SKIN[skin]
    with c.at(x, y, k * flip, k):
        pal = smooth([(60, -24), (20, -32), (-18, -26), (-34, -6), (-24, 18), (16, 26), (60, 24)])
        fing = [[(-14, -22), (-54, -24), (-84, -10)], [(-22, -12), (-62, -10), (-92, 3)], [(-24, 0), (-60, 6), (-86, 16)], [(-18, 11), (-48, 19), (-70, 27)]]
        for f in fing[::-1]:
            c.line(f, 20, lin((0, -30), (0, 30), hi, base, mix(base, shade, 0.6)), mid=19, w1=13, shadow=(0, 6, 6, 0.45), wob=0.5)
            c.fill(ell(f[2][0], f[2][1], 6.4), base, wob=0.3, tex=0)
        c.fill(pal, lin((0, -34), (0, 30), hi, base, mix(base, shade, 0.65)), shadow=(0, 7, 8, 0.4), wob=0.6)
        for f in fing[1:]:
            c.line([(f[0][0] + 14, f[0][1] - 4), (f[0][0] - 14, f[0][1] - 7), (f[1][0] - 8, f[1][1] - 9)], 1, shade, mid=2.6, w1=1, a=0.55, blur=0.7)
        c.line([(22, -26), (-8, -40), (-38, -40)], 20, lin((0, -48), (0, -26), hi, base), mid=18, w1=12, wob=0.5, shadow=(0, 4, 4, 0.3))
        if cuff:
            c.fill(smooth([(50, -36), (150, -52), (152, 46), (50, 36), (44, 0)]), vert(-50, 46, light(cuff, 0.25), cuff, dark(cuff, 0.4)), wob=0.8, shadow=(-3, 8, 10, 0.4))


def arm(c, pts, col, L, w=104, texture="plain"):
    """A sleeve from the shoulder over the elbow to the cuff."""
    x, y = pts[0]
    sh = [ribbon(pts, w * 0.92, w * 0.60, w), ell(x, y, w * 0.46)]
    ys = [q for _, q in pts]
    c.fill(sh, lin((0, min(ys) - w * 0.4), (0, max(ys) + w * 0.3), light(col, 0.12), col, dark(col, 0.34)), wob=0.7, streak=0.03, ang="v",
           shadow=(-2 * L, 9, 15, 0.34), inner=(-9 * -L, -4, 18, 0.40))
    with c.clip(sh):
        if texture == "check":
            x0, x1 = min(q for q, _ in pts) - w, max(q for q, _ in pts) + w
            for k in range(int((x1 - x0) / 40)):
                c.line([(x0 + 40 * k, min(ys) - w), (x0 + 40 * k + 12, max(ys) + w)], 11, dark(col, 0.5), a=0.2, wob=0.8, tex=0, curve=False)
                c.line([(x0 + 40 * k + 19, min(ys) - w), (x0 + 40 * k + 31, max(ys) + w)], 4, light(col, 0.6), a=0.24, wob=0.8, tex=0, curve=False)
            for k in range(int((max(ys) - min(ys) + 2 * w) / 40)):
                q = min(ys) - w + 40 * k
                c.line([(x0, q), (x1, q + 6)], 11, dark(col, 0.5), a=0.2, wob=0.8, tex=0, curve=False)
                c.line([(x0, q + 20), (x1, q + 26)], 4, light(col, 0.6), a=0.24, wob=0.8, tex=0, curve=False)
        ex, ey = pts[1]
        for k in range(3):
            c.line([(ex - w * 0.5, ey - 26 + 20 * k), (ex, ey - 8 + 18 * k), (ex + w * 0.5, ey - 22 + 20 * k)], 2, dark(col, 0.6), mid=8, w1=2, a=0.26, blur=3, tex=0)
    (px, py), (ex, ey) = pts[-2:]
    d = math.sqrt((ex - px) ** 2 + (ey - py) ** 2)
    ux, uy = (ex - px) / d, (ey - py) / d
    h = w * 0.31
    c.line([(ex - 6 * ux - uy * h, ey - 6 * uy + ux * h), (ex - 6 * ux + uy * h, ey - 6 * uy - ux * h)], 13, dark(col, 0.2), curve=False, wob=0.5)
