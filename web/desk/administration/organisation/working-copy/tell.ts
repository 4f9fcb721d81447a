/** Describes an entry of the organisation's data by a name and a one-line summary (P5). Pure. */
import { digits } from "../../../../design/display.ts";
import { yearDayShown } from "../days.ts";
import { type FieldSpec, forms } from "../entries/forms.ts";
import { inLanguage, type Names } from "../names.ts";
import { sectionWords } from "../sections.text.ts";
import { type Entry, fieldOf, type Section } from "./draft.ts";
import { dayInWords, daysSentence, joined, listed, type Tell } from "./sentences.ts";
import { timingNotes, timingTitles } from "./tell-timing.ts";

/** The name under which an entry of the organisation's data is listed. */
export function titleOf(section: Section, entry: Entry, names: Names): string {
  const text = sectionWords[names.language];
  const title = (titles[section] ?? named)(entry, names);
  return title.trim() === "" ? text.unnamed : title;
}

const named: Tell = (entry, { language }) =>
  inLanguage(entry["name"], language) || String(entry["key"] ?? "");

const titles: Partial<Record<Section, Tell>> = {
  deputies: ({ of, deputy }, names) =>
    sectionWords[names.language].standsInFor(names.of("staff", deputy), names.of("staff", of)),
  absences: ({ of }, names) => names.of("staff", of),
  officials: ({ of }, names) => names.of("staff", of),
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
  ...timingTitles,
  templates: ({ key, channel, language }, names) =>
    joined([names.of("notices", key), names.of("media", channel), names.of("languages", language)], names),
};

/** The summary of an entry in one line. The summary of a routing rule is the rule's condition as a sentence (R1). */
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
  officials: (entry, names) =>
    joined(
      [
        inLanguage(entry["title"], names.language),
        listed(fieldOf(entry, "publicDays.weekdays"), "weekdays", names),
        entry["closed"] === true ? sectionWords[names.language].receivesNobody : "",
      ],
      names,
    ),
  kinds: (
    { sentence, onWeb, fourEyes, asksWho, mayHide, unanswered, byInspection, withoutIdentity },
    names,
  ) => {
    const text = sectionWords[names.language];
    const said = inLanguage(sentence, names.language);
    const flags = [
      onWeb ? text.onWeb : text.notOnWeb,
      fourEyes ? text.fourEyes : "",
      asksWho ? text.asksWho : "",
      unanswered === undefined ? "" : text.unanswered(names.of("kinds", unanswered)),
      mayHide ? text.mayHide : "",
      byInspection ? text.byInspection : "",
      withoutIdentity ? text.withoutIdentity : "",
    ];
    return joined([said, ...flags], names);
  },
  outcomes: ({ refusal, transfer, repeated, remedied, incomplete, authority }, names) => {
    const text = sectionWords[names.language];
    return joined(
      [
        refusal ? text.refusal : "",
        transfer ? text.transfer : "",
        repeated ? text.repeated : "",
        remedied ? text.remedied : "",
        incomplete ? text.incomplete : "",
        authority ? text.authority : "",
      ],
      names,
    );
  },
  routing: ruleSentence,
  routingExamples: ({ unit }, names) => sectionWords[names.language].goesTo(names.of("units", unit)),
  templates: ({ text }) => String(text ?? ""),
  answerTemplates: ({ kind, outcome, subjects }, names) => {
    const about = [
      kind && names.of("kinds", kind),
      outcome && names.of("outcomes", outcome),
      ...(Array.isArray(subjects) ? subjects.map((key) => names.of("subjects", key)) : []),
    ];
    const said = joined(
      about.map((each) => String(each ?? "")),
      names,
    );
    return said || sectionWords[names.language].forAll;
  },
  handOffs: ({ where, phone, link }, names) =>
    joined([inLanguage(where, names.language), String(phone ?? ""), String(link ?? "")], names),
  partners: ({ channel }, names) => names.of("channels", channel),
  guidance: (entry, names) =>
    conditionsSentence("guidance", entry, names) || sectionWords[names.language].forEverything,
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
  ...timingNotes,
};

/** A routing rule as a sentence: «اگر نوع «شکایت» و استان «اصفهان یا فارس» باشد، به … می‌رود.» */
export function ruleSentence(entry: Entry, names: Names): string {
  const text = sectionWords[names.language];
  const conditions = conditionsSentence("routing", entry, names);
  const when = conditions === "" ? text.always : text.when(conditions);
  return `${when} ${text.goesTo(names.of("units", entry["unit"]))}`;
}

function conditionsSentence(section: Section, entry: Entry, names: Names): string {
  const conditions = forms[section]
    .filter(({ as }) => as === "some")
    .map((spec) => conditionSentence(entry, spec, names));
  return conditions.filter((said) => said !== "").join(sectionWords[names.language].and);
}

/** A condition as a clause. It names the excluded values if they are fewer than the included ones. */
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

/** A value of an entry as text, for users who may only read. */
export function valueInWords(value: unknown, { as, from }: FieldSpec, names: Names): string {
  if (value === undefined) return "";
  if (as === "day") return dayInWords(value, names.language);
  if (as === "year-day") return digits(yearDayShown(String(value)), names.language);
  if (as === "time" || as === "number") return digits(String(value), names.language);
  if (as === "some" && from) return listed(value, from, names);
  if (as === "one" && from) return names.of(from, value);
  return String(value);
}
