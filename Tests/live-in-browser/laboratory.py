"""The laboratory: LeNet5 on digits for a minute, what it shows against its numbers, and all its buttons."""
import base64
import subprocess
import tempfile
import time

from browser import WINDOWS, By, Keys, check, console, look, wait, window

FEW = {"images": "400"}


def numbers(driver, run):
    """What the training's process has told last, by the API."""
    return driver.execute_async_script(
        "const [run, done] = arguments;"
        "fetch(`/api/laboratory/${run}`).then(r => r.json()).then(done)", run)


def tell(driver, run, **command):
    return driver.execute_async_script(
        "const [run, command, done] = arguments;"
        "fetch(`/api/laboratory/${run}`, {method: 'POST', headers: {'Content-Type': 'application/json'},"
        " body: JSON.stringify(command)}).then(r => done(r.status))", run, command)


def fill(driver, name, value):
    field = driver.find_element(By.ID, f"set-laboratory.{name}")
    if field.tag_name == "select":
        field.find_element(By.CSS_SELECTOR, f"option[value='{value}']").click()
    else:
        field.send_keys(Keys.CONTROL, "a")
        field.send_keys(value)


def start(driver, **settings):
    """Begins a training with the page's controls; its view."""
    before = {view.get_attribute("id") for view in driver.find_elements(By.CSS_SELECTOR, ".run")}
    for name, value in settings.items():
        fill(driver, name, value)
    driver.find_element(By.CSS_SELECTOR, "#start button.main").click()

    def new():
        alert = driver.find_element(By.CSS_SELECTOR, "#start .alert").text
        if alert:
            raise SystemExit(f"✗ it does not begin: {alert}")
        views = driver.find_elements(By.CSS_SELECTOR, ".run")
        return next((v for v in views if v.get_attribute("id") not in before), None)
    return wait("a training", 60, new)


def press(view, name):
    next(b for b in view.find_elements(By.CSS_SELECTOR, ".buttons button") if b.text == name).click()


def number(view, name):
    return view.find_element(By.CSS_SELECTOR, f"[data-number={name}]").text


def step(view):
    return int(view.get_attribute("data-step") or 0)


def stands(driver, view):
    """Waits until the view stands still, with all that it was told last."""
    run = view.get_attribute("id")
    told = wait("it stands", 20, lambda: next((n for n in [numbers(driver, run)] if n["frame"]["stage"] != "running"
                                               and n["details"]["step"] == n["frame"]["step"]), None))
    wait("the page has drawn it", 10, lambda: step(view) == told["frame"]["step"])
    time.sleep(0.3)
    return told


def short(value):
    """A number as the page shows it."""
    if value == 0:
        return "0"
    if abs(value) >= 1e5 or abs(value) < 1e-3:
        return exponent(f"{value:.1e}")
    return f"{float(f'{value:.3g}'):.10g}"


def exponent(text):
    digits, power = text.split("e")
    return f"{digits}e{'−' if power[0] == '-' else ''}{int(power[1:])}"


def minute(driver, book, folder):
    """Trains for a minute, and compares what is shown with what was trained."""
    driver.get(book.link)
    wait("the contents", 60, lambda: driver.current_url == book.address + "/")
    driver.find_element(By.LINK_TEXT, "The laboratory").click()
    wait("the settings", 30, lambda: driver.find_elements(By.CSS_SELECTOR, ".setting"))
    for name, width, height, scheme in WINDOWS:
        window(driver, width, height, scheme)
        look(driver, f"laboratory-start-{name}", folder)
    window(driver, 1280, 900, "light")
    # More epochs than a minute has.
    view = start(driver, epochs="10000")
    run = view.get_attribute("id")
    time.sleep(5)
    first, frames = numbers(driver, run)["frame"], int(view.get_attribute("data-frames"))
    begun = time.time()
    time.sleep(55)
    passed = time.time() - begun
    drawn = (int(view.get_attribute("data-frames")) - frames) / passed
    frame = numbers(driver, run)["frame"]
    told = (frame["frames"] - first["frames"]) / passed
    check(drawn >= 5, f"{drawn:.1f} frames a second are drawn, {told:.1f} told, in {passed:.0f} s")
    check(0 < frame["showing"] < 0.1, f"showing takes {frame['showing']:.1%} of the training time")
    check(frame["step"] > 500, f"step {frame['step']}, {frame['imagesPerSecond']:.0f} images a second")
    press(view, "Pause")
    compare(driver, view, stands(driver, view))
    for name, width, height, scheme in WINDOWS:
        window(driver, width, height, scheme)
        for place, selector in [("top", "h2"), ("layers", ".table"), ("pictures", ".filters")]:
            driver.execute_script("arguments[0].scrollIntoView()", view.find_element(By.CSS_SELECTOR, selector))
            time.sleep(0.3)
            look(driver, f"laboratory-{place}-{name}", folder)
    window(driver, 1280, 900, "light")
    return view


