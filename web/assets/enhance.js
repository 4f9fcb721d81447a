/*
 * What JavaScript adds to the citizens' pages. Every page works without it (C1). The script:
 * - sends a form once, however often the button is tapped (the server would also register it once)
 * - copies the receipt's tracking code, and prints the page
 * - fills in the tracking code of a scanned receipt, which comes after the # of the address
 * - warns of a mistyped tracking code before it is sent (Damm check digit, C2)
 */
(() => {
  const table = [
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
  ];

  /** The digits of the typed text, in Latin script; drops all other characters. */
  const latin = (text) =>
    text
      .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
      .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
      .replace(/[^0-9]/g, "");

  const wellFormed = (code) => [...code].reduce((interim, digit) => table[interim][digit], 0) === "0";

  function onSubmit(event) {
    const form = event.target;
    if (!form.matches("[data-once]")) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    for (const button of form.querySelectorAll("button")) button.setAttribute("aria-disabled", "true");
  }

  /** Allows sending again after the browser's back button restores a page whose form was already sent. */
  function onPageShow() {
    for (const form of document.querySelectorAll("[data-sent]")) {
      delete form.dataset.sent;
      for (const button of form.querySelectorAll("button")) button.removeAttribute("aria-disabled");
    }
  }

  function onClick(event) {
    const button = event.target.closest("button");
    if (!button) return;
    if ("print" in button.dataset) window.print();
    if ("copy" in button.dataset) {
      navigator.clipboard?.writeText(button.dataset.copy).then(() => {
        button.textContent = button.dataset.copied;
      });
    }
  }

  function onChange(event) {
    const input = event.target;
    if (input.dataset?.check !== "tracking-code") return;
    document.getElementById(`${input.id}-live`)?.remove();
    const code = latin(input.value);
    if (code.length !== 12 || wellFormed(code)) return;
    const line = document.createElement("p");
    line.className = "error";
    line.id = `${input.id}-live`;
    line.setAttribute("role", "alert");
    line.textContent = input.dataset.message;
    input.before(line);
  }

  /**
   * Fills in the tracking code of a scanned receipt and removes it from the address, since the phone may not be the
   * applicant's and its history would keep the address.
   */
  function fillScanned() {
    const [, code] = /^#(\d{12})$/.exec(location.hash) ?? [];
    const input = document.getElementById("code");
    if (!code || input?.dataset.check !== "tracking-code") return;
    if (input.value === "") input.value = code;
    history.replaceState(null, "", location.pathname + location.search);
  }

  fillScanned();
  document.addEventListener("submit", onSubmit);
  document.addEventListener("click", onClick);
  document.addEventListener("change", onChange);
  window.addEventListener("pageshow", onPageShow);
  for (const hidden of document.querySelectorAll("[data-enhanced]")) hidden.hidden = false;
})();
