"""A running live book, a browser with its checks, and how a page is looked at."""
import json
import re
import signal
import subprocess
import sys
import time

try:
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service
    from selenium.webdriver.common.by import By  # noqa: F401, for the others
    from selenium.webdriver.common.keys import Keys  # noqa: F401
except ModuleNotFoundError:
    sys.exit("selenium is missing: sudo apt-get install --no-install-recommends"
             " chromium chromium-driver python3-selenium")

WINDOWS = [("wide", 1280, 900, "light"), ("wide-dark", 1280, 900, "dark"),
           ("phone", 375, 800, "light"), ("phone-dark", 375, 800, "dark")]
LOOK = """
const scrolls = e => ['auto', 'scroll'].includes(getComputedStyle(e).overflowX);
const inScroller = e => e && (scrolls(e) || inScroller(e.parentElement));
return {
  width: document.documentElement.scrollWidth, window: innerWidth,
  wide: [...document.querySelectorAll('main *')]
    .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !inScroller(e.parentElement)
      && !e.closest('math'))
    .map(e => e.tagName + '.' + e.className + ': ' + e.textContent.slice(0, 60)),
  broken: [...document.images].filter(i => i.complete && !i.naturalWidth).map(i => i.src),
  nameless: [...document.querySelectorAll('input, select, textarea, button')]
    .filter(e => !e.labels?.length && !e.getAttribute('aria-label') && !e.textContent.trim())
    .map(e => e.outerHTML.slice(0, 80)),
};
"""
faults = []


def check(holds, what):
    print("✓" if holds else "✗", what, flush=True)
    if not holds:
        faults.append(what)


class Book:
    """A running `workbook open`."""

    def __init__(self, binary, *options):
        self.binary = binary
        self.process = subprocess.Popen([binary, "open", "--no-browser", *options],
                                        stdout=subprocess.PIPE, text=True)
        self.link = None
        for line in self.process.stdout:
            found = re.search(r"http://127\.0\.0\.1:\d+/\?token=\w+", line)
            if found:
                self.link = found.group()
                break
        self.address = self.link.split("/?")[0]

    def end(self):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=20)


def browser(width=1280, height=900, scheme="light"):
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
    window(driver, width, height, scheme)
    return driver


def window(driver, width, height, scheme):
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                           dict(width=width, height=height, deviceScaleFactor=1, mobile=False))
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia",
                           dict(features=[dict(name="prefers-color-scheme", value=scheme)]))


def wait(what, seconds, condition, seen=lambda: ""):
    """Until the condition holds; its value. `seen` is told where it never does."""
    deadline = time.time() + seconds
    while time.time() < deadline:
        value = condition()
        if value:
            return value
        time.sleep(0.2)
    raise SystemExit(f"✗ after {seconds} s still not: {what} {seen() or ''}")


def outside(driver):
    """Requests that left the machine."""
    urls = []
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            urls.append(message["params"]["request"]["url"])
    return [url for url in urls if not url.startswith(("http://127.0.0.1:", "data:", "about:", "chrome"))]


def look(driver, name, folder):
    seen = driver.execute_script(LOOK)
    check(seen["width"] <= seen["window"], f"{name}: no sideways scrolling ({seen['width']} pixels)")
    for what in ("wide", "broken", "nameless"):
        check(not seen[what], f"{name}: nothing is {what} {seen[what][:3] or ''}")
    if folder:
        driver.save_screenshot(str(folder / f"{name}.png"))


def console(driver, *expected):
    """No message but those that were provoked."""
    said = [entry["message"] for entry in driver.get_log("browser")
            if not any(words in entry["message"] for words in expected)]
    check(not said, f"no message in the console {said[:3] or ''}")
