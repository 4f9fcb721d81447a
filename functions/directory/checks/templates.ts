import { fill } from "../../../shared/contracts/language.ts";
import { template as find } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { smsParts } from "../../../shared/domain/sms-parts.ts";
import { type Problem, problem } from "../problem.ts";

type Template = Snapshot["templates"][number];

/** The notices that are sent, and the places each has a value for; the text of each must hold all of them. */
const notices: Readonly<Record<string, readonly string[]>> = {
  registered: ["code"],
  question: ["code"],
  answered: ["code"],
  remedied: ["code"],
  "your-opinion": ["code"],
  "group-withdrawn": ["code"],
  extended: ["code", "date"],
  "choose-time": ["code", "date"],
  "meeting-booked": ["code", "weekday", "monthDay", "time"],
  "meeting-reminder": ["code", "time"],
  "meeting-cancelled": ["code", "monthDay"],
  "meeting-deputy": ["code"],
  "meeting-decided": ["code"],
  "one-time-code": ["oneTimeCode"],
};

/** The longest value of every place. */
const longest = {
  code: "4071 5528 9363",
  date: "1405/10/05",
  monthDay: "10/05",
  time: "09:20",
  oneTimeCode: "482135",
};

const channels = ["sms", "email"] as const;
const languages = ["fa", "en"] as const;

function missing(snapshot: Snapshot): readonly Problem[] {
  return Object.keys(notices).flatMap((key) =>
    channels.flatMap((channel) =>
      languages
        .filter((language) => find(snapshot, key, channel, language) === undefined)
        .map((language) => problem("no-template", ["templates"], { key, channel, language })),
    ),
  );
}

const placesOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, place]) => place ?? "");

function placeProblems({ key, text, subject = "", channel }: Template, path: readonly (string | number)[]) {
  const allowed = notices[key] ?? [];
  const used = placesOf(text);
  return [
    ...[...used, ...placesOf(subject)]
      .filter((place) => !allowed.includes(place))
      .map((place) => problem("unknown-place", path, { place: `{${place}}` })),
    // Who calls says what there is to say: a text for calls may leave out what is only read.
    ...(channel === "call" ? [] : allowed)
      .filter((place) => !used.includes(place))
      .map((place) => problem("place-missing", path, { place: `{${place}}` })),
  ];
}

const longestWeekday = { fa: "چهارشنبه", en: "Wednesday" } as const;

function smsProblems(
  { text, subject, language }: Template,
  path: readonly (string | number)[],
): readonly Problem[] {
  const parts = smsParts(fill(text, { ...longest, weekday: longestWeekday[language] }));
  return [
    ...(subject === undefined ? [] : [problem("sms-with-subject", path)]),
    ...(parts > 1 ? [problem("several-parts", path, { parts })] : []),
    ...(/https?:|www\.|\.(ir|com|org)\b/i.test(text) ? [problem("link-in-sms", path)] : []),
  ];
}

function emailProblems({ subject }: Template, path: readonly (string | number)[]): readonly Problem[] {
  return subject === undefined || subject.trim() === "" ? [problem("no-subject", path)] : [];
}

function entryProblems(entry: Template, at: number): readonly Problem[] {
  if (!Object.hasOwn(notices, entry.key)) {
    const allowed = Object.keys(notices).join(", ");
    return [problem("bad-value", ["templates", at, "key"], { value: entry.key, allowed })];
  }
  const path = ["templates", at, "text"];
  const own = { sms: smsProblems, email: emailProblems, call: () => [] }[entry.channel];
  return [...placeProblems(entry, path), ...own(entry, path)];
}

/** N1: every notice has its text as an SMS and as an e-mail, in both languages; an SMS is one part, without link or subject. What has no text for calls (C18) is said as the SMS says it. */
export function templateProblems(snapshot: Snapshot): readonly Problem[] {
  return [...missing(snapshot), ...snapshot.templates.flatMap(entryProblems)];
}

/** Nothing fills places of an answer: whoever takes its text writes on by hand. */
export const answerTemplateProblems = ({ answerTemplates = [] }: Snapshot): readonly Problem[] =>
  answerTemplates.flatMap(({ text }, at) =>
    (["fa", "en"] as const).flatMap((language) =>
      placesOf(text[language]).map((place) =>
        problem("unknown-place", ["answerTemplates", at, "text", language], { place: `{${place}}` }),
      ),
    ),
  );
