"""A small gouache: paths, paints and soft light on a float canvas.

Only exactly rounded arithmetic is used on the pixels (+ - * / sqrt, table
look-ups and Pillow's integer resampling), and random numbers come from PCG64,
so the same pinned versions give the same bytes.
"""

import math
import re

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

W, H = 1600, 1200
SS = 3
F = np.float32


def rgb(c):
    if isinstance(c, str):
        c = c.lstrip("#")
        return tuple(int(c[i : i + 2], 16) for i in (0, 2, 4))
    return tuple(c)


def mix(a, b, t):
    a, b = rgb(a), rgb(b)
    return tuple(x + (y - x) * t for x, y in zip(a, b))


def dark(c, t=0.25):
    return mix(c, (38, 24, 34), t)


def light(c, t=0.25):
    return mix(c, (255, 240, 212), t)


# ---------------------------------------------------------------- noise


def _up(rng, gw, gh, w, h):
    """Smooth noise in -1..1: a coarse random grid, enlarged."""
    g = rng.integers(0, 256, size=(max(2, gh), max(2, gw)), dtype=np.uint8)
    im = Image.fromarray(g).resize((w, h), Image.Resampling.BICUBIC)
    return (np.asarray(im, dtype=F) - F(127.5)) / F(127.5)


class Noise:
    """Texture fields, made once and cut at another place for every fill."""

    N = 2400

    def __init__(self):
        r = np.random.Generator(np.random.PCG64(20261120))
        n = self.N
        self.cloud = _up(r, 9, 9, n, n) * F(0.55) + _up(r, 26, 26, n, n) * F(0.3) + _up(r, 90, 90, n, n) * F(0.15)
        self.blot = _up(r, 60, 60, n, n) * F(0.5) + _up(r, 190, 190, n, n) * F(0.5)
        self.h = _up(r, 14, 420, n, n) * F(0.5) + _up(r, 40, 900, n, n) * F(0.5)
        self.v = np.ascontiguousarray(self.h.T[::-1])
        self.grain = _up(r, 1200, 1200, n, n) * F(0.7) + _up(r, 480, 480, n, n) * F(0.5)
        self.w1 = _up(r, 4000, 2, 4000, 2)[0]

    def cut(self, name, x0, y0, x1, y1, ox, oy):
        f = getattr(self, name)
        n = self.N
        # there and back again, so that no seam shows
        ys = (np.arange(y0, y1) + oy) % (2 * n)
        xs = (np.arange(x0, x1) + ox) % (2 * n)
        ys = np.where(ys < n, ys, 2 * n - 1 - ys)
        xs = np.where(xs < n, xs, 2 * n - 1 - xs)
        return f[ys[:, None], xs[None, :]]


NOISE = None


def noise():
    global NOISE
    if NOISE is None:
        NOISE = Noise()
    return NOISE


# ---------------------------------------------------------------- paths


def _bez(p0, p1, p2, p3, n):
    out = []
    for i in range(1, n + 1):
        t = i / n
        u = 1 - t
        out.append(
            (
                u * u * u * p0[0] + 3 * u * u * t * p1[0] + 3 * u * t * t * p2[0] + t * t * t * p3[0],
                u * u * u * p0[1] + 3 * u * u * t * p1[1] + 3 * u * t * t * p2[1] + t * t * t * p3[1],
            )
        )
    return out


def path(d):
    """Points of an SVG-like path with absolute M L C Q and Z."""
    tok = re.findall(r"[MLCQZ]|-?\d+\.?\d*", d)
    pts, i, cmd = [], 0, "M"

    def take(n):
        nonlocal i
        v = [float(t) for t in tok[i : i + n]]
        i += n
        return v

    while i < len(tok):
        if tok[i].isalpha():
            cmd = tok[i]
            i += 1
            if cmd == "Z":
                continue
        if cmd in "ML":
            pts.append(tuple(take(2)))
        elif cmd == "C":
            a = take(6)
            pts += _bez(pts[-1], a[0:2], a[2:4], a[4:6], 22)
        elif cmd == "Q":
            a = take(4)
            p = pts[-1]
            c1 = (p[0] + 2 / 3 * (a[0] - p[0]), p[1] + 2 / 3 * (a[1] - p[1]))
            c2 = (a[2] + 2 / 3 * (a[0] - a[2]), a[3] + 2 / 3 * (a[1] - a[3]))
            pts += _bez(p, c1, c2, a[2:4], 18)
    return pts


