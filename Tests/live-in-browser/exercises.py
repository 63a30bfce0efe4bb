"""Exercises and predictions, with the keyboard as far as it goes."""
import pathlib
import re
import time

from browser import WINDOWS, By, Keys, check, console, look, wait, window

# One line solves it, and a known mistake is one letter away.
NAME, FILE, FUNCTION = "backprop-gates", "Sources/Exercises/BackPropagation.swift", "gateGradients"
SOLUTIONS = pathlib.Path(FILE.replace("Exercises", "Solutions"))
MISTAKE = "  return (x: max(y, z), y: max(y, z), z: z > y ? x + y : 0)"
MISTAKE_WORDS = "y feeds two gates"
CHAPTER, CLAIM = "bn", "bn-learning-rates"


def body(text):
    """What stands in the function, in the file."""
    return re.search(rf"^public func {FUNCTION}\(.*?\{{\n(.*?)\n^}}", text, re.S | re.M).group(1)


def area(driver):
    return wait("the editor", 60, lambda: driver.find_elements(By.CSS_SELECTOR, ".editor textarea"))[0]


def opened(driver, book, name=NAME):
    driver.get(f"{book.address}/exercises/{name}")
    field = area(driver)
    wait("the text", 30, lambda: field.get_attribute("value"))
    return field


def put(driver, text):
    """Types a body in the place of the one that is there."""
    field = area(driver)
    driver.execute_script("""const a = arguments[0], t = a.value; a.focus();
      const from = t.search(/\\{\\n/) + 2; a.setSelectionRange(from, t.lastIndexOf('\\n}'));
      document.execCommand('insertText', false, arguments[1]);""", field, text)


def checked(driver, seconds=1200):
    """Checks with the keyboard; what was said."""
    driver.execute_script("document.querySelector('.report').replaceChildren()")
    area(driver).send_keys(Keys.CONTROL, Keys.ENTER)
    wait("a verdict", seconds, lambda: driver.find_elements(By.CSS_SELECTOR, ".report h2"))
    return driver.find_element(By.CSS_SELECTOR, ".report").text


def saved(driver):
    wait("it is saved", 30, lambda: driver.find_element(By.CSS_SELECTOR, ".state").text.startswith("Saved in"))


def editing(driver, book, file):
    """What the keys do; all of it can be undone, and is in the file a second later."""
    field = opened(driver, book)
    before = field.get_attribute("value")
    first = int(driver.find_element(By.CSS_SELECTOR, ".numbers div").text)
    line = file.read_text().split("\n")[first - 1]
    check(line.startswith(f"public func {FUNCTION}"), f"the numbers are the file's: {first} is “{line}”")
    put(driver, "  let a = ")
    field.send_keys("[", "1", "]", Keys.ENTER, "if (a == \"x", Keys.END, " {", Keys.ENTER, "b")
    text = field.get_attribute("value")
    check("  let a = [1]\n  if (a == \"x\") {\n    b\n  }\n}" in text, f"brackets, quotes and margins: {text[-50:]!r}")
    field.send_keys(Keys.TAB, Keys.SHIFT, Keys.TAB)
    check("\n  b  \n" in field.get_attribute("value"), "Tab puts spaces, Shift-Tab takes them from the margin")
    for _ in range(60):
        field.send_keys(Keys.CONTROL, "z")
    check(field.get_attribute("value") == before, "all of it can be undone")
    saved(driver)
    put(driver, "  // ü")
    wait("a second later it is in the file", 10, lambda: "// ü" in file.read_text())
    check(file.read_text().count("throw Unsolved()") == STUBS - 1, "and nothing else has changed")
    field.send_keys(Keys.ESCAPE, Keys.TAB)
    check(driver.switch_to.active_element.text == "Check", "Escape and Tab lead to the button")


