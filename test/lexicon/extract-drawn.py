#!/usr/bin/env python3
"""Draws what a text can be faked with out of ICU: every character that is drawn like Latin letters.

Source: as in test/hostname/confusables/extract.py. Beside what a registered name can hold, capitals, symbols and small capitals count here,
each by its own skeleton, or by that of its other case. Prints lines of `<Latin letters> <characters>`.
"""

import ctypes
import re
import unicodedata

VERSION = "72"
icu = ctypes.CDLL(f"libicui18n.so.{VERSION}")
status = ctypes.c_int(0)
opened = getattr(icu, f"uspoof_open_{VERSION}")
opened.restype = ctypes.c_void_p
checker = opened(ctypes.byref(status))
get_skeleton = getattr(icu, f"uspoof_getSkeletonUTF8_{VERSION}")


def skeleton(text):
    source = text.encode()
    buffer = ctypes.create_string_buffer(64)
    size = get_skeleton(
        ctypes.c_void_p(checker), 0, source, len(source), buffer, 64, ctypes.byref(status)
    )
    return buffer.raw[:size].decode() if status.value <= 0 else ""


def bare(text):
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def named(char):
    """What a character's name says that it is drawn like: small capitals, squared and circled letters."""
    name = unicodedata.name(char, "")
    found = re.search(
        r"(?:LETTER SMALL CAPITAL|SQUARED LATIN CAPITAL LETTER|CIRCLED LATIN CAPITAL LETTER"
        r"|REGIONAL INDICATOR SYMBOL LETTER) ([A-Z])$",
        name,
    )
    return found.group(1).lower() if found else ""


def altered(char):
    """A Latin letter with a hook, stroke, tail or fishhook is read as that letter, whatever TR39 has to say of it."""
    found = re.match(r"LATIN (?:SMALL|CAPITAL) LETTER ([A-Z]) WITH ", unicodedata.name(char, ""))
    return found.group(1).lower() if found else ""


# Scripts whose letters stand in a Latin word unseen. Not Arabic, nor digits of India: whole pages are written
# in them, and a single stroke is an l.
SCRIPTS = (
    "LATIN|GREEK|CYRILLIC|CHEROKEE|LISU|COPTIC|DESERET|CANADIAN|ARMENIAN|OLD ITALIC|LYCIAN|LYDIAN|CARIAN"
    "|TIFINAGH|WARANG CITI|ELBASAN|OSAGE|VAI|MIAO|RUNIC|GOTHIC|MODIFIER|SQUARED|NEGATIVE|CIRCLED|REGIONAL"
)

table = {}
for code in range(0x80, 0x30000):
    char = chr(code)
    # What normalisation folds needs no entry, nor what only loses an accent.
    plain = unicodedata.normalize("NFKC", char)
    if unicodedata.category(char)[0] not in "LNS" or plain != char or bare(char).isascii():
        continue
    name = unicodedata.name(char, "")
    if not re.match(SCRIPTS, name):
        continue
    drawn = named(char) or bare(skeleton(char)).lower()
    # TR39 knows one stroke, which is an l; what is called an i is an i.
    if drawn == "l" and re.search(r" (?:I|IOTA|YI)(?: WITH .*)?$", name):
        drawn = "i"
    # TR39 draws an m as rn.
    drawn = {"rn": "m"}.get(drawn, drawn)
    # TR39 takes a v with a hook for a u.
    if altered(char) == "v" or not re.fullmatch(r"[a-z]{1,2}", drawn):
        drawn = altered(char)
    if re.fullmatch(r"[a-z]{1,2}", drawn):
        table.setdefault(drawn, []).append(char)

print(f"# Unicode 15.0, reduced by test/lexicon/extract-drawn.py (ICU {VERSION})")
for drawn, chars in sorted(table.items()):
    print(drawn, "".join(chars))
