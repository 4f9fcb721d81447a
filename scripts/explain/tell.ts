/**
 * Turns a request's history into lines for a terminal: ids, codes, keys and times, without texts and without
 * people's names.
 */

import { isMessenger } from "../../shared/contracts/fields/messenger.ts";
import { formatTrackingCode } from "../../shared/domain/cases/tracking-code.ts";
import { persianDigits } from "../../shared/domain/text/digits.ts";
import { dayInWords } from "../../shared/domain/time/day-words.ts";
import { tehranDay, tehranTime } from "../../shared/domain/time/tehran-time.ts";
import { envelopesOf } from "../../shared/journal/envelopes.ts";
import type { Fact } from "../../shared/journal/journal.ts";
import type { Because } from "./because.ts";
import type { Again, Chapter, Entry } from "./chapter.ts";
import type { Story } from "./read-story.ts";
import { isHeard, type Paged, pageOfReads, type Read, type ReadsPage, readers } from "./reads.ts";
import { actors, brokenBecause, filled, happened, type Language, labels, rules, verdicts } from "./words.ts";

/**
 * Returns the lines in the order of decisions; those of the same millisecond by service and journal. Reads of personal
 * data are printed by page, so that a request that was read often stays readable; the numbers of the entries, the list
 * of readers and the checks are always those of the whole story.
 *
 * @throws RangeError when there is no such page of reads
 */
export function tellStory(story: Story, language: Language, page: ReadsPage = "last"): readonly string[] {
  const entries = story.chapters.flatMap((chapter) => chapter.entries).toSorted(inOrder);
  const paged = pageOfReads(entries, page);
  const shown = (entry: Entry, index: number) =>
    paged.leftOut.has(entry) ? [] : ["", ...tellEntry(entry, index + 1, language)];
  return [
    filled(labels.story, language, { code: formatTrackingCode(story.code) }),
    ...entries.flatMap(shown),
    "",
    filled(labels.reads, language),
    ...tellReads(entries, paged, language).map((line) => `  ${line}`),
    "",
    filled(labels.notices, language),
    ...tellNotices(story, language),
    "",
    filled(labels.checks, language),
    ...tellChecks(story, language).map((line) => `  ${line}`),
  ];
}

/**
 * Whether every hash chain is valid, every state is the same when computed again, and every decision was repeated with
 * the same result.
 */
export const allIsWell = ({ chapters, directorySound }: Story): boolean =>
  directorySound &&
  chapters.every(
    ({ chain, foldsTheSame, entries }) =>
      chain.sound && foldsTheSame && entries.every(({ again }) => again.result === "same"),
  );

const services = ["intake", "identity", "referral", "meeting", "notification"];
const inOrder = (a: Entry, b: Entry): number =>
  a.row.at.localeCompare(b.row.at) || services.indexOf(a.service) - services.indexOf(b.service);

function tellEntry(entry: Entry, number: number, language: Language): readonly string[] {
  const { row, because } = entry;
  const label = (name: keyof typeof labels) => filled(labels[name], language).padEnd(10);
  const many = (name: keyof typeof labels, lines: readonly string[]) =>
    lines.map((line, index) => `     ${index === 0 ? label(name) : " ".repeat(10)}${line}`);
  return [
    `${String(number).padStart(3)}. ${moment(row.at, language)}`,
    `     ${row.facts.map((fact) => sentence(entry, fact, language)).join(" ")}`,
    ...many("who", [who(row.actor, language)]),
    ...many("command", [commandOf(entry, language)]),
    ...many(
      "rule",
      because.map((each) => tellBecause(each, language)),
    ),
    ...many("facts", row.facts.map(factLine)),
    ...many(
      "events",
      envelopesOf(entry.service, row).map(({ type, id }) => `${type} (${id})`),
    ),
    ...many("again", tellAgain(entry, language)),
  ];
}

