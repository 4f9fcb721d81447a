/** The administrator's API operations through their handler, with journal and views in memory. */

import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { currentViewId } from "../../../shared/directory/reader.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { directoryId } from "../directory/journal.ts";
import { changed, demo, directoryWorld } from "../scenarios/fakes.ts";
import triggers from "../triggers.ts";

const phone = (number: string): Snapshot =>
  changed(({ organisation }) => Object.assign(organisation, { phone: number }));

let here: ReturnType<typeof directoryWorld>;
beforeEach(async () => {
  here = directoryWorld(demo);
  await here.importing(demo);
});

describe("an administrator", () => {
  it("reads the snapshot in force with its number as ETag, and publishes the next one in their own name (P5)", async () => {
    const inForce = await here.call("GET /api/staff/directory");
    expect(inForce).toMatchObject({ status: 200, etag: '"1"', body: { number: 1, snapshot: demo } });
    const published = await here.publish(phone("124"), 1);
    expect(published).toMatchObject({ status: 200, etag: '"2"', body: { number: 2, changed: true } });
    expect(published.body.changes.map((one: { says: object }) => one.says)).toEqual([
      {
        fa: "سازمان «سازمان حمایت مصرف‌کنندگان و تولیدکنندگان»: تلفن از «021-00000000» به «124» تغییر کرد",
        en: "Organisation “Consumers and Producers Protection Organisation”: telephone changed from “021-00000000” to “124”",
      },
    ]);
    const [, row] = await here.store.all(directoryId);
    expect(row).toMatchObject({ actor: "staff:v.sadeghi", command: "publish-directory", directory: 1 });
    expect((await here.call("GET /api/staff/directory")).body.snapshot.organisation.phone).toBe("124");
  });

  it("gets the same reply for the same idempotency key, although other administrators have published since (P4)", async () => {
    const key = crypto.randomUUID();
    const first = await here.publish(phone("1"), 1, key);
    await here.publish(phone("2"), 2);
    expect(await here.publish(phone("1"), 1, key)).toEqual(first);
    expect((await here.publish(phone("3"), 1, key)).body.type).toBe("urn:peygir:problem:key-reused");
    expect((await here.journal.load(directoryId)).state.number).toBe(3);
  });

  it("changes nothing by publishing once more the snapshot in force", async () => {
    expect(await here.publish(demo, 1)).toMatchObject({
      status: 200,
      etag: '"1"',
      body: { number: 1, changed: false, changes: [] },
    });
    expect(await here.store.all(directoryId)).toHaveLength(1);
  });

  it("is refused when another snapshot is in force than the one on their screen (R16)", async () => {
    await here.importing(phone("5"));
    const late = await here.publish(phone("6"), 1);
    expect(late).toMatchObject({ status: 412, body: { type: "urn:peygir:problem:stale" } });
    expect((await here.journal.load(directoryId)).state.snapshot?.organisation.phone).toBe("5");
  });

  it("gets the number of faults of a faulty snapshot, which is not published", async () => {
    const faulty = changed((snapshot) => Object.assign(snapshot, { outcomes: [] }));
    const refused = await here.publish(faulty, 1);
    expect(refused).toMatchObject({ status: 422, body: { type: "urn:peygir:problem:faulty-directory" } });
    expect(refused.body.detail).toMatch(/[۰-۹]+/);
    expect(await here.store.all(directoryId)).toHaveLength(1);
  });
});

it("the directory's Lambdas read no cases, only the directory's own rows (R2)", () => {
  const own = [
    "journal.append",
    "journal.read",
    "views.list",
    "views.write",
    "directory.read",
    "bus.publish",
  ];
  const needs = Object.values(triggers).flatMap((one): readonly string[] => one.needs);
  expect(needs.filter((need) => !own.includes(need))).toEqual([]);
});

