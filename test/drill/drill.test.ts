import { expect, it } from "vitest";
import type { EventEnvelope } from "../../events/define-event.ts";
import { commonRefusals } from "../../shared/contracts/refusals/refusals-common.ts";
import { problemOf } from "../../shared/handler/http/problem.ts";
import { sound, type Wiring } from "../simulation/core/wiring.ts";
import { templateNames } from "./http/messages.ts";
import { codeOf } from "./http/registering.ts";
import { drillInMemory } from "./memory/drill-in-memory.ts";
import type { Report } from "./report.ts";
import { tablesOf } from "./tables.ts";

/** A drill of some requests with few staff, which ends on the third day whether or not all cases are answered. */
const small = (seed: number, wiring?: Wiring): Promise<Report> =>
  drillInMemory({ seed, requests: 60, workDays: 2, until: "2026-12-08", ...(wiring && { wiring }) });

/** The first of two drills with the same seed, which two tests use. */
let first: Promise<Report> | undefined;
const firstDrill = (): Promise<Report> => {
  first ??= small(1);
  return first;
};

/** The figures without the time that the drill took and the machine's load. */
function figuresOf({ drill: { settings }, ...figures }: Report) {
  return { ...figures, settings };
}

it("a small drill (simulated working days) loses no request: each accepted request is answered or waits in exactly one inbox", async () => {
  const report = await firstDrill();
  const { accepted, answered, waiting, lost } = report.cases;
  expect(report.broke).toEqual([]);
  expect(lost).toEqual([]);
  expect([accepted, answered + waiting]).toEqual([60, 60]);
  expect(report.registrations.web.accepted + report.registrations["phone-111"].accepted).toBe(60);
  expect(report.waits.answer.count).toBe(answered);
  expect(report.notices).toMatchObject({ "registered sms": 60, "answered sms": answered });
  expect(Math.max(...report.inboxes.map(({ cases }) => cases))).toBeGreaterThan(0);
  expect(tablesOf(report)).toContain("Nothing broke.");
});

it("a drill (simulated working days) has the same figures for the same random seed, and other figures for another seed", async () => {
  const [one, again, other] = [await firstDrill(), await small(1), await small(2)];
  expect(figuresOf(again)).toEqual(figuresOf(one));
  expect(figuresOf(other)).not.toEqual(figuresOf(one));
});

it("a drill (simulated working days) reports the requests whose event the bus lost", async () => {
  const isLost = ({ type, subject }: EventEnvelope) =>
    type === "intake.request-registered.v1" && subject.endsWith("7");
  const bus: Wiring["bus"] = (real) => ({
    publish: (events) => real.publish(events.filter((event) => !isLost(event))),
  });
  const { broke, cases } = await small(1, { ...sound, bus });
  expect(cases.lost.length).toBeGreaterThan(0);
  expect(cases.lost.every((code) => code.endsWith("7"))).toBe(true);
  expect(cases.answered + cases.waiting + cases.lost.length).toBe(60);
  for (const law of ["answered or in exactly one inbox", "every event of a row is published"])
    expect(broke.join("\n")).toContain(law);
});

it("a drill (simulated working days) by HTTP counts each refusal under its refusal code", () => {
  const refusal = problemOf(commonRefusals, { code: "busy" }, "fa");
  expect([codeOf(JSON.stringify(refusal)), codeOf("<html>")]).toEqual(["busy", ""]);
});

it("a drill (simulated working days) names each recorded message by the notice template whose text the message has", () => {
  const nameOf = templateNames([
    { key: "registered", text: "درخواست {code} ثبت شد. (پیگیر)" },
    { key: "answered", text: "پاسخ {code} آماده است." },
  ]);
  expect(nameOf("درخواست 4071 5528 9363 ثبت شد. (پیگیر)")).toBe("registered");
  expect(nameOf("پاسخ 4071 آماده است.")).toBe("answered");
  expect(nameOf("سلام")).toBe("unknown");
});