/** Returns a time in words, such as `سه‌شنبه ۳ آذر ۱۴۰۵، ۱۲:۰۰:۰۱ به وقت تهران (2026-11-24)`. */
function moment(iso: string, language: Language): string {
  const at = new Date(iso);
  const day = tehranDay(at);
  const time = `${tehranTime(at)}:${iso.slice(17, 19)}`;
  const words = `${dayInWords(day, language)}${language === "fa" ? "،" : ","}`;
  return `${words} ${language === "fa" ? persianDigits(time) : time} ${filled(labels.tehran, language)} (${day})`;
}

const sentence = (entry: Entry, fact: Fact, language: Language): string => {
  const text = happened[`${entry.service} ${fact.type}`] ?? happened[nameOf(entry, fact)];
  const details = { ...withHour(fact), ...withMessenger(fact), ...before(fact) };
  return text ? filled(text, language, { ...fact, ...details }) : fact.type;
};

/** Returns the fact with the messenger in place of the channel `sms`, whose text the messenger carries (N9). */
const withMessenger = ({ provider }: { readonly type: string; readonly provider?: unknown }) =>
  typeof provider === "string" && isMessenger(provider) ? { channel: provider } : {};

/**
 * The name of the fact's sentence, usually its type. The sentence of a look says what was read and for what, and a notice
 * that a messenger left to the providers of SMS has a sentence of its own (N9), as has a choice among suggestions (R20).
 */
function nameOf(entry: Entry, fact: Fact): string {
  if (fact.type === "deferred" && "why" in fact) return "passed-on";
  if ("suggestion" in fact) return `${fact.type} ${fact.suggestion}`;
  if (fact.type !== "looked") return fact.type;
  if (isHeard(entry)) return "look-heard";
  const { what, file, for: purpose } = fact as Read;
  if (file !== undefined) return "looked file";
  return ["looked", what, purpose].filter(Boolean).join(" ");
}

/** Returns the fact with the time of day added to its deadline, which only emergencies have (S3). */
const withHour = (fact: { readonly type: string; readonly due?: unknown; readonly time?: unknown }) =>
  typeof fact.due === "string" && typeof fact.time === "string" ? { due: `${fact.due} ${fact.time}` } : {};

/** P8: what an imported fact says of the earlier system, beside the fact's own fields. */
function before({ type, imported, closed }: Imported): object {
  if (type !== "imported") return {};
  return { ...imported, closed: closed?.how ?? "open" };
}

interface Imported {
  readonly type: string;
  readonly imported?: { readonly from: string; readonly code: string };
  readonly closed?: { readonly how: string };
}

function who(actor: string, language: Language): string {
  const [kind = "", ...id] = actor.split(":");
  const text = actors[kind];
  return text ? filled(text, language, { id: id.join(":") }) : actor;
}

function commandOf({ service, row }: Entry, language: Language): string {
  const directory =
    row.directory === 0
      ? filled(labels.noDirectory, language)
      : `${filled(labels.directory, language)} ${row.directory}`;
  const place = `${service} ${row.id}, ${filled(labels.row, language)} ${row.version}`;
  return `${row.command} · ${place} · ${directory} · ${filled(labels.release, language)} ${row.release}`;
}

function tellBecause(because: Because, language: Language): string {
  switch (because.rule) {
    case "routing": {
      const when = conditions(because.when) || filled(rules.unconditional, language);
      return filled(rules.routing, language, { ...because, why: because.why[language], when });
    }
    case "reader":
      return filled(rules.reader, language, { ...because, roles: because.roles.join("+") });
    case "policy":
    case "meeting-policy": {
      const { roles, relations } = because;
      const listed = { roles: roles.join("+"), relations: relations.join("+") };
      return filled(rules[because.rule], language, { ...because, ...listed });
    }
    case "four-eyes":
      return filled(because.demanded ? rules.demanded : rules.notDemanded, language, { ...because });
    case "choices":
      return filled(because.unknown ? rules.unknownChoices : rules.choices, language, { ...because });
    default:
      return filled(rules[because.rule], language, { ...because });
  }
}

