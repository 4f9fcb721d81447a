import { describe, expect, it } from "vitest";
import { defaultClocks } from "../../../shared/directory/default-timing.ts";
import { jpeg } from "../../../test/attachments/files.ts";
import { refused, requests, zahra } from "../../../test/support/requests.ts";
import { sendOneTimeCode } from "../access/one-time-codes.ts";
import { listMyRequests } from "../applicant/my-requests/list-requests.ts";
import { readMyRequest } from "../applicant/read-request/read-request.ts";
import { trackRequest } from "../applicant/track-request/track-request.ts";
import { withdrawRequest } from "../applicant/withdraw-request.ts";
import { quarantineKey } from "../attachments/quarantine-key.ts";
import { settleAttachment } from "../attachments/settle-attachment/settle-attachment.ts";
import { identifyApplicant } from "../clerk/identify-applicant.ts";
import { eraseApplicant } from "./erase-applicant.ts";
import { liftHold } from "./lift-hold.ts";
import { listHolds } from "./list-holds.ts";
import { placeHold } from "./place-hold.ts";

const identity = { type: "national-code", number: "0499370899" } as const;
const mobile = "+989123456789";
const otherMobile = { ...zahra.applicant, mobile: "+989350000001" };
const byV = { because: "asked", by: "v.admin", key: "key-1" } as const;

/** An applicant who registered a request and withdrew it. */
async function desk(complaint: Parameters<ReturnType<typeof requests>["register"]>[0] = {}) {
  const world = requests();
  const code = await world.register(complaint);
  await withdrawRequest(world.deps, world.ask(code));
  const erase = (given: Partial<Parameters<typeof eraseApplicant>[1]> = {}) =>
    eraseApplicant(world.erasing, { ...byV, request: code, ...given });
  const track = () => trackRequest(world.deps, { code, mobile }, "198.51.100.1");
  return { ...world, code, erase, track };
}

const still = (code: "still-open" | "still-owed" | "on-hold", request: string) => ({
  refused: { code, details: { request } },
});