def unsaved(driver, book, file):
    """What was typed and not saved is there after loading again; what somebody else has saved is not lost."""
    field = opened(driver, book)
    put(driver, "  // typed, and not saved")
    driver.execute_script("window.fetch = () => Promise.reject()")
    time.sleep(1.5)
    check("not saved" not in file.read_text(), "the server is out of reach")
    driver.refresh()
    field = area(driver)
    wait("the text is there again, and is saved", 30, lambda: "typed, and not saved" in file.read_text())
    saved(driver)
    # What this page has sent before it was loaded again is no change elsewhere.
    driver.execute_script("sessionStorage.setItem(arguments[0], arguments[1])", f"exercise:{NAME}",
                          field.get_attribute("value").replace("typed, and not saved", "sent, not heard of"))
    file.write_text(file.read_text().replace("typed, and not saved", "sent, not heard of"))
    put(driver, "  // typed after it")
    wait("its own save is no conflict", 30, lambda: "typed after it" in file.read_text())
    check(not driver.find_elements(By.CSS_SELECTOR, ".conflict button"), "and nobody is asked")
    put(driver, "  // typed, and not saved")
    wait("it goes on", 30, lambda: "typed, and not saved" in file.read_text())
    saved(driver)
    put(driver, "  // mine")
    driver.execute_script("window.fetch = () => Promise.reject()")
    theirs = file.read_text().replace("// typed, and not saved", "// theirs")
    file.write_text(theirs)
    driver.refresh()
    wait("the question", 30, lambda: driver.find_elements(By.CSS_SELECTOR, ".conflict button"))
    texts = [one.text for one in driver.find_elements(By.CSS_SELECTOR, ".conflict pre")]
    check("// theirs" in texts[0] and "// mine" in texts[1], "both texts are shown")
    check(file.read_text() == theirs, "and nothing is overwritten")
    return theirs


def conflict(driver, book, file, folder):
    theirs = unsaved(driver, book, file)
    for name, width, height, scheme in WINDOWS:
        window(driver, width, height, scheme)
        driver.execute_script("document.querySelector('.conflict').scrollIntoView({block: 'center'})")
        time.sleep(0.2)
        look(driver, f"conflict-{name}", folder)
    window(driver, 1280, 900, "light")
    buttons = driver.find_elements(By.CSS_SELECTOR, ".conflict button")
    buttons[1].send_keys(Keys.ENTER)
    wait("mine is in the file", 30, lambda: "// mine" in file.read_text())
    backups = sorted(pathlib.Path("Exercises.backup").glob("BackPropagation-*.swift"))
    check(any(one.read_text() == theirs for one in backups), "the other one is kept in Exercises.backup")
    # With nothing typed, the page takes over what the file says.
    file.write_text(file.read_text().replace("// mine", "// by another editor"))
    field = area(driver)
    wait("it is noticed", 30, lambda: "// by another editor" in field.get_attribute("value"))
    field.send_keys(Keys.CONTROL, "z")
    wait("and undo brings back what was there", 10, lambda: "// mine" in field.get_attribute("value"))


