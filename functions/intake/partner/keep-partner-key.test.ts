/** The keys of partner systems (N7), tested through the whole Lambda that makes them and verifies their signatures. */

import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { refusals } from "../../../shared/contracts/refusals/refusals.ts";
import type { Partner } from "../../../shared/directory/snapshot.ts";
import { identifyStaff } from "../../../shared/handler/auth/staff.ts";
import { asJson, httpEvent, testContext, testEnvironment } from "../../../shared/handler/fakes.ts";
import { api } from "../../../shared/handler/http/api.ts";
import { memoryClaims } from "../../../shared/limits/memory-claims.ts";
import { organisation } from "../../../test/support/organisation.ts";
import { requests } from "../../../test/support/requests.ts";
import triggers from "../triggers.ts";
import { partnerKeyRoutes } from "./partner-key-routes.ts";
import { directoryKeyOf, keysInForce } from "./partner-keys.ts";
import { knowsPartner, partnerRoutes } from "./partner-routes.ts";

const samad = { key: "samad", name: { fa: "سامد", en: "Samad" }, channel: "partner-samad" } as const;
const foad = { key: "foad", name: { fa: "فواد", en: "FOAD" }, channel: "partner-foad" } as const;
const administrator = { username: "v.admin", name: { fa: "و", en: "V" }, unit: "legal" };

function office(changes: Partial<Partner> = {}) {
  const staff = [
    ...organisation.staff,
    { ...administrator, roles: ["administrator" as const] },
    { ...administrator, username: "a.only", roles: ["auditor" as const] },
  ];
  const world = requests({ staff, partners: [{ ...samad, ...changes }, foad] });
  const deps = { ...world.intake, claims: memoryClaims() };
  const written: string[] = [];
  const handler = api({
    refusals: async () => refusals,
    ...{ environment: testEnvironment, triggers: triggers["partner-api"], now: deps.now },
    routes: [...partnerRoutes(deps), ...partnerKeyRoutes(deps)],
    partners: knowsPartner(deps),
    staff: identifyStaff({ directory: deps.directory, claim: "username", now: deps.now }),
    log: (line) => void written.push(line),
  });
  const as = (username: string) => ({ username, iat: String(deps.now().getTime() / 1_000) });
  let keys = 0;
  const ask = async (route: string, body?: object, { by = "v.admin", key = `ask-key-${++keys}` } = {}) => {
    const sent = body && asJson(body, { "idempotency-key": key, "accept-language": "en" });
    const answer = await handler(httpEvent(route, { ...sent, claims: as(by) }), testContext());
    return { status: answer.statusCode, text: answer.body ?? "", body: JSON.parse(answer.body ?? "null") };
  };
  const make = (body: object = {}, how = {}) =>
    ask("POST /api/staff/partner-keys", { partner: "samad", ...body }, how);
  const end = (number: number, how = {}) =>
    ask("POST /api/staff/partner-keys/end", { partner: "samad", number }, how);
  const list = (by?: string) => ask("GET /api/staff/partner-keys", undefined, by === undefined ? {} : { by });
  const numbers = async () =>
    (await list()).body.partners[0].keys.map(({ number, inForce }: { number: number; inForce: boolean }) => [
      number,
      inForce,
    ]);
  /** Whether a message signed with the key is accepted; the message registers nothing. */
  const takes = async (key: string, partner = "samad") => {
    const body = JSON.stringify({ type: "request.withdrawn", timestamp: "2026-11-24T08:00:00Z", data: {} });
    const headers = {
      "content-type": "application/json",
      "webhook-id": "message-key-1",
      "webhook-timestamp": String(Math.floor(Date.now() / 1_000)),
      "webhook-signature": new Webhook(key).sign("message-key-1", new Date(), body),
    };
    const event = httpEvent("POST /api/partners/{partner}", { params: { partner }, headers, body });
    return (await handler(event, testContext())).statusCode !== 401;
  };
  const pass = (minutes: number) => {
    world.clock.at = new Date(world.clock.at.getTime() + minutes * 60_000);
  };
  const old = async (number = 1) => directoryKeyOf(await deps.secret.get(), "samad", number);
  return { ...world, make, end, list, numbers, takes, pass, old, written };
}

