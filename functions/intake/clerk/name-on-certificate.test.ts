/** The name on a certificate that a clerk prints for the applicant at the desk (D10, R15). */
import { describe, expect, it } from "vitest";
import { organisation } from "../../../test/support/organisation.ts";
import { requests, zahra } from "../../../test/support/requests.ts";
import type { NewRequest } from "../applicant/register-request/registration-by-applicant.ts";
import { identifyApplicant } from "./identify-applicant.ts";
import { showApplicantsRequest } from "./show-applicants-request.ts";

const clerk = "c.ahmadi";
const rahim = { type: "national-code", number: "0081027168" } as const;
const onBehalfOf = { type: "another", relation: "lawyer", fullName: "رحیم نمونه", identity: rahim } as const;
const kinds = organisation.kinds.map((kind) => ({ ...kind, mayHide: true }));

async function desk(change: Partial<NewRequest> = {}) {
  const world = requests({ kinds });
  const code = await world.register(change);
  const show = async ({
    number = zahra.applicant.identityNumber ?? "",
    seen = "document" as "document" | "caller",
    named = true,
  } = {}) => {
    const asked = { identity: { type: "national-code", number }, seen } as const;
    const found = await identifyApplicant(world.clerks, asked, clerk);
    if ("refused" in found) throw new Error(found.refused.code);
    const shown = await showApplicantsRequest(
      world.clerks,
      { request: code, pass: found.pass, named },
      clerk,
    );
    if ("refused" in shown) throw new Error(shown.refused.code);
    return shown.named;
  };
  const looks = () =>
    world.rows.flatMap(({ facts: [fact] }) =>
      fact?.type === "looked" ? [(fact as { what?: string }).what] : [],
    );
  return { ...world, code, show, looks };
}

describe("a certificate that a clerk prints", () => {
  it("names the applicant whose document the clerk saw, when the clerk asks for the name, and records that the clerk saw the name (D10, R15)", async () => {
    const { show, looks } = await desk();
    expect(await show({ named: false })).toBeUndefined();
    expect(looks()).toEqual(["status"]);
    expect(await show()).toEqual({ fullName: zahra.applicant.fullName, as: "applicant" });
    expect(looks()).toEqual(["status", "applicant"]);
  });

  it("names a proxy or representative in that role, and the represented person by name (C10, C11)", async () => {
    const proxied = await desk({ onBehalfOf });
    expect(await proxied.show()).toEqual({ fullName: zahra.applicant.fullName, as: "proxy" });
    expect(await proxied.show({ number: rahim.number })).toEqual({
      fullName: "رحیم نمونه",
      as: "represented",
    });
    const grouped = await desk({ onBehalfOf: { type: "group" } });
    expect(await grouped.show()).toMatchObject({ as: "representative" });
  });

  it("leaves out the name, and records no access to it, when the applicant is hidden from the units or is on the telephone (C15)", async () => {
    const hidden = await desk({ knownTo: "inspection" });
    expect(await hidden.show()).toBeUndefined();
    expect(hidden.looks()).toEqual(["status"]);
    const called = await desk();
    expect(await called.show({ seen: "caller" })).toBeUndefined();
    expect(called.looks()).toEqual(["status"]);
  });

  it("has no name after the applicant's erasure (P2)", async () => {
    const { show, clerks, code } = await desk();
    const identity = { ...clerks.identity, showApplicant: async () => ({ erased: true }) as const };
    const found = await identifyApplicant(
      clerks,
      { identity: { type: "national-code", number: zahra.applicant.identityNumber ?? "" }, seen: "document" },
      clerk,
    );
    if ("refused" in found) throw new Error(found.refused.code);
    const asked = { request: code, pass: found.pass, named: true };
    const shown = await showApplicantsRequest({ ...clerks, identity }, asked, clerk);
    expect(shown).not.toHaveProperty("named");
    expect(await show()).toBeDefined();
  });
});
