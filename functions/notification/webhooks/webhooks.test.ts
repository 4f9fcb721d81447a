import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { webhookBodies } from "../../../shared/contracts/partner/webhook-events.ts";
import { Outage } from "../../../shared/outage.ts";
import { about, answerOfResult, opened, webhookWorld } from "./fakes.ts";
import { deliveryFor, deliveryId, webhookId } from "./ids.ts";
import { replayDelivery, testWebhook } from "./keep-delivery/keep-delivery.ts";
import { changeWebhook, replayFailed, rotateSecret, turnWebhook } from "./keep-webhook/keep-webhook.ts";
import type { PublicEvent } from "./public-events.ts";
import { listDeliveries, listWebhooks, readDelivery, readWebhook } from "./read-webhooks.ts";
import { waits } from "./schedule.ts";
import { webhookHandlers } from "./webhook-handlers.ts";

const eventOf = (n: number) => `referral/407155289363/${n}/0`;

type World = ReturnType<typeof webhookWorld>;

const resultOf = (partner: string): PublicEvent => ({
  type: "request.result",
  partner,
  data: {
    ...{ partner, externalCode: "SMD-1", request: "407155289363", number: 1 },
    ...{ what: "answered", outcome: "granted" },
  },
});

/** The Lambda's handler of the event that a delivery is due. */
const heardBy = ({ deps, clock }: World) => ({
  handle: (n: number) =>
    webhookHandlers(deps)["referral.result-due.v1"]({
      ...{ id: eventOf(n), time: clock.at.toISOString(), correlationid: "407155289363" },
      data: {
        ...{ case: "407155289363", unit: "legal", partner: "samad", external: "SMD-1", result: 1 },
        ...{ what: "answered", outcome: "granted", at: clock.at.toISOString() },
      },
    } as never),
});

const stateOf = async ({ deps }: World, webhook: string, n: number) =>
  (await deps.deliveries.load(deliveryId(deliveryFor(webhook, eventOf(n))))).state;

const ask = (world: World) => ({ username: "v.sadeghi", key: world.key() });

const shown = async ({ deps }: World, webhook: string) => {
  const read = await readWebhook(deps, webhook);
  if ("refused" in read) throw new Error(read.refused.code);
  return read.webhook;
};

