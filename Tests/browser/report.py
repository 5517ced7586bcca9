#!/usr/bin/env python3
"""Opens reports in a browser and looks at them as readers would.

usage: report.py CHROMEDRIVER CHROMIUM PAGE.html ... [--pictures DIR]

The last line reads 'N passed, N failed'.
"""

import pathlib
import sys

from webdriver import Browser

WIDTHS = [390, 768, 1200]
here = pathlib.Path(__file__).parent
CHECKS = (here / "checks.js").read_text()
passed, failed = 0, 0


def check(name, complaints):
    global passed, failed
    if complaints:
        failed += 1
        print(f"browser: {name}: " + "; ".join(map(str, complaints)), file=sys.stderr)
    else:
        passed += 1


def ask(browser, question):
    return browser.run(f"{CHECKS}\nreturn {question}();")


def looks(browser, page, pictures):
    """Every width in light and dark."""
    for scheme in ["light", "dark"]:
        browser.scheme(scheme)
        for width in WIDTHS:
            browser.resize(width)
            name = f"{page.name}, {width} px, {scheme}"
            check(f"{name}: nothing reaches over the edge", ask(browser, "overflow"))
            check(f"{name}: figures are legible", ask(browser, "figures"))
            if pictures:
                browser.picture(pictures / f"{page.stem}-{width}-{scheme}.png")
        check(f"{page.name}, {scheme}: contrast", ask(browser, "contrast"))


def keyboard(browser, page):
    """Values show for the mark that has the focus, and for the one that is pointed at."""
    browser.scheme("light")
    browser.resize(1200)
    count = browser.run("return document.querySelectorAll('.m[tabindex]').length")
    if not count:
        return
    browser.run("document.querySelector('.m[tabindex]').focus()")
    first = ask(browser, "focused")
    check(f"{page.name}: values show on focus",
          [] if first["isShown"] and first["label"] and first["shown"] == 1 else [first])
    browser.press("\ue004")
    second = ask(browser, "focused")
    isNext = second["isMark"] and second["isShown"] and second["label"] != first["label"]
    check(f"{page.name}: the tab key goes to the next", [] if isNext else [second])
    place = browser.run("""
        const hit = document.querySelectorAll('.m .hit')[2];
        hit.scrollIntoView({block: 'center'});
        const box = hit.getBoundingClientRect();
        return [box.left + box.width / 2, box.top + box.height / 2]""")
    browser.hover(*place)
    shown = ask(browser, "focused")["shown"]
    check(f"{page.name}: values show on hover, and only those", [] if shown == 1 else [shown])


def quiet(browser, page):
    """No errors, and nothing asked of anybody."""
    errors = [entry["message"] for entry in browser.log("browser")]
    check(f"{page.name}: the console is silent", errors)
    asked = [url for url in browser.requests() if not url.startswith(("file:", "data:", "about:"))]
    check(f"{page.name}: nothing is asked of the net", asked)


def paper(browser, page):
    """It prints on a few sheets."""
    sheets = browser.paper().count(b"/Type /Page\n")
    check(f"{page.name}: prints", [] if 1 <= sheets <= 40 else [f"{sheets} sheets"])


def main(arguments):
    pictures = None
    if "--pictures" in arguments:
        place = arguments.index("--pictures")
        pictures = pathlib.Path(arguments[place + 1])
        pictures.mkdir(parents=True, exist_ok=True)
        del arguments[place:place + 2]
    chromedriver, chromium, *pages = arguments
    with Browser(chromedriver, chromium) as browser:
        for page in map(pathlib.Path, pages):
            browser.requests(), browser.log("browser")
            browser.resize(1200)
            browser.open(page.resolve().as_uri())
            looks(browser, page, pictures)
            keyboard(browser, page)
            paper(browser, page)
            quiet(browser, page)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
