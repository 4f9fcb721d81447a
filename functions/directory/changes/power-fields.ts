/**
 * The fields that one administrator may change alone, each with the reason (ADR 0080). Every other field of the
 * directory is of power: a second person approves its change. A new field of the schema is therefore of power until
 * the table has a reason for it, and `power-fields.test.ts` fails until it is classified.
 */

/** Why one person may change a field, as the end of the sentence "One person is enough, because …". */
interface Reason {
  readonly because: string;
}

/** A field that protects applicants by its amount: one person may change it only in the direction that protects more. */
interface Direction extends Reason {
  readonly weakerWhen: "lower" | "higher";
  /** The beginning of the keys of entries for which both directions count. */
  readonly bothFor?: string;
}

export type Alone = Reason | Direction;

const shown = "an order is only how the list is shown";
const calendar =
  "the official calendar is announced at short notice (D3), and more than fourteen new days at once need a second person anyway";
const whereToCome = "applicants must learn the same day that an office has moved, and no case moves with it";
const draft =
  "a prepared answer decides nothing: the author and, where four eyes apply, the approver read it first";
const away =
  "an absence of up to fourteen days must be entered the same morning; longer ones need a second person";
const looks = "it is only how pages look";
const staffLater = "a later deadline of staff weakens the applicant, an earlier one does not";
const morePauses = "only more delay weakens the applicant";
const alarm = "only a higher limit makes the alarm ring later";
const fewer = "only a smaller number takes something from applicants";

/** By `section.field`; `section.order` stands for the order of the section's entries. */
export const changedAlone: Readonly<Record<string, Alone>> = {
  "organisation.address": { because: whereToCome },
  "organisation.phone": { because: "a wrong number must be corrected at once, and no case moves with it" },
  "organisation.letterNumbers": { because: "it changes how numbers of new letters look, and no letter" },
  "organisation.logo": { because: looks },
  "organisation.colours": { because: looks },
  "provinces.order": { because: shown },
  "units.address": { because: whereToCome },
  "units.room": { because: whereToCome },
  "units.map": { because: whereToCome },
  "units.order": { because: shown },
  "staff.order": { because: shown },
  "deputies.from": { because: away },
  "deputies.to": { because: away },
  "deputies.order": { because: shown },
  "absences.of": { because: away },
  "absences.from": { because: away },
  "absences.to": { because: away },
  "absences.order": { because: shown },
  "officials.place": { because: whereToCome },
  "officials.closed": {
    weakerWhen: "higher",
    because: "to open an official's meetings again gives applicants something",
  },
  "officials.publicDays": { because: "the form for new public days only begins with them" },
  "officials.order": { because: shown },
  "kinds.onWeb": { weakerWhen: "lower", because: "to offer a kind on the web gives applicants something" },
  "kinds.fourEyes": { weakerWhen: "lower", because: "more approval protects applicants more" },
  "kinds.asksWho": { weakerWhen: "lower", because: "to ask who is complained of protects applicants more" },
  "kinds.mayHide": { weakerWhen: "lower", because: "to let applicants hide protects them more" },
  "kinds.order": { because: shown },
  "outcomes.order": { because: shown },
  "subjects.order": { because: shown },
  "routingExamples.kind": { because: "examples test the routing rules and route nothing" },
  "routingExamples.subject": { because: "examples test the routing rules and route nothing" },
  "routingExamples.province": { because: "examples test the routing rules and route nothing" },
  "routingExamples.channel": { because: "examples test the routing rules and route nothing" },
  "routingExamples.unit": { because: "examples test the routing rules and route nothing" },
  "routingExamples.order": { because: shown },
  "templates.tellWithinMinutes": { weakerWhen: "lower", because: "only an earlier end keeps notices unsent" },
  "templates.order": { because: shown },
  "answerTemplates.key": { because: draft },
  "answerTemplates.name": { because: draft },
  "answerTemplates.kind": { because: draft },
  "answerTemplates.outcome": { because: draft },
  "answerTemplates.subjects": { because: draft },
  "answerTemplates.text": { because: draft },
  "answerTemplates.order": { because: shown },
  "handOffs.order": { because: shown },
  "guidance.order": { because: shown },
  "partners.order": { because: shown },
  "holidays.day": { because: calendar },
  "holidays.name": { because: calendar },
  "holidays.yearly": { because: calendar },
  "holidays.provisional": { because: calendar },
  "holidays.order": { because: shown },
  "closures.kind": { because: calendar },
  "closures.from": { because: calendar },
  "closures.to": { because: calendar },
  "closures.why": { because: calendar },
  "closures.province": { because: calendar },
  "closures.unit": { because: calendar },
  "closures.opens": { because: calendar },
  "closures.closes": { because: calendar },
  "closures.order": { because: shown },
  "clocks.takes": { weakerWhen: "higher", bothFor: "retention/", because: staffLater },
  "clocks.capDays": { weakerWhen: "higher", because: staffLater },
  "timeLimits.extension": { weakerWhen: "higher", because: morePauses },
  "timeLimits.pause": { weakerWhen: "higher", because: morePauses },
  "timeLimits.levelDays": { weakerWhen: "higher", because: staffLater },
  "timeLimits.levelHours": { weakerWhen: "higher", because: staffLater },
  "timeLimits.offers": { weakerWhen: "lower", because: fewer },
  "timeLimits.messagesPerRecipient": { weakerWhen: "lower", because: fewer },
  "timeLimits.smsPerMonth": { weakerWhen: "lower", because: fewer },
  "timeLimits.formerDays": {
    weakerWhen: "lower",
    because: "a longer conflict of interest protects applicants more",
  },
  "timeLimits.deskUnused": { weakerWhen: "higher", because: alarm },
  "timeLimits.deskActs": { weakerWhen: "higher", because: alarm },
  "timeLimits.deskHour": { weakerWhen: "higher", because: alarm },
  "timeLimits.idleMinutes": {
    weakerWhen: "higher",
    because: "a screen that locks earlier protects applicants more",
  },
  "timeLimits.rating": { weakerWhen: "lower", because: "more days to object protect applicants more" },
};

