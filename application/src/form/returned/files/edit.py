"""Makes the files of this folder of a filled form; README.md says how to run it."""

import os
import subprocess
import sys
import time

FILLED = sys.argv[2]


def python_docx():
    import docx

    def cell_after(document, label):
        for table in document.tables:
            for row in table.rows:
                for cell, after in zip(row.cells, row.cells[1:]):
                    if cell.text.startswith(label) and after.text != cell.text:
                        return after
        raise KeyError(label)

    def remove_data(document):
        for relation in list(document.part.rels.values()):
            if relation.reltype.endswith("/customXml"):
                document.part.drop_rel(relation.rId)

    document = docx.Document(FILLED)
    cell_after(document, "法定代表人").text = "王五"
    cell_after(document, "职工人数").text = ""
    table = next(t for t in document.tables if any("商标" in c.text for c in t.rows[0].cells))
    row = table.add_row()
    row.cells[1].text = "新加的产品"
    document.save("python-docx-edited.docx")
    document = docx.Document(FILLED)
    table = next(t for t in document.tables if any("商标" in c.text for c in t.rows[0].cells))
    for cell in table.rows[1].cells:
        cell.text = cell.text.replace("红山泉牌", "新牌")
    document.save("python-docx-row.docx")
    document = docx.Document(FILLED)
    remove_data(document)
    document.save("python-docx-without-data.docx")


def libreoffice():
    import uno
    from com.sun.star.beans import PropertyValue

    office = subprocess.Popen(
        ["soffice", "--headless", "--norestore", "-env:UserInstallation=file:///tmp/returned-profile",
         "--accept=socket,host=localhost,port=2299;urp;"])
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(120):
        try:
            context = resolver.resolve("uno:socket,host=localhost,port=2299;urp;StarOffice.ComponentContext")
            break
        except Exception:
            time.sleep(0.5)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)

    def property(name, value):
        return PropertyValue(name, 0, value, 0)

    def opened(file):
        return desktop.loadComponentFromURL("file://" + os.path.abspath(file), "_blank", 0, (property("Hidden", True),))

    def saved(document, file, filter="MS Word 2007 XML"):
        document.storeToURL("file://" + os.path.abspath(file), (property("FilterName", filter),))
        document.close(True)

    def cell_after(document, label):
        for table in document.TextTables:
            names = table.CellNames
            for name, after in zip(names, names[1:]):
                if table.getCellByName(name).String.startswith(label):
                    return table.getCellByName(after)
        raise KeyError(label)

    def typed(cell, text):
        cursor = cell.createTextCursor()
        cursor.gotoStart(False)
        cursor.gotoEnd(True)
        cursor.setString(text)

    saved(opened(FILLED), "libreoffice-saved.docx")
    document = opened(FILLED)
    typed(cell_after(document, "法定代表人"), "王五")
    typed(cell_after(document, "职工人数"), "")
    table = next(t for t in document.TextTables if "商标" in [t.getCellByName(n).String for n in t.CellNames])
    table.Rows.insertByIndex(table.Rows.Count, 1)
    typed(table.getCellByName("B%d" % table.Rows.Count), "新加的产品")
    saved(document, "libreoffice-edited.docx")
    # The format before 2007 has no place for the data.
    saved(opened(FILLED), "old.doc", "MS Word 97")
    saved(opened("old.doc"), "libreoffice-through-doc.docx")
    os.remove("old.doc")
    try:
        desktop.terminate()
    except Exception:
        pass
    office.wait(30)


python_docx() if sys.argv[1] == "python-docx" else libreoffice()
