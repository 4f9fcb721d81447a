/**
 * A person who hears the page and uses keys alone: finds everything by role and name in the accessibility tree, as a screen
 * reader speaks it, and moves by Tab, Enter, Space and arrows. Nothing is found by a selector, and nothing is written to disk.
 */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { latinDigits } from "../../shared/domain/text/digits.ts";
import { e164 } from "../support/citizens.ts";
import { eventually, oneTimeCodeFor } from "../support/local-stack.ts";
import { readingOf, type Spoken, stumbles } from "./accessibility-tree.ts";
import type { Room } from "./desk-seat.ts";

type Words = string | RegExp;

export interface Ear {
  /** All that can be read, in order. */
  readonly reads: () => Promise<string>;
  /** Waits until the page has this text. */
  readonly finds: (words: Words) => Promise<void>;
  /** Waits until this text is announced: by a live region, or as the new focus. */
  readonly hears: (words: Words) => Promise<void>;
  /** Presses Tab until an element of this role and name has the focus. Each element on the way has a Persian name, too. */
  readonly reaches: (role: string, name: Words, within?: string) => Promise<Spoken>;
  /** The first element that Tab reaches. */
  readonly firstStop: () => Promise<string>;
  /** Reaches it and presses Enter. */
  readonly presses: (name: Words, role?: string) => Promise<void>;
  /** Presses a link or button to another page, and waits for that page. */
  readonly follows: (name: Words, role?: string) => Promise<void>;
  readonly writes: (name: Words, words: string) => Promise<Spoken>;
  /** Where the focus is; then Enter. */
  readonly types: (words: string) => Promise<void>;
  readonly ticks: (name: Words) => Promise<void>;
  /** A radio button, by arrows. */
  readonly chooses: (name: Words, within?: string) => Promise<Spoken>;
  /** A tab of a list of tabs, by arrows. */
  readonly opens: (name: Words) => Promise<void>;
  /** An option of a list that the browser draws, by arrows. */
  readonly picks: (name: Words, option: Words) => Promise<Spoken>;
  /** An option of a list that a button opens, by arrows. */
  readonly selects: (name: Words, option: Words) => Promise<void>;
  /** An option of a list of which several can be chosen, by arrows and Space. */
  readonly marks: (list: string, option: Words) => Promise<void>;
  /** An option of a list that is searched by letters. */
  readonly looksUp: (name: Words, letters: string) => Promise<void>;
  /** Expects no fault for a Persian listener on the present page. */
  readonly stumblesOverNothing: () => Promise<void>;
}

const fits = (said: string, name: Words): boolean =>
  typeof name === "string" ? said === name : name.test(said);

const holds = (said: string, words: Words): boolean =>
  typeof words === "string" ? said.includes(words) : words.test(said);

/** No page has more stops than this, and no list more options. */
const mostStops = 150;

const isRead = new Set(["StaticText", "image", "textbox"]);

const textOf = (spoken: readonly Spoken[]): string =>
  spoken
    .filter(({ role }) => isRead.has(role))
    .map(({ name, value }) => (value ? `${name}: ${value}` : name))
    .join(" ");

/** A live region and a new focus are announced without a key. */
const spokenByItself = (spoken: readonly Spoken[]): string =>
  spoken
    .filter(({ states }) => states.has("live") || states.has("focused"))
    .map(({ name, description }) => `${name} ${description}`)
    .join(" ");