describe("a webhook", () => {
  it("receives the types of events that it registered for, signed, once each (N6)", async () => {
    // The library that checks signatures uses the real time.
    const world = webhookWorld(new Date());
    const { webhook, secret } = await world.add();
    await world.add({ url: "https://other.peygir.ir/in", events: ["meeting.held"] });
    await Promise.all([world.hear(1), world.hear(1)]);
    await world.hear(1);
    await world.settle();
    expect(world.received).toHaveLength(1);
    const [{ url, headers, body }] = world.received as [World["received"][number]];
    expect([url, headers["webhook-id"]]).toEqual([
      about.url,
      deliveryId(deliveryFor(webhook.webhook, eventOf(1))),
    ]);
    expect(new Webhook(secret).verify(body, { ...headers })).toEqual({
      type: "case.opened",
      timestamp: world.clock.at.toISOString(),
      data: { case: "407155289363", unit: "price-control" },
    });
    expect(webhookBodies["case.opened"].parse(opened().data)).toEqual(opened().data);
  });

  it("receives, when it belongs to a unit, only events about cases that the unit holds, and no events without a unit (N6, R2)", async () => {
    const world = webhookWorld();
    const { webhook } = await world.add({ units: ["legal"] });
    await world.hear(1);
    await world.hear(2, opened("legal"));
    await world.hear(3, { type: "case.answered", data: {} });
    await world.settle();
    expect(world.received.map(({ headers }) => headers["webhook-id"])).toEqual([
      deliveryId(deliveryFor(webhook.webhook, eventOf(2))),
    ]);
  });

  it("receives, when it belongs to a partner, only the results of the partner's own requests, which no other webhook receives (C8, N6)", async () => {
    const world = webhookWorld();
    const { webhook } = await world.add({ partner: "samad", events: ["request.result"] });
    await world.add({ url: "https://foad.peygir.ir/in", partner: "foad", events: ["request.result"] });
    await world.add();
    await world.hear(1, resultOf("samad"));
    await world.hear(2);
    await world.settle();
    const of = world.received.map(({ url, body }) => [url, JSON.parse(body).type]);
    expect(of).toEqual([
      [about.url, "request.result"],
      [about.url, "case.opened"],
    ]);
    const taken = world.rows
      .flatMap(({ events }) => events)
      .filter(({ type }) => type.includes("result-delivered"));
    expect(taken).toEqual([
      expect.objectContaining({
        data: expect.objectContaining({ request: "407155289363", partner: "samad", result: 1 }),
      }),
    ]);
    const changing = { ...ask(world), webhook: webhook.webhook, version: 1 };
    expect(await changeWebhook(world.deps, changing, about as never)).toEqual({
      refused: { code: "partner-hears-results" },
    });
    const named = { ...about, events: ["request.result" as const], name: "سامد" };
    expect(await changeWebhook(world.deps, { ...changing, key: world.key() }, named as never)).toMatchObject({
      webhook: { name: "سامد", partner: { key: "samad" } },
    });
  });

  it("gets, when it belongs to a partner, the text of a result as it is at the posting, signed; no journal row, list or event of this service has the text (C8, N6)", async () => {
    const world = webhookWorld(new Date());
    const { webhook, secret } = await world.add({ partner: "samad", events: ["request.result"] });
    world.answers.set(about.url, 503);
    const { handle } = heardBy(world);
    await handle(1);
    await world.settle();
    world.answers.set(about.url, 204);
    const asked: object[] = [];
    world.saying((ask) => {
      asked.push(ask);
      return { withoutWords: "erased" };
    });
    await world.pass(2);
    expect(asked).toEqual([{ request: "407155289363", partner: "samad", result: 1 }]);
    const bodies = world.received.map(({ headers, body }) =>
      new Webhook(secret).verify(body, { ...headers }),
    );
    expect(bodies).toMatchObject([
      { data: { externalCode: "SMD-1", number: 1, fields: [{ field: "answer", value: answerOfResult }] } },
      { data: { externalCode: "SMD-1", number: 1, withoutWords: "erased" } },
    ]);
    for (const { type, data } of bodies as { type: "request.result"; data: object }[])
      expect(webhookBodies[type].parse(data)).toEqual(data);
    const listed = await listDeliveries(world.deps, webhook.webhook, undefined);
    const read = await readDelivery(world.deps, deliveryFor(webhook.webhook, eventOf(1)));
    const lists = await world.views.list(`deliveries#${webhook.webhook}`, { limit: 10 });
    expect(read).toMatchObject({ delivery: { body: expect.stringContaining("SMD-1") } });
    for (const kept of [world.rows, listed, read, lists, bodies.at(-1)])
      expect(JSON.stringify(kept)).not.toContain(answerOfResult);
  });

  it("gets, when it belongs to a partner, nothing while the text of a result is unavailable, and the text with the next attempt (C8)", async () => {
    const world = webhookWorld();
    await world.add({ partner: "samad", events: ["request.result"] });
    world.saying(() => {
      throw new Outage("referral is busy");
    });
    await world.hear(1, resultOf("samad"));
    await expect(world.settle()).rejects.toThrow("referral is busy");
    expect(world.received).toEqual([]);
    world.saying(() => ({ fields: [{ field: "answer", value: answerOfResult }] }));
    await world.settle();
    expect(world.received.map(({ body }) => JSON.parse(body).data.fields[0].value)).toEqual([answerOfResult]);
  });

  it("is refused events other than results when it belongs to a partner, and is refused results when it does not (C8)", async () => {
    const world = webhookWorld();
    const partner = "samad";
    await expect(world.add({ partner })).rejects.toThrow("partner-hears-results");
    await expect(world.add({ events: ["request.result"] })).rejects.toThrow("partner-hears-results");
    await expect(world.add({ partner, events: ["request.result"], units: ["legal"] })).rejects.toThrow(
      "partner-hears-results",
    );
    await expect(world.add({ partner: "nobody", events: ["request.result"] })).rejects.toThrow(
      "unknown-partner",
    );
  });

  it("that was added after an event gets this event when a restored journal sends it again with the same id and other content, and the difference is reported (N6)", async () => {
    const world = webhookWorld();
    await world.add();
    await world.hear(1);
    await world.add({ url: "https://other.peygir.ir/in" });
    await expect(world.hear(1, opened("legal"))).rejects.toThrow("key-reused");
    await world.settle();
    expect(world.received.map(({ url, body }) => [url, body.includes("legal")])).toEqual([
      [about.url, false],
      ["https://other.peygir.ir/in", true],
    ]);
  });

  it("shows its new secret to the administrator, also on a retry; the same idempotency key with another body is refused (P4)", async () => {
    const { deps } = webhookWorld();
    const { addWebhook } = await import("./keep-webhook/keep-webhook.ts");
    const by = { username: "v.sadeghi", key: "one" };
    const [first, second] = [
      await addWebhook(deps, by, about as never),
      await addWebhook(deps, by, about as never),
    ];
    expect(second).toEqual(first);
    expect(first).toMatchObject({ secret: expect.stringMatching(/^whsec_.{44}$/) });
    expect(await addWebhook(deps, by, { ...about, name: "another" } as never)).toEqual({
      refused: { code: "key-reused" },
    });
    expect(await addWebhook(deps, { ...by, key: "two" }, about as never)).not.toMatchObject({
      secret: (first as { readonly secret: string }).secret,
    });
  });

  it("is refused with an address of an internal network or an unknown unit; a public address is accepted (N6)", async () => {
    const world = webhookWorld();
    for (const url of [
      "http://letters.peygir.ir/in",
      "https://127.0.0.1/in",
      "https://letters.peygir.ir:8443/in",
    ])
      await expect(world.add({ url })).rejects.toThrow("unsafe-address");
    await expect(world.add({ units: ["nobody"] })).rejects.toThrow("unknown-unit");
    expect((await world.add()).webhook.state).toBe("on");
  });

  it("is changed only when it still has the version that the administrator saw (R16)", async () => {
    const world = webhookWorld();
    const { webhook, version } = await world.add();
    const on = { ...ask(world), webhook: webhook.webhook, version };
    const url = "https://letters.peygir.ir/2";
    expect(await changeWebhook(world.deps, on, { ...about, url } as never)).toMatchObject({
      webhook: { url },
    });
    expect(await turnWebhook(world.deps, { ...on, key: world.key() }, "off")).toEqual({
      refused: { code: "stale" },
    });
    expect(
      await turnWebhook(world.deps, { ...on, key: world.key(), version: version + 1 }, "off"),
    ).toMatchObject({
      webhook: { state: "off", offBecause: "by-hand" },
    });
    expect(
      await changeWebhook(world.deps, { ...on, webhook: "0".repeat(32), key: world.key() }, about as never),
    ).toEqual({
      refused: { code: "not-found" },
    });
  });

  it("receives events of the time when it was on, even when they arrive late, and no events from before it was added or while it was off (N6, law 2)", async () => {
    const world = webhookWorld();
    const before = world.clock.at;
    const hours = (n: number) => {
      world.clock.at = new Date(world.clock.at.getTime() + n * 3_600_000);
      return world.clock.at;
    };
    hours(1);
    const { webhook, version } = await world.add();
    const turn = async (to: "on" | "off", of: number) =>
      turnWebhook(world.deps, { ...ask(world), webhook: webhook.webhook, version: of }, to);
    hours(1);
    await turn("off", version);
    const off = hours(1);
    hours(1);
    await turn("on", version + 1);
    await world.settle();
    const again = hours(1);
    // The webhook is on already, so this changes nothing.
    hours(1);
    await turn("on", version + 2);
    await world.settle();
    await world.hear(1, opened(), before);
    await world.hear(2, opened(), off);
    await world.hear(3, opened(), again);
    await world.settle();
    const heard = world.received.map(({ headers }) => headers["webhook-id"]);
    expect(heard).toEqual([deliveryId(deliveryFor(webhook.webhook, eventOf(3)))]);
  });

  it("signs with the old and the new secret for a day after the secret was replaced, then with the new secret (N6)", async () => {
    const world = webhookWorld();
    const { webhook, secret: old, version } = await world.add();
    const rotated = await rotateSecret(world.deps, { ...ask(world), webhook: webhook.webhook, version });
    if ("refused" in rotated) throw new Error("rotated");
    expect(rotated.secret).not.toBe(old);
    const fits = (secret: string, n: number) => {
      const { headers, body, at } = world.received[n] ?? expect.unreachable();
      const signature = new Webhook(secret).sign(headers["webhook-id"] ?? "", at, body);
      return headers["webhook-signature"]?.split(" ").includes(signature);
    };
    await world.hear(1);
    await world.settle();
    expect([fits(old, 0), fits(rotated.secret, 0)]).toEqual([true, true]);
    await world.pass(25 * 60, 60);
    await world.hear(2);
    await world.settle();
    expect([fits(old, 1), fits(rotated.secret, 1)]).toEqual([false, true]);
  });
});

