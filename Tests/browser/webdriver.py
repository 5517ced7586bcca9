"""A browser of one's own, driven over the WebDriver protocol with the standard library alone."""

import contextlib
import json
import subprocess
import time
import urllib.error
import urllib.request


class Browser:
    """One headless Chromium; `with` ends it."""

    def __init__(self, chromedriver, chromium, scheme="light"):
        self.driver = subprocess.Popen(
            [chromedriver, "--port=0", "--log-level=SEVERE"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.base = f"http://127.0.0.1:{self._port()}"
        options = {
            "binary": chromium,
            "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                     "--hide-scrollbars", "--force-color-profile=srgb", "--no-first-run",
                     "--disable-background-networking", "--disable-component-update"],
        }
        capabilities = {"browserName": "chrome", "goog:chromeOptions": options,
                        "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"}}
        answer = self._send("POST", "/session", {"capabilities": {"alwaysMatch": capabilities}})
        self.session = "/session/" + answer["sessionId"]
        self.scheme(scheme)

    def _port(self):
        for line in self.driver.stdout:
            if "successfully on port" in line:
                return line.rsplit(" ", 1)[1].strip().rstrip(".")
        raise RuntimeError("chromedriver did not start")

    def _send(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(
            self.base + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=50) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(json.load(error)["value"]["message"]) from None

    def _command(self, name, **parameters):
        """A command of the DevTools protocol."""
        return self._send("POST", self.session + "/goog/cdp/execute",
                          {"cmd": name, "params": parameters})

    def __enter__(self):
        return self

    def __exit__(self, *_):
        with contextlib.suppress(Exception):
            self._send("DELETE", self.session)
        self.driver.terminate()
        self.driver.wait(timeout=10)

    def scheme(self, name):
        """Light or dark."""
        self._command("Emulation.setEmulatedMedia",
                      features=[{"name": "prefers-color-scheme", "value": name}])

    def resize(self, width, height=900):
        """The page's own width, as on a telephone: no bars, no frame."""
        self._command("Emulation.setDeviceMetricsOverride", width=width, height=height,
                      deviceScaleFactor=1, mobile=False)

    def open(self, address):
        self._send("POST", self.session + "/url", {"url": address})

    def run(self, script, *arguments):
        """What a script returns."""
        return self._send("POST", self.session + "/execute/sync",
                          {"script": script, "args": list(arguments)})

    def press(self, key):
        """A key of the keyboard."""
        keys = [{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]
        self._send("POST", self.session + "/actions",
                   {"actions": [{"type": "key", "id": "keyboard", "actions": keys}]})

    def hover(self, x, y):
        """Moves the mouse."""
        move = {"type": "pointerMove", "x": int(x), "y": int(y), "origin": "viewport"}
        self._send("POST", self.session + "/actions",
                   {"actions": [{"type": "pointer", "id": "mouse", "actions": [move]}]})

    def log(self, kind):
        """What was logged since the last question."""
        return self._send("POST", self.session + "/se/log", {"type": kind})

    def requests(self):
        """Addresses asked for since the last question."""
        found = []
        for entry in self.log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                found.append(message["params"]["request"]["url"])
        return found

    def picture(self, path):
        """The whole page as a picture."""
        import base64
        size = self.run("const r = document.documentElement; return [r.scrollWidth, r.scrollHeight]")
        clip = {"x": 0, "y": 0, "width": size[0], "height": min(size[1], 16000), "scale": 1}
        data = self._command("Page.captureScreenshot", clip=clip, captureBeyondViewport=True)
        with open(path, "wb") as file:
            file.write(base64.b64decode(data["data"]))

    def paper(self):
        """The page as it would be printed, in PDF."""
        import base64
        return base64.b64decode(self._command("Page.printToPDF", printBackground=True)["data"])


def wait(seconds):
    time.sleep(seconds)
