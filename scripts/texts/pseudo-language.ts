/** An invented language for tests: English with accents. A text without accents on a page is then not translated. */
import { type Message, messageOf, type Part, written } from "./message.ts";
import type { TextFile } from "./text-file.ts";

export const pseudoTag = "en-XA";

const plain = "aceinosuyzACEINOSUYZ";
const accented = "àçéîñöšûýžÀÇÉÎÑÖŠÛÝŽ";

const accent = (text: string): string =>
  text.replaceAll(/[a-z]/gi, (letter) => accented[plain.indexOf(letter)] ?? letter);

const accentMessage = (message: Message): Message => message.map(accentPart);

function accentPart(part: Part): Part {
  if ("text" in part) return { text: accent(part.text) };
  if ("place" in part) return part;
  const arms = Object.entries(part.arms).map(([form, arm]) => [form, accentMessage(arm)] as const);
  return { ...part, arms: Object.fromEntries(arms) };
}

/**
 * Returns an exported file with each text translated into the invented language. Texts of SMS get no accents, because
 * accented letters would make the SMS longer than one part.
 */
export const pseudoTranslated = ({ texts }: TextFile): TextFile => ({
  language: pseudoTag,
  traits: {
    name: "Énglish",
    dir: "ltr",
    digits: "latin",
    calendar: "gregorian",
    comma: ", ",
    locale: "en-GB",
  },
  texts: texts.map((text) => ({
    ...text,
    [pseudoTag]:
      text.limit === undefined ? written(accentMessage(messageOf(String(text["en"])))) : text["en"],
  })),
});