/**
 * The fields that were read and are of power, by section. This list decides nothing: a field that is in neither list is
 * of power, too. It makes the test fail for a field that nobody has looked at.
 */
export const readAsOfPower: Readonly<Record<string, readonly string[]>> = {
  organisation: ["name", "inspection", "province", "securityContact", "pages", "order"],
  provinces: ["key", "name"],
  units: ["key", "name", "parent", "province", "bring", "outside", "replaces", "publishesStaff"],
  staff: ["username", "name", "unit", "roles", "replaces"],
  deputies: ["of", "deputy"],
  officials: ["of", "title", "kinds", "receivers", "photo"],
  kinds: ["key", "name", "sentence", "unanswered", "byInspection", "withoutIdentity", "subjects"],
  outcomes: ["key", "name", "refusal", "transfer", "repeated", "remedied", "incomplete", "authority"],
  subjects: ["key", "name"],
  routing: ["key", "why", "when", "unit", "order"],
  templates: ["key", "channel", "language", "subject", "text"],
  handOffs: ["key", "name", "where", "text", "phone", "link"],
  guidance: ["key", "name", "when", "text", "where", "phone", "link"],
  partners: ["key", "name", "channel", "keyNumber", "oldKeyUntil", "fields"],
  weeks: ["from", "to", "days", "order"],
  officeHours: ["key", "name", "when", "opens", "closes", "order"],
  clocks: ["clock", "when", "in", "order"],
  timeLimits: ["returns", "paperDays", "paperClocks", "letterClocks", "quietFrom", "quietUntil", "order"],
};

/** Whether one person may change this field, or order, in any direction. */
export const isAlone = (name: string): boolean => {
  const rule = changedAlone[name];
  return rule !== undefined && !("weakerWhen" in rule);
};
