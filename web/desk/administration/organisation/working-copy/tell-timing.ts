/** Describes calendar entries, durations and time limits as sentences (D1, D2). Pure. */
import { digits } from "../../../../design/display.ts";
import { yearDayShown } from "../days.ts";
import { inLanguage, type Names } from "../names.ts";
import { sectionWords } from "../sections.text.ts";
import { type Entry, fieldOf, type Section } from "./draft.ts";
import { dayInWords, daysSentence, joined, listed, type Tell } from "./sentences.ts";

export const timingTitles: Partial<Record<Section, Tell>> = {
  weeks: ({ days }, names) => listed(days, "weekdays", names),
  holidays: ({ name, day }, names) =>
    joined([inLanguage(name, names.language), dayInWords(day, names.language)], names),
  closures: ({ why, kind }, names) =>
    joined([names.of("closureKinds", kind), inLanguage(why, names.language)], names),
  clocks: ({ clock, takes, in: unit }, names) =>
    `${names.of("clockNames", clock)}: ${amount(takes, unit, names)}`,
  timeLimits: (_, { language }) => sectionWords[language].one.timeLimits,
};

export const timingNotes: Partial<Record<Section, Tell>> = {
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

export function amount(takes: unknown, unit: unknown, names: Names): string {
  const amounts: Readonly<Record<string, (count: string) => string>> = sectionWords[names.language].amounts;
  const count = digits(String(takes ?? ""), names.language);
  return amounts[String(unit)]?.(count) ?? `${count} ${names.of("durationUnits", unit)}`;
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