def verdicts(driver, book, file, folder):
    """Wrong in a known way, not compiling, endless, crashing, cancelled, right."""
    solution = body(SOLUTIONS.read_text())
    opened(driver, book)
    put(driver, MISTAKE)
    text = checked(driver)
    check(MISTAKE_WORDS in text, f"the mistake is named: {text!r}")
    check("by a numeric gradient it is" in text and "In the case" in text, "with the worst element and the case")
    looks(driver, "wrong", folder)
    put(driver, "  let a = 1\n  return nonsense + a")
    text = checked(driver)
    first = int(driver.find_element(By.CSS_SELECTOR, ".numbers div").text)
    marked = driver.find_elements(By.CSS_SELECTOR, ".numbers .error")
    lines = file.read_text().split("\n")
    place = int(marked[0].text.split()[-1])
    check("nonsense" in lines[place - 1], f"the error stands at its line {place}: {text!r}")
    check("cannot find 'nonsense'" in driver.find_element(By.CSS_SELECTOR, ".editor .message").text,
          "and says there what it is")
    check(area(driver).get_attribute("aria-invalid") == "true", "who hears the page is told")
    driver.find_element(By.CSS_SELECTOR, ".messages button").send_keys(Keys.ENTER)
    check(driver.switch_to.active_element == area(driver), "its button leads to the line")
    looks(driver, "error", folder)
    # The same, seen from another exercise of the file.
    opened(driver, book, "backprop-sigmoid")
    text = checked(driver)
    link = driver.find_element(By.CSS_SELECTOR, ".messages a").get_attribute("href")
    check(link == f"{book.address}/exercises/{NAME}#line-{place}", f"another exercise's error has a link: {link}")
    opened(driver, book)
    put(driver, "  var n = 0\n  while true { n &+= 1 }")
    text = checked(driver)
    check("Does a loop never end?" in text, f"an endless loop: {text!r}")
    put(driver, "  fatalError(\"as it must\")")
    text = checked(driver)
    check("stopped the program" in text, f"a crash: {text!r}")
    put(driver, "  var n = 1\n  while true { n &+= 1 }")
    area(driver).send_keys(Keys.CONTROL, Keys.ENTER)
    button = driver.find_element(By.XPATH, "//button[text()='Cancel']")
    wait("it can be cancelled", 30, button.is_displayed)
    driver.execute_script("fetch('/api/exercises/backprop-sigmoid/check', {method: 'POST', body: '{}',"
                          "headers: {'Content-Type': 'application/json'}}).then(r => r.json())"
                          ".then(r => window.refusal = r.error)")
    refusal = wait("a second one is refused", 10, lambda: driver.execute_script("return window.refusal"))
    check("is being checked" in refusal, refusal)
    button.click()
    wait("it is cancelled", 60, lambda: "Cancelled" in driver.find_element(By.CSS_SELECTOR, ".report").text)
    # The solution, when it is asked for twice.
    solve = driver.find_element(By.XPATH, "//button[text()='Solution']")
    solve.click()
    wait("not yet", 10, lambda: "not solved yet" in driver.find_element(By.CSS_SELECTOR, ".alert").text)
    solve.click()
    wait("the solution", 10, lambda: driver.find_elements(By.CSS_SELECTOR, ".solution pre"))
    put(driver, solution.strip("\n"))
    text = checked(driver)
    check(f"{NAME} is right." in text, f"solved: {text!r}")
    looks(driver, "solved", folder)


def looks(driver, state, folder):
    for name, width, height, scheme in WINDOWS:
        window(driver, width, height, scheme)
        for part, selector in [("editor", ".editor"), ("report", ".report")]:
            driver.execute_script("document.querySelector(arguments[0]).scrollIntoView({block: 'center'})", selector)
            time.sleep(0.2)
            look(driver, f"exercise-{state}-{part}-{name}", folder)
    window(driver, 1280, 900, "light")


def hints(driver, book, folder):
    opened(driver, book)
    shown = driver.find_elements(By.CSS_SELECTOR, "details.hint")
    check(shown[0].is_displayed() and not shown[1].is_displayed(), "one hint at a time")
    shown[0].find_element(By.TAG_NAME, "summary").send_keys(Keys.ENTER)
    wait("the second", 10, shown[1].is_displayed)
    for name, width, height, scheme in WINDOWS:
        window(driver, width, height, scheme)
        driver.execute_script("scrollTo(0, 0)")
        look(driver, f"exercise-{name}", folder)
    window(driver, 1280, 900, "light")


def progress(driver, book, folder):
    """Solved, as the lists say; and not solved any more once the text is another one."""
    def row():
        driver.get(f"{book.address}/exercises")
        return driver.find_element(By.XPATH, f"//tr[.//code='{NAME}']").text
    check("✓ solved" in row(), f"the list says so: {row()}")
    for name, width, height, scheme in WINDOWS:
        window(driver, width, height, scheme)
        look(driver, f"exercises-{name}", folder)
    window(driver, 1280, 900, "light")
    driver.get(book.address + "/")
    facts = driver.find_element(By.CSS_SELECTOR, "ol.chapters > li").text
    check("exercises solved: 1 of" in facts.replace("\n", " "), f"and the contents: {facts!r}")
    field = opened(driver, book)
    field.send_keys(Keys.CONTROL, Keys.HOME)
    field.send_keys(Keys.END, Keys.ARROW_DOWN, Keys.END, Keys.ENTER, "// changed", Keys.CONTROL, "s")
    saved(driver)
    check("not checked as it stands" in row(), f"changed, and not checked: {row()}")
    opened(driver, book)
    driver.find_element(By.XPATH, "//button[text()='Reset']").click()
    driver.find_element(By.XPATH, "//dialog//button[text()='Put it back']").click()
    wait("it is unsolved again", 10, lambda: "throw Unsolved()" in area(driver).get_attribute("value"))


