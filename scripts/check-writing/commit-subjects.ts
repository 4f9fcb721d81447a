/** Checks commit subjects against rule 8 of `docs/develop/writing.md`: imperative, at most 72 characters. */
import { hitsIn } from "./find-uses.ts";

const longest = 72;

/** Imperative verbs whose ending looks like a past tense, a participle or a third person. */
const imperatives = new Set(
  (
    "bring ping string ring spring swing cling sting wring fling " +
    "embed feed need seed speed shed bleed breed heed weed proceed exceed succeed shred alias bias canvas"
  ).split(" "),
);

const irregularPasts = new Set(
  (
    "was were did made wrote took got gave went kept ran began found built sent told left held lost brought broke " +
    "chose drew fell knew meant met paid said saw sold taught thought threw"
  ).split(" "),
);

/** First words that start a sentence about a thing instead of a command. */
const notVerbs = new Set(
  /* quoted */ (
    "a an the this that these those there it its what which who whoever whom whose nobody somebody everybody nothing one " +
    "no each every all some any of by in on at for from with to as when where while if after before and but how why"
  ).split(" "),
);

/**
 * Checks one commit subject.
 * @returns the faults of `subject`, each in words; empty when it has none
 */
export function subjectFaults(subject: string): readonly string[] {
  const length = [...subject].length;
  const [first = ""] = subject.toLowerCase().match(/^[a-z-]+/) ?? [];
  const faults = hitsIn(subject).map(
    ({ rule, start, end }) => `“${subject.slice(start, end)}”: ${rule.breaks}; ${rule.instead}`,
  );
  if (length > longest) faults.push(`${length} characters, at most ${longest}`);
  if (subject.endsWith(".")) faults.push("ends with a full stop");
  if (!isImperative(first))
    faults.push(`“${first}” is not an imperative: begin with “Add”, “Fix”, “Remove” …`);
  return faults;
}

function isImperative(word: string): boolean {
  if (imperatives.has(word)) return true;
  return !notVerbs.has(word) && !irregularPasts.has(word) && !/(?:ing|ed|[^su]s)$/.test(word);
}
