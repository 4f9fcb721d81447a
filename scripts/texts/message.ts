/**
 * Reads and writes texts in the form that translators edit, ICU MessageFormat:
 * `{count, plural, one {1 case} other {{count} cases}}`. Only plain placeholders, `plural` and `select` of this format are
 * accepted.
 */
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

export type Part =
  | { readonly text: string }
  | { readonly place: string }
  | { readonly choice: "plural" | "select"; readonly on: string; readonly arms: Arms };

export type Message = readonly Part[];
type Arms = Readonly<Record<string, Message>>;

/** Thrown when a text is not valid ICU MessageFormat; the error's message tells a translator the reason. */
export class NotAMessage extends Error {}

/**
 * Parses a text in ICU MessageFormat.
 * @throws NotAMessage when the text is malformed, or uses another part of the format than those accepted
 */
export function messageOf(written: string): Message {
  const message = partsOf(parsed(written));
  if (/[{}]/.test(textOf(message)) && !/'[{}]/.test(written))
    throw new NotAMessage("a brace has no partner; write '{' for a brace itself");
  return message;
}

function parsed(written: string): readonly MessageFormatElement[] {
  try {
    return parse(written, { ignoreTag: true });
  } catch (error) {
    const why = String(error instanceof Error ? error.message : error);
    throw new NotAMessage(`the braces are not right: ${why.toLowerCase().replaceAll("_", " ")}`);
  }
}

const partsOf = (elements: readonly MessageFormatElement[], counted?: string): Message =>
  elements.map((element) => partOf(element, counted));

function partOf(element: MessageFormatElement, counted: string | undefined): Part {
  if (element.type === TYPE.literal) return { text: element.value };
  if (element.type === TYPE.argument) return { place: element.value };
  if (element.type === TYPE.pound && counted !== undefined) return { place: counted };
  if (element.type !== TYPE.plural && element.type !== TYPE.select)
    throw new NotAMessage("only placeholders, plural and select are taken");
  const choice = element.type === TYPE.plural ? "plural" : "select";
  const inArms = choice === "plural" ? element.value : counted;
  const arms = Object.entries(element.options).map(
    ([name, { value }]) => [name, partsOf(value, inArms)] as const,
  );
  return { choice, on: element.value, arms: Object.fromEntries(arms) };
}

const textOf = (message: Message): string =>
  message
    .map((part) =>
      "text" in part ? part.text : "arms" in part ? Object.values(part.arms).map(textOf).join("") : "",
    )
    .join("");

/** Returns a message as text in ICU MessageFormat, from which `messageOf` makes the same message. */
export const written = (message: Message, inPlural = false): string =>
  joined(message)
    .map((part) => {
      if ("text" in part) return quoted(part.text, inPlural);
      if ("place" in part) return `{${part.place}}`;
      const isPlural = inPlural || part.choice === "plural";
      const arms = Object.entries(part.arms).map(([name, arm]) => `${name} {${written(arm, isPlural)}}`);
      return `{${part.on}, ${part.choice}, ${arms.join(" ")}}`;
    })
    .join("");

/**
 * Quotes the characters of a plain text that ICU MessageFormat would interpret. Braces, and `#` within a plural, are put
 * between apostrophes; an apostrophe that would start a quotation is doubled.
 */
const quoted = (text: string, inPlural: boolean): string =>
  text.replaceAll(/'(?=['{}]|$)/g, "''").replaceAll(inPlural ? /[{}#]+/g : /[{}]+/g, (marks) => `'${marks}'`);

/** Returns the message with each run of consecutive text parts joined to one part, and without empty parts. */
export function joined(message: Message): Message {
  const parts: Part[] = [];
  for (const part of message) {
    const last = parts.at(-1);
    if ("text" in part && part.text === "") continue;
    if ("text" in part && last && "text" in last) parts[parts.length - 1] = { text: last.text + part.text };
    else parts.push(part);
  }
  return parts;
}

/** Returns the names of all placeholders of a message, and the names by which its plurals and selects choose. */
export const placesOf = (message: Message): ReadonlySet<string> =>
  new Set(
    message.flatMap((part) => {
      if ("text" in part) return [];
      if ("place" in part) return [part.place];
      return [part.on, ...Object.values(part.arms).flatMap((arm) => [...placesOf(arm)])];
    }),
  );

/** Returns all plurals and selects of a message, including those inside others. */
export const choicesOf = (message: Message): readonly Extract<Part, { choice: string }>[] =>
  message.flatMap((part) => ("choice" in part ? [part, ...Object.values(part.arms).flatMap(choicesOf)] : []));
