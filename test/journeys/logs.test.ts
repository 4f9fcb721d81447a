/**
 * The log lines of a running system: every field is described for operators, and the queries of the dashboard `peygir-now`
 * count what happened (P6).
 */
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { kindOf } from "../../infra/function-kinds.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { insights, type Row } from "../alarms/insights.ts";
import { services } from "../infra/services.ts";
import { newRequest, registered } from "../support/citizens.ts";
import { eventually, startLocalStack } from "../support/local-stack.ts";
import { undescribedFields } from "../support/log-fields.ts";
import { staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";

/** A Saturday, ten in the morning in Tehran. */
const begins = new Date("2026-11-28T06:30:00.000Z");
const providers = ["sns", "kavenegar"];
let stack: Stack;

/** The lines of a function's log, all as of one moment. */
const linesOf = (name: string): readonly Row[] =>
  stack.log(name).map((line) => ({ ...JSON.parse(line), "@timestamp": begins.getTime() }));

interface Widget {
  readonly properties: { readonly title?: string; readonly query?: string };
}

/** The result of the query of a tile of the dashboard. */
function tile(title: string): readonly Row[] {
  const [board] = stack.template
    .ofType<{ readonly DashboardName: string; readonly DashboardBody: unknown }>("AWS::CloudWatch::Dashboard")
    .filter(({ properties }) => properties.DashboardName === "peygir-now");
  const { widgets } = JSON.parse(String(board?.properties.DashboardBody)) as {
    readonly widgets: readonly Widget[];
  };
  const query = widgets.find(({ properties }) => properties.title === title)?.properties.query ?? "";
  const logs = [...query.matchAll(/SOURCE '\/aws\/lambda\/([^']+)'/g)].map(([, name = ""]) => name);
  return insights(query).run(logs.flatMap(linesOf));
}

/**
 * Registers three requests. The first is answered. The second accuses the unit to which an expert then refers it, which is
 * refused. The SMS of the third is taken by the second provider and does not arrive.
 */
beforeAll(async () => {
  stack = await startLocalStack({ begins });
  const newVisitors = () => newVisitor(stack.addresses.pages);
  const code = await registered(newVisitors(), newRequest());
  const accusing = await registered(newVisitors(), newRequest({ complainedOfUnit: "legal-office" }));
  await stack.settled();
  const [expert, head] = [await staffMember(stack, "m.rezaei"), await staffMember(stack, "e.hosseini")];
  const taken = async (who: typeof expert, name: string, body: object) => {
    expect((await who.step(code, name, body)).status).toBe(200);
    await stack.settled();
  };
  await taken(expert, "accept", { points: ["کفش زود پاره شد"] });
  const answers = ["فروشگاه بازدید شد و کالا معیوب بود."];
  await taken(expert, "draft", { outcome: "granted", answers, reasoning: "بر پایه بازدید." });
  await taken(head, "approve", {});
  const refused = await head.step(accusing, "refer", {
    unit: "legal-office",
    reason: "موضوع درباره قرارداد است.",
  });
  expect([refused.status, refused.text]).toEqual([409, expect.stringContaining("in-conflict")]);

  stack.vendors.set("sns", "throttling");
  stack.vendors.set("kavenegar", "not-delivering");
  await registered(newVisitors(), newRequest());
  await stack.settled();
  stack.clock.moveBy(3 * 60_000);
  await eventually("the message that did not arrive", () =>
    tile("Did SMS or e-mails fail?").find(({ unreached }) => unreached === 1),
  );
  await stack.settled();
});
afterAll(async () => {
  for (const provider of providers) stack?.vendors.set(provider, "well");
  await stack?.stop();
});

describe("the dashboard peygir-now", () => {
  it.each([
    ["Do people register requests?", { registered: 3 }],
    ["Do applicants get answers?", { answered: 1 }],
    ["Did SMS or e-mails fail?", { unreached: 1, notTaken: 1 }],
    ["Were people in conflict of interest refused?", { refusedInCases: 1, refusedInMeetings: 0 }],
  ])("counts in each hour what happened: %s (P6)", (title, counted) => {
    expect(tile(title)).toEqual([{ "bin(1h)": Date.parse("2026-11-28T06:00:00.000Z"), ...counted }]);
  });

  it("counts what happened on each day, where a day begins at midnight in Tehran (P6)", () => {
    expect(tile("How much was done today and yesterday?")).toEqual([
      {
        day: Date.parse("2026-11-28T00:00:00.000Z"),
        ...{ registered: 3, answered: 1, unreached: 1, refusedInCases: 1, refusedInMeetings: 0 },
      },
    ]);
  });
});

test("docs/operate/logs.md describes each field of the written log lines, for the kind of function that wrote the line (P6)", () => {
  const missing = services.flatMap(({ name: service, triggers }) =>
    Object.entries(triggers).flatMap(([lambda, each]) => {
      const name = `${service}-${lambda}`;
      const lines = stack.log(name).map((line) => JSON.parse(line) as object);
      return undescribedFields({ name, kind: kindOf(each) }, lines).map((field) => `${field} by ${name}`);
    }),
  );
  expect(missing).toEqual([]);
});
