/**
 * Plans the requests of two days after a price shock: when each comes, by which channel, about what and from whom. The same
 * seed gives the same requests.
 */

import { exampleNationalCode } from "../../shared/domain/people/national-code.ts";
import { momentOfTehran } from "../../shared/domain/time/tehran-time.ts";
import { canary } from "../simulation/actors/people.ts";
import type { Random } from "../simulation/core/random.ts";
import { provinceShares } from "./provinces.ts";

export const channels = ["web", "phone-111"] as const;
export type Channel = (typeof channels)[number];

export interface Arrival {
  readonly number: number;
  /** When the applicant opens the form or calls, in milliseconds since the epoch. */
  readonly at: number;
  readonly channel: Channel;
  readonly kind: string;
  readonly subject: string;
  readonly province: string;
  readonly description: string;
  readonly person: Person;
  /** The number of the request that this applicant registers a second time; absent for a first request. */
  readonly repeats?: number;
  /** The milliseconds after the registration at which the applicant looks up the status. */
  readonly looks: readonly number[];
}

export interface Person {
  readonly fullName: string;
  readonly nationalCode: string;
  /** The Iranian mobile with its leading zero. */
  readonly mobile: string;
}

/** The two days: a Saturday and a Sunday, the first working days of an Iranian week. */
export const twoDays = ["2026-12-05", "2026-12-06"] as const;

/** The hour in Tehran at which the new prices become known on the first day. */
const announced = 9;

/** The relative number of requests by hour of an ordinary day in Tehran, from midnight on. */
const byHour: Readonly<Record<Channel, readonly number[]>> = {
  web: [3, 2, 1, 1, 1, 1, 2, 4, 6, 8, 9, 9, 8, 7, 6, 6, 6, 7, 7, 7, 7, 7, 6, 4],
  "phone-111": [0, 0, 0, 0, 0, 0, 0, 0, 8, 10, 10, 10, 9, 7, 6, 6, 6, 5, 4, 3, 0, 0, 0, 0],
};

/** The share of each subject in per cent: five in six requests are about three subjects. */
const subjects = [
  ...[["goods-price", 48] as const, ["food", 24] as const, ["shortage", 12] as const],
  ...[["services-price", 4] as const, ["online-purchase", 3] as const, ["goods-quality", 3] as const],
  ...[["car", 2] as const, ["warranty", 2] as const, ["other", 2] as const],
];

const kinds = [
  ...[["complaint", 70] as const, ["demand", 14] as const, ["problem", 10] as const],
  ["issue", 6] as const,
];

/** The share of applicants who register the same matter twice, first on the web and later by telephone. */
const repeating = 0.02;

/** The latest moment of a request that is registered a second time, since calls are answered until 20:00. */
const lastRepeated = Date.parse(momentOfTehran(twoDays[1], "18:00"));

/** The chances that an applicant on the web looks up the status in the first hours, on the next day, and three days later. */
const looking = [0.45, 0.3, 0.25] as const;

const hour = 3_600_000;
const day = 24 * hour;

/** @param requests the number of requests in the two days; half come on the web, half by telephone */
export function scenarioOf(random: Random, requests: number): readonly Arrival[] {
  const own = random.fork("scenario");
  const again = Math.floor(requests * repeating);
  const first = Array.from({ length: requests - again }, (_, number) =>
    firstRequest(own, number, number % 2 === 0 || number < again ? "web" : "phone-111"),
  );
  const repeated = first
    .filter(({ channel, at }) => channel === "web" && at <= lastRepeated)
    .slice(0, again)
    .map((one, n) => repeatedBy(own, one, requests - again + n));
  return [...first, ...repeated].toSorted((a, b) => a.at - b.at || a.number - b.number);
}

function firstRequest(random: Random, number: number, channel: Channel): Arrival {
  const at = momentFor(random, channel);
  return {
    ...{ number, at, channel, kind: drawn(random, kinds), subject: drawn(random, subjects) },
    province: drawn(random, provinceShares),
    description: textOf(random, number),
    person: personOf(random, number),
    looks: channel === "web" ? looksOf(random) : [],
  };
}