def smooth(pts, closed=True, n=14):
    """A Catmull-Rom curve through the points."""
    m = len(pts)
    out = []
    for i in range(m if closed else m - 1):
        if closed:
            a, b, c, d = (pts[(i + k - 1) % m] for k in range(4))
        else:
            a, b, c, d = pts[max(i - 1, 0)], pts[i], pts[i + 1], pts[min(i + 2, m - 1)]
        c1 = (b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6)
        c2 = (c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6)
        if i == 0:
            out.append(b)
        out += _bez(b, c1, c2, c, n)
    return out


def ell(cx, cy, rx, ry=None, rot=0.0, n=64):
    ry = rx if ry is None else ry
    cr, sr = math.cos(math.radians(rot)), math.sin(math.radians(rot))
    out = []
    for i in range(n):
        t = 2 * math.pi * i / n
        x, y = rx * math.cos(t), ry * math.sin(t)
        out.append((cx + x * cr - y * sr, cy + x * sr + y * cr))
    return out


def box(x0, y0, x1, y1, r=0.0):
    if r <= 0:
        return [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
    out = []
    for cx, cy, a in ((x1 - r, y0 + r, -90), (x1 - r, y1 - r, 0), (x0 + r, y1 - r, 90), (x0 + r, y0 + r, 180)):
        for k in range(7):
            t = math.radians(a + 15 * k)
            out.append((cx + r * math.cos(t), cy + r * math.sin(t)))
    return out


def ribbon(pts, w0, w1=None, mid=None, curve=True):
    """A stroke whose width runs w0 -> mid -> w1."""
    w1 = w0 if w1 is None else w1
    mid = (w0 + w1) / 2 if mid is None else mid
    p = smooth(pts, closed=False) if curve and len(pts) > 2 else list(pts)
    if len(p) == 2:
        a, b = p
        p = [(a[0] + (b[0] - a[0]) * k / 8, a[1] + (b[1] - a[1]) * k / 8) for k in range(9)]
    left, right = [], []
    n = len(p)
    for i in range(n):
        a, b = p[max(0, i - 1)], p[min(n - 1, i + 1)]
        dx, dy = b[0] - a[0], b[1] - a[1]
        d = math.sqrt(dx * dx + dy * dy) or 1.0
        t = i / (n - 1)
        w = (w0 + (mid - w0) * t * 2) if t < 0.5 else (mid + (w1 - mid) * (t * 2 - 1))
        left.append((p[i][0] - dy / d * w / 2, p[i][1] + dx / d * w / 2))
        right.append((p[i][0] + dy / d * w / 2, p[i][1] - dx / d * w / 2))
    return left + right[::-1]


# ---------------------------------------------------------------- paints


def lin(p0, p1, *stops):
    """A linear gradient; stops are colours, evenly spaced, or (t, colour)."""
    return ("lin", p0, p1, _stops(stops))


def rad(c, r, *stops):
    return ("rad", c, r, _stops(stops))


def vert(y0, y1, *stops):
    return lin((0, y0), (0, y1), *stops)


def _stops(stops):
    if isinstance(stops[0], tuple) and len(stops[0]) == 2:
        return [(t, rgb(c)) for t, c in stops]
    n = len(stops)
    return [(i / (n - 1), rgb(c)) for i, c in enumerate(stops)]


def _ramp(t, stops):
    table = np.zeros((1025, 3), dtype=F)
    for i in range(1025):
        u = i / 1024
        lo = stops[0]
        hi = stops[-1]
        for a, b in zip(stops, stops[1:]):
            if a[0] <= u <= b[0]:
                lo, hi = a, b
                break
        else:
            lo = hi = stops[0] if u < stops[0][0] else stops[-1]
        k = 0 if hi[0] == lo[0] else (u - lo[0]) / (hi[0] - lo[0])
        table[i] = [x + (y - x) * k for x, y in zip(lo[1], hi[1])]
    idx = (np.clip(t, 0, 1) * F(1024)).astype(np.int32)
    return table[idx]


# ---------------------------------------------------------------- canvas


class Canvas:
    def __init__(self, seed, ground="#e8d9bf"):
        self.rng = np.random.Generator(np.random.PCG64(seed))
        self.a = np.empty((H, W, 3), dtype=F)
        self.a[:] = rgb(ground)
        self.m = [(1.0, 0.0, 0.0, 1.0, 0.0, 0.0)]
        self.clips = [None]
        noise()

    def at(self, tx, ty, sx=1.0, sy=None):
        """Shift, then scale."""
        return _Pushed(self, (sx, 0.0, 0.0, sx if sy is None else sy, tx, ty))

    def spin(self, degrees, x=0.0, y=0.0):
        """Turn clockwise around a point."""
        t = math.radians(degrees)
        a, b = math.cos(t), math.sin(t)
        return _Pushed(self, (a, b, -b, a, x - a * x + b * y, y - b * x - a * y))

    def clip(self, pts):
        return _Clipped(self, pts)

    def _tx(self, pts):
        a, b, c, d, tx, ty = self.m[-1]
        return [(a * x + c * y + tx, b * x + d * y + ty) for x, y in pts]

    def _k(self):
        a, b, c, d, _, _ = self.m[-1]
        return (math.sqrt(a * a + b * b) + math.sqrt(c * c + d * d)) / 2

    def r(self, a=0.0, b=1.0):
        return a + (b - a) * float(self.rng.random())

    def _wobble(self, p, amp):
        if amp <= 0 or len(p) < 3:
            return p
        q = []
        n = len(p)
        for i in range(n):
            a, b = p[i], p[(i + 1) % n]
            d = math.sqrt((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2)
            k = max(1, int(d / 9))
            for j in range(k):
                q.append((a[0] + (b[0] - a[0]) * j / k, a[1] + (b[1] - a[1]) * j / k))
        w = noise().w1
        o1, o2 = int(self.rng.integers(4000)), int(self.rng.integers(4000))
        m = len(q)
        out = []
        for i, (x, y) in enumerate(q):
            # three neighbours averaged: a hand, not a tremor
            dx = sum(float(w[(o1 + (i // 2 + k) % max(1, m // 2)) % 4000]) for k in range(3)) / 3
            dy = sum(float(w[(o2 + (i // 2 + k) % max(1, m // 2)) % 4000]) for k in range(3)) / 3
            out.append((x + dx * amp, y + dy * amp))
        return out

    def mask(self, paths, wob=0.0, blur=0.0, pad=0):
        """(x0, y0, x1, y1, coverage 0..1) of already transformed paths."""
        paths = [self._wobble(p, wob) for p in paths]
        xs = [x for p in paths for x, _ in p]
        ys = [y for p in paths for _, y in p]
        e = int(blur * 3 + 3 + pad)
        x0, y0 = int(math.floor(min(xs))) - e, int(math.floor(min(ys))) - e
        x1, y1 = int(math.ceil(max(xs))) + e, int(math.ceil(max(ys))) + e
        # keep a margin outside the frame, so that blurs do not see an edge
        x0, y0 = max(-e - 40, x0), max(-e - 40, y0)
        x1, y1 = min(W + e + 40, x1), min(H + e + 40, y1)
        if x1 <= x0 or y1 <= y0:
            return None
        im = Image.new("L", ((x1 - x0) * SS, (y1 - y0) * SS), 0)
        dr = ImageDraw.Draw(im)
        for p in paths:
            dr.polygon([(round((x - x0) * SS), round((y - y0) * SS)) for x, y in p], fill=255)
        im = im.reduce(SS)
        if blur > 0:
            im = im.filter(ImageFilter.GaussianBlur(blur))
        return x0, y0, x1, y1, im

    def _frame(self, mk):
        """Cut the mask to the picture; returns a slice and a float array."""
        x0, y0, x1, y1, im = mk
        cx0, cy0, cx1, cy1 = max(0, x0), max(0, y0), min(W, x1), min(H, y1)
        if cx1 <= cx0 or cy1 <= cy0:
            return None
        a = np.asarray(im, dtype=F)[cy0 - y0 : cy1 - y0, cx0 - x0 : cx1 - x0] * F(1 / 255)
        c = self.clips[-1]
        if c is not None:
            a = a * c[cy0:cy1, cx0:cx1]
        return cx0, cy0, cx1, cy1, a

    def _paint(self, paint, x0, y0, x1, y1):
        if isinstance(paint, tuple) and paint and paint[0] in ("lin", "rad"):
            kind, p, q, stops = paint
            X = np.arange(x0, x1, dtype=F)[None, :]
            Y = np.arange(y0, y1, dtype=F)[:, None]
            jit = noise().cut("blot", x0, y0, x1, y1, 311, 77) * F(0.02)
            if kind == "lin":
                (ax, ay), (bx, by) = self._tx([p, q])
                dx, dy = bx - ax, by - ay
                dd = dx * dx + dy * dy
                t = ((X - F(ax)) * F(dx / dd) + (Y - F(ay)) * F(dy / dd)) + jit
            else:
                ((ax, ay),) = self._tx([p])
                rr = q * self._k()
                t = np.sqrt((X - F(ax)) ** 2 + (Y - F(ay)) ** 2) * F(1 / rr) + jit
            return _ramp(t, stops)
        out = np.empty((y1 - y0, x1 - x0, 3), dtype=F)
        out[:] = rgb(paint)
        return out

    def fill(
        self,
        paths,
        paint,
        a=1.0,
        wob=1.0,
        blur=0.0,
        tex=0.035,
        streak=0.03,
        ang="h",
        shadow=None,
        inner=None,
        rim=None,
        mode="normal",
        dry=0.0,
    ):
        """Lay one cut-out of paint.

        shadow=(dx, dy, blur, strength) falls on what is below; inner=(dx, dy,
        blur, strength) darkens the far side; rim the same, but with light.
        """
        if isinstance(paths[0][0], (int, float)):
            paths = [paths]
        k = self._k()
        P = [self._tx(p) for p in paths]
        mk = self.mask(P, wob=wob, blur=blur * k)
        if mk is None:
            return self
        if shadow:
            dx, dy, sb, st = shadow
            e = int(sb * k * 2 + 4)
            im = Image.new("L", (mk[2] - mk[0] + 2 * e, mk[3] - mk[1] + 2 * e), 0)
            im.paste(mk[4], (e, e))
            im = im.filter(ImageFilter.GaussianBlur(sb * k))
            sx, sy = int(round(dx * k)), int(round(dy * k))
            fr = self._frame((mk[0] - e + sx, mk[1] - e + sy, mk[2] + e + sx, mk[3] + e + sy, im))
            if fr:
                x0, y0, x1, y1, al = fr
                al = (al * F(st))[..., None]
                d = self.a[y0:y1, x0:x1]
                sh = d * np.array([0.30, 0.25, 0.34], dtype=F)
                self.a[y0:y1, x0:x1] = d + (sh - d) * al
        fr = self._frame(mk)
        if fr is None:
            return self
        x0, y0, x1, y1, al = fr
        col = self._paint(paint, x0, y0, x1, y1)
        ox, oy = int(self.rng.integers(2400)), int(self.rng.integers(2400))
        N = noise()
        if tex or streak:
            v = N.cut("blot", x0, y0, x1, y1, ox, oy) * F(tex * 1.3) + N.cut("cloud", x0, y0, x1, y1, oy, ox) * F(tex)
            if streak:
                v = v + N.cut(ang, x0, y0, x1, y1, ox, oy) * F(streak)
            # light patches run warm, dark ones cool
            col = col * (F(1) + v[..., None] * np.array([1.05, 1.0, 0.82], dtype=F))
        for spec, tone in ((inner, np.array([0.36, 0.26, 0.36], dtype=F)), (rim, None)):
            if not spec:
                continue
            dx, dy, sb, st = spec
            e = int(sb * k * 2 + 4)
            im = Image.new("L", (mk[2] - mk[0] + 2 * e, mk[3] - mk[1] + 2 * e), 0)
            im.paste(mk[4], (e, e))
            im = im.filter(ImageFilter.GaussianBlur(sb * k))
            sx, sy = int(round(dx * k)), int(round(dy * k))
            big = np.asarray(im, dtype=F) * F(1 / 255)
            hh, ww = y1 - y0, x1 - x0
            oy0, ox0 = y0 - (mk[1] - e) - sy, x0 - (mk[0] - e) - sx
            yy = np.clip(np.arange(oy0, oy0 + hh), 0, big.shape[0] - 1)
            xx = np.clip(np.arange(ox0, ox0 + ww), 0, big.shape[1] - 1)
            s = ((F(1) - big[yy[:, None], xx[None, :]]) * F(st))[..., None]
            if tone is not None:
                col = col + (col * tone - col) * s
            else:
                col = col + (np.array([255, 236, 198], dtype=F) - col) * s
        if dry:
            n = N.cut(ang, x0, y0, x1, y1, oy, ox) * F(0.7) + N.cut("grain", x0, y0, x1, y1, ox, oy) * F(0.5)
            al = al * np.clip(F(0.5) + (n + F(1 - 2 * dry)) * F(2.2), 0, 1)
        al = (al * F(a))[..., None]
        d = self.a[y0:y1, x0:x1]
        if mode == "mul":
            col = d * col * F(1 / 255)
        elif mode == "screen":
            col = F(255) - (F(255) - d) * (F(255) - col) * F(1 / 255)
        self.a[y0:y1, x0:x1] = d + (col - d) * al
        return self

    def line(self, pts, w, paint, w1=None, mid=None, curve=True, **kw):
        kw.setdefault("wob", 0.5)
        kw.setdefault("tex", 0.02)
        return self.fill(ribbon(pts, w, w1, mid, curve), paint, **kw)

    def soft(self, pts, paint, blur, a=0.5, mode="mul", **kw):
        kw.setdefault("tex", 0.0)
        kw.setdefault("streak", 0.0)
        return self.fill(pts, paint, a=a, blur=blur, mode=mode, wob=0, **kw)

    def glow(self, cx, cy, r, color, a=0.6, mode="screen"):
        """A round soft light."""
        ((cx, cy),) = self._tx([(cx, cy)])
        r = r * self._k()
        X = np.arange(W, dtype=F)[None, :] - F(cx)
        Y = np.arange(H, dtype=F)[:, None] - F(cy)
        t = np.clip(F(1) - np.sqrt(X * X + Y * Y) * F(1 / r), 0, 1)
        t = t * t * (F(3) - F(2) * t) * F(a)
        if self.clips[-1] is not None:
            t = t * self.clips[-1]
        t = t[..., None]
        c = np.array(rgb(color), dtype=F)
        d = self.a
        o = F(255) - (F(255) - d) * (F(255) - c) * F(1 / 255) if mode == "screen" else d * c * F(1 / 255)
        self.a = d + (o - d) * t
        return self

    def dabs(self, area, colors, n, size=(60, 14), ang=0.0, spread=25.0, a=0.5, dry=0.35, taper=True):
        """Loose brush marks inside a path: the gouache part of it."""
        k = self._k()
        P = self._tx(area)
        mk = self.mask([P], wob=1.0)
        if mk is None:
            return self
        fr = self._frame(mk)
        if fr is None:
            return self
        x0, y0, x1, y1, al = fr
        s = 2
        im = Image.new("RGB", ((x1 - x0) * s, (y1 - y0) * s))
        ma = Image.new("L", im.size, 0)
        d1, d2 = ImageDraw.Draw(im), ImageDraw.Draw(ma)
        cols = [rgb(c) for c in colors]
        for _ in range(n):
            x, y = self.r(x0, x1), self.r(y0, y1)
            t = math.radians(ang + self.r(-spread, spread))
            ln, th = size[0] * k * self.r(0.5, 1.3), size[1] * k * self.r(0.6, 1.3)
            cx, sx = math.cos(t), math.sin(t)
            bend = self.r(-0.12, 0.12) * ln
            pts = [
                (x - cx * ln / 2, y - sx * ln / 2),
                (x - sx * bend, y + cx * bend),
                (x + cx * ln / 2, y + sx * ln / 2),
            ]
            poly = ribbon(pts, th * (0.45 if taper else 0.9), th * (0.15 if taper else 0.8), th)
            c = cols[int(self.rng.integers(len(cols)))]
            j = self.r(-7, 7)
            c = tuple(int(max(0, min(255, v + j))) for v in c)
            q = [(round((px - x0) * s), round((py - y0) * s)) for px, py in poly]
            d1.polygon(q, fill=c)
            d2.polygon(q, fill=255)
        col = np.asarray(im.reduce(s), dtype=F)
        m = np.asarray(ma.reduce(s), dtype=F) * F(1 / 255)
        col = col / np.maximum(m, F(0.05))[..., None]
        col = np.clip(col, 0, 255)
        N = noise()
        f = "h" if abs(math.cos(math.radians(ang))) > 0.7 else "v"
        ox = int(self.rng.integers(2400))
        nz = N.cut(f, x0, y0, x1, y1, ox, ox // 2) * F(0.8) + N.cut("blot", x0, y0, x1, y1, ox, 5) * F(0.5)
        m = m * np.clip(F(0.5) + (nz + F(1 - 2 * dry)) * F(1.8), 0, 1)
        al = (al * m * F(a))[..., None]
        d = self.a[y0:y1, x0:x1]
        self.a[y0:y1, x0:x1] = d + (col - d) * al
        return self

    # -------------------------------------------------------- finishing

    def finish(self, grain=5.0, warm=0.04, vignette=0.22, bend=1.6):
        """Hand-cut edges, paper tooth, a warm grade and darker corners."""
        N = noise()
        a = self.a
        if bend:
            dx = N.cut("blot", 0, 0, W, H, 900, 40) * F(bend)
            dy = N.cut("blot", 0, 0, W, H, 33, 1200) * F(bend)
            X = np.clip(np.arange(W, dtype=F)[None, :] + dx, 0, W - 1.001)
            Y = np.clip(np.arange(H, dtype=F)[:, None] + dy, 0, H - 1.001)
            xi, yi = X.astype(np.int32), Y.astype(np.int32)
            fx, fy = (X - xi)[..., None], (Y - yi)[..., None]
            top = a[yi, xi] * (F(1) - fx) + a[yi, xi + 1] * fx
            bot = a[yi + 1, xi] * (F(1) - fx) + a[yi + 1, xi + 1] * fx
            a = top * (F(1) - fy) + bot * fy
        g = N.cut("grain", 0, 0, W, H, 0, 0)
        lo = N.cut("cloud", 0, 0, W, H, 600, 300)
        a = a + g[..., None] * F(grain) * np.array([1.0, 0.97, 0.9], dtype=F) + lo[..., None] * F(3.0)
        if vignette:
            X = (np.arange(W, dtype=F)[None, :] - F(W / 2)) * F(1 / (W * 0.62))
            Y = (np.arange(H, dtype=F)[:, None] - F(H * 0.48)) * F(1 / (H * 0.66))
            v = np.clip(X * X + Y * Y - F(0.35), 0, 1) * F(vignette)
            a = a + (a * np.array([0.42, 0.34, 0.36], dtype=F) - a) * v[..., None]
        w = np.array([255 * (1 + warm), 255, 255 * (1 - warm * 1.6)], dtype=F) * F(1 / 255)
        a = a * w
        # gentle contrast curve
        t = np.clip(a * F(1 / 255), 0, 1)
        t = t + (t * t * (F(3) - F(2) * t) - t) * F(0.22)
        self.a = t * F(255)
        return self

    def image(self):
        return Image.fromarray(np.clip(self.a + F(0.5), 0, 255).astype(np.uint8), "RGB")


class _Pushed:
    def __init__(self, c, n):
        a, b, p, q, x, y = c.m[-1]
        self.c = c
        self.n = (
            a * n[0] + p * n[1],
            b * n[0] + q * n[1],
            a * n[2] + p * n[3],
            b * n[2] + q * n[3],
            a * n[4] + p * n[5] + x,
            b * n[4] + q * n[5] + y,
        )

    def __enter__(self):
        self.c.m.append(self.n)
        return self.c

    def __exit__(self, *_):
        self.c.m.pop()


class _Clipped:
    def __init__(self, c, pts):
        self.c = c
        if isinstance(pts[0][0], (int, float)):
            pts = [pts]
        mk = c.mask([c._tx(p) for p in pts], wob=0)
        full = np.zeros((H, W), dtype=F)
        fr = c._frame(mk) if mk else None
        if fr:
            x0, y0, x1, y1, a = fr
            full[y0:y1, x0:x1] = a
        self.n = full

    def __enter__(self):
        self.c.clips.append(self.n)
        return self.c

    def __exit__(self, *_):
        self.c.clips.pop()
