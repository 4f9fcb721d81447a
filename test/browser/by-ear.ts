/**
 * Acts as a person who hears the page and uses only keys. Finds every element by its role and name in the accessibility tree, as
 * a screen reader speaks them, never by a selector, and moves by Tab, Enter, Space and arrow keys.
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
  /** The text of the whole page, in reading order. */
  readonly reads: () => Promise<string>;
  /** Waits until the page has this text. */
  readonly finds: (words: Words) => Promise<void>;
  /** Waits until the screen reader would announce this text: in a live region, or as the newly focused element. */
  readonly hears: (words: Words) => Promise<void>;
  /** Presses Tab until an element of this role and name has the focus. Each element on the way must have a Persian name. */
  readonly reaches: (role: string, name: Words, within?: string) => Promise<Spoken>;
  /** The name of the first element that Tab reaches on the page. */
  readonly firstStop: () => Promise<string>;
  /** Moves by Tab to the button with this name, or to an element of another role, and presses Enter. */
  readonly presses: (name: Words, role?: string) => Promise<void>;
  /** Presses a link or button to another page, and waits for that page. */
  readonly follows: (name: Words, role?: string) => Promise<void>;
  readonly writes: (name: Words, words: string) => Promise<Spoken>;
  /** Types into the element that has the focus, then presses Enter. */
  readonly types: (words: string) => Promise<void>;
  readonly ticks: (name: Words) => Promise<void>;
  /** Chooses a radio button with the arrow keys. */
  readonly chooses: (name: Words, within?: string) => Promise<Spoken>;
  /** Opens a tab of a list of tabs with the arrow keys. */
  readonly opens: (name: Words) => Promise<void>;
  /** Chooses an option of a native `select` element with the arrow keys. */
  readonly picks: (name: Words, option: Words) => Promise<Spoken>;
  /** Opens a list by its button, and chooses an option with the arrow keys. */
  readonly selects: (name: Words, option: Words) => Promise<void>;
  /** Marks an option with the arrow keys and Space, in a list in which several options can be chosen. */
  readonly marks: (list: string, option: Words) => Promise<void>;
  /** Chooses an option of a combo box by typing letters of its name. */
  readonly looksUp: (name: Words, letters: string) => Promise<void>;
  /** Expects that the present page has no fault for a Persian listener (`stumbles`). */
  readonly stumblesOverNothing: () => Promise<void>;
}

const fits = (said: string, name: Words): boolean =>
  typeof name === "string" ? said === name : name.test(said);

const holds = (said: string, words: Words): boolean =>
  typeof words === "string" ? said.includes(words) : words.test(said);

/** The largest number of Tab stops on a page and of options in a list. When this number is exceeded, the search for an element fails. */
const mostStops = 150;

const isRead = new Set(["StaticText", "image", "textbox"]);

const textOf = (spoken: readonly Spoken[]): string =>
  spoken
    .filter(({ role }) => isRead.has(role))
    .map(({ name, value }) => (value ? `${name}: ${value}` : name))
    .join(" ");

/** The text that a screen reader announces when no key is pressed: the text of live regions and of the focused element. */
const spokenByItself = (spoken: readonly Spoken[]): string =>
  spoken
    .filter(({ states }) => states.has("live") || states.has("focused"))
    .map(({ name, description }) => `${name} ${description}`)
    .join(" ");

export async function listenTo(page: Page): Promise<Ear> {
  const read = await readingOf(page);
  const { keyboard } = page;

  /** The focused element. In a list box that keeps the focus on itself, the option that the arrow keys reached. */
  const focus = async (): Promise<Spoken | undefined> => {
    const held = (await read()).filter(({ role, states }) => states.has("focused") && role !== "RootWebArea");
    return held.at(-1);
  };

  const here = async (): Promise<Spoken> => eventually("the focus", focus);

  /** Waits until the focused button is enabled: a button is disabled while the request that it sent is running. */
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

  /** Presses an arrow key until the wanted element has the focus. */
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

/** Runs in the page. Returns spoken names of buttons and links that lack the visible words (WCAG 2.5.3), in any digits. */
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

/** The tracking code that the page speaks digit by digit after the text `after`, in Latin digits; empty if there is none. */
export async function codeHeard(ear: Ear, after = ""): Promise<string> {
  const text = await ear.reads();
  const said = /(?:[۰-۹] ){3}[۰-۹](?:، (?:[۰-۹] ){0,3}[۰-۹])+/.exec(text.slice(text.indexOf(after)));
  return latinDigits(said?.[0] ?? "").replace(/\D/g, "");
}

/** An applicant opens a request: enters tracking code and mobile, hears the request's state, then enters a one-time code. */
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
