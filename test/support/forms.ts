/** Reads the forms of a page and sends them as a browser without JavaScript does. */
import type { Answer, Visitor } from "./visitor.ts";

export interface Form {
  readonly action: string;
  /** The fields that are sent when nothing is typed: hidden ones, and visible ones that are filled in or chosen. */
  readonly fields: Readonly<Record<string, string>>;
}

/** @returns the first form whose `action` attribute begins with `action`. @throws Error when there is none. */
export function formTo(page: Pick<Answer, "text">, action: string): Form {
  const found = formsOf(page.text).find((form) => form.action.startsWith(action));
  if (!found) throw new Error(`No form to ${action} on the page:\n${page.text.slice(0, 2_000)}`);
  return found;
}

/** Fills in and sends a form of the page; returns the page to which the form leads. */
export function submit(
  visitor: Visitor,
  page: Answer,
  action: string,
  typed: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const form = formTo(page, action);
  const to = new URL(form.action, page.url).href;
  return visitor.open(to, { form: { ...form.fields, ...typed } });
}

function formsOf(html: string): readonly Form[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, open = "", inside = ""]) => ({
    action: attributesOf(open)["action"] ?? "",
    fields: Object.fromEntries([...inputsOf(inside), ...areasOf(inside), ...selectsOf(inside)]),
  }));
}

type Field = readonly [name: string, value: string];

const inputsOf = (html: string): readonly Field[] =>
  [...html.matchAll(/<input\b([^>]*)>/g)].flatMap(([, text = ""]) => {
    const { type = "text", name, value = "", checked } = attributesOf(text);
    const sent = name !== undefined && (!["radio", "checkbox"].includes(type) || checked !== undefined);
    return sent ? [[name, value] as const] : [];
  });

/** A line break directly after the `textarea` tag is not part of the value (HTML, 13.1.2.5). */
const areasOf = (html: string): readonly Field[] =>
  [...html.matchAll(/<textarea\b([^>]*)>(.*?)<\/textarea>/gs)].flatMap(([, text = "", value = ""]) => {
    const { name } = attributesOf(text);
    return name === undefined ? [] : [[name, plain(value.replace(/^\n/, ""))] as const];
  });

const selectsOf = (html: string): readonly Field[] =>
  [...html.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)].flatMap(([, text = "", options = ""]) => {
    const { name } = attributesOf(text);
    const all = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, option = ""]) => attributesOf(option));
    const chosen = all.find(({ selected }) => selected !== undefined) ?? all[0];
    return name === undefined || !chosen ? [] : [[name, chosen["value"] ?? ""] as const];
  });

function attributesOf(text: string): Readonly<Record<string, string>> {
  const pairs = [...text.matchAll(/([\w-]+)(?:="([^"]*)")?/g)];
  return Object.fromEntries(pairs.map(([, name = "", value = ""]) => [name.toLowerCase(), plain(value)]));
}

/** Returns the page's text without tags. */
export const textOfPage = (html: string): string => plain(html.replaceAll(/<[^>]*>/g, " "));

const characters: Readonly<Record<string, string>> = { quot: '"', amp: "&", lt: "<", gt: ">", "#39": "'" };

const plain = (html: string): string =>
  html.replaceAll(/&(quot|amp|lt|gt|#39);/g, (_, name: string) => characters[name] ?? "");
