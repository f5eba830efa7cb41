"""Changes cells of a workbook with LibreOffice's own engine and saves it as .xlsx.

Reads one JSON object from standard input: soffice (command), profile (its argument), source and target (addresses of
files), edits ([{sheet, cell, value}]). Ends with status 0, or with a message on standard error.
"""

import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def prop(name, value):
    entry = PropertyValue()
    entry.Name, entry.Value = name, value
    return entry


def connect(pipe, office):
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    for _ in range(300):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if office.poll() is not None:
                break
            time.sleep(0.1)
    raise RuntimeError("LibreOffice did not start")


def change(book, edit):
    sheet = book.Sheets.getByName(edit["sheet"])
    cell = sheet.getCellRangeByName(edit["cell"])
    # The programming interface writes anywhere; a person at the keyboard is stopped here.
    if sheet.isProtected() and cell.CellProtection.IsLocked:
        raise RuntimeError(f"{edit['sheet']}!{edit['cell']} is locked")
    value = edit["value"]
    if value is None:
        cell.setFormula("")
    elif isinstance(value, str):
        (cell.setFormula if value.startswith("=") else cell.setString)(value)
    else:
        cell.setValue(value)


def work(task, context):
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    try:
        book = desktop.loadComponentFromURL(task["source"], "_blank", 0, (prop("Hidden", True),))
        if book is None:
            raise RuntimeError("the workbook could not be opened")
        for edit in task["edits"]:
            change(book, edit)
        book.calculateAll()
        book.storeToURL(task["target"], (prop("FilterName", "Calc MS Excel 2007 XML"),))
        book.close(True)
    finally:
        desktop.terminate()


def main():
    task = json.load(sys.stdin)
    pipe = f"judge{os.getpid()}"
    command = [task["soffice"], task["profile"], "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;"]
    office = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        work(task, connect(pipe, office))
    finally:
        try:
            office.wait(timeout=30)
        except subprocess.TimeoutExpired:
            office.kill()


main()
