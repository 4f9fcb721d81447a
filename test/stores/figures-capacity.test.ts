/**
 * Computes, as AWS does, the DynamoDB read units that it takes to read a year's figures of the organisation. The figures
 * are stored in one row for each day, called a sheet, and the read units follow from the bytes of these rows. So the read
 * units grow with the number of days that are read, not with the number of cases (law 7, ADR 0047).
 */
import { expect, test } from "vitest";
import { countOf } from "../../functions/insight/reactions/count/count.ts";
import { ofCase, told } from "../../functions/insight/reactions/count/fakes.ts";
import { onSheets } from "../../functions/insight/reactions/count/sheet-layout.ts";
import { itemSize } from "../../local/dynamodb/capacity.ts";
import { trackingCode } from "../../shared/domain/cases/tracking-code.ts";
import { dayNumber, isoDay } from "../../shared/domain/time/days.ts";
import { toItem } from "../../shared/table/item.ts";

const first = dayNumber("2026-03-21");
const channels = ["web", "web", "desk", "phone", "letter", "web"];
const kinds = ["complaint", "request", "report"];
const subjects = Array.from({ length: 30 }, (_, n) => `subject-${n}`);
const units = Array.from({ length: 12 }, (_, n) => `unit-${n}`);

/** Returns the events of a request of this day that waits up to forty days for the answer; every third applicant rates it. */
function request(day: number, n: number) {
  const code = trackingCode(String(20_000_000_000 + day * 2_000 + n));
  const of = <One>(all: readonly One[]): One => all[(day * 7 + n * 13) % all.length] as One;
  const at = (later: number) => `${isoDay(day + later)}T08:30`;
  const waits = 1 + ((day * 31 + n * 17) % 40);
  const registered = {
    what: "registered",
    kind: of(kinds),
    subject: of(subjects),
    channel: of(channels),
  } as const;
  const due = `${isoDay(day + 15)}T20:30:00.000Z`;
  return [
    ...told(`intake/${code}`, [[at(0), registered]]),
    ...ofCase(
      [
        [at(0), { what: "opened", unit: "triage" }],
        [at(0), { what: "due", clock: "answer", due, promised: due }],
        [at(1), { what: "referred", unit: of(units) }],
        [at(waits), { what: "answered", promises: 0 }],
        ...(n % 3 === 0
          ? [[at(waits + 2), { what: "rated", process: true, outcome: n % 2 === 0 }] as const]
          : []),
      ],
      code,
    ),
  ];
}

/** Returns the read units of the organisation's figures after this many days. */
function unitsAfter(days: number, requestsADay: number): number {
  const sheets = new Map<string, Map<string, number>>();
  for (let day = first; day < first + days; day += 1)
    for (let n = 0; n < requestsADay; n += 1)
      for (const { about, period, name, by } of countOf(request(day, n))) {
        if (about !== onSheets("all")) continue;
        const sums = sheets.get(period) ?? new Map<string, number>();
        sheets.set(period, sums.set(name, (sums.get(name) ?? 0) + by));
      }
  const items = [...sheets]
    .filter(([period]) => period < isoDay(first + days))
    .map(([period, sums]) => toItem({ id: onSheets("all"), period, ...Object.fromEntries(sums) }));
  return Math.ceil(items.reduce((sum, item) => sum + itemSize(item), 0) / 4096) / 2;
}

test("reading a year's figures takes at most 60 read units, and at most three times as many read units when there are five times as many requests", () => {
  const [few, many] = [unitsAfter(366, 10), unitsAfter(366, 50)];
  console.log(`A year's figures of the organisation: ${few} units at 10 requests a day, ${many} at 50`);
  expect(few).toBeLessThanOrEqual(60);
  expect(many).toBeLessThanOrEqual(3 * few);
});
