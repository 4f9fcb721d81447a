import { describe, expect, it } from "vitest";
import type { PageRequest } from "../../../shared/handler/request.ts";
import { applicantSessions } from "../../../shared/handler/session.ts";
import { memoryWorld } from "../../../test/support/memory-world.ts";
import type { PageDeps } from "./frame.ts";
import { continueForm, startForm } from "./register-form.ts";
import { citizenTokens } from "./tokens.ts";

function pages() {
  const { intake, views } = memoryWorld();
  const deps: PageDeps = {
    ...intake,
    views,
    provider: false,
    sessions: applicantSessions(intake.secret),
    tokens: citizenTokens(intake.secret),
    assetBase: "/assets",
    mintKey: () => "minted-key-0001",
  };
  const request = (form: Record<string, string>, step?: string): PageRequest => ({
    path: "/register",
    headers: {},
    cookies: {},
    language: "fa",
    address: "192.0.2.1",
    session: undefined,
    log: { add: () => {}, line: () => {} },
    params: {},
    query: step === undefined ? {} : { step },
    form,
    csrf: "token",
    idempotencyKey: "posted-key-0001",
  });
  const post = (step: string, form: Record<string, string>) => continueForm(deps, request(form, step));
  return { deps, request, post };
}

const filled = {
  kind: "complaint",
  subject: "price",
  description: "روغن گران‌تر از قیمت مصوب است.",
  fullName: "زهرا نمونه",
  identityType: "national-code",
  identityNumber: "0499370899",
  mobile: "09123456789",
  contactBy: "sms",
};

/** The step a page asks for, by the address its form stays on. */
const stepOf = ({ html = "" }: { readonly html?: string }) =>
  /action="(?:\/register\?step=(\w+)|\/api\/requests)"/.exec(html)?.[1] ?? "check";

describe("the registration form", () => {
  it("begins with the problem and mints the key of this registration", async () => {
    const { deps, request } = pages();
    const reply = await startForm(deps, request({}));
    expect(stepOf(reply)).toBe("kind");
    expect(reply.html).toContain('value="minted-key-0001"');
  });

  it("leads to the next thing that is missing, carrying what was answered", async () => {
    const { post } = pages();
    const reply = await post("kind", { kind: "complaint" });
    expect(stepOf(reply)).toBe("subject");
    expect(reply.html).toMatch(/name="kind" value="complaint"/);
    expect(reply.html).toContain('value="posted-key-0001"');
  });

  it("shows a step again with what is wrong and what was typed", async () => {
    const { post } = pages();
    const reply = await post("who", { ...filled, identityNumber: "0499370898" });
    expect([reply.status, stepOf(reply)]).toEqual([422, "who"]);
    expect(reply.html).toContain("0499370898");
  });

  it("comes straight back to the check after one answer was corrected", async () => {
    const { post } = pages();
    expect(stepOf(await post("check", { ...filled, goto: "subject" }))).toBe("subject");
    expect(stepOf(await post("subject", filled))).toBe("check");
  });

  it("drops a number that belongs to no identity", async () => {
    const { post } = pages();
    const reply = await post("who", { ...filled, identityType: "none" });
    expect(stepOf(reply)).toBe("check");
    expect(reply.html).not.toContain("0499370899");
  });

  it("asks who complains which unit or person of ours it is about, and carries it to the check (R2)", async () => {
    const { post } = pages();
    const whom = { complainedOfUnit: "legal", complainedOfPerson: "بهرام نمونه" };
    const asked = await post("kind", { kind: "complaint" });
    expect(asked.html).toMatch(/name="complainedOfUnit".*name="complainedOfPerson"/s);
    const check = await post("subject", { ...filled, ...whom });
    expect(stepOf(check)).toBe("check");
    expect(check.html).toMatch(/name="complainedOfUnit" value="legal"/);
    expect(check.html).toMatch(/name="complainedOfPerson" value="بهرام نمونه"/);
    expect(stepOf(await post("check", { ...filled, ...whom, goto: "subject" }))).toBe("subject");
  });

  it("shows the line for a person again when it is too short to be a name (R2)", async () => {
    const { post } = pages();
    const reply = await post("subject", { ...filled, complainedOfPerson: "ب" });
    expect([reply.status, stepOf(reply)]).toEqual([422, "subject"]);
    expect(reply.html).toMatch(/href="#complainedOfPerson">«شخص مورد شکایت»/);
  });

  it("drops whom they complained of when what they want is another thing now (R2)", async () => {
    const { post } = pages();
    const suggestion = {
      ...filled,
      kind: "suggestion",
      complainedOfUnit: "legal",
      complainedOfPerson: "بهرام",
    };
    const reply = await post("kind", suggestion);
    expect(stepOf(reply)).toBe("check");
    expect(reply.html).not.toContain("complainedOf");
  });

  it("asks who complains whether the unit may know them, with that it may chosen; nobody else, and carries it (C15)", async () => {
    const { post } = pages();
    const asked = await post("who", { ...filled, goto: "who" });
    const chosen = [...(asked.html ?? "").matchAll(/<input[^>]*name="knownTo"[^>]*>/g)].map(([tag]) => tag);
    expect(chosen.map((tag) => [/value="(\w+)"/.exec(tag)?.[1], tag.includes("checked")])).toEqual([
      ["unit", true],
      ["inspection", false],
    ]);
    const check = await post("who", { ...filled, knownTo: "inspection" });
    expect(check.html).toMatch(/name="knownTo" value="inspection"/);
    expect(check.html).toContain("نام من به واحد گفته نشود");
    const suggestion = { ...filled, kind: "suggestion", knownTo: "inspection" };
    expect((await post("check", { ...suggestion, goto: "who" })).html).not.toContain("knownTo");
  });

  it("keeps what was typed when the language changes", async () => {
    const { post } = pages();
    const reply = await post("words", { ...filled, language: "en" });
    expect(stepOf(reply)).toBe("words");
    expect(reply.html).toContain(filled.description);
    expect(reply.html).toContain('lang="en"');
    expect(reply.cookies?.map(({ name, value }) => [name, value])).toEqual([["language", "en"]]);
  });
});
