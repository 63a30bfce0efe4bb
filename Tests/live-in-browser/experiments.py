"""Contents, search, a chapter, and its experiments."""
import pathlib
import tempfile
import time

from browser import WINDOWS, Book, By, Keys, check, console, look, wait, window

CHAPTER = "dropout"
# A section of seconds, and two settings that turn verdicts of it: too few masks to tell.
SECTION = "Why divide by 1 - p"
SETTINGS = {"mask-moments.count": "100", "mean-over-masks.masks": "100"}
# One that takes minutes with that setting.
LONG, LONG_SETTING = "Three hundred digits", ("few-digits.steps", "20000")


def panel(driver, section):
    """The experiments of a section."""
    return wait(f"the experiments of “{section}”", 900, lambda: driver.execute_script(
        "const s = [...document.querySelectorAll('section.part')]"
        ".find(s => s.dataset.section === arguments[0]); return s && s.querySelector('form.try')",
        section))


def fill(driver, name, value):
    field = driver.find_element(By.ID, f"set-{name}")
    field.send_keys(Keys.CONTROL, "a")
    field.send_keys(value)


def state(form):
    return form.find_element(By.CSS_SELECTOR, ".state").text


def reveal(driver):
    """All that questions hide, as a reader gets it who asks for it."""
    buttons = "[data-does=show]"
    for left in range(len(driver.find_elements(By.CSS_SELECTOR, buttons)), 0, -1):
        next(one for one in driver.find_elements(By.CSS_SELECTOR, buttons) if one.is_displayed()).click()
        wait("what is hidden", 60, lambda: len(driver.find_elements(By.CSS_SELECTOR, buttons)) < left,
             lambda: [alert.text for alert in driver.find_elements(By.CSS_SELECTOR, ".alert")])
    check(not driver.find_elements(By.CSS_SELECTOR, ".veil[hidden]"), "nothing is hidden any more")


def chapters(driver, book):
    """Every chapter, wide and narrow, with all that questions hide."""
    names = [link.get_attribute("href") for link in driver.find_elements(By.CSS_SELECTOR, "ol.chapters h2 a")]
    for address in names:
        driver.get(address)
        reveal(driver)
        driver.execute_script("document.querySelectorAll('img').forEach(i => i.loading = 'eager')")
        wait("all images", 300, lambda: driver.execute_script(
            "return [...document.images].every(i => i.complete)"))
        for name, width, height, scheme in (WINDOWS[0], WINDOWS[3]):
            window(driver, width, height, scheme)
            look(driver, f"{address.split('/')[-1]}-{name}", None)
    window(driver, 1280, 900, "light")


def read(driver, book, folder):
    """Contents, search and a chapter, in four windows; its program is built if need be."""
    driver.get(book.link)
    wait("the contents, without the key in the address", 60,
         lambda: driver.current_url == book.address + "/")
    check(len(driver.find_elements(By.CSS_SELECTOR, "ol.chapters > li")) == 11, "eleven chapters")
    driver.find_element(By.ID, "search").send_keys("whitening")
    wait("something is found", 90, lambda: driver.find_elements(By.CSS_SELECTOR, "#found li a"))
    chapters(driver, book)
    driver.get(f"{book.address}/chapters/{CHAPTER}")
    prepared(driver, book)
    driver.get(book.address + "/")
    for name, width, height, scheme in WINDOWS:
        window(driver, width, height, scheme)
        look(driver, f"contents-{name}", folder)
        driver.get(f"{book.address}/chapters/{CHAPTER}")
        panel(driver, SECTION)
        driver.execute_script("document.querySelectorAll('img').forEach(i => i.loading = 'eager')")
        wait("all images", 120, lambda: driver.execute_script(
            "return [...document.images].every(i => i.complete)"))
        look(driver, f"chapter-{name}", folder)
        for kind, selector in [("formula", "math[display=block]"), ("figure", "figure.plot"),
                               ("claims", ".claim"), ("code", "pre"), ("try", "form.try")]:
            parts = driver.find_elements(By.CSS_SELECTOR, selector)
            if parts and folder:
                driver.execute_script("arguments[0].scrollIntoView()", parts[0])
                time.sleep(0.3)
                driver.save_screenshot(str(folder / f"{kind}-{name}.png"))
        driver.get(book.address + "/")