describe("the erasure of an applicant", () => {
  it("covers all requests of the applicant in one call, which returns when no copy of the data is left (P2)", async () => {
    const { code, register, deps, ask, erase } = await desk();
    const second = await register({ applicant: otherMobile });
    await withdrawRequest(deps, ask(second));
    expect(await erase()).toEqual({
      requests: [code, second].sort(),
      at: "2026-11-24T08:00:00.000Z",
      completeAt: "2026-12-01T08:00:00.000Z",
    });
    for (const each of [code, second])
      expect(await readMyRequest(deps, each, { request: each })).toBe("erased");
  });

  it("is completed even when an event of the identity service repeats the id of an earlier event, because that service's journal was restored from a backup (P2)", async () => {
    const { code, deps, state, hear } = await desk();
    const [id, at] = ["identity/person-x/3/0", "2026-11-24T08:00:00.000Z"];
    const lost = {
      ...{ name: "note-identified", actor: `event:${id}`, key: id, fingerprint: "lost", directory: 0 },
      ...{ at: deps.now(), correlation: code },
    };
    await deps.requests.decide(code, lost, () => ({ facts: [{ type: "identified", by: "c.ahmadi", at }] }));
    const person = (await state(code)).registration?.person ?? "";
    const envelope = { id, source: "peygir.identity", type: "identity.person-erased.v1", time: at } as const;
    const cause = { subject: `person-${person}`, sequence: 3, correlationid: person, causationid: "test" };
    const completeAt = "2026-12-01T08:00:00.000Z";
    const data = { person, requests: [code], at, completeAt };
    const told = { specversion: "1.0" as const, ...envelope, ...cause, data };
    await hear(told);
    await hear(told);
    expect((await state(code)).erased).toMatchObject({ completeAt });
  });

  it("goes on when another call with the same key and another reason is refused meanwhile (P2, P4)", async () => {
    const { code, erase, erasing, state } = await desk();
    const stillErasing = { erasePerson: () => Promise.reject(new Error("still erasing")) };
    const { requests } = erasing;
    const first = () => eraseApplicant({ ...erasing, identity: stillErasing }, { ...byV, request: code });
    const meanwhile: typeof requests = {
      ...requests,
      decide: async (id, command, decide) => {
        if (command.name === "begin-erasure") await expect(first()).rejects.toThrow("still erasing");
        return requests.decide(id, command, decide);
      },
    };
    const second = { ...byV, request: code, because: "ordered" } as const;
    expect(await eraseApplicant({ ...erasing, requests: meanwhile }, second)).toEqual({
      refused: { code: "key-reused" },
    });
    expect((await state(code)).erasing).toEqual({ at: expect.any(String) });
    expect(await erase()).toHaveProperty("completeAt");
  });

  it("is refused while one of the applicant's requests is open, and names that request (P2)", async () => {
    const { register, erase, keys, state } = await desk();
    const open = await register();
    expect(await erase()).toEqual(still("still-open", open));
    const { registration } = await state(open);
    expect(await keys.get(registration?.person ?? "")).toBeDefined();
  });

  it("is refused until the days to object are over and every commitment is judged kept or not (P2, R11, R13)", async () => {
    const { register, answers, hears, later, erasing } = requests();
    const code = await register();
    const owner = { unit: "price-control" };
    await answers(code, { commitments: [{ what: "کار", due: "2026-11-28", owner }] });
    const erase = () => eraseApplicant(erasing, { ...byV, request: code });
    expect(await erase()).toEqual(still("still-open", code));
    later(20);
    expect(await erase()).toEqual(still("still-owed", code));
    await hears("commitment-judged", code, { commitment: 1, kept: true });
    expect(await erase()).toHaveProperty("completeAt");
  });

  it("is refused while a meeting is arranged or its minutes are missing (P2, M11)", async () => {
    const { code, deps, erase } = await desk();
    const told = async (news: "booked" | "held" | "minuted", sequence: number) => {
      const command = {
        ...{ name: "hear-meeting", actor: "event:x", key: news, fingerprint: news, directory: 0 },
        ...{ at: deps.now(), correlation: code },
      };
      const at = deps.now().toISOString();
      await deps.requests.decide(code, command, () => ({
        facts: [{ type: "meeting-told", meeting: 1, sequence, news, at }],
      }));
    };
    await told("booked", 1);
    expect(await erase()).toEqual(still("still-open", code));
    await told("held", 2);
    expect(await erase()).toEqual(still("still-open", code));
    await told("minuted", 3);
    expect(await erase()).toHaveProperty("completeAt");
  });

  it("destroys the attached files first, also files that no journal row names or that arrive late; after a crash a retry completes the erasure (P2, C12)", async () => {
    const { code, deps, erase, files, state, hearsOfErasure, erasing } = await desk();
    const begin = () =>
      deps.requests.decide(
        code,
        {
          ...{ name: "begin-attachment", actor: "applicant:x", key: `file-${files.stored.size}` },
          ...{ fingerprint: "file", directory: 0, at: deps.now(), correlation: code },
        },
        () => ({ facts: [{ type: "attachment-begun" }] }),
      );
    await begin();
    const photo = jpeg();
    const key = quarantineKey(code, 1);
    const scan = { id: "scan-1", key, etag: files.send(key, photo), found: "nothing" } as const;
    const settling = { ...deps, files, arrived: files.arrived };
    await settleAttachment(settling, scan);
    await files.put(`intake/${code}/${"a".repeat(22)}`, photo, "jpeg");
    await files.put(`intake/123456789018/${"a".repeat(22)}`, photo, "jpeg");
    files.send(key, photo);
    const cut = { ...erasing, identity: { erasePerson: () => Promise.reject(new Error("cut off")) } };
    const ask = { ...byV, request: code };
    await expect(eraseApplicant(cut, ask)).rejects.toThrow("cut off");
    expect([[...files.stored.keys()], files.quarantined.size]).toEqual([
      [`intake/123456789018/${"a".repeat(22)}`],
      0,
    ]);
    expect(await state(code)).toMatchObject({ attachments: [], filesRemoved: {}, erasing: {} });
    expect(await erase({ key: "another" })).toHaveProperty("completeAt");
    await hearsOfErasure();
    const late = { ...scan, id: "scan-2", etag: files.send(key, photo) };
    await settleAttachment(settling, late);
    expect([files.stored.size, files.quarantined.size]).toEqual([1, 0]);
    expect((await state(code)).attachments).toEqual([]);
  });

  it("destroys files that a journal restored from a backup does not name (P2)", async () => {
    const { code, erase, files } = await desk();
    await files.put(`intake/${code}/${"a".repeat(22)}`, jpeg(), "jpeg");
    expect(await erase()).toHaveProperty("completeAt");
    expect(files.stored.size).toBe(0);
  });

  it("destroys a copy of a file that the malware scan makes while the files are destroyed (P2, C12)", async () => {
    const { code, deps, erase, files } = await desk();
    const command = {
      ...{ name: "begin-attachment", actor: "applicant:x", key: "file", fingerprint: "file" },
      ...{ directory: 0, at: deps.now(), correlation: code },
    };
    await deps.requests.decide(code, command, () => ({ facts: [{ type: "attachment-begun" }] }));
    const key = quarantineKey(code, 1);
    const scan = { id: "scan-1", key, etag: files.send(key, jpeg()), found: "nothing" } as const;
    const whileCopied: typeof files = {
      ...files,
      put: async (...file) => {
        await erase();
        await files.put(...file);
      },
    };
    await settleAttachment({ ...deps, files: whileCopied, arrived: files.arrived }, scan);
    expect(files.stored.size).toBe(0);
  });

  it("is refused to a member of staff whom the request accuses (P2, R2)", async () => {
    const { erase, rows } = await desk({ complainedOfUnit: "service-desk" });
    const before = rows.length;
    expect(await erase({ by: "c.ahmadi" })).toEqual(refused("not-found"));
    expect(rows).toHaveLength(before);
    expect(await erase()).toHaveProperty("completeAt");
  });

  it("is refused as not found when no request has the given tracking code (P2)", async () => {
    const { erase } = await desk();
    expect(await erase({ request: "123456789018" })).toEqual(refused("not-found"));
  });
});