const code = (answer: { readonly status: unknown; readonly body: { readonly type?: string } }) => [
  answer.status,
  answer.body.type?.split(":").at(-1),
];

describe("making a partner's key", () => {
  it("appends one journal row with administrator and time, and an event; row, event and logs leave out the key (N7)", async () => {
    const { make, takes, rows, written } = office();
    const { body, status } = await make();
    expect([status, body.number, body.address]).toEqual([200, 1, "/api/partners/samad"]);
    expect(await takes(body.key)).toBe(true);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      ...{ id: "partner-keys-samad", command: "make-partner-key", actor: "staff:v.admin" },
      facts: [{ type: "partner-key-made", number: 1, by: "v.admin" }],
      events: [{ data: { partner: "samad", what: "made", number: 1, by: "v.admin" } }],
    });
    expect(JSON.stringify(rows) + written.join()).not.toContain(body.key.slice(6));
  });

  it("returns the key to a retry for ten minutes; a later retry only learns why the key is absent (N7, P4)", async () => {
    const { make, pass, rows } = office();
    const first = await make({}, { key: "the-same-key" });
    pass(9.99);
    expect(await make({}, { key: "the-same-key" })).toEqual(first);
    pass(0.01);
    const late = await make({}, { key: "the-same-key" });
    expect(late.body).toMatchObject({ number: 1, withheld: expect.stringContaining("ten minutes") });
    expect(late.text).not.toContain("whsec_");
    expect(rows).toHaveLength(1);
    expect(code(await make({ overlapDays: 3 }, { key: "the-same-key" }))).toEqual([422, "key-reused"]);
  });

  it("shows the key only in its own reply: not in the list, nor to another administrator with the same idempotency key (N7)", async () => {
    const { make, list, rows } = office();
    const { body } = await make({}, { key: "the-same-key" });
    const shown = await list();
    expect(shown.text).not.toContain("whsec_");
    expect(shown.body.partners[0].keys).toMatchObject([
      { number: 1, inForce: true, madeAt: "2026-11-24T08:00:00.000Z", madeBy: { username: "v.admin" } },
    ]);
    expect((await make()).body.key).not.toBe(body.key);
    expect(rows).toHaveLength(2);
  });

  it("is permitted to administrators only; auditors may read who made and ended each key (N7, P1)", async () => {
    const { make, end, list, rows } = office();
    expect(code(await make({}, { by: "a.only" }))).toEqual([403, "forbidden"]);
    expect(code(await end(1, { by: "c.ahmadi" }))).toEqual([403, "forbidden"]);
    expect(code(await list("c.ahmadi"))).toEqual([403, "forbidden"]);
    expect((await list("a.only")).status).toBe(200);
    expect(rows).toHaveLength(0);
  });

  it("is refused for a system missing from the directory (N7)", async () => {
    const { make } = office();
    expect(code(await make({ partner: "unknown" }))).toEqual([404, "not-found"]);
  });
});

it("partner keys are derived from a key ring that only the function verifying signatures can read (N7)", () => {
  const readers = Object.entries(triggers).filter(([, { needs }]) =>
    (needs as readonly string[]).includes("key-ring:partner-keys"),
  );
  expect(readers.map(([name]) => name)).toEqual(["partner-api"]);
});