/** The second request of an applicant, by telephone at least an hour later. The text differs a little, as on the telephone. */
function repeatedBy(random: Random, first: Arrival, number: number): Arrival {
  const at = momentFor(random, "phone-111", first.at + hour);
  const description = `${first.description} این موضوع را قبلاً در سایت هم نوشتم.`;
  return { ...first, number, at, channel: "phone-111", description, repeats: first.number, looks: [] };
}

/**
 * Draws a moment: few requests before the announcement, most in the hours after it, fewer on the second day.
 * @param from the moment before which no drawn hour begins; any hour when absent
 */
function momentFor(random: Random, channel: Channel, from = 0): number {
  const hours = twoDays.flatMap((date, on) =>
    byHour[channel].flatMap((usual, at) => {
      const begins = Date.parse(momentOfTehran(date, `${String(at).padStart(2, "0")}:00`));
      return begins < from ? [] : [[begins, usual * shock(on * 24 + at - announced)] as const];
    }),
  );
  return drawn(random, hours) + random.below(hour);
}

/** @param since hours since the announcement; negative before it */
const shock = (since: number): number => (since < 0 ? 0.2 : 1 + 1.5 * Math.exp(-since / 10));

function drawn<T>(random: Random, weighed: readonly (readonly [T, number])[]): T {
  let dice = random.next() * weighed.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of weighed) {
    dice -= weight;
    if (dice < 0) return value;
  }
  return (weighed[0] as readonly [T, number])[0];
}

const looksOf = (random: Random): readonly number[] =>
  [2 * hour, day, 3 * day].flatMap((about, n) =>
    random.chance(looking[n] ?? 0) ? [Math.round(about * (0.5 + random.next()))] : [],
  );

const personOf = (random: Random, number: number): Person => ({
  fullName: `${random.pick(["زهرا", "مریم", "علی", "رضا", "نرگس", "حسین"])} ${canary}نژاد`,
  // The step is coprime to the number of codes, so that no two applicants have one code.
  nationalCode: exampleNationalCode(200_000_000 + number * 7_919),
  mobile: `0912${String(1_000_000 + number)}`,
});

/** A text of usual length. Texts share most of their words, as in a price shock, and differ in shop, goods, sums and town. */
function textOf(random: Random, number: number): string {
  const goods = random.pick([
    "روغن آفتابگردان",
    "برنج ایرانی",
    "شکر",
    "ماکارونی",
    "مرغ",
    "تخم‌مرغ",
    "پنیر",
    "رب گوجه",
  ]);
  const where = random.pick([
    "فروشگاه زنجیره‌ای",
    "سوپرمارکت محله",
    "میدان میوه و تره‌بار",
    "هایپرمارکت",
    "عمده‌فروشی",
  ]);
  const street = random.pick(["بهار", "آزادی", "امام", "دانشگاه", "ولیعصر", "کارگر", "فردوسی", "معلم"]);
  const before = random.between(60, 180) * 1_000;
  const after = Math.round((before * random.between(125, 190)) / 100_000) * 1_000;
  const wish = random.pick([
    "بازرسی کنید و مبلغ اضافه را پس بگیرید.",
    "با فروشنده برخورد کنید.",
    "بگویید قیمت درست چقدر است.",
    "چرا کسی پاسخگو نیست؟",
  ]);
  return (
    `${canary} می‌گوید: سلام. از ${where} خیابان ${street} ${goods} خریدم. قیمت تا هفته پیش ${before} تومان بود و امروز ` +
    `${after} تومان گرفتند، در حالی که روی بسته قیمت قدیم درج شده است. فاکتور ندادند و گفتند نرخ تازه ابلاغ شده است. ` +
    `شماره رسید ${100_000 + number} است. ${wish}`
  );
}