describe("an applicant whose data was erased", () => {
  it("is found neither by code and mobile, nor in a list, nor by document; the request's page says that the request was erased (P2)", async () => {
    const { code, erase, hearsOfErasure, track, deps, clerks, state } = await desk();
    expect(await track()).toHaveProperty("found", true);
    await erase();
    await hearsOfErasure();
    expect(await track()).toEqual({ found: false, refusal: { code: "request-erased" } });
    expect(await sendOneTimeCode(deps, code, { address: "192.0.2.1", language: "fa", key: "k" })).toEqual(
      refused("request-erased"),
    );
    const { person = "", contact = "" } = (await state(code)).registration ?? {};
    expect(await listMyRequests(deps, { person })).toEqual({ items: [] });
    expect(await listMyRequests(deps, { person, contact })).toEqual({ items: [] });
    const found = await identifyApplicant(clerks, { identity, seen: "document" }, "c.ahmadi");
    expect(found).toHaveProperty("requests", []);
  });

  it("is not erased again when the erasure is repeated, with the same idempotency key or another, and the erasure is recorded once (P2, P4)", async () => {
    const { erase, hearsOfErasure, rows, code, state } = await desk();
    const first = await erase();
    expect(await erase()).toEqual(first);
    await hearsOfErasure();
    await hearsOfErasure();
    const before = rows.length;
    expect(await erase()).toEqual(first);
    expect(await erase({ key: "another" })).toEqual(refused("request-erased"));
    expect(await erase({ because: "ordered" })).toEqual(refused("key-reused"));
    expect(rows).toHaveLength(before);
    expect((await state(code)).erased).toEqual({
      at: "2026-11-24T08:00:00.000Z",
      completeAt: "2026-12-01T08:00:00.000Z",
    });
  });

  it("can return as a new person: new text is readable, old text stays erased, and old retries change nothing (P2, P4)", async () => {
    const { code, erase, hearsOfErasure, register, read, deps, keys, state } = await desk();
    const first = await erase();
    await hearsOfErasure();
    const again = await register();
    expect(await erase()).toEqual(first);
    expect((await read(again)).description).toBe(zahra.description);
    expect(await readMyRequest(deps, code, { request: code })).toBe("erased");
    const { person = "" } = (await state(again)).registration ?? {};
    expect(await keys.get(person)).toBeDefined();
    expect(await erase({ request: again, key: "key-2" })).toEqual(still("still-open", again));
    await withdrawRequest(deps, { code: again, session: { request: again }, key: "withdraw-again" });
    expect(await erase({ request: again, key: "key-2" })).toHaveProperty("requests", [again]);
  });

  it("is shown as erased, and a retry succeeds, when the key was destroyed but the erasure was not recorded (P2)", async () => {
    const { code, erase, eraser, state, deps } = await desk();
    const { person = "" } = (await state(code)).registration ?? {};
    await eraser.destroy(person);
    expect(await readMyRequest(deps, code, { request: code })).toBe("erased");
    expect(await erase()).toHaveProperty("requests", [code]);
  });
});

