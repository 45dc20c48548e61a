"""What a phone, an office and a careless export leave in a photo file.

Every place gets a marker text of its own, so that a test can tell which of
them came through. Nothing here describes a real person, place or device.
"""

import io
import math
import struct

from PIL import Image, ImageCms

ASCII, SHORT, LONG, RATIONAL, BYTE, UNDEFINED = 2, 3, 4, 5, 1, 7


# ---------------------------------------------------------------- segments


def segment(marker, body):
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def split(jpeg):
    """(the start with its JFIF header, the rest from the first table on)."""
    assert jpeg[:2] == b"\xff\xd8" and jpeg[2:4] == b"\xff\xe0"
    n = 4 + struct.unpack(">H", jpeg[4:6])[0]
    return jpeg[:n], jpeg[n:]


def comment(jpeg, text):
    start, rest = split(jpeg)
    return start + segment(0xFE, text.encode()) + rest


# ---------------------------------------------------------------- EXIF


def _value(e, kind, v):
    if kind == ASCII:
        return v.encode() + b"\0", len(v.encode()) + 1
    if kind in (UNDEFINED, BYTE):
        return v, len(v)
    if kind == SHORT:
        return struct.pack(e + "H", v), 1
    if kind == LONG:
        return struct.pack(e + "I", v), 1
    return b"".join(struct.pack(e + "II", a, b) for a, b in v), len(v)


def _ifd(e, at, tags, following=0):
    """One directory and its values, for the place `at` in the block."""
    tags = sorted(tags)
    data_at = at + 2 + 12 * len(tags) + 4
    head, data = struct.pack(e + "H", len(tags)), b""
    for tag, kind, v in tags:
        raw, n = _value(e, kind, v)
        if len(raw) <= 4:
            head += struct.pack(e + "HHI", tag, kind, n) + raw.ljust(4, b"\0")
        else:
            if (data_at + len(data)) % 2:
                data += b"\0"
            head += struct.pack(e + "HHII", tag, kind, n, data_at + len(data))
            data += raw
    out = head + struct.pack(e + "I", following) + data
    return out + b"\0" * (len(out) % 2)


