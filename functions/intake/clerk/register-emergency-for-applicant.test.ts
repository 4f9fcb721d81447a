import { describe, expect, it } from "vitest";
import { withEmergencies } from "../../../test/support/emergencies.ts";
import { refused, requests } from "../../../test/support/requests.ts";
import { readEntry } from "../../identity/person/vault.ts";
import { registerEmergencyForApplicant } from "./register-emergency-for-applicant.ts";
import { registerForApplicant } from "./register-for-applicant.ts";

type Asked = Parameters<typeof registerEmergencyForApplicant>[1];

const asked: Asked = { reason: "absent-employee", room: "۲۱۴", mobile: "+989123456789", readBack: true };

function phone() {
  const world = requests(withEmergencies);
  let keys = 0;
  const enter = async (change: Partial<Asked> = {}, given: { clerk?: string; key?: string } = {}) => {
    keys += 1;
    const { clerk = "c.ahmadi", key = `called-${keys}` } = given;
    return registerEmergencyForApplicant(world.clerks, { ...asked, ...change }, { clerk, key });
  };
  const entered = async (change: Partial<Asked> = {}) => {
    const reply = await enter(change);
    if ("refused" in reply) throw new Error(reply.refused.code);
    return reply;
  };
  return { ...world, enter, entered };
}

describe("an emergency that a clerk registers by telephone", () => {
  it("goes to inspection only, hides the applicant from the unit, has the web form's deadline, and names the clerk (S3, C4, C6, C15)", async () => {
    const { entered, register, rows, state } = phone();
    const { code, promise } = await entered();
    const web = await register({
      ...{ kind: "service-failure", subject: "absent-employee", channel: "foad-web" },
      knownTo: "inspection",
    });
    expect(promise).toEqual((await state(web)).registration?.promise);
    expect(promise?.unit).toBe("inspection");
    expect(rows.find(({ id }) => id === code)).toMatchObject({
      ...{ command: "register-for-applicant", actor: "staff:c.ahmadi" },
      facts: [{ channel: "phone-128", enteredBy: "c.ahmadi", kind: "service-failure", hidden: true }],
      events: [{ data: { channel: "phone-128", enteredBy: "c.ahmadi" } }],
    });
  });

  it("is refused to a clerk who is accused or whose unit is accused; another clerk registers it (S3, R2)", async () => {
    const { enter, rows } = phone();
    const ahmadi = withEmergencies.staff.find(({ username }) => username === "c.ahmadi");
    expect(await enter({ unit: ahmadi?.unit ?? "" })).toEqual(refused("clerk-complained-of"));
    expect(await enter({ person: ahmadi?.name.fa ?? "" })).toEqual(refused("clerk-complained-of"));
    expect(rows).toHaveLength(0);
    expect(await enter({ unit: ahmadi?.unit ?? "" }, { clerk: "e.karimi" })).toMatchObject({
      registered: true,
    });
  });

  it("needs neither name nor mobile; the applicant is called on a landline, if any (C18, C13)", async () => {
    const { entered, identity } = phone();
    const { code, noMobile } = await entered({ mobile: undefined, landline: "02112345678" });
    expect(noMobile).toBe(true);
    const entry = await readEntry(identity.vault, code);
    expect(entry).toMatchObject({
      applicant: { fullName: "نام نوشته نشده", identityType: "none", landline: "02112345678" },
    });
  });

  it("is registered once on a retry, and another body under the same idempotency key is refused (P4)", async () => {
    const { enter, rows } = phone();
    const first = await enter({}, { key: "once" });
    expect(await enter({}, { key: "once" })).toEqual(first);
    expect(await enter({ room: "۲۱۵" }, { key: "once" })).toEqual(refused("key-reused"));
    expect(rows.filter(({ version }) => version === 1)).toHaveLength(1);
  });

  it("is registered by a form of its own, and is refused in the form of other requests (S3, C3)", async () => {
    const { clerks } = phone();
    const other = {
      ...({ channel: "phone-128", kind: "service-failure", subject: "disrespect", readBack: true } as const),
      description: "کارمند نبود و جانشین هم نداشت.",
      applicant: {
        type: "given",
        identity: { type: "none" },
        seen: "nothing",
        fullName: "زهرا نمونه",
      } as const,
    };
    const reply = await registerForApplicant(clerks, other, { clerk: "c.ahmadi", key: "as-a-request" });
    expect(reply).toEqual({ refused: { code: "unknown-choice", details: { fields: "kind" } } });
  });
});
