/** The spellings of a new name that different files need. */

export const isKebab = (name: string): boolean => /^[a-z]+(-[a-z]+)*$/.test(name);

/** `note-visit` → `noteVisit` */
export const camel = (name: string): string =>
  name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** `note-visit` → `NoteVisit` */
export const pascal = (name: string): string => camel(`-${name}`);

const irregular: Readonly<Record<string, string>> = {
  begin: "begun",
  bring: "brought",
  choose: "chosen",
  find: "found",
  give: "given",
  hold: "held",
  keep: "kept",
  make: "made",
  put: "put",
  send: "sent",
  set: "set",
  show: "shown",
  split: "split",
  take: "taken",
  tell: "told",
  withdraw: "withdrawn",
  write: "written",
};

/** One syllable that ends in consonant, vowel, consonant, such as `pin`: its past tense doubles the last letter. */
const doubles = /^[^aeiou]+[aeiou][^aeiouwxy]$/;

function past(verb: string): string {
  const known = irregular[verb];
  if (known !== undefined) return known;
  if (verb.endsWith("e")) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return doubles.test(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`;
}

/**
 * Returns the name of a command's fact: `note-visit` → `visit-noted`. The option `--fact` gives another name.
 */
export function factOf(command: string): string {
  const [verb = "", ...object] = command.split("-");
  return [...object, past(verb)].join("-");
}