def predictions(driver, book, folder):
    """Asked, answered, told; after loading again, and in the contents."""
    address = f"{book.address}/chapters/{CHAPTER}"
    driver.get(address)
    # Another part may have answered it.
    driver.delete_cookie("workbook-expectations")
    driver.refresh()
    box = wait("the question", 60, lambda: driver.execute_script(
        f"return document.querySelector('[data-block=\"predict: {CLAIM}\"] form')"))
    claim = driver.find_element(By.ID, f"claim-{CLAIM}")
    check(not driver.execute_script("return arguments[0].checkVisibility({contentVisibilityAuto: true})", claim),
          "what was measured is veiled")
    check(driver.find_element(By.CSS_SELECTOR, "[data-block='settings: learning-rates']").is_displayed(),
          "the settings are not")
    for name, width, height, scheme in WINDOWS:
        window(driver, width, height, scheme)
        driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", box)
        time.sleep(0.2)
        look(driver, f"prediction-{name}", folder)
    window(driver, 1280, 900, "light")
    radios = box.find_elements(By.CSS_SELECTOR, "input[type=radio]")
    # With the keyboard alone.
    radios[0].send_keys(Keys.SPACE)
    radios[0].send_keys(Keys.ARROW_DOWN, Keys.ENTER)
    told = wait("the answer", 10, lambda: next((text for text in [driver.find_element(
        By.CSS_SELECTOR, f"[data-block='predict: {CLAIM}']").text] if "Measured" in text), None))
    check("You expected: up to three times" in told and "Measured: higher still" in told, f"both are shown: {told!r}")
    wait("the section is shown", 10, claim.is_displayed)
    for name, width, height, scheme in WINDOWS:
        window(driver, width, height, scheme)
        driver.execute_script("document.querySelector('.predict').scrollIntoView({block: 'center'})")
        time.sleep(0.2)
        look(driver, f"prediction-told-{name}", folder)
    window(driver, 1280, 900, "light")
    driver.refresh()
    wait("the answer is remembered", 30, lambda: "You expected" in driver.find_element(
        By.CSS_SELECTOR, f"[data-block='predict: {CLAIM}']").text)
    driver.get(book.address + "/")
    wait("the tally", 30, lambda: "Of 1 predictions, 0 came out" in driver.find_element(By.TAG_NAME, "main").text)
    # A link to what is veiled shows it.
    driver.get(f"{address}#claim-bn-before")
    wait("a link unveils", 30, lambda: driver.execute_script(
        "return document.getElementById('claim-bn-before').checkVisibility({contentVisibilityAuto: true})"))
    console(driver)


def run(driver, book, folder):
    global STUBS
    file = pathlib.Path(FILE)
    before = file.read_bytes()
    backups = set(pathlib.Path("Exercises.backup").glob("*"))
    STUBS = file.read_text().count("throw Unsolved()")
    driver.get(book.link)
    wait("the contents", 60, lambda: driver.current_url == book.address + "/")
    try:
        predictions(driver, book, folder)
        hints(driver, book, folder)
        editing(driver, book, file)
        conflict(driver, book, file, folder)
        verdicts(driver, book, file, folder)
        progress(driver, book, folder)
    finally:
        file.write_bytes(before)
        for one in set(pathlib.Path("Exercises.backup").glob("*")) - backups:
            one.unlink()
    # Refusals that were provoked.
    console(driver, "409")
