import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { partnerRefusals } from "../../../../shared/contracts/refusals/refusals-partner.ts";
import { publicRefusals } from "../../../../shared/contracts/refusals/refusals-public.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { httpEvent, testContext, testEnvironment } from "../../../../shared/handler/fakes.ts";
import { api } from "../../../../shared/handler/http/api.ts";
import { memoryClaims } from "../../../../shared/limits/memory-claims.ts";
import { type Random, randomOf } from "../../../../test/simulation/core/random.ts";
import { withEmergencies } from "../../../../test/support/emergencies.ts";
import { requests } from "../../../../test/support/requests.ts";
import triggers from "../../triggers.ts";
import { partnerKeyRoutes } from "../partner-key-routes.ts";
import { directoryKeyOf } from "../partner-keys.ts";
import { knowsPartner, partnerRoutes } from "../partner-routes.ts";
import { registerFromPartner } from "../register-from-partner.ts";
import type { AtPartner } from "./partner-news.ts";

type Partner = NonNullable<Snapshot["partners"]>[number];

const samad: Partner = {
  key: "samad",
  name: { fa: "سامد", en: "SAMAD" },
  channel: "partner-samad",
  keyNumber: 1,
};
const foad: Partner = { ...samad, key: "foad", channel: "partner-foad" };

const asked = {
  externalCode: "SMD-1405-000123",
  kind: "complaint",
  subject: "price",
  description: "قیمت روغن از قیمت مصوب بیشتر است.",
  fullName: "زهرا نمونه",
  identity: { type: "national-code", number: "0499370899" },
  mobile: "09123456789",
};
const timestamp = "2026-11-24T12:00:00+03:30";
const registers = (changes: object = {}) => ({
  type: "request.registered",
  timestamp,
  data: { ...asked, ...changes },
});
const adds = (words: string, externalCode = asked.externalCode) => ({
  type: "request.information-added",
  timestamp,
  data: { externalCode, words },
});
const withdraws = { type: "request.withdrawn", timestamp, data: { externalCode: asked.externalCode } };

interface Sent {
  readonly by?: string;
  readonly partner?: string;
  readonly at?: Date;
  /** Alters the body and headers before delivery. */
  readonly altered?: (sent: OnTheWay) => OnTheWay;
}