const conditions = (when: Readonly<Record<string, readonly string[] | undefined>>): string =>
  Object.entries(when)
    .map(([name, values]) => `${name} = ${(values ?? []).join(" | ")}`)
    .join(", ");

/** Fields that are not printed: keyed hashes of the mobile, which tell a reader nothing. */
const untold = ["contactProof", "contact"];

function factLine(fact: { readonly type: string }): string {
  const { type, ...rest } = fact;
  return [type, ...pairs(rest, "")].join(" ");
}

function pairs(values: object, prefix: string): readonly string[] {
  return Object.entries(values)
    .filter(([name]) => !untold.includes(name))
    .flatMap(([name, value]) =>
      typeof value === "object" && value !== null
        ? pairs(value, `${prefix}${name}.`)
        : [`${prefix}${name}=${value}`],
    );
}

function tellAgain({ again, announcesTheSame }: Entry, language: Language): readonly string[] {
  const events = announcesTheSame ? [] : [filled(verdicts.otherEvents, language)];
  return [verdictOf(again, language), ...events];
}

function verdictOf(again: Again, language: Language): string {
  if (again.result === "same") return filled(verdicts.same, language);
  if (again.result === "otherwise") return filled(verdicts.otherwise, language, { ...again });
  return filled(verdicts.notDecided, language, { ...again });
}

function tellReads(
  entries: readonly Entry[],
  { page, pages, all }: Paged,
  language: Language,
): readonly string[] {
  if (all === 0) return [filled(labels.none, language)];
  const lines = readers(entries).map(({ by, first, last, ...reading }) =>
    filled(labels.reader, language, {
      ...reading,
      by: by ?? filled(labels.themselves, language),
      ...{ first: tehranDay(new Date(first)), last: tehranDay(new Date(last)) },
    }),
  );
  return pages === 1 || page === "all"
    ? lines
    : [...lines, filled(labels.otherReads, language, { page, pages, all })];
}

function tellNotices({ chapters }: Story, language: Language): readonly string[] {
  const notices = chapters.filter(({ service }) => service === "notification");
  if (notices.length === 0) return [`  ${filled(labels.none, language)}`];
  return notices.map(({ id, entries }) => {
    const facts = entries.flatMap(({ row }) =>
      row.facts.map((fact): Readonly<Record<string, unknown>> => ({ ...fact })),
    );
    const told = (name: string) => facts.findLast((fact) => fact[name] !== undefined)?.[name] ?? "–";
    const last = facts.at(-1);
    return `  ${id}: ${told("template")}, ${told("channel")}, ${last?.["outcome"] ?? last?.["type"]}`;
  });
}

function tellChecks({ chapters, directorySound }: Story, language: Language): readonly string[] {
  const entries = chapters.flatMap((chapter) => chapter.entries);
  const same = entries.filter(({ again }) => again.result === "same").length;
  const announced = entries.filter(({ announcesTheSame }) => announcesTheSame).length;
  const folds = chapters.filter(({ foldsTheSame }) => !foldsTheSame);
  return [
    ...chapters.map((chapter) => tellChain(chapter, language)),
    filled(directorySound ? verdicts.directory : verdicts.directoryBroken, language),
    ...(folds.length === 0 ? [filled(verdicts.folds, language)] : []),
    ...folds.map((chapter) => filled(verdicts.foldsOtherwise, language, { journal: journalOf(chapter) })),
    filled(verdicts.decisions, language, { same, all: entries.length }),
    filled(verdicts.announcements, language, { same: announced, all: entries.length }),
  ];
}

const journalOf = ({ service, id }: Chapter): string => `${service} ${id}`;

function tellChain(chapter: Chapter, language: Language): string {
  const { chain, entries, anchored } = chapter;
  const journal = journalOf(chapter);
  if (chain.sound) return filled(verdicts.chain, language, { journal, rows: entries.length, anchored });
  const why = brokenBecause[chain.why][language];
  return filled(verdicts.broken, language, { journal, version: chain.version, why });
}