describe("a person who is no administrator", () => {
  it("cannot publish a snapshot, whether an expert, a head, an auditor or an unknown user (P1)", async () => {
    for (const username of ["m.rezaei", "e.hosseini", "r.aslani", "nobody"])
      expect((await here.publish(phone("9"), 1, crypto.randomUUID(), username)).status).toBe(403);
    expect(await here.store.all(directoryId)).toHaveLength(1);
  });

  it("may read the directory and its history as an auditor, but not as an expert; neither may preview changes (P1)", async () => {
    for (const route of ["GET /api/staff/directory", "GET /api/staff/directory/versions"]) {
      expect((await here.call(route, {}, "r.aslani")).status).toBe(200);
      expect((await here.call(route, {}, "m.rezaei")).status).toBe(403);
    }
    const events = await here.call("POST /api/staff/directory/preview", {}, "r.aslani");
    expect(events.status).toBe(403);
  });
});

describe("an administrator at the desk and an operator who publish at the same time", () => {
  it("never both succeed when both start from the same snapshot: the second publication is refused (R16)", async () => {
    const both = () => Promise.all([here.publish(phone("desk"), 1), here.importing(phone("files"), 1)]);
    const [desk, files] = await both();
    const inForce = (await here.journal.load(directoryId)).state;
    expect(inForce.number).toBe(2);
    const won = inForce.snapshot?.organisation.phone;
    expect([desk.status, files]).toEqual(
      won === "desk" ? [200, { stale: expect.any(Number) }] : [412, { number: 2, changed: true }],
    );
    expect(await here.store.all(directoryId)).toHaveLength(2);
  });

  it("leave the operator's files in force when the operator names no snapshot number, whichever of the two publishes first", async () => {
    const [desk, files] = await Promise.all([here.publish(phone("desk"), 1), here.importing(phone("files"))]);
    const { number, snapshot } = (await here.journal.load(directoryId)).state;
    expect(files).toEqual({ number, changed: true });
    expect(snapshot?.organisation.phone).toBe("files");
    expect([desk.status, number]).toEqual(desk.status === 200 ? [200, 3] : [412, 2]);
  });

  it("do not overwrite each other: an operator who started from an older snapshot is refused after the administrator published", async () => {
    await here.publish(phone("desk"), 1);
    expect(await here.importing(phone("files"), 1)).toEqual({ stale: 2 });
    expect(await here.importing(phone("files"), 2)).toEqual({ number: 3, changed: true });
    expect(await here.importing(phone("files"), 2)).toEqual({ number: 3, changed: true });
  });
});