interface OnTheWay {
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

async function partners(changes: Partial<Partner> = {}, org: Partial<Snapshot> = {}) {
  const world = requests({ ...org, partners: [{ ...samad, ...changes }, foad] });
  const deps = { ...world.intake, claims: memoryClaims() };
  const secret = await deps.secret.get();
  const key = (partner = samad, keyNumber = 1) => directoryKeyOf(secret, partner.key, keyNumber);
  const handler = api({
    refusals: async () => ({ ...publicRefusals, ...partnerRefusals }),
    environment: testEnvironment,
    triggers: triggers["partner-api"],
    routes: [...partnerRoutes(deps), ...partnerKeyRoutes(deps)],
    partners: knowsPartner(deps),
    now: deps.now,
    log: () => {},
  });
  /** Delivers a message as a partner's program does. */
  const deliver = async (id: string, message: object, sent: Sent = {}) => {
    const { by = key(), partner = "samad", at = new Date(), altered = (sent) => sent } = sent;
    const body = JSON.stringify(message);
    const headers = {
      "content-type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
      "webhook-signature": new Webhook(by).sign(id, at, body),
    };
    const arrived = altered({ body: Buffer.from(body), headers });
    const event = httpEvent("POST /api/partners/{partner}", {
      ...{ params: { partner }, headers: arrived.headers, base64: true },
      body: Buffer.from(arrived.body).toString("base64"),
    });
    const { statusCode, body: reply = "" } = await handler(event, testContext());
    return { status: statusCode, body: JSON.parse(reply) };
  };
  /** A clerk enters the request from a row of the partner's file. */
  const bring = (key: string, changes: Partial<AtPartner> = {}, partner = "samad") =>
    registerFromPartner(
      world.clerks,
      { partner, request: { ...(asked as AtPartner), mobile: "+989123456789", ...changes } },
      { clerk: "c.ahmadi", key },
    );
  return { ...world, key, deliver, bring };
}

/** Flips one bit of the body or of a signed header. */
function flipped({ body, headers }: OnTheWay, random: Random): OnTheWay {
  const flip = (bytes: Uint8Array): Buffer => {
    const [other, at] = [Buffer.from(bytes), random.below(bytes.length * 8)];
    other.writeUInt8(other.readUInt8(at >> 3) ^ (1 << (at & 7)), at >> 3);
    return other;
  };
  if (random.chance(0.7)) return { headers, body: flip(body) };
  const name = random.pick(["webhook-id", "webhook-timestamp", "webhook-signature"]);
  const value = flip(Buffer.from(headers[name] ?? "", "latin1")).toString("latin1");
  return { body, headers: { ...headers, [name]: value } };
}

const registered = {
  status: 200,
  body: { externalCode: asked.externalCode, trackingCode: expect.stringMatching(/^\d{12}$/) },
};
const refused = (status: number, code: string) => ({ status, body: { type: expect.stringContaining(code) } });

const refusal = (code: string) => ({ refused: expect.objectContaining({ code }) });

describe("a partner system", () => {
  it("registers a request with the code that the request has in the partner's system, and with the partner as its channel (C8, C4)", async () => {
    const { deliver, rows, state } = await partners();
    const { status, body } = await deliver("message-1", registers());
    expect({ status, body }).toMatchObject(registered);
    expect(rows.at(-1)).toMatchObject({ command: "hear-partner", actor: "partner:samad" });
    expect((await state(body.trackingCode)).registration).toMatchObject({
      channel: "partner-samad",
      external: { partner: "samad", code: asked.externalCode },
    });
  });

  it("registers a request once, however often and in whichever message the request is delivered (C8, N7)", async () => {
    const { deliver, rows } = await partners();
    const first = await deliver("message-1", registers());
    const again = [await deliver("message-1", registers()), await deliver("message-2", registers())];
    expect(again).toEqual([first, first]);
    expect(rows.filter(({ id }) => id === first.body.trackingCode)).toHaveLength(1);
  });

  it("gets one request when its webhook and a CSV file brought by a clerk have the same content, in either order (C8)", async () => {
    const { bring, deliver, rows, state } = await partners();
    const brought = await bring("row-1");
    if ("refused" in brought) throw new Error(brought.refused.code);
    expect(rows.at(-1)).toMatchObject({
      actor: "staff:c.ahmadi",
      events: [{ data: { enteredBy: "c.ahmadi" } }],
    });
    expect(await state(brought.code)).toMatchObject({
      registration: { channel: "partner-samad", external: { partner: "samad", code: asked.externalCode } },
    });
    expect((await state(brought.code)).receipt).toBeUndefined();
    expect(await bring("row-1")).toEqual(brought);
    expect(await bring("row-of-another-day")).toEqual(brought);
    expect(await deliver("message-1", registers())).toMatchObject({ body: { trackingCode: brought.code } });
    const told = await deliver("message-2", registers({ externalCode: "SMD-2" }));
    expect(await bring("row-2", { externalCode: "SMD-2" })).toMatchObject({ code: told.body.trackingCode });
    expect(rows.filter(({ facts }) => facts[0]?.type === "registered")).toHaveLength(2);
  });

  it("cannot change a request by a CSV row: a row with this request's code at the partner but other content, or with a used idempotency key, is refused (C8, P4)", async () => {
    const { bring, deliver } = await partners();
    await deliver("message-1", registers());
    const other = { description: "چیز دیگری می‌خواهم، نه آن." };
    expect(await bring("row-1", other)).toEqual(refusal("external-code-used"));
    await bring("row-2");
    expect(await bring("row-2", { externalCode: "SMD-3" })).toEqual(refusal("key-reused"));
    expect(await bring("row-3", {}, "no-partner")).toEqual(refusal("unknown-choice"));
  });

  it("is refused when it sends other content with a code of a request, or a message id, that it has used before (C8, P4)", async () => {
    const { deliver, rows } = await partners();
    await deliver("message-1", registers());
    const before = rows.length;
    const other = { description: "چیز دیگری می‌خواهم، نه آن." };
    expect(await deliver("message-2", registers(other))).toMatchObject(refused(409, "external-code-used"));
    expect(await deliver("message-1", registers({ externalCode: "SMD-2" }))).toMatchObject(
      refused(422, "key-reused"),
    );
    expect(rows).toHaveLength(before);
  });

  it("has codes of its own for requests: a request that another partner sends with the same code is another request (C8)", async () => {
    const { deliver, key } = await partners();
    const ours = await deliver("message-1", registers());
    const theirs = await deliver("message-1", registers(), { partner: "foad", by: key(foad) });
    expect([ours, theirs]).toMatchObject([registered, registered]);
    expect(theirs.body.trackingCode).not.toBe(ours.body.trackingCode);
  });

  it("adds information to a request of its own, once per message, and withdraws the request (C8, C14)", async () => {
    const { deliver, rows, read } = await partners();
    const { body } = await deliver("message-1", registers());
    const added = await deliver("message-2", adds("رسید خرید را هم دارم."));
    expect(added).toMatchObject(registered);
    expect(await deliver("message-2", adds("رسید خرید را هم دارم."))).toEqual(added);
    expect(await deliver("message-3", withdraws)).toMatchObject(registered);
    expect(await deliver("message-4", adds("دیر است."))).toMatchObject(refused(409, "request-ended"));
    expect((await read(body.trackingCode)).added).toMatchObject([{ words: "رسید خرید را هم دارم." }]);
    expect(rows.map(({ actor }) => actor).filter((actor) => actor.startsWith("partner:"))).toEqual(
      Array(3).fill("partner:samad"),
    );
  });

  it("cannot change another partner's request, or one that it never registered (C8)", async () => {
    const { deliver, key } = await partners();
    await deliver("message-1", registers());
    const byFoad = { partner: "foad", by: key(foad) };
    expect(await deliver("message-2", withdraws, byFoad)).toMatchObject(
      refused(404, "no-such-external-code"),
    );
    expect(await deliver("message-3", adds("رسید", "SMD-9"))).toMatchObject(
      refused(404, "no-such-external-code"),
    );
  });

  it("may register applicants without a mobile, whom clerks then notify by telephone (C8, C18)", async () => {
    const { deliver, state } = await partners();
    const { body } = await deliver("message-1", registers({ mobile: undefined }));
    expect((await state(body.trackingCode)).registration?.byCall).toBe(true);
  });
});

const emergency = (changes: object = {}) => ({
  ...{ type: "emergency.registered", timestamp },
  data: { externalCode: "FOD-77", reason: "absent-employee", room: "۲۱۴", mobile: "09123456789", ...changes },
});

describe("a partner's administrative emergency", () => {
  async function system() {
    const world = await partners({}, withEmergencies);
    const tell = (id: string, message: object) =>
      world.deliver(id, message, { partner: "foad", by: world.key(foad) });
    return { ...world, tell };
  }

  it("goes to inspection only, with the deadline that the web form gives and the applicant hidden from the unit; sent again with the same code of the partner, it stays one (S3, C8, C15)", async () => {
    const { tell, register, rows, state } = await system();
    const first = await tell("message-1", emergency());
    expect(first).toMatchObject({ status: 200, body: { externalCode: "FOD-77" } });
    expect([await tell("message-1", emergency()), await tell("message-2", emergency())]).toEqual([
      first,
      first,
    ]);
    const web = await register({
      ...{ kind: "service-failure", subject: "absent-employee", channel: "foad-web", knownTo: "inspection" },
    });
    const { registration } = await state(first.body.trackingCode);
    expect(registration?.promise).toEqual((await state(web)).registration?.promise);
    expect(registration).toMatchObject({
      ...{ kind: "service-failure", subject: "absent-employee", hidden: true, channel: "partner-foad" },
      ...{ external: { partner: "foad", code: "FOD-77" }, promise: { unit: "inspection" } },
    });
    expect(rows.filter(({ actor }) => actor === "partner:foad")).toHaveLength(1);
  });

  it("names the accused, and states whether the unit may know the applicant; the number of the room or counter is added below the text (S3, R2)", async () => {
    const { tell, state, read } = await system();
    const said = { unit: "price-control", description: "کسی پشت باجه نبود.", knownTo: "unit" };
    const { body } = await tell("message-1", emergency(said));
    const { registration } = await state(body.trackingCode);
    expect(registration?.complainedOf).toMatchObject({ units: ["price-control"], people: [] });
    expect(registration).not.toHaveProperty("hidden");
    expect((await read(body.trackingCode)).description).toBe("کسی پشت باجه نبود.\nاتاق یا باجه: ۲۱۴");
  });

  it("needs no mobile, in which case calls replace SMS; information can be added, and the emergency withdrawn, as with any request (C18, C14)", async () => {
    const { tell, state } = await system();
    const { body } = await tell("message-1", emergency({ mobile: undefined, landline: "02112345678" }));
    expect((await state(body.trackingCode)).registration?.byCall).toBe(true);
    expect(await tell("message-2", adds("هنوز کسی نیامده.", "FOD-77"))).toMatchObject({ status: 200 });
    const withdrawn = { ...withdraws, data: { externalCode: "FOD-77" } };
    expect(await tell("message-3", withdrawn)).toMatchObject({ status: 200 });
  });

  it("is refused, with the wrong fields named as in the partner's message, and also when it is sent as an ordinary request or by another partner (S3, C8)", async () => {
    const { tell, deliver, bring, rows } = await system();
    const fieldsOf = ({
      status,
      body,
    }: {
      status: number | undefined;
      body: { errors?: { pointer: string }[] };
    }) => [status, body.errors?.map(({ pointer }) => pointer)];
    const wrong = emergency({ reason: "price", unit: "nowhere" });
    expect(fieldsOf(await tell("message-1", wrong))).toEqual([422, ["/reason", "/unit"]]);
    expect(fieldsOf(await deliver("message-2", emergency()))).toEqual([422, ["/type"]]);
    const asRequest = registers({ kind: "service-failure", subject: "absent-employee" });
    expect(fieldsOf(await tell("message-3", asRequest))).toEqual([422, ["/kind"]]);
    const row = { kind: "service-failure", subject: "absent-employee" };
    expect(await bring("row-1", row, "foad")).toEqual(refusal("unknown-choice"));
    expect(rows).toEqual([]);
    const none = await partners();
    const told = await none.deliver("message-4", emergency(), { partner: "foad", by: none.key(foad) });
    expect(fieldsOf(told)).toEqual([422, ["/type"]]);
  });
});

describe("a message in the name of a partner", () => {
  it("is refused when forged, altered, stale or from an unknown sender, while the valid original is accepted (N7)", async () => {
    const { deliver, key, rows } = await partners();
    const message = registers();
    const minutes = (n: number) => new Date(Date.now() + n * 60_000);
    const sent: readonly Sent[] = [
      { by: key(foad) },
      { by: key(samad, 2) },
      { partner: "foad" },
      { partner: "nobody" },
      { at: minutes(-6) },
      { at: minutes(6) },
      { altered: ({ body, headers }) => ({ headers, body: Buffer.concat([Buffer.from(" "), body]) }) },
    ];
    for (const each of sent)
      expect(await deliver("message-1", message, each)).toMatchObject(refused(401, "not-signed"));
    expect(rows).toEqual([]);
    expect(await deliver("message-1", message, { at: minutes(-4) })).toMatchObject(registered);
  });

  it("is refused in each of a thousand versions with one bit changed; the originals are accepted, and a thousand repetitions add nothing (N7)", async () => {
    const { deliver, rows } = await partners();
    const random = randomOf(7);
    const taken: number[] = [];
    for (let n = 0; n < 1_000; n += 1) {
      const message = registers({ externalCode: `SMD-${n}` });
      const altered = { altered: (sent: OnTheWay) => flipped(sent, random) };
      const forged = await deliver(`message-${n}`, message, altered);
      if (forged.status !== 401 && forged.status !== 400) taken.push(n);
      const first = await deliver(`message-${n}`, message);
      const before = rows.length;
      const replayed = await deliver(`message-${n}`, message);
      expect({ replayed, rows: rows.length }).toEqual({ replayed: first, rows: before });
    }
    expect(taken).toEqual([]);
    expect(rows.filter(({ command }) => command === "hear-partner")).toHaveLength(1_000);
  });

  it("is refused when signed with a replaced key after that key's last day; until then both keys are valid (N7)", async () => {
    const changed = { keyNumber: 2, oldKeyUntil: "2026-11-24" };
    const { deliver, key, later } = await partners(changed);
    const [old, next] = [{ by: key(samad, 1) }, { by: key(samad, 2) }];
    expect(await deliver("message-1", registers(), old)).toMatchObject(registered);
    expect(await deliver("message-2", adds("رسید"), next)).toMatchObject(registered);
    later(1);
    expect(await deliver("message-3", adds("عکس"), old)).toMatchObject(refused(401, "not-signed"));
    expect(await deliver("message-3", adds("عکس"), next)).toMatchObject(registered);
  });

  it("is answered with the errors in its content, as text, only when it is correctly signed (C8)", async () => {
    const { deliver } = await partners();
    const wrong = await deliver("message-1", registers({ externalCode: "کد", mobile: "0212" }));
    expect(wrong).toMatchObject(refused(422, "invalid-input"));
    expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      "/data/externalCode",
      "/data/mobile",
    ]);
    expect(await deliver("message-2", registers({ subject: "no-such" }))).toMatchObject(
      refused(422, "unknown-choice"),
    );
  });
});