describe("a webhook whose receiver fails", () => {
  it("gets each delivery tried again for days, with the same id and a new signature each time, and is then turned off (N6)", async () => {
    const world = webhookWorld();
    const { webhook, secret } = await world.add();
    world.answers.set(about.url, 500);
    await world.hear(1);
    await world.settle();
    expect((await shown(world, webhook.webhook)).state).toBe("failing");
    await world.pass(6 * 24 * 60, 10);
    const times = world.received.map(({ at }) => at.getTime());
    expect(world.received).toHaveLength(waits.length + 1);
    for (const [n, wait] of waits.entries()) {
      const gap = ((times[n + 1] ?? 0) - (times[n] ?? 0)) / 1_000;
      expect(gap, `gap ${n + 1}`).toBeGreaterThanOrEqual(wait);
      expect(gap, `gap ${n + 1}`).toBeLessThan(wait * 1.1 + 1_200);
    }
    expect(new Set(world.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(new Set(world.received.map(({ headers }) => headers["webhook-signature"])).size).toBe(
      waits.length + 1,
    );
    for (const { headers, body, at } of world.received)
      expect(headers["webhook-signature"]).toBe(
        new Webhook(secret).sign(headers["webhook-id"] ?? "", at, body),
      );
    expect(await stateOf(world, webhook.webhook, 1)).toMatchObject({
      stage: "given-up",
      attempts: waits.length + 1,
    });
    expect(await shown(world, webhook.webhook)).toMatchObject({ state: "off", offBecause: "failing" });
  });

  it("is tried with one of the waiting deliveries at a time, and gets all of them once the receiver accepts one (N6)", async () => {
    const world = webhookWorld();
    await world.add();
    world.answers.set(about.url, undefined);
    for (let n = 1; n <= 20; n += 1) await world.hear(n);
    await world.settle();
    expect(world.received, "those that come after the first failure wait untried").toHaveLength(1);
    await world.pass(8);
    expect(world.received.length, "once at each step, however many wait").toBeLessThanOrEqual(3);
    world.answers.set(about.url, 200);
    const before = world.received.length;
    await world.pass(60);
    expect(new Set(world.received.slice(before).map(({ headers }) => headers["webhook-id"])).size).toBe(20);
    expect(world.received.slice(before)).toHaveLength(20);
  });

  it("is tried again no earlier than the Retry-After header of its reply says (N6)", async () => {
    const world = webhookWorld();
    await world.add();
    world.answers.set(about.url, { status: 503, retryAfter: 1_800 });
    await world.hear(1);
    await world.settle();
    await world.pass(29);
    expect(world.received).toHaveLength(1);
    await world.pass(8);
    expect(world.received).toHaveLength(2);
  });

  it("is turned off when the receiver replies 410; nothing is posted until an administrator turns the webhook on and has the failed deliveries repeated (N6)", async () => {
    const world = webhookWorld();
    const { webhook, version } = await world.add();
    const id = webhook.webhook;
    world.answers.set(about.url, 410);
    await world.hear(1);
    await world.settle();
    await world.hear(2);
    await world.settle();
    expect(await shown(world, id)).toMatchObject({ state: "off", offBecause: "gone" });
    expect(world.off, "and an operator is alerted").toEqual([webhookId(id)]);
    expect(world.received).toHaveLength(1);
    expect(
      await replayFailed(world.deps, { ...ask(world), webhook: id }, "2026-11-24T00:00:00.000Z"),
    ).toEqual({
      refused: { code: "webhook-is-off" },
    });
    expect(await testWebhook(world.deps, { ...ask(world), webhook: id, version })).toEqual({
      refused: { code: "webhook-is-off" },
    });
    world.answers.set(about.url, 204);
    await turnWebhook(world.deps, { ...ask(world), webhook: id, version }, "on");
    await replayFailed(world.deps, { ...ask(world), webhook: id }, "2026-11-24T00:00:00.000Z");
    await world.settle();
    await world.pass(3);
    expect(world.received.map(({ headers }) => headers["webhook-id"])).toEqual(
      Array.from({ length: 2 }, () => deliveryId(deliveryFor(id, eventOf(1)))),
    );
    expect((await shown(world, id)).replayingSince).toBeUndefined();
  });

  it("gets all other deliveries without delay while the receiver refuses one event for days (N6)", async () => {
    const world = webhookWorld();
    const { webhook } = await world.add();
    world.answers.set(about.url, 500);
    await world.hear(1);
    await world.settle();
    await world.pass(1);
    // From here on, the receiver takes all deliveries but the first.
    const poison = deliveryId(deliveryFor(webhook.webhook, eventOf(1)));
    const { post } = world.deps;
    world.deps.post = async (to, headers, body) => {
      world.answers.set(about.url, headers["webhook-id"] === poison ? 500 : 200);
      return post(to, headers, body);
    };
    for (let hour = 0; hour < 24; hour += 1) {
      await world.hear(100 + hour);
      await world.settle();
      await world.pass(60, 5);
    }
    for (let hour = 0; hour < 23; hour += 1)
      expect((await stateOf(world, webhook.webhook, 100 + hour)).stage, `hour ${hour}`).toBe("delivered");
    expect((await shown(world, webhook.webhook)).state).not.toBe("off");
  });
});

describe("fifty webhooks, one of them dead (N6)", () => {
  it("get each event at the first attempt, except the dead webhook, which is tried with one event", async () => {
    const world = webhookWorld();
    const urls = Array.from({ length: 50 }, (_, n) => `https://s${n}.peygir.ir/in`);
    for (const url of urls) await world.add({ url });
    world.answers.set("https://s7.peygir.ir/in", undefined);
    const start = world.clock.at.getTime();
    for (let n = 1; n <= 10; n += 1) await world.hear(n);
    await world.settle();
    for (const url of urls.filter((one) => !one.includes("//s7."))) {
      const got = world.received.filter((one) => one.url === url);
      expect([url, got.length, ...new Set(got.map(({ at }) => at.getTime() - start))]).toEqual([url, 10, 0]);
    }
    expect(world.received.filter(({ url }) => url.includes("//s7."))).toHaveLength(1);
  });
});

describe("a delivery to a webhook", () => {
  it("is posted again with the same id on an administrator's request (N6)", async () => {
    const world = webhookWorld();
    const { webhook } = await world.add();
    await world.hear(1);
    await world.settle();
    const delivery = deliveryFor(webhook.webhook, eventOf(1));
    const on = { ...ask(world), delivery, version: 2 };
    const [once, twice] = [await replayDelivery(world.deps, on), await replayDelivery(world.deps, on)];
    expect(once).toMatchObject({ state: "due", attempts: 1 });
    expect(twice).toEqual(once);
    await world.settle();
    expect(
      world.received.filter(({ headers }) => headers["webhook-id"] === deliveryId(delivery)),
    ).toHaveLength(2);
    const late = { ...on, key: world.key() };
    expect(await replayDelivery(world.deps, late), "another person was first (R16)").toEqual({
      refused: { code: "stale" },
    });
    expect(await replayDelivery(world.deps, { ...on, delivery: "0".repeat(32) })).toEqual({
      refused: { code: "not-found" },
    });
  });

  it("is listed with the result of each attempt, newest first, and read with its body (N6)", async () => {
    const world = webhookWorld();
    const { webhook } = await world.add();
    await world.hear(1);
    await world.settle();
    await world.pass(1);
    world.answers.set(about.url, 400);
    await world.hear(2);
    await world.settle();
    const listed = await listDeliveries(world.deps, webhook.webhook, undefined);
    expect(listed).toMatchObject({
      deliveries: [
        { event: "case.opened", state: "waiting", attempts: 1, last: { result: 400 } },
        { event: "case.opened", state: "delivered", attempts: 1, last: { result: 204 } },
      ],
    });
    const read = await readDelivery(world.deps, deliveryFor(webhook.webhook, eventOf(2)));
    expect(read).toMatchObject({
      delivery: {
        tries: [{ result: 400 }],
        body: expect.stringContaining('"type":"case.opened"'),
      },
    });
    expect(await readDelivery(world.deps, "0".repeat(32))).toEqual({
      refused: { code: "not-found" },
    });
    expect((await listWebhooks(world.deps)).webhooks).toHaveLength(1);
  });

  it("is tried once when an administrator sends it as a test, and does not affect whether the webhook counts as failing (N6)", async () => {
    const world = webhookWorld();
    const { webhook } = await world.add();
    world.answers.set(about.url, 404);
    const on = { ...ask(world), webhook: webhook.webhook, version: 1 };
    const sent = await testWebhook(world.deps, on);
    expect(sent).toMatchObject({ event: "webhook.test", state: "due" });
    world.clock.at = new Date(world.clock.at.getTime() + 5_000);
    expect(await testWebhook(world.deps, on), "the same key, the same reply").toEqual(sent);
    await world.settle();
    await world.pass(60, 10);
    expect(world.received).toHaveLength(1);
    expect(await listDeliveries(world.deps, webhook.webhook, undefined)).toMatchObject({
      deliveries: [{ state: "given-up", last: { result: 404 } }],
    });
    expect((await shown(world, webhook.webhook)).state).toBe("on");
  });

  it("is posted again with the same id, and recorded once, when the process died between posting and recording (N6)", async () => {
    const world = webhookWorld();
    const { webhook } = await world.add();
    const { decide } = world.deps.deliveries;
    let dying = true;
    world.deps.deliveries = {
      ...world.deps.deliveries,
      decide: async (id, command, rule, known) => {
        if (dying && command.name === "post-delivery") throw new Error("killed");
        return decide(id, command, rule, known);
      },
    };
    await world.hear(1);
    await expect(world.settle()).rejects.toThrow("killed");
    dying = false;
    await world.settle();
    expect(new Set(world.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(world.received).toHaveLength(2);
    expect(await stateOf(world, webhook.webhook, 1)).toMatchObject({ stage: "delivered", attempts: 1 });
  });

  it("is put into the queue again within the hour when its queue message was lost (N6)", async () => {
    const world = webhookWorld();
    const { webhook } = await world.add();
    await world.hear(1);
    // The delivery's views are built, but no consumer takes its message.
    const { deps } = world;
    const { post } = deps;
    deps.post = async () => {
      throw new Error("never reached");
    };
    await expect(world.settle()).rejects.toThrow("never reached");
    deps.post = post;
    const id = deliveryId(deliveryFor(webhook.webhook, eventOf(1)));
    expect((await deps.deliveries.load(id)).state).toMatchObject({ stage: "due", turn: 1 });
    const { actOnDelivery } = await import("./act-on-due/act-on-webhooks.ts");
    await actOnDelivery(deps, id);
    expect((await deps.deliveries.load(id)).state.turn).toBe(1);
    world.clock.at = new Date(world.clock.at.getTime() + 61 * 60_000);
    await Promise.all([actOnDelivery(deps, id), actOnDelivery(deps, id)]);
    expect((await deps.deliveries.load(id)).state.turn).toBe(2);
    await world.settle();
    expect(await stateOf(world, webhook.webhook, 1)).toMatchObject({ stage: "delivered", attempts: 1 });
    expect(world.facts().filter((type) => type === "due-again")).toHaveLength(1);
  });

  it("adds no row to the webhook's journal when it succeeds like the deliveries before it (N6)", async () => {
    const world = webhookWorld();
    const { webhook } = await world.add();
    for (let n = 1; n <= 30; n += 1) await world.hear(n);
    await world.settle();
    expect((await world.deps.webhooks.load(webhookId(webhook.webhook))).version).toBe(1);
  });
});
