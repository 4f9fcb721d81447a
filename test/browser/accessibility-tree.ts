/** Reads Chromium's accessibility tree of a page, which screen readers speak, in reading order. */
import type { CDPSession, Page } from "playwright-core";

/** One node of the tree as a screen reader speaks it. Names and descriptions contain no Unicode direction marks. */
export interface Spoken {
  readonly role: string;
  readonly name: string;
  readonly value: string;
  /** The hint and the error of a field, which are spoken after the name. */
  readonly description: string;
  /** `required`, `invalid`, `checked`, `selected`, `expanded`, `collapsed`, `disabled`, `focusable`, `focused`, `live`. */
  readonly states: ReadonlySet<string>;
  /** The names of the groups, lists and dialogs that contain the node, the outermost first. */
  readonly within: readonly string[];
}

type Answer = Awaited<ReturnType<typeof treeOf>>;
type AxNode = Answer["nodes"][number];

const treeOf = (session: CDPSession) => session.send("Accessibility.getFullAXTree");

/** @returns a function that reads the page's present tree at each call. */
export async function readingOf(page: Page): Promise<() => Promise<readonly Spoken[]>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Accessibility.enable");
  return async () => inOrder((await treeOf(session)).nodes);
}

const marks = /[\u200e\u200f\u2066-\u2069]/g;

const spokenText = (it: { readonly value?: unknown } | undefined): string =>
  String(it?.value ?? "")
    .replaceAll(marks, "")
    .replaceAll(/\s+/g, " ")
    .trim();

const around = new Set([
  "group",
  "radiogroup",
  "list",
  "listbox",
  "dialog",
  "alertdialog",
  "article",
  "region",
  "tablist",
]);

/** Roles whose value is text that the user typed, which does not belong to the page's own text. */
const editable = new Set(["textbox", "searchbox", "combobox"]);

function inOrder(nodes: readonly AxNode[]): readonly Spoken[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const spoken: Spoken[] = [];
  const visit = (node: AxNode | undefined, within: readonly string[], live: boolean): void => {
    if (!node) return;
    const one = spokenOf(node, within, live);
    if (!node.ignored && one.role !== "InlineTextBox") spoken.push(one);
    const inside = !node.ignored && around.has(one.role) && one.name ? [...within, one.name] : within;
    if (editable.has(one.role)) return;
    for (const child of node.childIds ?? []) visit(byId.get(child), inside, one.states.has("live"));
  };
  visit(
    nodes.find(({ parentId }) => parentId === undefined),
    [],
    false,
  );
  return spoken;
}

/**
 * The state that a property of the tree stands for, such as "expanded"; undefined when the property's value is false or
 * empty.
 */
function stateOf(name: string, value: unknown): string | undefined {
  if (name === "expanded") return value === true ? "expanded" : "collapsed";
  return [undefined, false, "false", "off", ""].includes(value as string) ? undefined : name;
}

function spokenOf(node: AxNode, within: readonly string[], inLive: boolean): Spoken {
  const states = (node.properties ?? []).map(({ name, value }) => stateOf(name, value.value));
  return {
    role: String(node.role?.value ?? ""),
    name: spokenText(node.name),
    value: spokenText(node.value),
    description: spokenText(node.description),
    states: new Set([...states, inLive && "live"].filter((state) => typeof state === "string")),
    within,
  };
}

/** The roles of controls, each of which must have a name. */
const controls = new Set(
  "button link textbox searchbox combobox radio checkbox switch tab option menuitem spinbutton slider gridcell".split(
    " ",
  ),
);

/** Latin words that may stand in Persian text, since Persian speakers use these words: names of keys and formats. */
const borrowed = /\b(CSV|JSON|YAML|PDF|Ctrl|Enter|Delete|Alt|Esc|Shift|Home|End|Page Up|Page Down)\b/g;

const sayable = (words: string): string => words.replaceAll(borrowed, "");

const asOneNumber = /[\d۰-۹]{4}[\s\u200c]?[\d۰-۹]{4}[\s\u200c]?[\d۰-۹]{4}/;

/**
 * The faults for a Persian listener: controls without a name, Latin words that are not marked as English, and tracking codes
 * that would be spoken as one number instead of digit by digit. A code in the window's title is no fault.
 */
export const stumbles = (spoken: readonly Spoken[], english: readonly string[]): readonly string[] =>
  spoken.flatMap((one) => [
    ...unnamed(one),
    ...saidOf(one).flatMap((words) => unsayable(one.role, words, english)),
  ]);

const unnamed = ({ role, name, states }: Spoken): readonly string[] =>
  name === "" && controls.has(role) && states.has("focusable") ? [`${role} without a name`] : [];

/** The spoken texts to check; text that the user typed is left out. */
const saidOf = ({ role, name, value, description }: Spoken): readonly string[] =>
  editable.has(role) ? [name, description] : [name, description, value];

function unsayable(role: string, words: string, english: readonly string[]): readonly string[] {
  const isEnglish = english.some((one) => one.includes(words));
  const found: string[] = [];
  if (!isEnglish && /[A-Za-z]{2,}/.test(sayable(words))) found.push(`${role}, in English: ${words}`);
  if (role !== "RootWebArea" && asOneNumber.test(words)) found.push(`${role}, as one number: ${words}`);
  return found;
}