def prepared(driver, book):
    """A chapter whose program is not there: it is built from the page, which then leads to what can be tried."""
    program = pathlib.Path(book.binary).with_name(f"chapter-{CHAPTER}")
    away = program.with_name(f"{program.name}-away")
    if program.exists():
        program.rename(away)
    try:
        driver.get(f"{book.address}/chapters/{CHAPTER}")
        button = wait("the offer to build", 60, lambda: driver.find_elements(By.CSS_SELECTOR, ".notice button"))[0]
        check(button.text == "Prepare the experiments", button.text)
        button.click()
        wait("the build", 60, lambda: "Building" in driver.find_element(By.CSS_SELECTOR, ".notice .state").text)
        form = panel(driver, SECTION)
    finally:
        if away.exists() and not program.exists():
            away.rename(program)
        away.unlink(missing_ok=True)
    notice = wait("the notice", 10, lambda: driver.find_element(By.CSS_SELECTOR, ".notice").text)
    check(notice.startswith("The experiments are ready"), notice)
    first = driver.find_element(By.CSS_SELECTOR, ".notice a").get_attribute("href").split("#")[1]
    check(driver.find_element(By.ID, first).tag_name == "form", "and leads to the first one")
    note = form.find_element(By.CSS_SELECTOR, ".buttons .help").text
    count = len(form.find_elements(By.TAG_NAME, "fieldset"))
    check(count > 1 and note.startswith(f"Runs all {count} experiments"), note)


def experiment(driver, book, folder):
    """Two settings, a verdict that turns, the figure beside the kept one, a folder."""
    window(driver, 1280, 900, "light")
    driver.get(f"{book.address}/chapters/{CHAPTER}")
    form = panel(driver, SECTION)
    for name, value in SETTINGS.items():
        fill(driver, name, value)
    command = form.find_element(By.CSS_SELECTOR, ".same code").text
    check(all(f"--set {name}={value}" in command for name, value in SETTINGS.items()), f"the command line: {command}")
    link = form.find_element(By.CSS_SELECTOR, ".same a").get_attribute("href")
    form.find_element(By.CSS_SELECTOR, "button.main").click()
    wait("it runs", 60, lambda: not form.find_element(By.CSS_SELECTOR, "button.main").is_enabled())
    wait("it is done", 900, lambda: state(form).startswith("Done"))
    turned = form.find_elements(By.CSS_SELECTOR, ".turned li")
    check(len(turned) > 0, f"a verdict has turned: {[one.text for one in turned]} ({state(form)})")
    check(driver.find_elements(By.CSS_SELECTOR, ".claim .anew.turned"), "it is marked in its place")
    pairs = form.find_elements(By.CSS_SELECTOR, ".pair")
    check(all(len(p.find_elements(By.TAG_NAME, "img")) == 2 for p in pairs) and pairs,
          f"{len(pairs)} figures, each beside the kept one")
    driver.execute_script("arguments[0].scrollIntoView()", form)
    wait("the figures", 60, lambda: driver.execute_script(
        "arguments[0].querySelectorAll('img').forEach(i => i.loading = 'eager');"
        "return [...arguments[0].querySelectorAll('img')].every(i => i.complete)", form))
    for name, width, height, scheme in WINDOWS:
        window(driver, width, height, scheme)
        driver.execute_script("arguments[0].scrollIntoView()", form)
        time.sleep(0.3)
        look(driver, f"results-{name}", folder)
        if folder and pairs:
            driver.execute_script("arguments[0].scrollIntoView()", pairs[0])
            time.sleep(0.3)
            driver.save_screenshot(str(folder / f"pair-{name}.png"))
    window(driver, 1280, 900, "light")
    keep(driver, form)
    driver.get(link)
    form = panel(driver, SECTION)
    values = [driver.find_element(By.ID, f"set-{name}").get_attribute("value")
              for name in SETTINGS]
    check(values == list(SETTINGS.values()), f"the link holds {values}")
    wait("the results after loading again", 60, lambda: state(panel(driver, SECTION))
         .startswith("Done"))
    driver.get(f"{book.address}/chapters/{CHAPTER}")
    wait("the results once more", 60, lambda: state(panel(driver, SECTION)).startswith("Done"))
    check(driver.execute_script("return scrollY === 0 && document.activeElement === document.body"),
          "a page with an older run stays at its top")