describe("a request past its retention, whose applicant has another request that must be kept", () => {
  const halfAYear = { clock: "retention" as const, in: "months" as const, takes: 6, when: {} };
  const ask = { because: "kept-long-enough", by: "v.admin" } as const;

  /** A request that ended long ago, and an open request of the same person. */
  async function both(words = "نان گران است.") {
    const world = requests({ clocks: [...defaultClocks, halfAYear] });
    const old = await world.register({ description: words });
    await withdrawRequest(world.deps, world.ask(old));
    await world.build(old);
    world.later(200);
    const young = await world.register();
    const erase = (change: Partial<Parameters<typeof eraseApplicant>[1]> = {}) =>
      eraseApplicant(world.erasing, { request: old, ...ask, key: "old-key-1", ...change });
    return { ...world, old, young, erase };
  }

  it("is erased without the person's other requests: only its own texts can no longer be read, and the person's key stays (P2)", async () => {
    const { old, young, erase, deps, keys, read, state, hearsOfErasure, identity, endings } = await both();
    expect(await erase()).toMatchObject({ requests: [old], completeAt: "2027-06-19T08:00:00.000Z" });
    await hearsOfErasure();
    expect(await readMyRequest(deps, old, { request: old })).toBe("erased");
    expect(await identity.vault.get(`identity/${old}/applicant`)).toBe("erased");
    expect((await read(young)).description).toBe(zahra.description);
    const { registration, erased } = await state(young);
    expect([erased, await keys.get(registration?.person ?? "")]).toEqual([undefined, expect.anything()]);
    expect((await state(old)).erased).toHaveProperty("completeAt");
    const { items } = await listMyRequests(deps, { person: registration?.person ?? "" });
    expect(items.map(({ code }) => code)).toEqual([young]);
    const now = deps.now();
    expect(await endings.isOver(`request/${old}`, now)).toBe(true);
    for (const open of [`request/${young}`, `person/${registration?.person}`])
      expect(await endings.isOver(open, now), "sessions of the rest stay").toBe(false);
  });

  it("accepts no more text once erased, while the person stays known for the other request (P2, C13)", async () => {
    const { old, erase, documents, state, identity: people, clerks, rows } = await both();
    const { person = "" } = (await state(old)).registration ?? {};
    await identifyApplicant(clerks, { identity, seen: "document" }, "c.ahmadi");
    await erase();
    await expect(documents.put(`referral/${old}/note-1`, person, "دیر")).rejects.toThrow("no key");
    expect((await people.people.load(`person-${person}`)).state).toMatchObject({
      attested: { by: "c.ahmadi" },
      erased: { requests: [old] },
    });
    expect(rows.at(-1)?.events[0]).toMatchObject({ data: { requests: [old], alone: true } });
  });

  it("gets the same reply for the same idempotency key, and is not erased without the other request when the applicant or a court asks for the erasure (P2, P4)", async () => {
    const { old, young, erase, hearsOfErasure } = await both();
    expect(await erase({ because: "asked" })).toEqual(still("still-open", young));
    const first = await erase();
    expect(await erase()).toEqual(first);
    await hearsOfErasure();
    expect(await erase()).toEqual(first);
    expect(await erase({ key: "old-key-2" })).toEqual(refused("request-erased"));
    expect(await erase({ request: young, key: "young-key-1" })).toEqual(still("still-open", young));
    expect(old).not.toBe(young);
  });

  it("loses only its own files, and is not erased once a legal hold was placed on the other request (P2, C12)", async () => {
    const { old, young, erase, erasing, files, deps, state } = await both();
    const photo = jpeg();
    const command = {
      ...{ name: "begin-attachment", actor: "applicant:x", key: "file", fingerprint: "file" },
      ...{ directory: 0, at: deps.now(), correlation: old },
    };
    await deps.requests.decide(old, command, () => ({ facts: [{ type: "attachment-begun" }] }));
    for (const code of [old, young]) await files.put(`intake/${code}/${"a".repeat(22)}`, photo, "jpeg");
    const slow: typeof erasing = {
      ...erasing,
      requests: {
        ...erasing.requests,
        decide: async (id, ...rest) => {
          const begun = await erasing.requests.decide(id, ...rest);
          await placeHold(
            deps,
            { request: young, by: "i.inspection", key: "hold-key-1" },
            { because: "court" },
          );
          return begun;
        },
      },
    };
    expect(await eraseApplicant(slow, { request: old, ...ask, key: "old-key-1" })).toEqual(
      still("on-hold", young),
    );
    expect((await state(old)).erasing).toBeUndefined();
    await liftHold(deps, { request: young, by: "i.inspection", key: "lift-key-1" });
    expect(await erase()).toHaveProperty("requests", [old]);
    expect([...files.stored.keys()]).toEqual([`intake/${young}/${"a".repeat(22)}`]);
  });

  it("is erased together with the person's key once all requests of the person are past their retention (P2)", async () => {
    const { old, young, erase, deps, ask: asks, keys, state, later } = await both();
    await withdrawRequest(deps, asks(young));
    later(200);
    const { person = "" } = (await state(old)).registration ?? {};
    expect(await erase()).toHaveProperty("requests", [old, young].sort());
    expect(await keys.get(person)).toBeUndefined();
  });
});

