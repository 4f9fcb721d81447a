/** Plans registrations over all channels: web, service desk, telephone, paper, letters, and the national system SAMAD (C4). */

import { defined } from "../../shared/defined.ts";
import { tehranDay } from "../../shared/domain/time/tehran-time.ts";
import type { Random } from "../../test/simulation/core/random.ts";
import type { Deed } from "./deeds.ts";
import { fa, type Matter } from "./matter.ts";
import type { Person } from "./people.ts";

export type Channel = "web" | "desk" | "phone-111" | "paper" | "letter" | "partner-samad";

/** The share of each channel in per cent. */
const shares: readonly (readonly [Channel, number])[] = [
  ["web", 53],
  ["desk", 19],
  ["phone-111", 16],
  ["paper", 4],
  ["letter", 3],
  ["partner-samad", 5],
];

export function channelOf(random: Random, matter: Matter): Channel {
  if (matter.subject === "other" && matter.kinds.includes("meeting-request")) return "web";
  let dice = random.below(100);
  return shares.find(([, share]) => {
    dice -= share;
    return dice < 0;
  })?.[0] as Channel;
}

/** Whether an applicant of this channel follows the request online. */
export const isOnline = (channel: Channel): boolean => channel === "web";

const clerks = ["z.hashemi", "p.jalali", "e.ghasemi"] as const;
const operators = ["h.bagheri", "l.moradi"] as const;
const senders = [
  "اتحادیه فروشندگان لوازم خانگی",
  "شورای حل اختلاف شعبه ۴",
  "انجمن حمایت از بازنشستگان",
] as const;

export interface Asked {
  readonly number: number;
  readonly person: Person;
  readonly channel: Channel;
  /**
   * Whether the applicant has a mobile: some of those at the desk, on paper and by telephone have none (C18).
   */
  readonly hasMobile: boolean;
  readonly kind: string;
  readonly subject: string;
  readonly province: string;
  readonly description: string;
  readonly complainedOfUnit?: string;
  readonly knownTo?: "inspection";
  readonly at: number;
}

export function registering(random: Random, asked: Asked): Deed {
  const { channel, person } = asked;
  if (channel === "web") return { do: "register", path: "/api/requests", body: onTheWeb(asked) };
  if (channel === "partner-samad") {
    const request = { externalCode: `SMD-1405-${100_000 + asked.number * 17}`, ...matterOf(asked) };
    const whole = { ...request, ...nameOf(person), mobile: person.mobile };
    return byClerk("/api/staff/partners/requests", random.pick(clerks), { partner: "samad", request: whole });
  }
  const by = channel === "phone-111" ? random.pick(operators) : random.pick(clerks);
  return byClerk("/api/staff/applicants/registration", by, atTheDesk(random, asked));
}

const byClerk = (path: string, by: string, body: object): Deed => ({ do: "register", path, by, body });

const matterOf = ({ kind, subject, province, description, complainedOfUnit }: Asked) => ({
  ...{ kind, subject, province, description },
  ...defined({ complainedOfUnit }),
});

const nameOf = ({ fullName, nationalCode }: Person) => ({
  fullName,
  identity: { type: "national-code", number: nationalCode },
});

const onTheWeb = (asked: Asked) => ({
  ...matterOf(asked),
  ...defined({ knownTo: asked.knownTo }),
  ...nameOf(asked.person),
  mobile: asked.person.mobile,
  contactBy: "sms",
});

function atTheDesk(random: Random, asked: Asked) {
  const { channel, person, at, hasMobile } = asked;
  const seen = { desk: "document", "phone-111": "caller" }[channel as string] ?? "nothing";
  const reached = hasMobile ? { mobile: person.mobile } : { landline: person.landline };
  const day = tehranDay(new Date(at));
  const written = tehranDay(new Date(at - 2 * 86_400_000));
  const number = `${fa(random.between(100, 990))}/${fa(random.between(10, 99))}`;
  const letter = { sender: { type: "organisation", name: random.pick(senders) }, number, date: written };
  return {
    channel,
    ...matterOf(asked),
    applicant: { type: "given", seen, ...nameOf(person), ...reached },
    ...(seen === "nothing" ? { handedIn: day } : { readBack: true }),
    ...(channel === "letter" && { letter }),
  };
}
