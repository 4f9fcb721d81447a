/** Entries in words: what each is called, and what there is to know of it at a glance (P5). Pure. */
import { dateInWords, digits } from "../../design/display.ts";
import type { Language } from "../../design/words.ts";
import { yearDayShown } from "./days.ts";
import { type Entry, fieldOf, type Section } from "./draft.ts";
import { type FieldSpec, forms, type Source, type ValueList } from "./forms.ts";
import { inLanguage, type Names } from "./names.ts";
import { sectionWords } from "./sections.text.ts";

/** What an entry is called. */
export function titleOf(section: Section, entry: Entry, names: Names): string {
  const text = sectionWords[names.language];
  const title = (titles[section] ?? named)(entry, names);
  return title.trim() === "" ? text.unnamed : title;
}

type Tell = (entry: Entry, names: Names) => string;

const named: Tell = (entry, { language }) =>
  inLanguage(entry["name"], language) || String(entry["key"] ?? "");

const joined = (parts: readonly string[], { language }: Names): string =>
  parts.filter((part) => part !== "").join(sectionWords[language].list);

const titles: Partial<Record<Section, Tell>> = {
  deputies: ({ of, deputy }, names) =>
    sectionWords[names.language].standsInFor(names.of("staff", deputy), names.of("staff", of)),
  absences: ({ of }, names) => names.of("staff", of),
  routing: ({ why }, { language }) => inLanguage(why, language),
  routingExamples: ({ kind, subject, province, channel }, names) =>
    joined(
      [
        names.of("kinds", kind),
        names.of("subjects", subject),
        province === undefined ? sectionWords[names.language].anywhere : names.of("provinces", province),
        names.of("channels", channel),
      ],
      names,
    ),
  weeks: ({ days }, names) => listed(days, "weekdays", names),
  holidays: ({ name, day }, names) =>
    joined([inLanguage(name, names.language), dayInWords(day, names.language)], names),
  closures: ({ why, kind }, names) =>
    joined([names.of("closureKinds", kind), inLanguage(why, names.language)], names),
  clocks: ({ clock, takes, in: unit }, names) =>
    `${names.of("clockNames", clock)}: ${amount(takes, unit, names)}`,
  timeLimits: (_, { language }) => sectionWords[language].one.timeLimits,
  templates: ({ key, channel, language }, names) =>
    joined([names.of("notices", key), names.of("media", channel), names.of("languages", language)], names),
};

/** What else there is to know of it, in a line; the conditions of a rule as a sentence (R1). */
export const noteOf = (section: Section, entry: Entry, names: Names): string =>
  notes[section]?.(entry, names) ?? "";

const notes: Partial<Record<Section, Tell>> = {
  units: ({ province, outside }, names) =>
    joined(
      [
        province === undefined ? "" : names.of("provinces", province),
        outside === true ? sectionWords[names.language].outside : "",
      ],
      names,
    ),
  staff: ({ unit, roles, username }, names) =>
    joined([names.of("units", unit), listed(roles, "roles", names), String(username ?? "")], names),
  deputies: daysSentence,
  absences: daysSentence,
  kinds: ({ sentence, onWeb, fourEyes, asksWho, unanswered }, names) => {
    const text = sectionWords[names.language];
    const said = inLanguage(sentence, names.language);
    const flags = [
      onWeb ? text.onWeb : text.notOnWeb,
      fourEyes ? text.fourEyes : "",
      asksWho ? text.asksWho : "",
      unanswered === undefined ? "" : text.unanswered(names.of("kinds", unanswered)),
    ];
    return joined([said, ...flags], names);
  },
  outcomes: ({ refusal, transfer, repeated }, names) => {
    const text = sectionWords[names.language];
    return joined(
      [refusal ? text.refusal : "", transfer ? text.transfer : "", repeated ? text.repeated : ""],
      names,
    );
  },
  routing: ruleSentence,
  routingExamples: ({ unit }, names) => sectionWords[names.language].goesTo(names.of("units", unit)),
  templates: ({ text }) => String(text ?? ""),
  answerTemplates: ({ kind, outcome }, names) => {
    const about = [kind && names.of("kinds", kind), outcome && names.of("outcomes", outcome)];
    const said = joined(
      about.map((each) => String(each ?? "")),
      names,
    );
    return said || sectionWords[names.language].forAll;
  },
  organisation: ({ address, phone, inspection, province }, names) =>
    joined(
      [
        inLanguage(address, names.language),
        String(phone ?? ""),
        inspection === undefined ? "" : names.of("units", inspection),
        province === undefined ? "" : names.of("provinces", province),
      ],
      names,
    ),
  weeks: daysSentence,
  officeHours: (entry, names) =>
    joined([hoursSentence(entry, names), seasonSentence(entry, names), whereAndWhen(entry, names)], names),
  holidays: ({ yearly, provisional }, names) => {
    const text = sectionWords[names.language];
    return joined([yearly === true ? text.everyYear : "", provisional === true ? text.maybe : ""], names);
  },
  closures: (entry, names) =>
    joined([daysSentence(entry, names), scopeOf(entry, names), hoursSentence(entry, names)], names),
  clocks: (entry, names) => {
    const text = sectionWords[names.language];
    const about = [
      listed(fieldOf(entry, "when.kind"), "kinds", names),
      listed(fieldOf(entry, "when.channel"), "channels", names),
    ];
    const { capDays } = entry;
    const cap = capDays === undefined ? "" : text.capped(digits(String(capDays), names.language));
    return joined([joined(about, names) || text.forEverything, cap], names);
  },
  timeLimits: ({ returns, extension, pause }, { language }) => {
    const [most, longer, stands] = [returns, extension, pause].map((each) =>
      digits(String(each ?? ""), language),
    );
    return sectionWords[language].limits(most ?? "", longer ?? "", stands ?? "");
  },
};

