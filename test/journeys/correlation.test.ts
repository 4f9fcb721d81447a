/** Follows one request through the whole system: every log line and event names the request to which it belongs (P6, law 4). */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Stack } from "../../local/stack/stack.ts";
import { e164, newRequest, registered } from "../support/citizens.ts";
import { eventually, startLocalStack } from "../support/local-stack.ts";
import { type Overheard, overhear } from "../support/overheard.ts";
import { staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";

interface Line {
  readonly correlation?: string;
  readonly handled?: string;
}

/** Functions that run for no single request: the scheduled jobs, and the publication of the directory's files. */
const runsWithoutIt = /^directory-|-every-minute$|-retention$|-seal$/;

const given = newRequest();
let stack: Stack;
let heard: Overheard;
let code: string;

const linesOf = (name: string): readonly Line[] => stack.log(name).map((line) => JSON.parse(line) as Line);

const names = () => stack.template.ofType("AWS::Lambda::Function").map(({ name }) => name);
const allLines = () => names().flatMap(linesOf);

/** Takes a step; signs in before each step, since the clock moves past the end of sessions. */
async function step(username: string, name: string, body: object): Promise<void> {
  const member = await staffMember(stack, username);
  await eventually(`case ${code} in an inbox`, async () =>
    (await member.inbox()).find((item) => item.case === code),
  );
  expect((await member.step(code, name, body)).status).toBe(200);
}

/** Returns whether a search by this request's code, as on the log dashboard, finds this log line. */
const isAbout = ({ correlation, handled }: Line): boolean =>
  correlation === code || (handled?.includes(code) ?? false);

/** Brings a request to its answer. A deadline passes meanwhile, so that a scheduled job also acts on the case. */
beforeAll(async () => {
  stack = await startLocalStack();
  heard = overhear(stack);
  code = await registered(newVisitor(stack.addresses.pages), given);
  await step("m.rezaei", "accept", { points: ["کفش زود پاره شد"] });
  stack.clock.moveBy(40 * 86_400_000);
  await eventually("the clock's turn", () =>
    linesOf("referral-every-minute").find(({ correlation }) => correlation === code),
  );
  const answers = ["فروشگاه بازدید شد و کالا معیوب بود."];
  await step("m.rezaei", "draft", { outcome: "granted", answers, reasoning: "بر پایه بازدید." });
  await step("e.hosseini", "approve", {});
  await stack.settled();
});

afterAll(() => stack?.stop());

describe("the log of all functions", () => {
  it("has in every line a correlation id, made of ids and codes only", () => {
    const lines = allLines();
    expect(lines.length).toBeGreaterThan(50);
    const without = lines.filter(({ correlation }) => !/^[\w./:#@+-]{1,200}$/.test(correlation ?? ""));
    expect(without).toEqual([]);
  });

  it("names the request in the lines of each function that ran for the request, in all services", () => {
    const ran = names().filter((name) => linesOf(name).length > 0 && !runsWithoutIt.test(name));
    const about = ran.filter((name) => linesOf(name).some(isAbout));
    expect(about).toEqual(ran);
    expect([...new Set(about.map((name) => name.split("-")[0]))].sort()).toEqual([
      ...["audit", "identity", "insight", "intake", "meeting", "notification", "referral"],
    ]);
  });

  it("names the request in the line of a scheduled job that acts on the request's case", () => {
    const about = linesOf("referral-every-minute").filter(({ correlation }) => correlation === code);
    expect(about.length).toBeGreaterThan(0);
  });

  it("contains no name, number or text of the applicant", () => {
    const said = names()
      .flatMap((name) => stack.log(name))
      .join("\n");
    const { mobile, fullName, description, identity } = given;
    const number = "number" in identity ? identity.number : "";
    for (const word of [mobile, e164(mobile), mobile.slice(1), fullName, description, number])
      expect(said.includes(word)).toBe(false);
  });
});

describe("every published event", () => {
  it("has a correlation id, which is the tracking code in the events about the request itself", () => {
    const events = heard.events();
    expect(events.filter(({ correlationid }) => !correlationid)).toEqual([]);
    const others = events.filter(({ correlationid }) => correlationid !== code);
    expect(others.filter(({ data }) => JSON.stringify(data).includes(code))).toEqual([]);
  });
});
