#!/usr/bin/env python3
"""Cuts the OFL fonts of Banli out of their full versions.

usage: build_fonts.py SOURCES TARGET

SOURCES holds, under these names:
  NotoSerifSC_700Bold.ttf     npm package @expo-google-fonts/noto-serif-sc 0.4.3
  NotoSerifSC_400Regular.ttf  the same
  NotoSansSC_500Medium.ttf    npm package @expo-google-fonts/noto-sans-sc 0.4.3
  LXGWWenKai-Regular.ttf      Debian package fonts-lxgw-wenkai 1.250
  Unihan_OtherMappings.txt    Debian package unicode-data 15.0 (kTGH: the 8,105 characters)
Needs fontTools 4.38 or newer. The FangSong font has a licence and a script of
its own: src/main/resources/fonts/fandol.

The cut fonts are modified versions in the sense of the OFL and therefore get
names of their own; copyright and licence records stay as they were.
"""
import re
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FONTS = {
    "NotoSerifSC_700Bold.ttf": ("biaosong.ttf", "Banli BiaoSong"),
    "NotoSerifSC_400Regular.ttf": ("song.ttf", "Banli Song"),
    "NotoSansSC_500Medium.ttf": ("hei.ttf", "Banli Hei"),
    "LXGWWenKai-Regular.ttf": ("kai.ttf", "Banli Kai"),
}


def gb2312():
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                yield ord(bytes((high, low)).decode("gb2312"))
            except UnicodeDecodeError:
                pass


def general_standard_characters(unihan):
    for line in unihan.read_text(encoding="utf-8").splitlines():
        match = re.match(r"U\+([0-9A-F]+)\tkTGH\t", line)
        if match:
            yield int(match.group(1), 16)


def wanted(unihan):
    characters = set(range(0x20, 0x7F)) | set(range(0xA0, 0x180))
    characters |= set(range(0x2010, 0x2030)) | set(range(0x2030, 0x2040))
    characters |= set(range(0x2460, 0x2474)) | set(range(0x2160, 0x216C))
    characters |= set(range(0x3000, 0x3020)) | set(range(0xFF01, 0xFF5F)) | set(range(0xFFE0, 0xFFE6))
    characters |= {ord(c) for c in "〇℃‰²³㎡√×÷≤≥≠≈±→←↑↓□■○●△▲★☆§№€£¥"}
    return characters | set(gb2312()) | set(general_standard_characters(unihan))


def rename(font, name):
    for record in font["name"].names:
        if record.nameID in (1, 16):
            record.string = name
        elif record.nameID in (3, 4):
            record.string = name + " Regular"
        elif record.nameID in (2, 17):
            record.string = "Regular"
        elif record.nameID == 6:
            record.string = name.replace(" ", "") + "-Regular"


def main(sources, target):
    characters = wanted(sources / "Unihan_OtherMappings.txt")
    for source, (file, name) in FONTS.items():
        font = TTFont(sources / source)
        # The font behind all others also prints the names of people that the standard table does not know
        chosen = characters | set(range(0x4E00, 0xA000)) if file == "song.ttf" else characters
        options = Options()
        options.hinting = False
        options.layout_features = []
        options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG", "meta", "DSIG"]
        options.name_IDs = ["*"]
        options.name_languages = [0x409]
        options.notdef_outline = True
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=chosen)
        subsetter.subset(font)
        # Variation sequences: PDF writers ignore them and say so each time
        font["cmap"].tables = [table for table in font["cmap"].tables if table.format != 14]
        rename(font, name)
        font.save(target / file)
        missing = sorted(characters - set(font.getBestCmap()))
        print(file, len(font.getGlyphOrder()), "glyphs; not in this font:", "".join(map(chr, missing)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
