/**
 * The directories of the simulated organisation: the one at the start of a run, and those that replace it. They have more
 * units and people than the small organisation of the other tests.
 */

import type { Role, Snapshot } from "../../../shared/directory/snapshot.ts";
import { weekdays } from "../../../shared/domain/time/days.ts";
import { withEmergencies as organisation } from "../../support/emergencies.ts";
import { reportKind } from "../../support/reports.ts";

const both = (text: string) => ({ fa: text, en: text });

type Template = Snapshot["templates"][number];

/**
 * The message templates that the tests' organisation lacks: the English ones, and the unused template of one-time codes by
 * e-mail.
 */
const missing: readonly Template[] = organisation.templates.flatMap(
  ({ key, text, channel, tellWithinMinutes }) => {
    // Texts of pages are left out, since they lack the placeholders that a message needs.
    if (channel === "page") return [];
    const places = text.match(/\{\w+\}/g) ?? [];
    const base = { key, tellWithinMinutes, text: `Peygir ${key} ${places.join(" ")}` };
    return (["fa", "en"] as const).flatMap((language): Template[] => [
      { ...base, channel: "sms", language },
      { ...base, channel: "email", language, subject: key },
    ]);
  },
);

const firstOfItsKind = ({ key, channel, language }: Template, index: number, all: readonly Template[]) =>
  all.findIndex((one) => one.key === key && one.channel === channel && one.language === language) === index;

/** Periods of deputies: `allAlong` covers the whole run, `tomorrow` begins at the midnight that every run passes. */
const allAlong = { from: "2026-11-01", to: "2026-12-31" } as const;
const tomorrow = { ...allAlong, from: "2026-11-25" } as const;

/**
 * The kind of request that says that a complaint got no answer. Such a request accuses the unit that handles complaints about
 * the same subject (R2).
 */
const unanswered: Snapshot["kinds"][number] = {
  key: "unanswered",
  name: both("No answer"),
  sentence: both("I complained and got no answer"),
  onWeb: true,
  fourEyes: true,
  asksWho: true,
  unanswered: "complaint",
};

type Clock = NonNullable<Snapshot["clocks"]>[number];

/**
 * The deadlines of emergencies: one working hour, where each day has ten working minutes. The deadline ends at the latest at
 * the close of the second working day if the emergency came from its own page, and some days later if staff recognised the
 * emergency later (S3).
 */
const inHours = { clock: "answer", takes: 1, in: "working-hours" } as const;
const ofEmergencies: readonly Clock[] = [
  { ...inHours, when: { kind: ["service-failure"], channel: ["foad-web", "phone-128"] }, capDays: 2 },
  { ...inHours, when: { kind: ["service-failure"] } },
];

const takes = (clock: Clock["clock"], days: number, when: Clock["when"] = {}): Clock => ({
  ...{ clock, when, takes: days },
  in: "working-days",
});

/**
 * The working time: each day the first ten minutes after midnight. A deadline that starts before the midnight that every run
 * passes gives a warning during the faults and ends a day later.
 */
const timing: Pick<Snapshot, "weeks" | "officeHours" | "holidays" | "clocks" | "timeLimits"> = {
  weeks: [{ days: [...weekdays] }],
  officeHours: [{ key: "midnight", name: both("Midnight"), when: {}, opens: "00:00", closes: "00:10" }],
  holidays: [{ day: "2026-03-21", name: both("Nowruz"), yearly: true }],
  clocks: [
    ...(["triage", "accept", "approve", "letter"] as const).map((clock) => takes(clock, 1)),
    ...ofEmergencies,
    takes("answer", 2, { kind: ["suggestion"] }),
    ...(["answer", "second-stage", "meeting-decision", "minutes"] as const).map((clock) => takes(clock, 1)),
    { clock: "legal", when: {}, takes: 3, in: "months" },
    { clock: "retention", when: {}, takes: 1, in: "months" },
  ],
  timeLimits: {
    ...{ returns: 2, extension: 2, pause: 1, levelDays: 1, levelHours: 1, rating: 14 },
    // The head of the desk is alerted about a clerk after few acts, since a simulated clerk does little.
    ...{ deskUnused: 1, deskActs: 1, deskHour: 2 },
  },
};

