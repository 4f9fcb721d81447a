/*
 * What JavaScript adds to file fields. Every page works without it (C1, C12). The script:
 * - reports a file of a wrong type or size when it is chosen, and shows the progress of the upload
 * - sends the other answers of a form before its files, so that they do not wait for the upload
 * - refreshes the list of files that are being scanned for malware, for about a quarter of an hour
 */
(() => {
  /** Aborts an upload after this many milliseconds in which no byte was sent. */
  const patience = 30_000;
  const starts = ["\u00ff\u00d8\u00ff", "\u0089PNG\r\n\u001a\n", "%PDF-1.", "%PDF-2."];
  const live = document.querySelector("[data-live]");
  /** The elements that announce received files to screen readers; each belongs to a file field. */
  const arrivals = "[data-arrived] [role=status]";
  /** The numbers, within the request, of the files that this page has sent. */
  const sent = new Set();
  /** An error whose message is the server's text, for the user to read. */
  class Told extends Error {}
  /** Thrown when the script opens another page of the server; this page then shows no error. */
  class Left extends Error {}

  const newKey = () =>
    Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join(
      "",
    );
  const pageOf = async (reply) => new DOMParser().parseFromString(await reply.text(), "text/html");
  const withSent = (url) =>
    sent.size > 0 ? `${url}${url.includes("?") ? "&" : "?"}sent=${[...sent].join("-")}` : url;

  async function looksRight(file) {
    const head = String.fromCharCode(...new Uint8Array(await file.slice(0, 8).arrayBuffer()));
    return starts.some((start) => head.startsWith(start));
  }

  /** Uploads `file` to the address of an upload form; resolves once S3 has stored the whole file. */
  function carry({ url, fields }, file, onBytes) {
    return new Promise((done, failed) => {
      const data = new FormData();
      for (const [name, value] of Object.entries(fields)) data.append(name, value);
      data.append("file", file);
      const call = new XMLHttpRequest();
      let timer;
      const alive = () => {
        clearTimeout(timer);
        timer = setTimeout(() => call.abort(), patience);
      };
      call.upload.onprogress = ({ loaded }) => {
        alive();
        onBytes(loaded);
      };
      call.onload = () => (call.status === 201 ? done() : failed(new Error()));
      call.onerror = call.onabort = () => failed(new Error());
      call.onloadend = () => clearTimeout(timer);
      call.open("POST", url);
      alive();
      call.send(data);
    });
  }

  function enhance(field) {
    const form = field.closest("form");
    const said = field.dataset;
    const { begin, done } = said;
    const part = (name) => field.querySelector(name);
    const [input, error, bar, status, onward] = [
      ...["[type=file]", ".error", "progress", "[role=status]", "a"].map(part),
    ];
    const buttons = () => form.querySelectorAll("button");
    /** The idempotency key of each file, so that a retry does not announce the same file twice. */
    const keys = new Map();
    let busy = false;
    /** The address to open after the upload; set once the form was sent, or when the form has no text to send. */
    let then;
    let registered = false;

    function mark(message) {
      error.hidden = message === undefined;
      error.textContent = message ?? "";
      field.classList.toggle("wrong", message !== undefined);
      if (message === undefined) input.removeAttribute("aria-invalid");
      else input.setAttribute("aria-invalid", "true");
    }

    function wrong(message) {
      mark(message);
      input.focus();
    }

    function working(is) {
      busy = is;
      bar.hidden = !is;
      for (const button of buttons()) button.toggleAttribute("aria-disabled", is);
    }

    async function wrongWith(files) {
      const whose = ({ name }) => (files.length > 1 ? `\u2068${name}\u2069: ` : "");
      const large = files.find(({ size }) => size > Number(said.most));
      if (large) return whose(large) + said.large;
      for (const file of files) if (!(await looksRight(file))) return whose(file) + said.type;
    }

    /**
     * Sends the form's answers without files and returns the address of the next page. If the server finds errors, the
     * browser shows the server's page, as without a script.
     */
    async function sendForm() {
      const body = new URLSearchParams(new FormData(form));
      const withFiles = form.querySelector("button[data-plain]");
      if (withFiles) body.set(withFiles.name, withFiles.value);
      const reply = await fetch(form.action, { method: "POST", body });
      if (reply.redirected && new URL(reply.url).pathname === done) return reply.url;
      if (reply.redirected) location.assign(reply.url);
      else form.submit();
      throw new Left();
    }

    /** Asks the server for an upload form for `file`. Returns undefined if the file was already received. */
    async function placeFor(file, more) {
      if (begin === undefined) return { url: form.action, fields: JSON.parse(form.dataset.upload) };
      const key = keys.get(file) ?? newKey();
      keys.set(file, key);
      const body = new URLSearchParams({ csrf: form.elements.csrf.value, key, ...more });
      const reply = await fetch(begin, { method: "POST", body });
      const { pathname } = new URL(reply.url);
      if (!pathname.startsWith(begin)) {
        location.assign(reply.url);
        throw new Left();
      }
      const page = await pageOf(reply);
      const found = page.querySelector("form[data-upload]");
      const refusal = page.querySelector(".summary li");
      if (refusal || !reply.ok) throw new Told(refusal?.textContent ?? said.failed);
      if (!found) return undefined;
      sent.add(pathname.split("/").pop());
      return { url: found.getAttribute("action"), fields: JSON.parse(found.dataset.upload) };
    }

    async function sendFiles(files, more) {
      const all = files.reduce((sum, { size }) => sum + size, 0);
      let before = 0;
      for (const file of files) {
        const place = await placeFor(file, more);
        if (place)
          await carry(place, file, (loaded) => {
            bar.value = (before + loaded) / all;
          });
        before += file.size;
      }
    }

    /**
     * Sends the form's answers, if they hold a text, before the files, and offers a link onward so that the applicant
     * need not wait for the upload.
     */
    async function formFirst() {
      registered = form.elements.words?.value.trim() !== "";
      then = registered ? await sendForm() : done;
      if (registered) status.textContent = said.saved;
      onward.hidden = false;
      onward.href = then;
    }

    async function arrived() {
      if (begin === undefined) return location.assign(form.dataset.after);
      if (then !== undefined) return location.assign(withSent(then));
      input.value = "";
      status.textContent = said.arrived;
      await refresh();
      watch();
    }

    async function send(more) {
      const files = [...input.files];
      const message = files.length > 0 ? await wrongWith(files) : said.none;
      if (message) return wrong(message);
      mark();
      if (done !== undefined && then === undefined) await formFirst();
      await sendFiles(files, more);
      await arrived();
    }

    function tellWhatFailed(failure) {
      if (failure instanceof Left) return;
      status.textContent = "";
      const failed = registered && then !== undefined ? said.unsent : said.failed;
      wrong(failure instanceof Told ? failure.message : failed);
    }

    /**
     * In a form with other answers: whether the browser sends it without this script, because the user pressed a button
     * other than the main one, or chose no file and the form was not sent yet.
     */
    const isPlain = (submitter) =>
      done !== undefined &&
      (!submitter?.matches(".main, .default") || (input.files.length === 0 && then === undefined));

    form.addEventListener("submit", (event) => {
      const { submitter } = event;
      if (isPlain(submitter)) return;
      event.preventDefault();
      event.stopPropagation();
      if (busy) return;
      if (then !== undefined && input.files.length === 0) return location.assign(withSent(then));
      working(true);
      send(submitter?.name ? { [submitter.name]: submitter.value } : {})
        .catch(tellWhatFailed)
        .finally(() => working(false));
    });
    input.addEventListener("change", async () => mark(await wrongWith([...input.files])));
    form.noValidate = true;
    field.hidden = false;
    for (const plain of form.querySelectorAll("[data-plain]")) plain.hidden = true;
  }

  /** Replaces the list entries that have changed, and announces the changes to screen readers. */
  async function refresh() {
    const reply = await fetch(withSent(live.dataset.live));
    const fresh = (await pageOf(reply)).querySelector("[data-live]");
    if (!fresh) return;
    const [old, now] = [[...live.children], [...fresh.children]];
    const changed = now.filter((one, at) => !old[at]?.isEqualNode(one));
    now.forEach((one, at) => {
      if (!old[at]) live.append(one);
      else if (!old[at].isEqualNode(one)) old[at].replaceWith(one);
    });
    for (const one of old.slice(now.length)) one.remove();
    const pending = fresh.hasAttribute("data-pending");
    live.toggleAttribute("data-pending", pending);
    if (!pending) for (const one of document.querySelectorAll(arrivals)) one.textContent = "";
    const said = changed.flatMap(({ dataset }) => dataset.stands ?? []);
    if (said.length > 0) live.nextElementSibling.textContent = said.join(" ");
  }

  let timer;
  /**
   * Refreshes the list of files at growing intervals, only while the page is visible, and at most 40 times (WCAG
   * 2.2.2).
   */
  function watch(times = 0) {
    clearTimeout(timer);
    if (!live?.hasAttribute("data-pending") || times === 40) return;
    timer = setTimeout(
      async () => {
        const looks = !document.hidden;
        if (looks) await refresh().catch(() => {});
        watch(looks ? times + 1 : times);
      },
      Math.min(2 + times, 30) * 1_000,
    );
  }

  for (const field of document.querySelectorAll("[data-most]")) enhance(field);
  watch();
})();
