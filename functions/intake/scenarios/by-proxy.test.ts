import { describe, expect, it } from "vitest";
import { refused, requests, zahra } from "../../../test/support/requests.ts";
import { oneTimeCode } from "../../identity/challenge/one-time-code.ts";
import { showApplicant } from "../../identity/commands/show-applicant.ts";
import { partyId } from "../../identity/person/vault.ts";
import { addressOf } from "../../identity/queries/address-of.ts";
import { addInformation } from "../applicant/add-information.ts";
import { giveConsent } from "../applicant/give-consent.ts";
import { listMyRequests } from "../applicant/my-requests/list-requests.ts";
import { confirmMyCode, findMe, sendMyCode } from "../applicant/my-requests/my-code.ts";
import { objectToAnswer } from "../applicant/object-to-answer.ts";
import { rateAnswer } from "../applicant/rate-answer.ts";
import { readMyRequest } from "../applicant/read-request/read-request.ts";
import { registerRequest } from "../applicant/register-request/register-request.ts";
import {
  type NewRequest,
  registrationByApplicant,
} from "../applicant/register-request/registration-by-applicant.ts";
import { takeBackConsent } from "../applicant/take-back-consent.ts";
import { withdrawRequest } from "../applicant/withdraw-request.ts";
import { beginAttachment } from "../attachments/begin-attachment.ts";
import { readAttachments } from "../attachments/read-attachments.ts";
import { actForApplicant } from "../clerk/act-for-applicant.ts";
import { identifyApplicant } from "../clerk/identify-applicant.ts";
import { registerForApplicant } from "../clerk/register-for-applicant.ts";
import { showApplicantsRequest } from "../clerk/show-applicants-request.ts";
import { eraseApplicant } from "../retention/erase-applicant.ts";
import { decideSettleAttachment } from "../rules/rules-attachments.ts";
import { proxyOf } from "../rules/rules-proxy.ts";

const rahim = { type: "national-code", number: "0081027168" } as const;
const hisMobile = "+989120000002";
const onBehalfOf: NonNullable<NewRequest["onBehalfOf"]> = {
  type: "another",
  relation: "lawyer",
  fullName: "رحیم نمونه",
  identity: rahim,
  mobile: hisMobile,
};
const clerk = "c.ahmadi";

/** Zahra registers a request for Rahim. */
async function forRahim(change: Partial<NewRequest> = {}) {
  const world = requests();
  const code = await world.register({ onBehalfOf, ...change });
  const his = await findMe(world.deps, { identity: rahim, mobile: hisMobile });
  let keys = 0;
  const asHim = () => {
    keys += 1;
    return { code, session: his, key: `his-${keys}` };
  };
  const passFor = async (number: string) => {
    const asked = { identity: { type: "national-code", number }, seen: "document" } as const;
    const found = await identifyApplicant(world.clerks, asked, clerk);
    if ("refused" in found) throw new Error(found.refused.code);
    return found;
  };
  const acts = (pass: string, act: Parameters<typeof actForApplicant>[1]["act"], key: string) =>
    actForApplicant(world.clerks, { request: code, pass, act }, { clerk, key });
  return { ...world, code, his, asHim, passFor, acts };
}

