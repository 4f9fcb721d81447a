/**
 * Finds the members of staff whom an applicant means by a written name (R2). A name is never dropped: it is matched with
 * certainty, or it stays undecided with each person that it may mean, until a person decides. Pure.
 */

import { defined } from "../defined.ts";
import {
  eachPerson,
  isAround,
  isDoubtful,
  isHeadPost,
  isNoName,
  resembles,
  wordsOfName,
} from "../domain/text/written-name.ts";
import { namesOfPerson } from "./lineage.ts";
import { above, below, headOf, type StaffMember, unit, unitOf } from "./lookups.ts";
import type { Snapshot } from "./snapshot.ts";

type Organisation = Pick<Snapshot, "units" | "staff" | "officials" | "lineage">;

/** A name as the applicant wrote it, and the key of the accused unit, if the applicant chose one. */
export interface WrittenName {
  readonly name: string;
  readonly unit?: string | undefined;
}

/** A written name without a certain match, with the user names of all people that it may mean; often there are none. */
export interface UndecidedName {
  readonly candidates: readonly string[];
}

/** The people whom a written name means. */
export interface Matched {
  /** The user names of the people who were named with certainty. */
  readonly people: readonly string[];
  /** Set when the text, or a part of it, is not certain. */
  readonly undecided?: UndecidedName;
}

/**
 * Matches a written name with the members of staff. A name is certain when it is the full name or the user name of
 * exactly one person in the given unit, or in the whole organisation when no unit is given, and nobody else anywhere
 * has that name. The people of the outside authority are never meant. Nobody is named by an empty text, or by
 * a text such as “I do not know”.
 */
export function matchAccused(org: Organisation, { name, unit: of }: WrittenName): Matched {
  if (isNoName(name)) return { people: [] };
  const everybody = knownPeople(org);
  const match = (text: string) => matchOne(org, everybody, text, of);
  const whole = match(name);
  if (whole.certain && !isDoubtful(name)) return { people: [whole.certain.username] };
  const texts = eachPerson(name);
  const each = texts.length === 0 ? [whole] : texts.map(match);
  return isDoubtful(name) ? allUndecided(each) : together(each);
}

/** One person's part of the text: the member of staff that it certainly means, or all that it may mean. */
interface Meant {
  readonly words: readonly string[];
  readonly certain?: Known;
  readonly candidates: readonly string[];
}

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

const allUndecided = (each: readonly Meant[]): Matched => ({
  people: [],
  undecided: { candidates: unique(each.flatMap((one) => [...usernameOf(one), ...one.candidates])) },
});

const usernameOf = ({ certain }: Meant): readonly string[] => (certain ? [certain.username] : []);

function together(each: readonly Meant[]): Matched {
  const people = unique(each.flatMap(usernameOf));
  const certain = each.flatMap((one) => one.certain ?? []);
  const open = each.filter((one) => !one.certain && !isAboutAnother(one, each, certain));
  const candidates = unique(open.flatMap((one) => one.candidates)).filter((one) => !people.includes(one));
  return { people, ...defined({ undecided: open.length > 0 ? { candidates } : undefined }) };
}

/** Whether a part only describes another person of the text: “Ehsan Rezaei, expert of price control”. */
const isAboutAnother = ({ words, candidates }: Meant, each: readonly Meant[], certain: readonly Known[]) =>
  each.length > 1 &&
  candidates.length === 0 &&
  (certain.some(({ unitWords }) => words.every((word) => isAround(word) || unitWords.has(word))) ||
    (certain.length === 0 &&
      words.every(isAround) &&
      each.some((one) => one.words.some((w) => !isAround(w)))));

/** A member of staff with everything by which a written name is compared. */
interface Known extends StaffMember {
  /** The names in all languages and the user names, each as a list of words. */
  readonly names: readonly (readonly string[])[];
  /** Everything that counts as the full name or user name, without spaces. */
  readonly full: ReadonlySet<string>;
  /** The words of all names. */
  readonly own: ReadonlySet<string>;
  /** The words of the person's unit and its superior units. */
  readonly unitWords: ReadonlySet<string>;
}

/** The known people of each directory version, since a process matches many names with one version. */
const knownIn = new WeakMap<Organisation, readonly Known[]>();

function knownPeople(org: Organisation): readonly Known[] {
  const found = knownIn.get(org) ?? readPeople(org);
  knownIn.set(org, found);
  return found;
}

const readPeople = (org: Organisation): readonly Known[] =>
  org.staff.filter((one) => !unit(org, one.unit)?.outside).map((one) => known(org, one));

function known(org: Organisation, member: StaffMember): Known {
  const names = Object.values(member.name).map((name) => wordsOfName(name ?? ""));
  const userNames = namesOfPerson(org, member.username).map(wordsOfName);
  return {
    ...member,
    names: [...names, ...userNames],
    full: new Set([...names.flatMap(orders), ...userNames.map((words) => words.join(""))]),
    own: new Set([...names, ...userNames].flat()),
    unitWords: wordsOfUnit(org, member.unit),
  };
}

/** A name in the order given name, family name, and in the other order, with and without a title that is a part of it. */
function orders(name: readonly string[]): readonly string[] {
  const bare = name.filter((word) => !isAround(word));
  return [name, ...(bare.length > 1 ? [bare] : [])].flatMap((words) =>
    words.map((_, at) => [...words.slice(at), ...words.slice(0, at)].join("")),
  );
}

const wordsOfUnit = (org: Organisation, key: string): ReadonlySet<string> =>
  new Set(
    [unit(org, key), ...above(org, key)].flatMap((one) =>
      Object.values(one?.name ?? {}).flatMap((name) => wordsOfName(name ?? "")),
    ),
  );