export async function listenTo(page: Page): Promise<Ear> {
  const read = await readingOf(page);
  const { keyboard } = page;

  /** The option that arrows reached counts, where the list keeps the focus. */
  const focus = async (): Promise<Spoken | undefined> => {
    const held = (await read()).filter(({ role, states }) => states.has("focused") && role !== "RootWebArea");
    return held.at(-1);
  };

  const here = async (): Promise<Spoken> => eventually("the focus", focus);

  /** While a request is on its way its button is heard as unavailable, and does nothing. */
  const isOpen = () =>
    eventually("a button to press", async () => !(await here()).states.has("disabled") || undefined);

  const reaches: Ear["reaches"] = (role, name, within) => {
    const isIt = (one: Spoken | undefined): boolean =>
      one?.role === role && fits(one.name, name) && (within === undefined || one.within.includes(within));
    let passed: string[] = [];
    return eventually(
      () => `${role} “${name}” by Tab; passed ${passed.join(" | ")}`,
      async () => {
        passed = [];
        for (let stops = 0; stops < mostStops; stops += 1) {
          const one = await focus();
          if (one && isIt(one)) return one;
          if (one) {
            expect(stumbles([one], ["English"]), "on the way").toEqual([]);
            passed.push(`${one.role} ${one.name}`);
          }
          await keyboard.press("Tab");
        }
        return undefined;
      },
    );
  };

  /** Presses an arrow until the focus fits. */
  const goes = async (arrow: string, isIt: (one: Spoken) => boolean, what: Words): Promise<Spoken> => {
    const passed: string[] = [];
    for (let steps = 0; steps < mostStops; steps += 1) {
      const one = await here();
      if (isIt(one)) return one;
      passed.push(one.value || one.name);
      await keyboard.press(arrow);
    }
    throw new Error(`No “${what}” among ${passed.slice(0, 20).join(" | ")}`);
  };

  const ear: Ear = {
    reads: async () => textOf(await read()),
    finds: async (words) => {
      let text = "";
      await eventually(
        () => `“${words}” on the page: ${text.slice(0, 2_000)}`,
        async () => {
          text = await ear.reads();
          return holds(text, words) || undefined;
        },
      );
    },
    hears: async (words) => {
      let heard = "";
      await eventually(
        () => `“${words}” in the ear, which hears: ${heard.slice(0, 500)}`,
        async () => {
          heard = spokenByItself(await read());
          return holds(heard, words) || undefined;
        },
      );
    },
    reaches,
    firstStop: async () => {
      await keyboard.press("Tab");
      return (await here()).name;
    },
    presses: async (name, role = "button") => {
      await reaches(role, name);
      await isOpen();
      await keyboard.press("Enter");
    },
    follows: async (name, role = "button") => {
      await reaches(role, name);
      const next = page.waitForEvent("load");
      await keyboard.press("Enter");
      await next;
    },
    writes: async (name, words) => {
      await reaches("textbox", name);
      await keyboard.press("ControlOrMeta+a");
      await keyboard.insertText(words);
      return here();
    },
    types: async (words) => {
      await keyboard.insertText(words);
      await keyboard.press("Enter");
    },
    ticks: async (name) => {
      await reaches("checkbox", name);
      await keyboard.press("Space");
    },
    chooses: async (name, within) => {
      await reaches("radio", /./, within);
      await goes("ArrowDown", (one) => fits(one.name, name), name);
      await keyboard.press("Space");
      return here();
    },
    opens: async (name) => {
      await reaches("tab", /./);
      await goes("ArrowLeft", (one) => fits(one.name, name), name);
      await keyboard.press("Enter");
    },
    picks: async (name, option) => {
      await reaches("combobox", name);
      await keyboard.press("Home");
      return goes("ArrowDown", (one) => fits(one.value, option), option);
    },
    selects: async (name, option) => {
      await reaches("button", name);
      await keyboard.press("Enter");
      await goes("ArrowDown", (one) => one.role === "option" && fits(one.name, option), option);
      await keyboard.press("Enter");
    },
    marks: async (list, option) => {
      await reaches("option", /./, list);
      await keyboard.press("Home");
      await goes("ArrowLeft", (one) => fits(one.name, option), option);
      await keyboard.press("Space");
    },
    looksUp: async (name, letters) => {
      await reaches("combobox", name);
      await keyboard.press("ControlOrMeta+a");
      await keyboard.insertText(letters);
      await eventually(
        `an option of “${letters}”`,
        async () => (await read()).some(({ role }) => role === "option") || undefined,
      );
      await keyboard.press("ArrowDown");
      await keyboard.press("Enter");
    },
    stumblesOverNothing: async () => {
      const english = await page.evaluate(() =>
        [...document.querySelectorAll("[lang=en]")].map((one) => one.textContent ?? ""),
      );
      expect(stumbles(await read(), english).join("; ")).toBe("");
      expect(await page.evaluate(labelsWithoutWhatIsSeen), "what is seen is not heard").toEqual([]);
    },
  };
  return ear;
}

/** In the page: names that lack the words seen on the button or link (WCAG 2.5.3), in any digits. */
function labelsWithoutWhatIsSeen(): readonly string[] {
  const bare = (words: string) =>
    words
      .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
      .replaceAll(/[^\p{L}\p{N}]/gu, "");
  return [...document.querySelectorAll("a[aria-label], button[aria-label]")].flatMap((one) => {
    const seen = one.cloneNode(true) as Element;
    for (const unseen of seen.querySelectorAll(".heard, kbd, svg")) unseen.remove();
    const label = one.getAttribute("aria-label") ?? "";
    return bare(label).includes(bare(seen.textContent ?? "")) ? [] : [`${label}: ${seen.textContent}`];
  });
}

/** A code that is heard digit by digit, after a label; its digits in Latin. */
export async function codeHeard(ear: Ear, after = ""): Promise<string> {
  const text = await ear.reads();
  const said = /(?:[۰-۹] ){3}[۰-۹](?:، (?:[۰-۹] ){0,3}[۰-۹])+/.exec(text.slice(text.indexOf(after)));
  return latinDigits(said?.[0] ?? "").replace(/\D/g, "");
}

/** A citizen signs in with the code and a one-time code, and hears first how the request stands. */
export async function comesIn(room: Room, page: Page, ear: Ear, code: string, mobile: string): Promise<void> {
  const since = room.stack.clock.now().toISOString();
  await page.goto(`${room.stack.addresses.pages}/track`);
  await ear.writes("کد رهگیری", code);
  await ear.writes("شماره تلفن همراه", mobile);
  await ear.follows("پیگیری");
  await ear.stumblesOverNothing();
  await ear.follows("دریافت رمز یک‌بارمصرف");
  await ear.writes("رمز یک‌بارمصرف", await oneTimeCodeFor(room.stack, e164(mobile), since));
  await ear.follows("ادامه");
  await ear.stumblesOverNothing();
}
