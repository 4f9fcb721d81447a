/** Rotates the keys of every purpose while the stack is used, and then removes the old keys (ADR 0052). */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeAddresses } from "../../local/stack/addresses-file.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { signedIn } from "../iam/signed-in.ts";
import { type Given, newKey, newRequest, registered } from "../support/citizens.ts";
import { formTo, submit } from "../support/forms.ts";
import { startLocalStack } from "../support/local-stack.ts";
import { runScript } from "../support/operator.ts";
import {
  addedThere,
  type PartnerProgram,
  partnerProgram,
  registeredThere,
} from "../support/partner-program.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { type Answer, newVisitor, type Visitor } from "../support/visitor.ts";

const dataDir = mkdtempSync(join(tmpdir(), "peygir-keys-"));
const exchanged = ["sessions", "forms", "pins", "partner-keys", "codes"];
const fiveMinutes = 5 * 60_000;
const given: Given = newRequest();
let stack: Stack;
let code: string;
let before: Issued;
let after: Issued;

interface Receipt {
  readonly trackingCode: string;
  readonly pin: string;
}

/** A session, a form, a receipt and a partner's key, all of which were made while the same signing keys were current. */
interface Issued {
  readonly session: Visitor;
  readonly page: Answer;
  readonly formOf: Visitor;
  readonly receipt: Receipt;
  readonly partner: PartnerProgram;
}

beforeAll(async () => {
  stack = await startLocalStack();
  writeAddresses(dataDir, stack.addresses);
  code = await registered(newVisitor(stack.addresses.pages), given);
  before = await issued();
});

afterAll(async () => {
  // The functions are stopped, since they cache keys that the next stack on this machine does not have.
  stack?.kill();
  await stack?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function issued(): Promise<Issued> {
  const clerk = await staffMember(stack, "z.hashemi");
  const formOf = newVisitor(stack.addresses.pages);
  return {
    session: await signedIn(stack, code, given.mobile),
    formOf,
    page: await formOf.open("/track"),
    receipt: await atTheDesk(clerk),
    partner: await partnerProgram(stack, "samad"),
  };
}

/** Registers a request at the desk for an applicant without a mobile; the receipt has a PIN. */
async function atTheDesk(clerk: StaffMember): Promise<Receipt> {
  const { kind, subject, description, identity, fullName } = newRequest();
  const sent = await clerk.send("/applicants/registration", {
    method: "POST",
    headers: { "idempotency-key": newKey() },
    json: {
      ...{ channel: "desk", kind, subject, description, readBack: true },
      applicant: { type: "given", seen: "document", identity, fullName, landline: "02112345678" },
    },
  });
  return sent.json<Receipt>();
}

async function ops(...words: readonly string[]): Promise<void> {
  const { code: ended, said } = await runScript(dataDir, "ops.ts", "rotate-secret", ...words);
  if (ended !== 0) throw new Error(`${words.join(" ")}: ${ended} ${said}`);
}

const openedBy = ({ trackingCode, pin }: Receipt): Promise<Answer> =>
  newVisitor(stack.addresses.pages).send("/api/track/pin", { json: { code: trackingCode, pin } });

const reads = (session: Visitor) => session.send(`/api/requests/${code}`);

/**
 * Sends a form that was opened earlier. The typed tracking code matches no request, so the answer shows only whether the form
 * is accepted.
 */
const sends = ({ formOf, page }: Issued): Promise<Answer> =>
  submit(formOf, page, "/track", { code: "407155289363", mobile: "09120000000" });

const tells = ({ partner }: Issued, id: string): Promise<Answer> =>
  partner.send(id, registeredThere(newRequest(), id));

const statuses = async (issuedOnes: Issued, name: string) => ({
  session: (await reads(issuedOnes.session)).status,
  form: (await sends(issuedOnes)).status === 403 ? "expired" : "taken",
  pin: (await openedBy(issuedOnes.receipt)).status,
  partner: (await tells(issuedOnes, `${name}-${newKey()}`)).status,
});

const allGood = { session: 200, form: "taken", pin: 200, partner: 200 };

test("old sessions, forms, PINs and partner keys stay valid while the signing keys are rotated under load, and those made afterwards use the new key", async () => {
  const over = new AbortController();
  const seen: object[] = [];
  const load = (async () => {
    for (let n = 0; !over.signal.aborted; n += 1) seen.push(await statuses(before, `load-${n}`));
  })();
  for (const purpose of exchanged) await ops(purpose);
  stack.clock.moveBy(fiveMinutes);
  after = await issued();
  over.abort();
  await load;
  seen.push(await statuses(before, "before"), await statuses(after, "after"));
  expect(seen.length).toBeGreaterThan(2);
  expect(seen.filter((one) => JSON.stringify(one) !== JSON.stringify(allGood))).toEqual([]);
  expect(before.session.cookie("session")).toMatch(/^1\./);
  expect(after.session.cookie("session")).toMatch(/^2\./);
  expect(formTo(before.page, "/track").fields["csrf"]).toMatch(/^1\./);
  expect(formTo(after.page, "/track").fields["csrf"]).toMatch(/^2\./);
});

test("after the old signing keys are removed, sessions, forms, PINs and calls made with old keys are refused in plain words, and those made with new keys work", async () => {
  for (const purpose of exchanged) await ops(purpose, "--remove-old", "--leaked");
  stack.clock.moveBy(fiveMinutes);
  expect(await statuses(after, "still")).toEqual(allGood);
  const session = await reads(before.session);
  expect([session.status, session.text]).toEqual([401, expect.stringContaining("signed-out")]);
  const form = await sends(before);
  expect([form.status, form.text]).toEqual([403, expect.stringContaining("مهلت این فرم گذشته است")]);
  const pin = await openedBy(before.receipt);
  expect([pin.status, pin.text]).toEqual([410, expect.stringContaining("رسید تازه همان لحظه کار می‌کند")]);
  const told = await before.partner.send("late", addedThere("رسید", "load-0"));
  expect([told.status, told.text]).toEqual([401, expect.stringContaining("not-signed")]);
});
