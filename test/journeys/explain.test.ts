/** Runs `npm run explain` beside a running stack, for a request on whose case every kind of step was taken. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeAddresses } from "../../local/stack/addresses-file.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { partOf } from "../../shared/domain/cases/case-id.ts";
import { type Given, newRequest, registered } from "../support/citizens.ts";
import { startLocalStack } from "../support/local-stack.ts";
import { type Ran, runScript } from "../support/operator.ts";
import { staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";

/** The data folder through which operator commands find the stack. */
const dataDir = mkdtempSync(join(tmpdir(), "peygir-explain-"));
const given: Given = newRequest();
const reason = "این کالا ضمانت دارد و با ما نیست.";
const answer = "فروشگاه بازدید شد و کالا معیوب بود.";
const reasoning = "بر پایه بازدید و رسید خرید، کالا معیوب بوده است.";
let stack: Stack;
let code: string;
let [english, persian]: Ran[] = [];

beforeAll(async () => {
  stack = await startLocalStack();
  writeAddresses(dataDir, stack.addresses);
  code = await registered(newVisitor(stack.addresses.pages), given);
  await stack.settled();
  await work();
  english = await explain(code, "--language", "en");
  const digits = code.replace(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
  persian = await explain(digits.slice(0, 4), digits.slice(4));
});

afterAll(async () => {
  await stack?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Takes every kind of step on a case and on its part: refer, return, accept, split, ask, draft, send back, approve. */
async function work(): Promise<void> {
  const [expert, head, other, partly, accused] = await Promise.all(
    ["m.rezaei", "e.hosseini", "d.norouzi", "m.heidari", "s.jafari"].map((username) =>
      staffMember(stack, username),
    ),
  );
  const draft = { outcome: "granted", answers: [answer], reasoning };
  const part = partOf(code, 1);
  const steps = [
    [code, expert, "refer", { unit: "after-sales", reason }],
    [code, other, "return", { reason }],
    [code, expert, "accept", { points: ["کفش زود پاره شد", "ضمانت نپذیرفتند"] }],
    [code, expert, "split", { parts: [{ unit: "after-sales", points: [1] }] }],
    [code, expert, "parties", { units: [], people: ["s.jafari"], reason }],
    [code, expert, "ask", { question: reason }],
    [code, expert, "reply", { reply: answer }],
    [code, expert, "draft", draft],
    [code, head, "send-back", { reason }],
    [part, partly, "accept", { points: [reason] }],
    [part, partly, "draft", draft],
    [part, other, "approve", {}],
    [code, expert, "draft", draft],
    [code, head, "approve", {}],
  ] as const;
  for (const [about, who, step, body] of steps) {
    const done = await who?.step(about, step, body);
    expect(`${step} ${done?.status}`).toBe(`${step} 200`);
    await stack.settled();
  }
  for (const paper of ["", "?for=letter"])
    expect((await head?.send(`/cases/${code}/applicant${paper}`))?.status).toBe(200);
  expect((await accused?.read(code))?.status).toBe(404);
  await stack.settled();
}

const explain = (...args: readonly string[]) => runScript(dataDir, "explain.ts", ...args);

describe("npm run explain", () => {
  it("prints each decision's author, time, rule and facts, and that deciding again gives the same result (P3)", () => {
    const { code: ended, said = "" } = english ?? {};
    expect(said).toContain(`The story of request ${code.replace(/(\d{4})(?=\d)/g, "$1 ")}`);
    expect(said).toMatch(/1\. \w+day \d+ \w+ 14\d\d, \d\d:\d\d:\d\d Tehran \(20\d\d-\d\d-\d\d\)/);
    expect(said).toMatch(/routing “consumer-rights” → consumer-rights: Quality.*subject = goods-quality/);
    expect(said).toContain("may approve-answer: e.hosseini of consumer-rights, role head");
    expect(said).toContain("four eyes: kind complaint with outcome granted needs a second person");
    expect(said).toContain(`referral.answer-published.v1 (referral/${code}/16/0)`);
    expect(said).toContain(`intake/${code}/1/0: registered, sms, sent`);
    expect(said).toMatch(new RegExp(`intake/${code}/\\d+/0: answered, sms, sent`));
    expect(said).toContain(`referral ${code}: 16 rows, chain sound, 16 of them anchored`);
    expect(said).toMatch(/\n {2}(\d+) of \1 decisions repeated with the same result\n/);
    expect(said).toMatch(/\n {2}(\d+) of \1 rows publish the same events$/m);
    expect(ended).toBe(0);
  });

  it("prints the case's parts, who read the case, and each step refused because of a conflict of interest, with user and reason (R2, R6, R15)", () => {
    const [said, part] = [english?.said, partOf(code, 1)];
    expect(said).toContain(`referral ${part}: 6 rows, chain sound, 6 of them anchored`);
    expect(said).toContain(`decided together with ${part}`);
    expect(said).toContain("e.hosseini looked (case).");
    expect(said).toContain("A conflict of interest was refused: s.jafari tried see-case (complained-of).");
    expect(said).toContain("conflict of interest: s.jafari (complained-of, by s.jafari)");
  });

  it("prints who read the applicant's name and address and for what, with unit, role and directory version (P3)", () => {
    const [said = "", fa = ""] = [english?.said, persian?.said];
    expect(said).toContain("e.hosseini read the applicant's name and address.");
    expect(said).toContain("e.hosseini read the applicant's name and address to print a letter.");
    expect(said).toMatch(/reader: e\.hosseini of consumer-rights, role head \(directory \d+\)/);
    expect(said).toMatch(/^ {2}e\.hosseini: applicant \(letter\), 1 times/m);
    expect(said).toMatch(
      new RegExp(`identity looks-${code}-20\\d\\d-\\d\\d: 2 rows, chain sound, 2 of them anchored`),
    );
    expect(fa).toContain("e.hosseini نام و نشانی متقاضی را برای چاپ نامه خواند.");
  });

  it("prints the same in Persian, accepts a code in any digits, and prints no free text, name, number or address", () => {
    const { code: ended, said = "" } = persian ?? {};
    expect(ended).toBe(0);
    expect(said).toContain("سرگذشت درخواست");
    expect(said).toContain("به وقت تهران");
    expect(said).toMatch(/\n {2}(\d+) از \1 تصمیم دوباره گرفته شد: همان\n/);
    const number = "number" in given.identity ? String(given.identity.number) : "";
    const personal = [
      given.fullName,
      given.mobile.slice(1),
      number,
      given.description,
      reason,
      answer,
      reasoning,
    ];
    for (const secret of personal) expect(said + english?.said).not.toContain(secret);
  });

  it("says whether the code is malformed or belongs to no request", async () => {
    expect(await explain("12")).toMatchObject({ code: 2, said: expect.stringContaining("no tracking code") });
    const nobodys = await explain("407155289363");
    expect(nobodys).toMatchObject({
      code: 1,
      said: expect.stringContaining("No request has the tracking code"),
    });
  });

  it("works with only the permissions of an operator", () => {
    expect(stack.calls.denied()).toEqual([]);
  });
});
