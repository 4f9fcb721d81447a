import type { NewRequest } from "../../../functions/intake/applicant/register-request/registration-by-applicant.ts";
import { relations } from "../../../shared/contracts/words/proxy-words.ts";
import { exampleNationalCode } from "../../../shared/domain/people/national-code.ts";
import type { Random } from "../core/random.ts";

/**
 * Texts that occur in all invented personal data. If such a text is found outside the encrypted stores, personal data has
 * leaked (law 4).
 */
export const canary = "قناری";
export const canaries = [canary, "canary-", "91277700"] as const;

/** Returns the one-time code in an SMS, undefined when there is none. */
export const oneTimeCodeIn = (text: string): string | undefined =>
  /(?:رمز یک‌بارمصرف|one-time-code) (\d{16}|\d{6})/.exec(text)?.[1];

/** Returns the code from the SMS that a clerk needs to print a receipt with a PIN (ADR 0036). */
export const receiptCodeIn = (text: string): string | undefined =>
  /(?:رمز چاپ رسید|Peygir: code) (\d{16}|\d{6})/.exec(text)?.[1];

/** Makes an invented applicant, whose personal data all contain a canary text. */
export function applicantOf(random: Random, number: number): NewRequest["applicant"] {
  const identity = random.fork(`identity-${number}`).below(900_000_000);
  return {
    fullName: `زهرا ${canary}نژاد ${number}`,
    identityType: "national-code",
    identityNumber: exampleNationalCode(identity),
    mobile: `+9891277700${String(10 + number)}`,
    ...(random.chance(0.7) && { email: `canary-${number}@example.org` }),
    contactBy: random.chance(0.5) ? "email" : "sms",
    // A generator of its own, so that the choice of a messenger changes no other draw (N9).
    ...(random.fork(`messenger-${number}`).chance(0.5) && { messenger: "bale" }),
  };
}

/** The accused of complaints: units, and people by name, among them a clerk and an expert (R2). */
const accused: readonly Pick<NewRequest, "complainedOfUnit" | "complainedOfPerson">[] = [
  { complainedOfUnit: "service-desk" },
  { complainedOfUnit: "price-control" },
  { complainedOfUnit: "legal" },
  { complainedOfUnit: "inspection" },
  { complainedOfPerson: "احسان رضایی" },
  { complainedOfPerson: "احسان رضایی", complainedOfUnit: "service-desk" },
  { complainedOfPerson: "هما میزبان" },
  { complainedOfPerson: "چمن احمدی" },
  // Names that only a person can match (R2).
  { complainedOfPerson: "آقای رضایی" },
  { complainedOfPerson: "خانم میزبان", complainedOfUnit: "legal" },
  { complainedOfPerson: "پروانه ستوده" },
];

/** The accused of emergencies: nobody, a unit, an expert, or an inspector (S3, R2). */
const accusedOnTheSpot: typeof accused = [
  {},
  { complainedOfUnit: "price-control" },
  { complainedOfUnit: "legal" },
  { complainedOfPerson: "احسان رضایی" },
  { complainedOfPerson: "ایرج بازرس" },
];

/** Makes the input of the emergency page, which has a mobile and no identity number (S3, C13). */
export function emergencyOf(random: Random): NewRequest {
  const shown = random.pick(["inspection", "inspection", "unit"] as const);
  return {
    ...{ kind: "service-failure", subject: random.pick(["absent-employee", "disrespect"]) },
    ...random.pick(accusedOnTheSpot),
    knownTo: shown,
    description: `${canary} می‌گوید: کسی پشت باجه نیست. ${random.below(1_000_000)}`,
    applicant: {
      fullName: `نرگس ${canary}پور`,
      identityType: "none",
      mobile: "+989127770090",
      contactBy: "sms",
    },
    channel: "foad-web",
    language: random.pick(["fa", "fa", "en"]),
  };
}

/**
 * Returns whom the applicant represents. Some represent a group (C10), some a person, who gets no notice and finds the request
 * in their own list (C11). A few name themselves as the represented person.
 */
function representedOf(random: Random, { mobile, identityNumber = "" }: NewRequest["applicant"]) {
  if (!random.chance(0.3)) return random.fork("group").chance(0.4) ? ({ type: "group" } as const) : undefined;
  const number = random.chance(0.1) ? identityNumber : exampleNationalCode(random.below(900_000_000));
  return {
    type: "another",
    relation: random.pick(relations),
    fullName: `رحیم ${canary}زاده`,
    identity: { type: "national-code", number },
    mobile: `${mobile.slice(0, -2)}${Number(mobile.slice(-2)) + 50}`,
  } as const;
}

export function requestOf(random: Random, applicant: NewRequest["applicant"]): NewRequest {
  const kind = random.pick(["complaint", "complaint", "suggestion", "suggestion", "unanswered"]);
  const hides = random.fork(`hides-${applicant.mobile}`).chance(0.3);
  const about = random.fork(`about-${applicant.mobile}`).below(4);
  const onBehalfOf = representedOf(random.fork(`behalf-${applicant.mobile}`), applicant);
  return {
    ...(about < 2 && { about: about === 0 ? "trader" : "us" }),
    kind,
    ...(kind !== "suggestion" && random.chance(0.6) && random.pick(accused)),
    ...(kind === "complaint" && hides && { knownTo: "inspection" as const }),
    subject: random.pick(["price", "price", "other"]),
    ...(random.chance(0.5) && { province: random.pick(["tehran", "fars"]) }),
    description: `${canary} می‌گوید: روغن گران است. ${random.below(1_000_000)}`,
    applicant,
    ...(onBehalfOf && { onBehalfOf }),
    channel: "web",
    language: random.pick(["fa", "fa", "en"]),
  };
}
