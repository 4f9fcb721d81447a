/**
 * Runs all ways of registering over ports that record each call. The vault, all cryptographic keys and the secret are the
 * same in every run.
 */

import type { IdentityDeps } from "../../functions/identity/adapters/deps.ts";
import type { ClerkDeps } from "../../functions/intake/adapters/clerk-deps.ts";
import type { IntakeDeps } from "../../functions/intake/adapters/deps.ts";
import { printPad } from "../../functions/intake/clerk/print-pad.ts";
import { registerEmergencyForApplicant } from "../../functions/intake/clerk/register-emergency-for-applicant.ts";
import { registerForApplicant } from "../../functions/intake/clerk/register-for-applicant.ts";
import { foadRoutes } from "../../functions/intake/http/foad-routes.ts";
import { registerRoutes } from "../../functions/intake/http/register-routes.ts";
import { citizenTokens } from "../../functions/intake/pages/tokens.ts";
import { hearPartner } from "../../functions/intake/partner/hear-partner/hear-partner.ts";
import type { AtPartner } from "../../functions/intake/partner/hear-partner/partner-news.ts";
import { registerFromPartner } from "../../functions/intake/partner/register-from-partner.ts";
import triggers from "../../functions/intake/triggers.ts";
import { publicRefusals } from "../../shared/contracts/refusals/refusals-public.ts";
import { defaultLimits } from "../../shared/directory/default-timing.ts";
import type { Partner, Snapshot } from "../../shared/directory/snapshot.ts";
import { httpEvent, testContext, testEnvironment, testKeys, testSecret } from "../../shared/handler/fakes.ts";
import { api } from "../../shared/handler/http/api.ts";
import { fingerprintOf } from "../../shared/journal/fingerprint.ts";
import { memoryViews } from "../../shared/journal/memory-views.ts";
import { memoryClaims } from "../../shared/limits/memory-claims.ts";
import { memoryTallies } from "../../shared/limits/memory-tallies.ts";
import { processDyingAt } from "../crash-points/dying.ts";
import { clerksOver } from "./applicants-at-desk.ts";
import { withEmergencies } from "./emergencies.ts";
import { memoryWorld } from "./memory-world.ts";
import { reportKind } from "./reports.ts";

const both = (text: string) => ({ fa: text, en: text });
const samad: Partner = { key: "samad", name: both("سامد"), channel: "partner-samad", keyNumber: 1 };
export const foad: Partner = { ...samad, key: "foad", channel: "partner-foad" };
const snapshot: Snapshot = {
  ...withEmergencies,
  kinds: [...withEmergencies.kinds, reportKind],
  handOffs: [{ key: "water", name: both("آب"), text: both("با شرکت آب است"), where: both("شرکت آب") }],
  partners: [samad, foad],
  timeLimits: { ...defaultLimits, paperClocks: "entered", letterClocks: "handed-in" },
};

const [applicant, represented] = ["f".repeat(32), "e".repeat(32)];
const contact = (of: unknown) => fingerprintOf(of).padEnd(43, "c");

const testKey = Buffer.alloc(32, 9).toString("base64url");

export type Ask = Parameters<IntakeDeps["identity"]["putApplicant"]>[0];

/** Answers as a vault that treats every applicant as the same person. */
export function kept({ applicant: given, represented: other, keys }: Ask) {
  const onRecord = "+989120000009";
  const mobile = "as" in given ? onRecord : given.mobile;
  return {
    person: applicant,
    ...(keys && { keys: { person: testKey, both: testKey } }),
    ...(mobile === undefined ? { byCall: true as const } : { contact: contact(mobile) }),
    ...("as" in given && { mobile: onRecord }),
    ...(other && {
      represented: {
        person: represented,
        ...(other.mobile !== undefined && { contact: contact(other.mobile) }),
      },
    }),
  };
}

/** Makes intake's ports, which record each call. The vault, all cryptographic keys and the secret are always the same. */
function portsOver({ intake }: ReturnType<typeof memoryWorld>, vault: (ask: Ask) => object) {
  const { within, calls } = processDyingAt();
  const [asked, written, counted]: [Ask[], unknown[], string[]] = [[], [], []];
  const { limits } = intake;
  const ports = {
    ...intake,
    secret: testSecret,
    pinKeys: testKeys,
    documents: { ...intake.documents, put: async (...put: unknown[]) => written.push(put.slice(0, 3)) },
    keys: { get: async () => new Uint8Array(32).fill(9), find: async () => new Uint8Array(32).fill(9) },
    limits: {
      ...limits,
      takeOnce: (...[name, once, ...rest]: Parameters<typeof limits.takeOnce>) => {
        counted.push(once);
        return limits.takeOnce(name, once, ...rest);
      },
    },
    identity: {
      ...intake.identity,
      putApplicant: async (ask: Ask) => {
        asked.push(ask);
        return vault(ask) as ReturnType<typeof kept>;
      },
    },
  };
  const noted = Object.entries(ports).map(([name, port]) => [
    name,
    typeof port === "object" && port !== null ? within(name, port) : port,
  ]);
  return { ports: Object.fromEntries(noted) as typeof ports, calls, asked, written, counted };
}

type Ports = ReturnType<typeof portsOver>["ports"];

