#!/usr/bin/env python3
"""Turns FandolFang-Regular.otf (CFF outlines) into fangsong.ttf (TrueType outlines).

usage: convert_fandol.py FandolFang-Regular.otf fangsong.ttf

PDF writers cannot embed the CFF form. Every cubic curve is replaced by
quadratic ones that leave it by at most one unit of 1000; no glyph is added,
removed or redrawn. Needs fontTools 4.38 or newer.

This script is part of the source of fangsong.ttf and is under the same
licence: GPL version 3 with the font exception at the end of COPYING.
"""
import sys

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

TOLERANCE = 1.0


def glyphs(font):
    outlines = font.getGlyphSet()
    result = {}
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(None)
        outlines[name].draw(Cu2QuPen(pen, TOLERANCE, reverse_direction=True))
        result[name] = pen.glyph()
    return result


def main(source, target):
    font = TTFont(source)
    order = font.getGlyphOrder()
    outlines = glyphs(font)
    font["loca"] = newTable("loca")
    font["glyf"] = glyf = newTable("glyf")
    glyf.glyphOrder = order
    glyf.glyphs = outlines
    for name in order:
        glyf[name].recalcBounds(glyf)
    metrics = font["hmtx"].metrics
    for name in order:
        width = metrics[name][0]
        metrics[name] = (width, getattr(glyf[name], "xMin", 0))
    font["maxp"] = maxp = newTable("maxp")
    maxp.tableVersion = 0x00010000
    maxp.numGlyphs = len(order)
    maxp.maxZones = 1
    for field in ("maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
                  "maxStackElements", "maxSizeOfInstructions", "maxComponentElements",
                  "maxPoints", "maxContours", "maxCompositePoints", "maxCompositeContours", "maxComponentDepth"):
        setattr(maxp, field, 0)
    for table in ("CFF ", "VORG", "GSUB", "GPOS", "BASE", "vhea", "vmtx", "DSIG"):
        if table in font:
            del font[table]
    font["post"].formatType = 2.0
    font["post"].extraNames = []
    font["post"].mapping = {}
    font["post"].glyphOrder = order
    font.sfntVersion = "\000\001\000\000"
    # A converted font keeps the copyright but not the name of the original
    for record in font["name"].names:
        if record.nameID in (1, 16):
            record.string = "Banli FangSong"
        elif record.nameID in (3, 4):
            record.string = "Banli FangSong Regular, converted from FandolFang 0.3"
        elif record.nameID == 6:
            record.string = "BanliFangSong-Regular"
    font.save(target)
    print(target, len(order), "glyphs")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