def compare(driver, view, told):
    """Ten checks of what the page shows."""
    frame, details = told["frame"], told["details"]
    check(number(view, "step") == str(frame["step"]), f"1 the step: {number(view, 'step')}")
    check(number(view, "loss") == short(frame["loss"]), f"2 the loss: {number(view, 'loss')}")
    check(number(view, "accuracy") == short(frame["accuracy"]), f"3 the accuracy: {number(view, 'accuracy')}")
    check(number(view, "rate") == short(frame["rate"]) == "0.001", f"4 the rate: {number(view, 'rate')}")
    text = number(view, "validation")
    validation = details["validation"]
    check(f"loss {short(validation['loss'])}, accuracy {short(validation['accuracy'])}, of 400" in text,
          f"5 the validation: {text}")
    rows = [[cell.text for cell in row.find_elements(By.CSS_SELECTOR, "th, td")]
            for row in view.find_elements(By.CSS_SELECTOR, "tbody tr")]
    names = [f"{one['name']} → {one['output']}" if one["output"] not in one["name"] else one["name"]
             for one in frame["layers"]]
    check([row[0] for row in rows] == names, f"6 the layers: {names}")
    check([row[1] for row in rows] == [f"{short(one['mean'])} ± {short(one['deviation'])}"
                                       for one in frame["layers"]], f"7 activations: {[row[1] for row in rows]}")
    check([row[5:7] for row in rows] == [[short(one["gradient"]), short(one["update"])]
                                         for one in frame["layers"]], f"8 gradients and steps: {rows[0][5:7]} ...")
    pixels = driver.execute_script(
        "return [...arguments[0].querySelectorAll('.filters canvas')].map(c => "
        "[...c.getContext('2d').getImageData(0, 0, c.width, c.height).data].filter((_, i) => i % 4 < 3))", view)
    check(pixels == [list(base64.b64decode(one["pixels"])) for one in details["pictures"]["filters"]],
          f"9 {len(pixels)} filters, pixel for pixel")
    captions = [c.text for c in view.find_elements(By.CSS_SELECTOR, ".mistakes figcaption")]
    check([c.split(" (")[0] for c in captions] == [f"{m['label']}, taken for {m['answer']}"
                                                  for m in validation["mistakes"]] and captions,
          f"10 the surest mistakes: {captions[:2]} ...")
    labels = [view.find_element(By.CSS_SELECTOR, f".chart:nth-of-type({i})").get_attribute("aria-label")
              for i in (1, 2)]
    check(f"validation {short(validation['loss'])}" in labels[0], f"the curve ends there: {labels[0]}")


def buttons(driver, view):
    """One step, another rate, back, and on the same way again."""
    before = step(view)
    press(view, "One step")
    wait("one step", 10, lambda: step(view) == before + 1)
    loss = number(view, "loss")
    field = view.find_element(By.CSS_SELECTOR, ".buttons input")
    field.send_keys(Keys.CONTROL, "a")
    field.send_keys("nonsense", Keys.ENTER)
    check("nonsense" in wait("an answer", 5, lambda: view.find_element(By.CSS_SELECTOR, ".alert").text),
          "a rate that is none is refused")
    field.send_keys(Keys.CONTROL, "a")
    field.send_keys("0.002", Keys.ENTER)
    wait("the rate", 10, lambda: number(view, "rate") == "0.002")
    link = wait("the link", 5, lambda: next((a for a in [view.find_element(By.CSS_SELECTOR, ".same a")
                                                         .get_attribute("href")] if "rates=" in a), None))
    check(f"rates={before + 1}%3A0.002" in link, f"the link holds the change: {link}")
    places = [int(o.text) for o in view.find_elements(By.CSS_SELECTOR, ".buttons option")]
    check(places[0] == 0 and 2 <= len(places) <= 10, f"checkpoints: {places}")
    view.find_elements(By.CSS_SELECTOR, ".buttons option")[-1].click()
    press(view, "Go back")
    wait("it is back", 10, lambda: step(view) == places[-1])
    told = stands(driver, view)
    check(told["frame"]["rate"] == 0.001, "and the rate is as it was then")
    tell(driver, view.get_attribute("id"), command="go", step=before + 1)
    wait("the same step again", 60, lambda: step(view) == before + 1)
    check(number(view, "loss") == loss, f"the same step has the same loss: {loss}")