/** Makes the web's operations: register, report, emergency. */
function webOver(ports: Ports, views: ClerkDeps["views"]) {
  const pages = {
    ...ports,
    ...{ tallies: memoryTallies(), views: { ...memoryViews(), ...views } },
    tokens: citizenTokens(testKeys),
    ...{ assetBase: "/assets", mintKey: () => "minted-key-0001" },
  };
  const common = {
    refusals: async () => publicRefusals,
    environment: testEnvironment,
    now: ports.now,
    log: () => {},
  };
  const register = api({
    ...common,
    ...{ triggers: triggers["register-api"], routes: registerRoutes(triggers["register-api"], pages) },
  });
  const foad = api({ ...common, triggers: triggers["foad-api"], routes: foadRoutes(pages) });
  const sendTo = (lambda: typeof register, path: string) => async (body: object, key: string) => {
    const headers = { "content-type": "application/json", "idempotency-key": key };
    const event = httpEvent(`POST ${path}`, { headers, body: JSON.stringify(body) });
    return lambda(event, testContext());
  };
  return {
    web: sendTo(register, "/api/requests"),
    reports: sendTo(register, "/api/reports"),
    emergencies: sendTo(foad, "/api/emergencies"),
  };
}

/** Makes the desk of a clerk who has a pass for the applicant and whose identifications of the applicant are accepted. */
function deskOver(ports: Ports, identity: IdentityDeps, views: ClerkDeps["views"]): ClerkDeps {
  const desk = clerksOver(ports, identity, views);
  const pass = { clerk: "c.ahmadi", person: applicant, seen: "document" as const };
  return {
    ...desk,
    identity: {
      ...desk.identity,
      putApplicant: ports.identity.putApplicant,
      attest: async () => ({ person: applicant }),
    },
    passes: { ...desk.passes, open: async () => pass },
  };
}

/** Makes all ways of registering over ports in memory. */
export function registering(vault: (ask: Ask) => object = kept) {
  const memory = memoryWorld(undefined, undefined, snapshot);
  const { ports, ...noted } = portsOver(memory, vault);
  /** The tracking codes of earlier requests that were registered from the same letter. */
  const lettersBefore: string[] = [];
  const views = {
    list: async () => ({ items: lettersBefore.map((code) => ({ id: `letter#${code}`, version: 1 })) }),
  } as unknown as ClerkDeps["views"];
  const desk = deskOver(ports, memory.identity, views);
  const partners = { ...ports, claims: memoryClaims() };
  return {
    ...{ rows: memory.rows, clock: memory.clock, lettersBefore },
    ...noted,
    ...webOver(ports, views),
    enter: (body: object, key: string, clerk = "c.ahmadi") =>
      registerForApplicant(desk, body as Parameters<typeof registerForApplicant>[1], { clerk, key }),
    callIn: (body: object, key: string) =>
      registerEmergencyForApplicant(desk, body as Parameters<typeof registerEmergencyForApplicant>[1], {
        ...{ clerk: "c.ahmadi", key },
      }),
    hear: (type: string, data: object, message: string, from = samad) =>
      hearPartner(partners, from, { type, data } as Parameters<typeof hearPartner>[2], message),
    bring: (request: AtPartner, key: string) =>
      registerFromPartner(desk, { partner: samad.key, request }, { clerk: "c.ahmadi", key }),
    /** Reserves the tracking code for a receipt of another set of receipts printed in advance. */
    occupy: (code: string) =>
      memory.intake.requests.decide(
        code,
        {
          ...{ name: "print-pad", actor: "staff:c.ahmadi", key: "another-pad", fingerprint: "f" },
          ...{ at: memory.now(), directory: 1, correlation: code },
        },
        () => ({ facts: [{ type: "reserved", by: "c.ahmadi" }] }),
      ),
    /** Prints one receipt in advance and returns its tracking code, which is the same each time. */
    pad: async () => {
      const pad = await printPad(
        { ...memory.intake, secret: testSecret, pinKeys: testKeys },
        { receipts: 1 },
        { clerk: "c.ahmadi", key: "pad" },
      );
      return "refused" in pad ? "" : (pad.receipts[0]?.code ?? "");
    },
  };
}

export type Registering = ReturnType<typeof registering>;

const matter = { kind: "complaint", subject: "price", description: "قیمت روغن از قیمت مصوب بیشتر است." };
export const onWeb = {
  ...matter,
  identity: { type: "national-code", number: "0499370899" },
  ...{ fullName: "زهرا نمونه", mobile: "09123456789", contactBy: "sms" },
};
export const rahim = {
  ...{ type: "another", relation: "lawyer", fullName: "رحیم نمونه", mobile: "+989120000002" },
  identity: { type: "national-code", number: "0081027168" },
};
const given = {
  type: "given",
  identity: { type: "national-code", number: "0081027168" },
  fullName: "رحیم نمونه",
};
const elder = { ...given, seen: "document", landline: "02112345678" };
export const atDesk = { ...matter, channel: "desk", applicant: elder, readBack: true };
export const onPaper = {
  ...matter,
  channel: "paper",
  applicant: { ...elder, seen: "nothing" },
  handedIn: "2026-11-17",
};
export const letter = {
  sender: { type: "organisation", name: "شورای نمونه" },
  ...{ number: "۱۴۰۵/۱۲", date: "2026-11-10", answerBy: "2026-12-20" },
};
export const inLetter = { ...onPaper, channel: "letter", letter };
export const atPartner: AtPartner = {
  ...matter,
  ...{ externalCode: "SMD-1405-000123", fullName: "زهرا نمونه", mobile: "+989123456789" },
  identity: { type: "national-code", number: "0499370899" },
};
export const emergency = { reason: "absent-employee", unit: "legal", room: "۲۱۴" };
