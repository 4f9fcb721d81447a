/** Checks a translator's text: its form, its placeholders (against the text that it replaces), and its length. */
import type { SourceText } from "./exported.ts";
import { choicesOf, type Message, messageOf, NotAMessage, placesOf } from "./message.ts";
import { isSms, smsExcess } from "./sms.ts";

/** The parsed text, or the text's faults as sentences. */
export type Checked = { readonly message: Message } | { readonly wrong: readonly string[] };

export function checkedText(said: unknown, language: string, source: SourceText): Checked {
  if (typeof said !== "string") return { wrong: ["the text must be a string"] };
  if (said.trim() === "" && !isEmpty(source))
    return { wrong: ["the text is empty; leave it out if it is not translated"] };
  try {
    const message = messageOf(said);
    const wrong = [
      ...placeFaults(message, language, source),
      ...choiceFaults(message, language, source),
      ...lengthFaults(said, source),
    ];
    return wrong.length > 0 ? { wrong } : { message };
  } catch (error) {
    if (error instanceof NotAMessage) return { wrong: [error.message] };
    throw error;
  }
}

const isEmpty = ({ languages }: SourceText): boolean =>
  [...languages.values()].some(({ message }) =>
    message.every((part) => "text" in part && part.text.trim() === ""),
  );

/** Returns the text of the source code that has the placeholders which a translation must have. */
const modelOf = (language: string, { languages }: SourceText) =>
  (language === "fa" ? languages.get("fa") : undefined) ?? languages.get("en");

function placeFaults(message: Message, language: string, source: SourceText): readonly string[] {
  const model = modelOf(language, source);
  const expected = placesOf(model?.message ?? []);
  const used = placesOf(message);
  return [
    ...[...expected].filter((place) => !used.has(place)).map((place) => `{${place}} is missing`),
    ...[...used]
      .filter((place) => !expected.has(place))
      .map((place) => `{${place}} is not a placeholder here`),
  ];
}

function choiceFaults(message: Message, language: string, source: SourceText): readonly string[] {
  const choices = choicesOf(message);
  if (choices.length > 0 && !source.inFunction) return ["this text takes no plural and no select"];
  const model = modelOf(language, source);
  return choices.flatMap(({ choice, on, arms }) => {
    if (choice === "select")
      return model?.conditions.has(on)
        ? namesOtherThan(arms, ["yes", "other"])
        : [`nothing is known of ${on}`];
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    return namesOtherThan(arms, pluralCategories);
  });
}

const namesOtherThan = (arms: object, allowed: readonly string[]): readonly string[] =>
  Object.keys(arms)
    .filter((name) => !allowed.includes(name) && !/^=\d+$/.test(name))
    .map((name) => `“${name}” is not one of ${allowed.join(", ")}`);

function lengthFaults(said: string, { key }: SourceText): readonly string[] {
  const excess = isSms(key) ? smsExcess(said) : undefined;
  return excess === undefined ? [] : [excess];
}