describe("a preview of the directory's changes", () => {
  it("lists every change and each routing example that would go to another unit, and changes nothing (R1)", async () => {
    const moved = changed(({ routing, routingExamples }) => {
      for (const rule of routing) if (rule.key === "isfahan") rule.unit = "distribution";
      for (const one of routingExamples) if (one.unit === "isfahan-office") one.unit = "distribution";
    });
    const { status, body } = await here.preview(moved);
    expect([status, body.base, body.faults, body.faultCount]).toEqual([200, 1, [], 0]);
    expect(body.changes[0].says.en).toBe(
      "Routing rule “Prices, shortages and services in Isfahan are for its office”: unit changed from “Isfahan Provincial Office” to “Distribution Network”",
    );
    expect(body.rerouted[0]).toMatchObject({
      before: { unit: "isfahan-office", rule: "isfahan" },
      after: { unit: "distribution", rule: "isfahan" },
    });
    expect(await here.store.all(directoryId)).toHaveLength(1);
  });

  it("lists, beside the changes, every fault with its place, at most a hundred", async () => {
    const circle = changed(({ units }) => Object.assign(units[0] ?? {}, { parent: "isfahan-office" }));
    const { body } = await here.preview(circle);
    expect(body.faults).toContainEqual({
      code: "endless-parents",
      path: ["units", 0, "parent"],
      says: expect.objectContaining({ en: expect.stringContaining("head-office") }),
    });
    expect(body.changes).toHaveLength(1);
    const many = await here.preview({ ...demo, staff: Array.from({ length: 500 }, () => ({ rank: 1 })) });
    expect([many.body.faults.length, many.body.faultCount > 500, many.body.changes]).toEqual([100, true, []]);
  });

  it("replies to any input with changes or faults, never with an internal error", async () => {
    const places = fc.constantFrom(...Object.keys(demo));
    const broken = fc.tuple(
      places,
      fc.nat(60),
      fc.constantFrom("key", "name", "unit", "when", "text", "0"),
      fc.jsonValue(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(broken, { maxLength: 4 }), fc.boolean(), async (list, whole) => {
        const snapshot: Record<string, unknown> = structuredClone(demo);
        for (const [section, at, field, value] of list) {
          const entries = snapshot[section];
          const entry = Array.isArray(entries) ? entries[at % entries.length] : entries;
          if (whole || typeof entry !== "object" || entry === null) snapshot[section] = value;
          else entry[field] = value;
        }
        expect((await here.preview(snapshot)).status).toBe(200);
      }),
    );
    const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
    for (const section of ["units", "organisation", "__proto__"])
      expect((await here.preview({}, `{"snapshot":{"${section}":${deep}}}`)).status).toBe(200);
    const within = JSON.stringify({ snapshot: demo }).replace('"complaint"', deep);
    expect((await here.preview({}, within)).status).toBe(200);
    for (const snapshot of [[], "x", 1, null]) expect((await here.preview(snapshot)).status).toBe(422);
  });

  it("accepts the largest allowed directory, and refuses larger input", async () => {
    const crowd = (people: number) =>
      changed(({ staff }) => {
        for (let n = 0; n < people; n += 1)
          staff.push({
            username: `employee${n}`,
            name: { fa: `کارمند ${n}`, en: `Employee ${n}` },
            unit: "public-relations",
            roles: ["clerk", "phone-operator"],
          });
      });
    const largest = await here.preview(crowd(715));
    expect([largest.status, largest.body.faults, largest.body.changes.length]).toEqual([200, [], 715]);
    const larger = await here.preview(crowd(1_200));
    expect(larger.body.faults.map(({ code }: { code: string }) => code)).toEqual(["too-large"]);
    const tooLarge = await here.preview(crowd(2_500));
    expect(tooLarge).toMatchObject({ status: 413, body: { type: "urn:peygir:problem:too-large" } });
    expect(tooLarge.body.detail).toMatch(/256|۲۵۶/);
  });
});

describe("the history of the directory", () => {
  it("lists every published snapshot, newest first, including two that were published at the same time (P5)", async () => {
    for (let number = 1; number <= 30; number += 1) await here.publish(phone(String(number)), number);
    await here.seen();
    const first = await here.call("GET /api/staff/directory/versions");
    expect(first.body.versions).toHaveLength(25);
    expect(first.body.versions[0]).toEqual({
      number: 31,
      at: "2026-11-24T08:00:00.000Z",
      by: "staff:v.sadeghi",
      changes: 1,
    });
    const rest = await here.call("GET /api/staff/directory/versions", {
      query: new URLSearchParams({ after: first.body.next }).toString(),
    });
    const numbers = [...first.body.versions, ...rest.body.versions].map(
      (one: { number: number }) => one.number,
    );
    expect(numbers).toEqual(Array.from({ length: 31 }, (_, n) => 31 - n));
    expect(rest.body.next).toBeUndefined();
    expect((await here.views.get(currentViewId))?.data).toMatchObject({ number: 31 });
    expect((await here.views.get("snapshot#7"))?.data).toEqual(phone("6"));
  });

  it("returns each published snapshot with its changes, and `not-found` for a number never published (P5)", async () => {
    for (let number = 1; number <= 40; number += 1) await here.publish(phone(String(number)), number);
    const read = (number: string) =>
      here.call("GET /api/staff/directory/versions/{number}", { params: { number } });
    const old = await read("3");
    expect(old.body).toMatchObject({ number: 3, by: "staff:v.sadeghi", changes: 1, snapshot: phone("2") });
    expect(old.body.differences[0].fields).toEqual([{ field: "phone", before: "1", after: "2" }]);
    expect((await read("1")).body).toMatchObject({ number: 1, by: "operator:local", differences: [] });
    for (const absent of ["42", "0", "-1", "1.5", "999999999"]) expect((await read(absent)).status).toBe(404);
  });
});
