import { describe, expect, it } from "vitest";
import { requests, zahra } from "../../../../test/support/requests.ts";
import { giveConsent } from "../../applicant/give-consent.ts";
import { findMe } from "../../applicant/my-requests/my-code.ts";
import type { NewRequest } from "../../applicant/register-request/registration-by-applicant.ts";
import { identifyApplicant } from "../identify-applicant.ts";
import { likelyForApplicant } from "./likely-for-applicant.ts";

const bread = "نانوایی کوچه سرو نان سنگک را گران‌تر از نرخ مصوب می‌فروشد.";
const breadAgain = "نان سنگک کوچه سرو گران است، نانوایی نرخ ندارد.";
const clerk = "c.ahmadi";
const hers = { type: "national-code", number: "0499370899" } as const;
const onBehalfOf: NonNullable<NewRequest["onBehalfOf"]> = {
  ...{ type: "another", relation: "lawyer", fullName: "رحیم نمونه" },
  identity: { type: "national-code", number: "0081027168" },
};

/** A clerk who has identified the applicant Zahra. */
function desk() {
  const world = requests();
  const passFor = async (number: string = hers.number, by = clerk) => {
    const asked = { identity: { ...hers, number }, seen: "document" } as const;
    const found = await identifyApplicant(world.clerks, asked, by);
    if ("refused" in found) throw new Error(found.refused.code);
    return found.pass;
  };
  const likely = async (pass: string, description: string, by = clerk) => {
    const found = await likelyForApplicant(world.clerks, { pass, description }, by);
    return "refused" in found ? found : found.map(({ code }) => code);
  };
  return { ...world, passFor, likely };
}

describe("likely duplicates shown to a registering clerk (C9)", () => {
  it("are the identified applicant's own requests with the same text and any mobile, the most similar first, without their text", async () => {
    const { register, passFor, likely, clerks } = desk();
    const near = await register({ description: breadAgain });
    const same = await register({
      description: bread,
      applicant: { ...zahra.applicant, mobile: "+989120000009" },
    });
    await register({ description: "یخچال نو خراب است." });
    await register({ description: bread, applicant: { ...zahra.applicant, identityNumber: "0043119077" } });
    const pass = await passFor();
    expect(await likely(pass, bread)).toEqual([same, near]);
    expect(await likely(pass, "سیمان پیدا نمی‌شود.")).toEqual([]);
    const shown = JSON.stringify(await likelyForApplicant(clerks, { pass, description: bread }, clerk));
    expect(shown).not.toMatch(/سنگک|0499370899/);
  });

  it("are refused without the pass that the clerk got by identifying the applicant within the last ten minutes (R15)", async () => {
    const { register, passFor, likely, clock } = desk();
    await register({ description: bread });
    const pass = await passFor();
    const over = { refused: { code: "pass-expired" } };
    expect(await likely(pass, bread, "z.other")).toEqual(over);
    clock.at = new Date(clock.at.getTime() + 11 * 60_000);
    expect(await likely(pass, bread)).toEqual(over);
  });

  it("leave out requests that accuse the clerk or their unit (R2)", async () => {
    const { register, passFor, likely, directory } = desk();
    const { snapshot } = await directory.current();
    const me = snapshot.staff.find(({ username }) => username === clerk);
    const about = await register({ description: bread, complainedOfPerson: me?.name.fa ?? "" });
    expect(await likely(await passFor(), bread)).toEqual([]);
    const another = snapshot.staff.find(({ unit }) => unit !== me?.unit)?.username ?? "";
    expect(await likely(await passFor(hers.number, another), bread, another)).toEqual([about]);
  });

  it("leave out requests whose text is hidden from the units until the applicant consents (C15)", async () => {
    const { register, passFor, likely, deps } = desk();
    const code = await register({ description: bread, knownTo: "inspection" });
    const pass = await passFor();
    expect(await likely(pass, bread)).toEqual([]);
    const session = await findMe(deps, { identity: hers, mobile: zahra.applicant.mobile });
    await giveConsent(deps, { code, session, key: "consent-1" });
    expect(await likely(pass, bread)).toEqual([code]);
  });

  it("are not searched among the requests of a person whom the applicant represents (C11)", async () => {
    const { register, passFor, likely } = desk();
    const code = await register({ description: bread, onBehalfOf });
    expect(await likely(await passFor(), bread)).toEqual([]);
    expect(await likely(await passFor("0081027168"), bread)).toEqual([code]);
  });

  it("are limited to twenty searches an hour per person, so a clerk cannot guess an applicant's text (R15)", async () => {
    const { register, passFor, likely } = desk();
    const code = await register({ description: bread });
    const pass = await passFor();
    for (let n = 0; n < 20; n += 1) expect(await likely(pass, bread)).toEqual([code]);
    expect(await likely(pass, bread)).toEqual({ refused: { code: "too-many" } });
    expect(await likely(await passFor(), bread), "by another pass, too").toEqual({
      refused: { code: "too-many" },
    });
    expect(await likely(await passFor("0043119077"), bread), "of another person").toEqual([]);
  });
});