def terminal(driver, book, binary):
    """The command that the page shows comes to the same numbers."""
    view = start(driver, epochs="2", **FEW)
    run = view.get_attribute("id")
    wait("all epochs", 60, lambda: numbers(driver, run)["frame"]["stage"] == "complete")
    told = stands(driver, view)
    command = view.find_element(By.CSS_SELECTOR, ".same code").text
    words = command.removeprefix("swift run workbook ").split()
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([binary, *words, "--to", f"{folder}/run"], check=True, capture_output=True)
        with open(f"{folder}/run/history.csv") as file:
            rows = [line.strip().split(",") for line in file]
    last = dict(zip(rows[0], rows[-1]))
    check(float(last["validation loss"]) == told["details"]["validation"]["loss"],
          f"“{command}” comes to the same validation loss: {last['validation loss']}")
    check(int(last["steps"]) == told["frame"]["step"], f"after {last['steps']} steps")
    press(view, "End")


def side_by_side(driver, book, folder):
    """Two trainings, one of layers from a list, found again after loading the page; a link; the ends."""
    driver.get(f"{book.address}/laboratory?set=optimizer%3Dsgd&set=rate%3D0.1&rates=20%3A0.05")
    wait("the settings", 30, lambda: driver.find_elements(By.CSS_SELECTOR, ".setting"))
    values = [driver.find_element(By.ID, f"set-laboratory.{name}").get_attribute("value")
              for name in ("optimizer", "rate")]
    check(values == ["sgd", "0.1"], f"the link holds {values}")
    fill(driver, "network", "layers")
    fill(driver, "layers", "dense 10")
    driver.find_element(By.CSS_SELECTOR, "#start button.main").click()
    alert = wait("an answer", 30, lambda: driver.find_element(By.CSS_SELECTOR, "#start .alert").text)
    check("Put flatten before it" in alert, alert)
    view = start(driver, layers="flatten, dense 50, relu, dropout 0.2, dense 10", epochs="10000")
    run = view.get_attribute("id")
    wait("it trains", 30, lambda: step(view) > 40)
    check(abs(numbers(driver, run)["frame"]["rate"] - 0.05) < 1e-9, "and changes its rate as the link says")
    check(len(driver.find_elements(By.CSS_SELECTOR, ".run")) == 2, "two trainings side by side")
    places = [v.rect for v in driver.find_elements(By.CSS_SELECTOR, ".run")]
    check(abs(places[0]["y"] - places[1]["y"]) < 2, "in columns")
    wait("pictures", 20, lambda: view.find_elements(By.CSS_SELECTOR, ".mistakes figure"))
    for name, width, height, scheme in WINDOWS:
        window(driver, width, height, scheme)
        driver.execute_script("document.getElementById('runs').scrollIntoView()")
        time.sleep(0.4)
        look(driver, f"laboratory-two-{name}", folder)
    window(driver, 1280, 900, "light")
    steps = step(view)
    driver.refresh()
    again = wait("it is found again", 20, lambda: next((v for v in driver.find_elements(By.ID, run)
                                                        if step(v) > steps), None))
    check(len(driver.find_elements(By.CSS_SELECTOR, ".run")) == 2, "both are there after loading again")
    wait("the curve from its beginning", 20, lambda: again.find_elements(By.CSS_SELECTOR, ".line-0[d^='M']"))
    wait("the rate as it was changed", 20,
         lambda: again.find_element(By.CSS_SELECTOR, ".buttons input").get_attribute("value") == "0.05")
    for _ in range(2):
        newest = start(driver, **FEW)
    said = driver.find_element(By.CSS_SELECTOR, "#start .state").text
    check(said.endswith("has begun, below."), f"what Start has done is said: {said}")
    top = driver.execute_script("return arguments[0].getBoundingClientRect().top", newest)
    check(-100 < top < 800, f"and is in sight, {top:.0f} pixels from the top")
    check(not driver.find_element(By.CSS_SELECTOR, "#start button.main").is_enabled(), "four, and no more")
    check("end one" in driver.find_element(By.CSS_SELECTOR, "#start .buttons").text, "with the reason")
    for left in (3, 2, 1, 0):
        press(driver.find_elements(By.CSS_SELECTOR, ".run")[0], "End")
        wait("it ends", 10, lambda: len(driver.find_elements(By.CSS_SELECTOR, ".run")) == left)
    check(driver.find_element(By.CSS_SELECTOR, "#start button.main").is_enabled(), "all ended")


def run(driver, book, folder):
    view = minute(driver, book, folder)
    buttons(driver, view)
    terminal(driver, book, book.process.args[0])
    side_by_side(driver, book, folder)
    # The list of layers that did not fit.
    console(driver, "api/laboratory - Failed to load resource: the server responded with a status of 422")
    # One is left to the server, which ends it.
    driver.get(f"{book.address}/laboratory")
    wait("the settings", 30, lambda: driver.find_elements(By.CSS_SELECTOR, ".setting"))
    start(driver, **FEW)
