/**
 * Tests precedents and prepared texts by the API on the local stack (R21): an expert reads the answer of a similar case and
 * reuses it; the access log of that case, the staff's page and `npm run explain` show it, and the applicant's page does not.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeAddresses } from "../../local/stack/addresses-file.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { newRequest, registered } from "../support/citizens.ts";
import { eventually, startLocalStack } from "../support/local-stack.ts";
import { runScript } from "../support/operator.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";

/** The data folder through which operator commands find the stack. */
const dataDir = mkdtempSync(join(tmpdir(), "peygir-precedents-"));
const reasoning = "فروشنده پول کالای معیوب را سه روزه برمی‌گرداند.";
const texts = [
  "فروشگاه کوچه صنوبر یخچال معیوب را پس نمی‌گیرد و پول را برنمی‌گرداند.",
  "یخچال معیوب فروشگاه کوچه صنوبر را پس نگرفتند و پول برنگشت.",
] as const;
let stack: Stack;
let [source, code] = ["", ""];
let expert: StaffMember;
let head: StaffMember;

interface Source {
  readonly case: string;
  readonly unit: { readonly key: string };
}

const draft = (more: object = {}) => ({ outcome: "granted", answers: ["پول برمی‌گردد."], reasoning, ...more });

async function done(step: ReturnType<StaffMember["step"]>): Promise<void> {
  const { status, text } = await step;
  expect(status, text).toBe(200);
}

beforeAll(async () => {
  stack = await startLocalStack();
  writeAddresses(dataDir, stack.addresses);
  [expert, head] = await Promise.all([staffMember(stack, "m.rezaei"), staffMember(stack, "e.hosseini")]);
  const visitor = newVisitor(stack.addresses.pages);
  const [first, second] = texts;
  source = await registered(visitor, newRequest({ subject: "return", description: first }));
  code = await registered(visitor, newRequest({ subject: "return", description: second }));
  await stack.settled();
  for (const each of [source, code]) await done(expert.step(each, "accept", { points: ["پول یخچال"] }));
  await done(expert.step(source, "draft", draft()));
  await done(head.step(source, "approve", {}));
  await stack.settled();
});

afterAll(async () => {
  await stack?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const precedents = async () =>
  (await expert.send(`/cases/${code}/precedents`)).json<{ items: readonly Source[] }>().items;

describe("an answer written from a similar case and a prepared text", () => {
  it("begins from the list of answers of similar cases; reading one of them is recorded in the access log of the similar case (R21, R15)", async () => {
    const [found] = await eventually("a precedent", async () => {
      const items = await precedents();
      return items.length > 0 ? items : undefined;
    });
    expect(found).toMatchObject({ case: source, unit: { key: "consumer-rights" } });
    const read = await expert.send(`/cases/${code}/precedents/${source}`);
    expect(read.json()).toMatchObject({ case: source, answers: ["پول برمی‌گردد."], reasoning });
    expect((await head.send(`/cases/${code}/precedents`)).status, "the head writes no answer").toBe(403);
    expect((await expert.send(`/cases/${code}/precedents/${code}`)).status).toBe(404);
    const { looks } = (await head.send(`/cases/${source}/looks`)).json<{ looks: readonly object[] }>();
    expect(looks).toContainEqual(
      expect.objectContaining({ what: "case", by: expect.objectContaining({ username: "m.rezaei" }) }),
    );
  });

  it("is not sent while a placeholder is unfilled, and has its sources shown to staff and by `npm run explain` only (R21)", async () => {
    const { number } = (await expert.send("/desk")).json<{ number: number }>();
    const reused = { blocks: [{ key: "refund-ordered", directory: number }], precedents: [source] };
    const unfilled = await expert.step(code, "draft", draft({ reasoning: "مستند: {مستند قانونی}", reused }));
    expect(unfilled.status).toBe(422);
    expect(unfilled.text).toContain("places-unfilled");
    expect(unfilled.text).toContain("{مستند قانونی}");
    await done(expert.step(code, "draft", draft({ reused })));
    const sources = (await head.look(code)).draft?.reused;
    expect(sources).toMatchObject({
      blocks: [{ key: "refund-ordered", name: { fa: "بازگرداندن پول" }, directory: number }],
      precedents: [{ case: source, unit: { key: "consumer-rights" } }],
    });
    await done(head.step(code, "approve", {}));
    await stack.settled();
    const { said = "", code: ended } = await runScript(dataDir, "explain.ts", code, "--language", "en");
    expect(said).toContain("reused.blocks.0.key=refund-ordered");
    expect(said).toContain(`reused.precedents.0=${source}`);
    expect(ended, said).toBe(0);
  });
});