function amount(takes: unknown, unit: unknown, names: Names): string {
  const text = sectionWords[names.language];
  return text.amount(digits(String(takes ?? ""), names.language), names.of("durationUnits", unit));
}

function hoursSentence({ opens, closes }: Entry, { language }: Names): string {
  if (opens === undefined || closes === undefined) return "";
  return sectionWords[language].hours(digits(String(opens), language), digits(String(closes), language));
}

function seasonSentence(entry: Entry, { language }: Names): string {
  const [from, to] = ["when.from", "when.to"].map((field) => fieldOf(entry, field));
  if (from === undefined && to === undefined) return "";
  const [first, last] = [from, to].map((day) => digits(yearDayShown(String(day ?? "")), language));
  return sectionWords[language].season(first ?? "", last ?? "");
}

const whereAndWhen = (entry: Entry, names: Names): string =>
  joined(
    [
      listed(fieldOf(entry, "when.province"), "provinces", names),
      listed(fieldOf(entry, "when.weekday"), "weekdays", names),
    ],
    names,
  );

const scopeOf = ({ province, unit }: Entry, names: Names): string =>
  joined([listed(province, "provinces", names), listed(unit, "units", names)], names) ||
  sectionWords[names.language].wholeCountry;

function daysSentence({ from, to }: Entry, { language }: Names): string {
  const text = sectionWords[language];
  if (from === undefined && to === undefined) return text.sinceEver;
  const first = from === undefined ? text.sinceEver : dayInWords(from, language);
  const last = to === undefined ? text.untilFurther : dayInWords(to, language);
  return first === last ? first : text.fromTo(first, last);
}

function listed(keys: unknown, from: Source | ValueList, names: Names): string {
  return joined(Array.isArray(keys) ? keys.map((key) => names.of(from, key)) : [], names);
}

function dayInWords(day: unknown, language: Language): string {
  const at = `${String(day)}T12:00:00Z`;
  return Number.isNaN(Date.parse(at)) ? String(day ?? "") : dateInWords(at, language);
}

/** «اگر نوع «شکایت» و استان «اصفهان یا فارس» باشد، به … می‌رود.» */
export function ruleSentence(entry: Entry, names: Names): string {
  const text = sectionWords[names.language];
  const conditions = forms.routing
    .filter(({ as }) => as === "some")
    .map((spec) => conditionSentence(entry, spec, names))
    .filter((said) => said !== "");
  const when = conditions.length === 0 ? text.always : text.when(conditions.join(text.and));
  return `${when} ${text.goesTo(names.of("units", entry["unit"]))}`;
}

/** The few that a condition leaves out say more than the many it names. */
function conditionSentence(entry: Entry, { field, from }: FieldSpec, names: Names): string {
  const text = sectionWords[names.language];
  const allowed: unknown = fieldOf(entry, field);
  if (!Array.isArray(allowed) || from === undefined) return "";
  const label = text.fields[field as keyof typeof text.fields];
  const said = (keys: readonly unknown[]) => keys.map((key) => names.of(from, key)).join(text.or);
  const others = names.all(from).flatMap(({ key }) => (allowed.includes(key) ? [] : [key]));
  const isMost = others.length > 0 && others.length * 3 < allowed.length;
  return isMost ? text.isNot(label, said(others)) : text.is(label, said(allowed));
}

/** One value of an entry in words, for who only reads. */
export function valueInWords(value: unknown, { as, from }: FieldSpec, names: Names): string {
  if (value === undefined) return "";
  if (as === "day") return dayInWords(value, names.language);
  if (as === "year-day") return digits(yearDayShown(String(value)), names.language);
  if (as === "time" || as === "number") return digits(String(value), names.language);
  if (as === "some" && from) return listed(value, from, names);
  if (as === "one" && from) return names.of(from, value);
  return String(value);
}
