#!/usr/bin/env python3
"""Called by bench/accuracy.sh. measure.py SHARED ROOM MADE PAGE"""
import sys
from pathlib import Path

import learned
import national_ids
import shares
import texts
from page import Page
from program import Program

shared, room, made, where = Path(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4]
page, program = Page(), Program(room)
for part in (texts, national_ids, learned, shares):
    part.measure(program, page, shared)
Path(where).write_text(page.markdown(made), encoding="utf-8")