describe("a legal hold", () => {
  const by = "i.inspection";
  const court = { because: "court", reference: "1405/12-7" } as const;

  it("keeps all personal data of an applicant until the hold is lifted, on whichever of the applicant's requests the hold was placed (P2)", async () => {
    const { code, deps, register, erase, keys, state, ask } = await desk();
    const second = await register();
    await withdrawRequest(deps, ask(second));
    const at = "2026-11-24T08:00:00.000Z";
    const placed = await placeHold(deps, { request: second, by, key: "hold-key-1" }, court);
    expect(placed).toMatchObject({ accepted: true, loaded: { state: { hold: { ...court, by, at } } } });
    expect(await erase()).toEqual(still("on-hold", second));
    const { registration, erasing } = await state(code);
    expect([await keys.get(registration?.person ?? ""), erasing]).toEqual([expect.anything(), undefined]);
    const again = await placeHold(deps, { request: second, by, key: "hold-key-2" }, court);
    expect(again).toMatchObject({ refusal: { code: "on-hold-already" } });
    await liftHold(deps, { request: second, by, key: "lift-key-1" });
    expect(await liftHold(deps, { request: second, by, key: "lift-key-2" })).toMatchObject({
      refusal: { code: "not-on-hold" },
    });
    expect(await erase()).toHaveProperty("requests", [code, second].sort());
  });

  it("stops an erasure of all the applicant's requests when it is placed before the erasure's first journal row, and is refused after that row (P2)", async () => {
    const { code, deps, register, erasing, erase, state, ask } = await desk();
    const second = await register();
    await withdrawRequest(deps, ask(second));
    const [first = "", last = ""] = [code, second].sort();
    let looks = 0;
    const slow: typeof erasing = {
      ...erasing,
      requests: {
        ...erasing.requests,
        decide: async (id, ...rest) => {
          looks += 1;
          if (looks === 2) await placeHold(deps, { request: last, by, key: "hold-key-1" }, court);
          return erasing.requests.decide(id, ...rest);
        },
      },
    };
    expect(await eraseApplicant(slow, { ...byV, request: code })).toEqual(still("on-hold", last));
    for (const one of [first, last]) expect((await state(one)).erasing).toBeUndefined();
    await liftHold(deps, { request: last, by, key: "lift-key-1" });
    const cut = { ...erasing, identity: { erasePerson: () => Promise.reject(new Error("cut off")) } };
    await expect(eraseApplicant(cut, { ...byV, request: code })).rejects.toThrow("cut off");
    const late = await placeHold(deps, { request: last, by, key: "hold-key-2" }, court);
    expect(late).toMatchObject({ refusal: { code: "being-erased" } });
    expect(await erase()).toHaveProperty("completeAt");
  });

  it("is not confirmed again, by a retry with the same key, to a person who was accused since (P2, R2)", async () => {
    const { code, deps, hears } = await desk();
    const ask = { request: code, by, key: "hold-key-1" };
    expect(await placeHold(deps, ask, court)).toMatchObject({ accepted: true, replayed: false });
    expect(await placeHold(deps, ask, court)).toMatchObject({ accepted: true, replayed: true });
    await hears("parties-named", code, { parties: { units: [], people: [by] }, by: "h.moradi" });
    expect(await placeHold(deps, ask, court)).toMatchObject({ refusal: { code: "not-found" } });
    const other = { because: "court", reference: "1405/99-9" } as const;
    expect(await placeHold(deps, ask, other), "nor as a used key").toMatchObject({
      refusal: { code: "not-found" },
    });
  });

  it("cannot be placed, lifted or listed by the accused, and is refused for erased or unknown requests (P2, R2)", async () => {
    const { code, deps, build, erase, erasing, hearsOfErasure } = await desk({
      complainedOfUnit: "service-desk",
    });
    const ask = { request: code, by: "c.ahmadi", key: "hold-key-1" };
    expect(await placeHold(deps, ask, court)).toMatchObject({ refusal: { code: "not-found" } });
    await placeHold(deps, { ...ask, by }, court);
    await build(code);
    expect((await listHolds(erasing, by)).holds).toMatchObject([{ request: code }]);
    expect((await listHolds(erasing, "c.ahmadi")).holds).toEqual([]);
    expect(await liftHold(deps, { ...ask, key: "lift-key-1" })).toMatchObject({
      refusal: { code: "not-found" },
    });
    await liftHold(deps, { ...ask, by, key: "lift-key-1" });
    await erase();
    await hearsOfErasure();
    expect(await placeHold(deps, { ...ask, by, key: "hold-key-2" }, court)).toMatchObject({
      refusal: { code: "request-erased" },
    });
    const nobody = { request: "123456789018", by, key: "hold-key-3" };
    expect(await placeHold(deps, nobody, court)).toMatchObject({ refusal: { code: "not-found" } });
  });
});