def exif(mark, orientation, gps, thumbnail, big):
    e = ">" if big else "<"
    lat, lon = gps
    first = [
        (0x010E, ASCII, mark("exif-description")),
        (0x010F, ASCII, "Invented Phones"),
        (0x0110, ASCII, mark("exif-model")),
        (0x0112, SHORT, orientation),
        (0x0132, ASCII, "2026:01:15 10:20:30"),
        (0x013B, ASCII, mark("exif-artist")),
        (0x8298, ASCII, mark("exif-copyright")),
        (0x9C9C, BYTE, (mark("exif-xpcomment") + "\0").encode("utf-16-le")),
    ]
    second = [
        (0x9000, UNDEFINED, b"0232"),
        (0x9003, ASCII, "2026:01:15 10:20:30"),
        (0x927C, UNDEFINED, b"INVENTED\0\x01\0" + mark("exif-makernote").encode() + b"\0\xff\x00\x7f"),
        (0x9286, UNDEFINED, b"ASCII\0\0\0" + mark("exif-usercomment").encode()),
        (0xA430, ASCII, mark("exif-owner")),
        (0xA431, ASCII, mark("exif-serial")),
    ]

    def dms(v):
        s = round(abs(v) * 360000)
        return [(s // 360000, 1), (s // 6000 % 60, 1), (s % 6000, 100)]

    third = [
        (0x0000, BYTE, b"\x02\x03\0\0"),
        (0x0001, ASCII, "N" if lat >= 0 else "S"),
        (0x0002, RATIONAL, dms(lat)),
        (0x0003, ASCII, "E" if lon >= 0 else "W"),
        (0x0004, RATIONAL, dms(lon)),
        (0x001B, UNDEFINED, b"ASCII\0\0\0" + mark("exif-gps-method").encode()),
        (0x001C, UNDEFINED, b"ASCII\0\0\0" + mark("exif-gps-area").encode()),
    ]
    # the size of a directory does not depend on the numbers in it
    n0 = len(_ifd(e, 8, first + [(0x8769, LONG, 0), (0x8825, LONG, 0)]))
    at1 = 8 + n0
    at2 = at1 + len(_ifd(e, at1, second))
    at3 = at2 + len(_ifd(e, at2, third))
    small = [(0x0103, SHORT, 6), (0x0112, SHORT, orientation), (0x0201, LONG, 0), (0x0202, LONG, len(thumbnail))]
    at4 = at3 + len(_ifd(e, at3, small))
    small[2] = (0x0201, LONG, at4)
    block = (b"MM\0*" if big else b"II*\0") + struct.pack(e + "I", 8)
    block += _ifd(e, 8, first + [(0x8769, LONG, at1), (0x8825, LONG, at2)], at3)
    block += _ifd(e, at1, second) + _ifd(e, at2, third) + _ifd(e, at3, small) + thumbnail
    return b"Exif\0\0" + block


# ---------------------------------------------------------------- XMP and IPTC


def xmp(mark, gps):
    lat, lon = gps
    return (
        b"http://ns.adobe.com/xap/1.0/\0"
        + f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:exif="http://ns.adobe.com/exif/1.0/" photoshop:City="{mark('xmp-city')}" exif:GPSLatitude="{lat:.4f}" exif:GPSLongitude="{lon:.4f}">
<dc:creator><rdf:Seq><rdf:li>{mark('xmp-creator')}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{mark('xmp-description')}</rdf:li></rdf:Alt></dc:description>
</rdf:Description></rdf:RDF></x:xmpmeta>
{' ' * 200}
<?xpacket end="w"?>""".encode()
    )


def iptc(mark):
    def record(n, text):
        raw = text.encode()
        return struct.pack(">BBBH", 0x1C, 2, n, len(raw)) + raw

    data = struct.pack(">BBBHH", 0x1C, 2, 0, 2, 4)
    for n, where in ((5, "iptc-title"), (80, "iptc-byline"), (90, "iptc-city"), (120, "iptc-caption")):
        data += record(n, mark(where))
    return b"Photoshop 3.0\0" + b"8BIM" + struct.pack(">H", 0x0404) + b"\0\0" + struct.pack(">I", len(data)) + data + b"\0" * (len(data) % 2)


# ---------------------------------------------------------------- Display P3


def _s15(v):
    return struct.pack(">i", round(v * 65536))


def display_p3(text):
    """A version 2 display profile: three primaries, one curve, a description."""

    def xyz(*v):
        return b"XYZ \0\0\0\0" + b"".join(_s15(x) for x in v)

    raw = text.encode() + b"\0"
    desc = b"desc\0\0\0\0" + struct.pack(">I", len(raw)) + raw + b"\0" * 8 + b"\0" * 3 + b"\0" * 67
    curve = b"curv\0\0\0\0" + struct.pack(">I", 1024)
    for i in range(1024):
        v = i / 1023
        v = v / 12.92 if v <= 0.04045 else math.pow((v + 0.055) / 1.055, 2.4)
        curve += struct.pack(">H", round(v * 65535))
    parts = [
        (b"desc", desc),
        (b"cprt", b"text\0\0\0\0Public domain\0"),
        (b"wtpt", xyz(0.9642, 1.0, 0.8249)),
        (b"rXYZ", xyz(0.51512, 0.24120, -0.00105)),
        (b"gXYZ", xyz(0.29198, 0.69225, 0.04189)),
        (b"bXYZ", xyz(0.15710, 0.06657, 0.78407)),
        (b"rTRC", curve),
        (b"gTRC", None),
        (b"bTRC", None),
    ]
    at = 128 + 4 + 12 * len(parts)
    table, data, last = struct.pack(">I", len(parts)), b"", None
    for name, body in parts:
        if body is not None:
            data += b"\0" * (-len(data) % 4)
            last = (at + len(data), len(body))
            data += body
        table += name + struct.pack(">II", *last)
    data += b"\0" * (-len(data) % 4)
    size = at + len(data)
    head = struct.pack(">I4sI4s4s4s", size, b"none", 0x02100000, b"mntr", b"RGB ", b"XYZ ")
    head += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + b"\0" * 28 + _s15(0.9642) + _s15(1.0) + _s15(0.8249)
    return head.ljust(128, b"\0") + table + data


def to_profile(image, profile):
    return ImageCms.profileToProfile(
        image, ImageCms.createProfile("sRGB"), ImageCms.ImageCmsProfile(io.BytesIO(profile)), renderingIntent=1, outputMode="RGB"
    )


# ---------------------------------------------------------------- the file


def encode(image, quality):
    out = io.BytesIO()
    # no chroma subsampling: the colour of a cut-off strip must not reach over the edge of the crop
    image.save(out, "JPEG", quality=quality, subsampling=0, optimize=True)
    return out.getvalue()


def photo(image, mark, gps, orientation=1, wide=False, big=False, limit=320_000):
    """JPEG bytes of an upright picture, stored as a phone would store it."""
    stored = image
    if orientation == 6:
        stored = image.transpose(Image.Transpose.ROTATE_90)
    elif orientation == 8:
        stored = image.transpose(Image.Transpose.ROTATE_270)
    profile = display_p3(mark("icc-description")) if wide else None
    if profile:
        stored = to_profile(stored, profile)
    small = stored.copy()
    small.thumbnail((160, 160), Image.Resampling.BOX)
    thumbnail = comment(encode(small, 70), mark("exif-thumbnail-comment"))
    for quality in range(88, 60, -2):
        pixels = encode(stored, quality)
        if len(pixels) < limit:
            break
    start, rest = split(pixels)
    out = start + segment(0xE1, exif(mark, orientation, gps, thumbnail, big)) + segment(0xE1, xmp(mark, gps))
    if profile:
        out += segment(0xE2, b"ICC_PROFILE\0\x01\x01" + profile)
    out += segment(0xED, iptc(mark)) + segment(0xEF, b"INVENTED\0" + mark("app15").encode()) + segment(0xFE, mark("comment").encode())
    return out + rest + b"\0trailer\0" + mark("trailer").encode() + b"\n"
