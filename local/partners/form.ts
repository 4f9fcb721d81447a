/** The registration form of a demo partner's program, and the message to Peygir made from it. */
import type { Choices, Problem } from "./peygir.ts";
import type { PartnerProgram } from "./who.ts";

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly options?: readonly { readonly key: string; readonly label: string }[];
  readonly long?: true;
  readonly optional?: true;
  /** True for a field of digits and Latin letters, which is written from left to right. */
  readonly ltr?: true;
}

type Values = Readonly<Record<string, string>>;

const optionsOf = (choices: Choices["kinds"]) => choices.map(({ key, name }) => ({ key, label: name.fa }));

const mobile: Field = { name: "mobile", label: "شماره همراه", optional: true, ltr: true };

const ofRequests = ({ kinds, subjects, provinces }: Choices): readonly Field[] => [
  { name: "kind", label: "نوع درخواست", options: optionsOf(kinds.filter((kind) => !kind.withoutIdentity)) },
  { name: "subject", label: "موضوع", options: optionsOf(subjects) },
  { name: "province", label: "استان", options: optionsOf(provinces), optional: true },
  { name: "description", label: "شرح، به زبان خود شخص", long: true },
  { name: "fullName", label: "نام و نام خانوادگی" },
  { name: "nationalCode", label: "کد ملی", ltr: true },
  mobile,
];

const ofEmergencies = ({ emergency, units }: Choices): readonly Field[] => [
  { name: "reason", label: "دلیل", options: optionsOf(emergency?.reasons ?? []) },
  { name: "unit", label: "واحدی که در آن پیش آمد", options: optionsOf(units), optional: true },
  { name: "person", label: "شخص", optional: true },
  { name: "room", label: "اتاق یا باجه", optional: true },
  { name: "description", label: "شرح", long: true, optional: true },
  { name: "fullName", label: "نام و نام خانوادگی", optional: true },
  mobile,
  {
    name: "knownTo",
    label: "نام و نوشته را واحد هم بخواند؟",
    optional: true,
    options: [
      { key: "inspection", label: "نه، فقط بازرسی" },
      { key: "unit", label: "بله" },
    ],
  },
];

export const fieldsOf = ({ emergencies }: PartnerProgram, choices: Choices): readonly Field[] =>
  emergencies ? ofEmergencies(choices) : ofRequests(choices);

/** The fields that are copied from the form into the message; other fields are ignored. */
const asked: Readonly<Record<"requests" | "emergencies", readonly string[]>> = {
  requests: ["kind", "subject", "province", "description", "fullName", "mobile"],
  emergencies: ["reason", "unit", "person", "room", "description", "fullName", "mobile", "knownTo"],
};

/** Returns the message with the filled-in fields as JSON. Peygir checks them and reports errors. */
export function messageOf({ emergencies }: PartnerProgram, code: string, written: Values): string {
  const given = asked[emergencies ? "emergencies" : "requests"].flatMap((name) => {
    const value = written[name]?.trim() ?? "";
    return value === "" ? [] : [[name, value] as const];
  });
  const identity = { type: "national-code", number: written["nationalCode"] ?? "" };
  return JSON.stringify({
    type: emergencies ? "emergency.registered" : "request.registered",
    timestamp: new Date().toISOString(),
    data: { externalCode: code, ...Object.fromEntries(given), ...(!emergencies && { identity }) },
  });
}

/** Returns Peygir's error texts by the form's field names. */
export const errorsOf = ({ errors = [] }: Problem): Values =>
  Object.fromEntries(errors.map(({ pointer, message }) => [nameIn(pointer), message]));

/** Returns the form's field for an error; the form's national code is `identity` in Peygir. */
const nameIn = (pointer: string): string =>
  pointer.includes("/identity") ? "nationalCode" : (pointer.split("/").at(-1) ?? "");