describe("changing a partner's key", () => {
  it("keeps two keys valid until an administrator ends the old key, and refuses a third key until then (N7)", async () => {
    const { make, end, takes, numbers, rows } = office();
    const [one, two] = [(await make()).body.key, (await make()).body.key];
    expect([await takes(one), await takes(two)]).toEqual([true, true]);
    expect(code(await make())).toEqual([409, "two-partner-keys"]);
    expect((await end(1)).body).toEqual({ partner: "samad", number: 1, endedAt: "2026-11-24T08:00:00.000Z" });
    expect([await takes(one), await takes(two)]).toEqual([false, true]);
    expect(await numbers()).toEqual([
      [2, true],
      [1, false],
    ]);
    expect(rows.map(({ command, actor }) => [command, actor])).toEqual([
      ["make-partner-key", "staff:v.admin"],
      ["make-partner-key", "staff:v.admin"],
      ["end-partner-key", "staff:v.admin"],
    ]);
    expect(await takes((await make()).body.key)).toBe(true);
  });

  it("ends the old key when the days of overlap are over, when an administrator ends it earlier, or immediately when no overlap was chosen (N7)", async () => {
    const { make, takes, pass, end } = office();
    const one = (await make()).body.key;
    const two = (await make({ overlapDays: 7 })).body.key;
    pass(7 * 1_440 - 1);
    expect([await takes(one), await takes(two)]).toEqual([true, true]);
    pass(1);
    expect([await takes(one), await takes(two)]).toEqual([false, true]);
    expect(code(await end(1))).toEqual([409, "partner-key-over"]);
    const three = (await make({ overlapDays: 0 })).body.key;
    expect([await takes(two), await takes(three)]).toEqual([false, true]);
    const four = (await make({ overlapDays: 30 })).body.key;
    expect((await end(3)).status).toBe(200);
    expect([await takes(three), await takes(four)]).toEqual([false, true]);
  });

  it("gives a retry the same reply; ending a key that has ended or is unknown is refused (N7, P4)", async () => {
    const { make, end, rows } = office();
    await make();
    const first = await end(1, { key: "end-key-1" });
    expect(await end(1, { key: "end-key-1" })).toEqual(first);
    for (const number of [1, 2, 7]) expect(code(await end(number))).toEqual([409, "partner-key-over"]);
    expect(rows).toHaveLength(2);
  });

  it("leaves other partners' keys unchanged; the new key cannot sign their messages (N7)", async () => {
    const { make, end, takes } = office();
    const own = (await make()).body.key;
    const others = (await make({ partner: "foad" })).body.key;
    expect([await takes(own, "foad"), await takes(others, "samad")]).toEqual([false, false]);
    await end(1);
    expect(await takes(others, "foad")).toBe(true);
  });
});

describe("a partner's key that the directory lists, from before administrators made keys", () => {
  it("is valid beside a new key until an administrator ends it, and counts as one of the two keys that a partner may have (N7)", async () => {
    const { make, end, takes, old, numbers } = office({ keyNumber: 3 });
    expect(await takes(await old(3))).toBe(true);
    const made = await make();
    expect(made.body.number).toBe(4);
    expect([await takes(await old(3)), await takes(made.body.key)]).toEqual([true, true]);
    expect(code(await make())).toEqual([409, "two-partner-keys"]);
    await end(3);
    expect([await takes(await old(3)), await takes(made.body.key)]).toEqual([false, true]);
    expect(await numbers()).toEqual([
      [4, true],
      [3, false],
    ]);
  });

  it("is valid together with the key that it replaces until the day that the directory sets (N7)", async () => {
    const { takes, old, pass } = office({ keyNumber: 2, oldKeyUntil: "2026-11-24" });
    expect([await takes(await old(1)), await takes(await old(2))]).toEqual([true, true]);
    pass(1_440);
    expect([await takes(await old(1)), await takes(await old(2))]).toEqual([false, true]);
  });

  it("cannot be added any more: a key number that the directory lists later gives no valid key (N7)", async () => {
    const { make, takes, old, deps, rows } = office();
    await make();
    const later = { ...samad, keyNumber: 2 };
    expect(await takes(await old(1))).toBe(false);
    const taken = await keysInForce(deps, later);
    expect(taken).not.toContain(await old(2));
    expect(rows).toHaveLength(1);
  });
});