const moreRoles: Readonly<Record<string, Role>> = {
  "a.audit": "administrator",
  "h.inspection": "administrator",
  "e.karimi": "coordinator",
};

/**
 * The directory at the start of a run.
 * - The auditor and the head of inspection are administrators, so they can undo every change.
 * - The deputy of the head of price control is an expert of the same unit, so an author of an answer could also approve it.
 * - From tomorrow on this head also deputises for the head of the desk, so cases about the desk must be taken from price
 * control.
 * - The lawyers' unit is below price control, and one lawyer is absent, so that their head does the work.
 * - Two experts arrange meetings for their heads.
 */
export const simulated: Snapshot = {
  ...organisation,
  handOffs: [
    { key: "trader", name: both("Traders"), where: both("124"), text: both("Call 124."), phone: "124" },
  ],
  partners: [{ key: "samad", name: both("Samad"), channel: "partner-samad", keyNumber: 1 }],
  ...timing,
  organisation: { ...organisation.organisation, province: "tehran" },
  units: organisation.units.map((unit) =>
    unit.key === "legal" ? { ...unit, parent: "price-control" } : unit,
  ),
  staff: [
    ...organisation.staff.map((member) => {
      const more = moreRoles[member.username];
      return more ? { ...member, roles: [...member.roles, more] } : member;
    }),
    { username: "e.desk", name: both("E. Mizban"), unit: "service-desk", roles: ["expert", "coordinator"] },
  ],
  kinds: [...organisation.kinds, unanswered, reportKind],
  deputies: [
    { of: "h.moradi", deputy: "e.karimi", ...allAlong },
    { of: "h.desk", deputy: "h.moradi", ...tomorrow },
  ],
  absences: [{ of: "e.legal", ...allAlong }],
  routingExamples: [
    ...organisation.routingExamples,
    { kind: "complaint", subject: "other", channel: "web", unit: "service-desk" },
    { kind: "service-failure", subject: "disrespect", channel: "foad-web", unit: "inspection" },
  ],
  templates: [...organisation.templates, ...missing].filter(firstOfItsKind),
};

/**
 * A holiday that is announced late. A deadline that starts on the day before the run's midnight then ends a day later (D3).
 */
const late: NonNullable<Snapshot["holidays"]>[number] = { day: "2026-11-25", name: both("Late") };

/**
 * The second directory of a run. Requests about prices go to the lawyers, and an expert moves to the lawyers. The head of
 * inspection, which examines complaints about the desk, becomes deputy of the desk's head; so these complaints must be taken
 * from inspection. The head of price control becomes deputy of the moved expert; so cases that accuse price control must be
 * taken from the lawyers.
 */
const reformed: Snapshot = {
  ...simulated,
  holidays: [...(simulated.holidays ?? []), late],
  deputies: [
    ...simulated.deputies,
    { of: "h.desk", deputy: "h.inspection", ...allAlong },
    { of: "e.rezaei", deputy: "h.moradi", ...allAlong },
  ],
  staff: simulated.staff.map((member) =>
    member.username === "e.rezaei" ? { ...member, unit: "legal" } : member,
  ),
  routing: simulated.routing.map((rule) => (rule.key === "prices" ? { ...rule, unit: "legal" } : rule)),
  routingExamples: simulated.routingExamples.map((example) =>
    example.subject === "price" ? { ...example, unit: "legal" } : example,
  ),
};

/**
 * The directory that an operator publishes after a restore of the directory's journal: the lawyers also handle suggestions
 * and complaints.
 */
export const amended: Snapshot = {
  ...reformed,
  routing: reformed.routing.map((rule) => ({ ...rule, unit: "legal" })),
  routingExamples: reformed.routingExamples.map((example) => ({ ...example, unit: "legal" })),
};

/**
 * The second directory without the holiday `late`, as if it had been announced by mistake. Every deadline gets its earlier date
 * again.
 */
export const unannounced: Snapshot = { ...reformed, holidays: simulated.holidays };

/**
 * The directories that a run publishes, by number from 1, if its directory changes; some runs publish `unannounced`
 * afterwards.
 */
export const snapshots: readonly Snapshot[] = [simulated, reformed];