function matchOne(
  org: Organisation,
  everybody: readonly Known[],
  text: string,
  of: string | undefined,
): Meant {
  const words = wordsOfName(text);
  const full = everybody.filter((one) => isFull(words, one));
  const inScope = of === undefined ? full : full.filter((one) => one.unit === of);
  const rivals = words.some(isInitial) ? everybody.filter((one) => mayBe(words, one, isSame)) : full;
  const [certain] = inScope;
  if (certain && rivals.every((one) => one === certain)) return { words, certain, candidates: [] };
  return { words, candidates: candidates(org, everybody, { words, full, of }) };
}

const isInitial = (word: string): boolean => word.length === 1 && !isAround(word);

/** The words that are left of a text when everything that may describe this person is removed, but not their own name. */
const withoutAround = (words: readonly string[], { own, unitWords }: Known): readonly string[] =>
  words.filter((word) => own.has(word) || !(isAround(word) || unitWords.has(word) || /^\d+$/.test(word)));

const isFull = (words: readonly string[], one: Known): boolean =>
  one.full.has(words.join("")) ||
  one.full.has(withoutAround(words, one).join("")) ||
  one.full.has(words.filter((word) => !isAround(word)).join(""));

/**
 * All people that the words may mean: those with exactly this name; if there are none, those with exactly this part of a
 * name; if there are none, those whose name resembles it. In the accused unit and below, all three.
 */
function candidates(
  org: Organisation,
  everybody: readonly Known[],
  { words, full, of }: Searched,
): readonly string[] {
  const near = new Set(of === undefined ? [] : [of, ...below(org, of).map(({ key }) => key)]);
  const by = (same: Same) =>
    everybody.filter((one) => mayBe(words, one, same) || sharesFamily(words, one, same));
  const [exact, alike] = [by(isSame), by(resembles)];
  const anywhere = [full, exact, alike].find((found) => found.length > 0) ?? [];
  const kept = [...anywhere, ...alike.filter((one) => near.has(one.unit))];
  return unique([...kept.map(({ username }) => username), ...heldPosts(org, words, of)]);
}

interface Searched {
  readonly words: readonly string[];
  /** The people who have exactly this name. */
  readonly full: readonly Known[];
  readonly of: string | undefined;
}

type Same = (one: string, other: string) => boolean;
const isSame: Same = (one, other) => one === other;

/** Two neighbouring words may be one: “Hossein zadeh” is also “Hosseinzadeh”. */
const withPairs = (words: readonly string[]): readonly string[] => [
  ...words,
  ...words.slice(1).map((word, at) => `${words[at]}${word}`),
];

/** Whether each word of the text, apart from titles, may be a word of this person's name or its first letter. */
function mayBe(written: readonly string[], one: Known, same: Same): boolean {
  const words = withoutAround(written, one);
  const initials = words.filter(isInitial);
  if (words.length === 0 || (initials.length === words.length && words.length < 2)) return false;
  return one.names.some((name) => {
    const parts = withPairs(name);
    const fits = (word: string) =>
      isInitial(word) ? name.some((part) => part.startsWith(word)) : parts.some((part) => same(word, part));
    return words.every(fits) || parts.some((part) => same(words.join(""), part));
  });
}

/** Endings of family names, which many families share. */
const endings = new Set(["زاده", "نژاد", "پور", "نیا", "فر", "راد", "منش", "اصل", "zadeh", "nejad", "pour"]);

/** Whether a word of the text may be the person's family name: any word of the name after the first. */
function sharesFamily(written: readonly string[], one: Known, same: Same): boolean {
  const words = withPairs(withoutAround(written, one)).filter(
    (word) => !isInitial(word) && !endings.has(word),
  );
  return one.names.some((name) => {
    const bare = name.filter((word) => !isAround(word));
    const family = (bare.length > 1 ? bare : name).slice(1).filter((word) => !endings.has(word));
    return [...withPairs(family), ...family.flatMap(withoutEnding)].some((part) =>
      words.some((word) => same(word, part)),
    );
  });
}

/** The beginning of a family name that is written as one word with its ending: «رضایی» of «رضایی‌نژاد». */
const withoutEnding = (word: string): readonly string[] =>
  [...endings].flatMap((one) =>
    word.endsWith(one) && word.length > one.length + 2 ? [word.slice(0, -one.length)] : [],
  );

/** The units that lead the organisation, when the words name the organisation; otherwise none. */
const topUnits = ({ units }: Organisation, words: readonly string[]): readonly string[] =>
  words.some((word) => ["سازمان", "organisation", "organization"].includes(word))
    ? units.filter(({ parent, outside }) => parent === undefined && !outside).map(({ key }) => key)
    : [];

/** The officials and heads whose post the words name: of the unit that the text names, else of the accused unit. */
function heldPosts(org: Organisation, words: readonly string[], of: string | undefined): readonly string[] {
  const contains = (text: string | undefined) => {
    const all = wordsOfName(text ?? "");
    return all.length > 0 && all.every((word) => words.includes(word));
  };
  const inText = org.units.filter(({ name, outside }) => !outside && Object.values(name).some(contains));
  const units =
    inText.length > 0 ? inText.map(({ key }) => key) : of === undefined ? topUnits(org, words) : [of];
  const heads = words.some(isHeadPost) ? units.flatMap((key) => headOf(org, key)?.username ?? []) : [];
  const titled = (org.officials ?? []).filter(
    ({ of: official, title }) => !unitOf(org, official)?.outside && Object.values(title).some(contains),
  );
  return [...heads, ...titled.map((official) => official.of)];
}