describe("an applicant who represents another person", () => {
  it("has both people in the vault under their own keys; no row or event has data of either person (C11, P2)", async () => {
    const { code, state, identity, rows } = await forRahim();
    const { person, representing } = (await state(code)).registration ?? {};
    expect(representing).toMatchObject({
      relation: "lawyer",
      person: expect.not.stringMatching(person ?? ""),
    });
    expect(JSON.stringify(rows)).not.toMatch(/رحیم|0081027168|9120000002|زهرا/);
    const look = { request: code, by: "e.karimi", directory: 1 };
    expect(await showApplicant(identity, look)).toMatchObject({
      applicant: { fullName: "زهرا نمونه" },
      represented: { fullName: "رحیم نمونه", identityNumber: "0081027168", mobile: hisMobile },
    });
    // The destruction of the represented person's key leaves the applicant's data readable.
    const his = partyId(code, representing?.person ?? "");
    const { vault } = identity;
    const without = { ...vault, get: async (id: typeof his) => (id === his ? "erased" : vault.get(id)) };
    const after = await showApplicant({ ...identity, vault: without }, look);
    expect(after).toMatchObject({ applicant: { fullName: "زهرا نمونه" } });
    expect(after).not.toHaveProperty("represented");
    const ask = { request: code, person: representing?.person ?? "" };
    expect(await addressOf({ ...identity, vault: without }, ask)).toEqual({ erased: true });
  });

  it("is announced, in the event of the registration, with the relation to the represented person (C11, law 1)", async () => {
    const { rows } = await forRahim();
    const registered = rows.flatMap(({ events }) => events).find(({ type }) => type.startsWith("intake.req"));
    expect(registered?.data).toMatchObject({ representing: { relation: "lawyer" } });
  });

  it("is refused when they name themselves as the represented person (C11)", async () => {
    const { intake } = requests();
    const themselves = { ...onBehalfOf, identity: { type: "national-code", number: "0499370899" } } as const;
    const asked = { ...zahra, onBehalfOf: themselves };
    expect(await registerRequest(intake, registrationByApplicant(asked, "key"))).toEqual({
      registered: false,
      refusal: { code: "represents-themselves" },
    });
  });

  it("may register without the represented person's number and mobile, also at the desk (C11, C13, C18)", async () => {
    const { clerks, state } = requests();
    const nobody = { identity: { type: "none" }, fullName: "کسی" } as const;
    const asked = {
      ...({ channel: "desk", kind: "complaint", subject: "price", readBack: true } as const),
      description: "پدرم نمی‌تواند بیاید.",
      applicant: { type: "given", seen: "nothing", ...nobody } as const,
      onBehalfOf: { type: "another", relation: "relative", ...nobody } as const,
      authoritySeen: true as const,
    };
    const reply = await registerForApplicant(clerks, asked, { clerk, key: "k" });
    if ("refused" in reply) throw new Error(reply.refused.code);
    const { registration, authoritySeen } = await state(reply.code);
    expect(registration?.representing?.person).not.toBe(registration?.person);
    expect(authoritySeen).toMatchObject({ by: clerk });
  });

  it("registers once on a retry with the same idempotency key, and is refused under it with another represented person (P4)", async () => {
    const { intake, rows } = requests();
    const asked = { ...zahra, onBehalfOf };
    const first = await registerRequest(intake, registrationByApplicant(asked, "key"));
    expect(await registerRequest(intake, registrationByApplicant(asked, "key"))).toEqual(first);
    const other = { ...asked, onBehalfOf: { ...onBehalfOf, fullName: "کس دیگر" } };
    expect(await registerRequest(intake, registrationByApplicant(other, "key"))).toMatchObject({
      refusal: { code: "key-reused" },
    });
    expect(rows.filter(({ command }) => command === "register-request")).toHaveLength(1);
  });
});

describe("a represented person", () => {
  it("gets the one-time code on their own mobile and finds the request in their list (C11, C14)", async () => {
    const { deps, code, his, identity, rows } = await forRahim();
    const how = { address: "192.0.2.1", language: "fa", key: "s" } as const;
    const sent = await sendMyCode(deps, his, how);
    if ("refused" in sent) throw new Error(sent.refused.code);
    const [issued] = rows.at(-1)?.events ?? [];
    const { person, challenge } = (issued?.data ?? {}) as { person: string; challenge: string };
    expect(person).toBe(his.person);
    expect(await addressOf(identity, { request: code, person, challenge })).toMatchObject({
      mobile: hisMobile,
      contactBy: "sms",
    });
    const digits = oneTimeCode((await identity.codeKeys.current()).bytes, sent.challenge);
    const given = { challenge: sent.challenge, oneTimeCode: digits, key: "c", address: "192.0.2.1" };
    expect(await confirmMyCode(deps, his, given)).toHaveProperty("at");
    expect((await listMyRequests(deps, his)).items).toMatchObject([{ code, forYou: true }]);
  });

  it("reads the whole request, but nothing after signing in with a mobile that is not theirs; the proxy's own list is unchanged (C11, C13)", async () => {
    const { deps, code, his } = await forRahim();
    expect(await readMyRequest(deps, code, his)).toMatchObject({
      description: zahra.description,
      status: { forYou: true },
      proxy: { relation: "lawyer", authority: "none" },
      mayI: ["withdraw"],
    });
    const other = await findMe(deps, { identity: rahim, mobile: "+989120000003" });
    expect(await readMyRequest(deps, code, other)).toBeUndefined();
    expect((await listMyRequests(deps, other)).items).toEqual([]);
    const number = zahra.applicant.identityNumber ?? "";
    const hers = await findMe(deps, {
      identity: { type: "national-code", number },
      mobile: zahra.applicant.mobile,
    });
    expect((await listMyRequests(deps, hers)).items).toMatchObject([{ code }]);
    expect((await listMyRequests(deps, hers)).items[0]).not.toHaveProperty("forYou");
  });

  it("may withdraw the request, but may take none of the steps that are the proxy's: text, objection, rating, files, consent (C11)", async () => {
    const { deps, asHim, code, answers, rows, his } = await forRahim({ knownTo: "inspection" });
    expect(await addInformation(deps, asHim(), "خودم می‌گویم.")).toEqual(refused("not-found"));
    expect(await beginAttachment(deps, asHim())).toEqual(refused("not-found"));
    expect(await readAttachments(deps, code, his)).toBeUndefined();
    expect(await giveConsent(deps, asHim())).toEqual(refused("not-found"));
    expect(await withdrawRequest(deps, asHim())).toHaveProperty("at");
    expect(rows.at(-1)).toMatchObject({ actor: `applicant:${his.person}`, command: "withdraw-request" });
    await answers(code);
    expect(await objectToAnswer(deps, asHim(), "قبول ندارم.")).toEqual(refused("not-found"));
    expect(await rateAnswer(deps, asHim(), { process: true, outcome: true })).toEqual(refused("not-found"));
  });

  it("may withdraw the proxy's consent, which hides both people again (C11, C15)", async () => {
    const { deps, asHim, ask, code, read } = await forRahim({ knownTo: "inspection" });
    await giveConsent(deps, ask(code));
    expect(await takeBackConsent(deps, asHim())).toHaveProperty("at");
    expect((await read(code)).status.knownTo).toBe("inspection");
  });

  it("is found at the desk by their document and may withdraw there; an accused clerk finds nothing (C11, R2)", async () => {
    const { passFor, acts, clerks, code } = await forRahim();
    const { pass, requests: found } = await passFor(rahim.number);
    expect(found).toMatchObject([{ code, forYou: true }]);
    const shown = await showApplicantsRequest(clerks, { request: code, pass }, clerk);
    expect(shown).toMatchObject({ status: { forYou: true }, proxy: { authority: "none" } });
    expect(await acts(pass, { type: "add", words: "خودم می‌گویم." }, "a")).toEqual(refused("not-found"));
    expect(await acts(pass, { type: "show-authority" }, "b")).toEqual(refused("not-found"));
    expect(await acts(pass, { type: "withdraw" }, "c")).toHaveProperty("at");
    const against = await forRahim({ complainedOfUnit: "service-desk" });
    expect((await against.passFor(rahim.number)).requests).toEqual([]);
  });
});

