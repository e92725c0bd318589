#!/usr/bin/env python3
"""Draws the part of Unicode's confusables (TR39) that a registered name can hold out of ICU.

Source: the spoof checker of ICU 72, which carries Unicode 15.0's confusables.txt
(Debian packages python3 and libicu72). Prints one line for each character:

    0430 ; a # а CYRILLIC SMALL LETTER A

Kept are characters that IDNA 2008 lets into a name (lower-case, other and modifier letters,
decimal digits, unchanged by NFKC) and whose skeleton is plain ASCII letters and digits once
accents are taken off.
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
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


print(f"# Unicode 15.0 confusables, reduced by test/hostname/confusables/extract.py (ICU {VERSION})")
for code in range(0x80, 0x30000):
    char = chr(code)
    if unicodedata.category(char) not in ("Ll", "Lo", "Lm", "Nd"):
        continue
    if unicodedata.normalize("NFKC", char).casefold() != char:
        continue
    # Letters that only lose an accent need no entry: the engine takes accents off by itself.
    if bare(char).isascii():
        continue
    drawn = bare(skeleton(char)).lower()
    if re.fullmatch(r"[a-z0-9]{1,2}", drawn):
        print(f"{code:04X} ; {drawn} # {char} {unicodedata.name(char, '?')}")