def keep(driver, form):
    with tempfile.TemporaryDirectory() as place:
        field = form.find_element(By.CSS_SELECTOR, ".keep input")
        said = form.find_element(By.CSS_SELECTOR, ".keep [role=status]")
        for folder, word in [(".git/x", "hidden"), ("Figures", "belongs"), (f"{place}/new", "Kept")]:
            field.send_keys(Keys.CONTROL, "a")
            field.send_keys(folder, Keys.ENTER)
            wait(f"an answer to {folder}", 10, lambda: word in said.text)
            check(True, f"keep in {folder}: {said.text}")
        kept = sorted(p.name for p in pathlib.Path(place, "new").iterdir())
        check("README.md" in kept and "claims.csv" in kept, f"kept: {len(kept)} files")


def interrupted(driver, book):
    """A bad value, a run that is cancelled, and one that is found again after loading the page."""
    driver.get(f"{book.address}/chapters/{CHAPTER}")
    form = panel(driver, SECTION)
    fill(driver, next(iter(SETTINGS)), "nonsense")
    form.find_element(By.CSS_SELECTOR, "button.main").click()
    alert = wait("the chapter's error", 60,
                 lambda: form.find_element(By.CSS_SELECTOR, ".alert").text)
    check("nonsense" in alert, f"a bad value: {alert}")
    check(driver.switch_to.active_element.get_attribute("aria-invalid") == "true", "its field is marked, and in sight")
    driver.get(f"{book.address}/chapters/{CHAPTER}")
    form = panel(driver, LONG)
    fill(driver, *LONG_SETTING)
    form.find_element(By.CSS_SELECTOR, "button.main").click()
    wait("it is on its way", 120, lambda: " of " in state(form))
    driver.refresh()
    form = panel(driver, LONG)
    text = wait("the run is found again", 30, lambda: state(form))
    check(not form.find_element(By.CSS_SELECTOR, "button.main").is_enabled(),
          f"after loading again it still runs: {text}")
    other = panel(driver, SECTION)
    other.find_element(By.CSS_SELECTOR, "button.main").click()
    busy = wait("one at a time", 10, lambda: other.find_element(By.CSS_SELECTOR, ".alert").text)
    check("runs already" in busy, busy)
    form.find_element(By.CSS_SELECTOR, ".buttons button:nth-child(2)").click()
    wait("it is cancelled", 30, lambda: state(form).startswith("Cancelled"))
    check(form.find_element(By.CSS_SELECTOR, "button.main").is_enabled(), "cancelled, and ready again")
    check(not driver.find_elements(By.CSS_SELECTOR, ".anew, .turned li, .measured.other"), "and nothing of it is left")


def stopped(driver, book):
    """A server that ends under an open page: in the middle of a run, and before the next one."""
    second = Book(book.binary)
    driver.get(second.link)
    driver.get(f"{second.address}/chapters/{CHAPTER}")
    form = panel(driver, LONG)
    fill(driver, *LONG_SETTING)
    form.find_element(By.CSS_SELECTOR, "button.main").click()
    wait("it is on its way", 120, lambda: " of " in state(form))
    check(second.end() == 0, "the server ends, and with it the run")
    alert = wait("the page's notice of it", 30, lambda: form.find_element(By.CSS_SELECTOR, ".alert").text)
    check("does not answer" in alert and "swift run workbook open" in alert, alert)
    check(form.find_element(By.CSS_SELECTOR, "button.main").is_enabled(), "its settings can be changed again")
    other = panel(driver, SECTION)
    other.find_element(By.CSS_SELECTOR, "button.main").click()
    said = wait("the same of another run", 30, lambda: other.find_element(By.CSS_SELECTOR, ".alert").text)
    check(said == alert, said)
    driver.get(book.link)


def run(driver, book, folder):
    read(driver, book, folder)
    experiment(driver, book, folder)
    # Folders that were refused, as they should be.
    console(driver, "keep - Failed to load resource: the server responded with a status of 422")
    interrupted(driver, book)
    # The refusals that were provoked are all that a browser says.
    console(driver, "409")
    stopped(driver, book)
    console(driver, "ERR_CONNECTION_REFUSED", "ERR_EMPTY_RESPONSE", "ERR_INCOMPLETE_CHUNKED_ENCODING", "ERR_CONNECTION_RESET")