describe("an erased represented person", () => {
  it("is erased without the applicant; the request leaves the represented person's list and sessions (C11, P2)", async () => {
    const { deps, ask, code, his, erasing, hearsOfErasure, state, build, passFor } = await forRahim();
    const erase = { request: code, whose: "represented", because: "asked", by: "v.admin", key: "k" } as const;
    expect(await eraseApplicant(erasing, erase)).toMatchObject({ refused: { code: "still-open" } });
    await withdrawRequest(deps, ask(code));
    expect(await eraseApplicant(erasing, erase)).toMatchObject({ requests: [code] });
    await hearsOfErasure();
    await build(code);
    expect(await state(code)).toMatchObject({ representedErased: true });
    expect(await state(code)).not.toHaveProperty("erased");
    expect(await readMyRequest(deps, code, { person: his.person })).toBeUndefined();
    expect((await listMyRequests(deps, { person: his.person })).items).toEqual([]);
    expect((await passFor(rahim.number)).requests).toEqual([]);
    expect(await readMyRequest(deps, code, { request: code })).toMatchObject({
      description: zahra.description,
    });
    const own = { ...erase, request: await requests().register() };
    expect(await eraseApplicant(requests().erasing, own)).toEqual(refused("not-found"));
  });
});

describe("the document that authorises a proxy", () => {
  it("is an attachment, marked as the authority document until the malware scan refuses the file; applicants who act for themselves cannot send one (C11, C12)", async () => {
    const { deps, ask, code, register, state } = await forRahim();
    const authority = async () => proxyOf(await state(code)).proxy?.authority;
    expect(await beginAttachment(deps, ask(code), { authority: true })).toMatchObject({ attachment: 1 });
    expect(await authority()).toBe("none");
    const at = (receivedAt: string, more = {}) => ({
      ...{ begunAt: receivedAt, authority: true as const, receivedAt },
      ...more,
    });
    const before = await state(code);
    const sent = { ...before, attachments: [at("2026-11-24T08:00:00.000Z")] };
    expect(proxyOf(sent).proxy?.authority).toBe("attached");
    const gone = { at: "2026-11-24T08:01:00.000Z", because: "malware" as const };
    const back = { ...before, attachments: [at("2026-11-24T08:00:00.000Z", { refused: gone })] };
    expect(proxyOf(back).proxy?.authority).toBe("none");
    expect(decideSettleAttachment(sent, 1, { refused: "malware" })).toMatchObject({
      facts: [{ attachment: 1 }],
    });
    const own = await register();
    expect(await beginAttachment(deps, ask(own), { authority: true })).toEqual(refused("not-by-proxy"));
  });

  it("is recorded once as seen by a clerk, whom the journal row names; the record is refused for applicants who act for themselves (C11)", async () => {
    const { passFor, acts, code, state, announced, clerks, register, build } = await forRahim();
    const { pass } = await passFor(zahra.applicant.identityNumber ?? "");
    expect(await acts(pass, { type: "show-authority" }, "a")).toHaveProperty("at");
    expect(await acts(pass, { type: "show-authority" }, "a")).toHaveProperty("at");
    expect(await acts(pass, { type: "show-authority" }, "b")).toEqual(refused("authority-there"));
    expect(announced()).toEqual(["intake.authority-seen.v1", "intake.acted-at-desk.v1"]);
    expect(proxyOf(await state(code)).proxy?.authority).toBe("seen");
    const own = await register();
    await build(own);
    const shown = { request: own, pass, act: { type: "show-authority" } } as const;
    expect(await actForApplicant(clerks, shown, { clerk, key: "c" })).toEqual(refused("not-by-proxy"));
  });
});
