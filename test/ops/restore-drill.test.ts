/** Tests what a restore drill reports, with ports in memory; `journeys/operations.test.ts` runs a whole drill on a stack (P6). */
import { describe, expect, it } from "vitest";
import { requestRegistered } from "../../events/intake/request-registered.v1.ts";
import type { Window } from "../../scripts/ops/restore-drill/backups.ts";
import { compareViews } from "../../scripts/ops/restore-drill/compare-views.ts";
import { newestMoment } from "../../scripts/ops/restore-drill/copies.ts";
import { tellAgain } from "../../scripts/ops/restore-drill/notices-again.ts";
import type { AuditedJournal } from "../../shared/audit/audited-journal.ts";
import { currentViewId, snapshotViewId } from "../../shared/directory/reader.ts";
import { command, type PlaceState, place, toggle } from "../../shared/journal/fixtures/place.ts";
import { repairable } from "../../shared/journal/fixtures/repairable.ts";
import type { StoredRow } from "../../shared/journal/journal.ts";
import { memoryJournalStore } from "../../shared/journal/memory-store.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";
import type { BuildViews, View } from "../../shared/journal/views.ts";
import { organisation } from "../support/organisation.ts";

const build: BuildViews<PlaceState> = (id, version, state) => [{ id: `place#${id}`, version, data: state }];

describe("the restore drill's comparison of rebuilt views with the stored ones (law 8)", () => {
  async function compared(spoil: (copied: Map<string, View>) => void, minutesLater: number) {
    const journal = openJournal(place, memoryJournalStore(), { release: "test" });
    for (let n = 0; n < 9; n += 1) await journal.decide(`p${n % 3}`, command(`${n}`), toggle(`x${n}`));
    const kind = { journal, build };
    const copied = new Map<string, View>();
    for (const id of ["p0", "p1", "p2"])
      for (const view of build(id, 3, (await journal.load(id)).state)) copied.set(view.id, view);
    spoil(copied);
    const last = Date.parse((await journal.store.tail("p1")).at(-1)?.at ?? "");
    const tables = { rebuilt: repairable(new Map()), copied: repairable(copied) };
    return compareViews(kind, tables, new Date(last + minutesLater * 60_000));
  }
  const nothing = { aggregates: 3, views: 3, behind: 0, different: [], missing: [], stray: [] };

  it("reports no difference when the views are equal", async () => {
    expect(await compared(() => {}, 60)).toEqual(nothing);
  });

  const spoils: Readonly<Record<string, (copied: Map<string, View>) => object>> = {
    missing: (copied) => ({ missing: copied.delete("place#p1") ? ["place#p1"] : [] }),
    "of an older version": (copied) => {
      copied.set("place#p1", { id: "place#p1", version: 2, data: {} });
      return { different: ["place#p1"] };
    },
    "ahead of the journal": (copied) => {
      copied.set("place#p1", { id: "place#p1", version: 4, data: {} });
      return { different: ["place#p1"] };
    },
    "different from the rebuilt one of the same version": (copied) => {
      copied.set("place#p1", { id: "place#p1", version: 3, data: {} });
      return { different: ["place#p1"] };
    },
    "of an aggregate that does not exist": (copied) => {
      copied.set("place#nowhere", { id: "place#nowhere", version: 1, data: {} });
      return { stray: ["place#nowhere"] };
    },
  };

  it.each(Object.entries(spoils))(
    "reports a view that is %s, an hour after the last decision",
    async (_, spoil) => {
      let found = {};
      const all = await compared((copied) => {
        found = spoil(copied);
      }, 60);
      expect(all).toEqual({ ...nothing, ...found });
    },
  );

  it.each([
    ["missing", { ...nothing, behind: 1 }],
    ["of an older version", { ...nothing, behind: 1 }],
    ["ahead of the journal", { ...nothing, different: ["place#p1"] }],
    ["different from the rebuilt one of the same version", { ...nothing, different: ["place#p1"] }],
  ])(
    "tells, a minute after the last decision, whether a view that is %s is only not yet up to date",
    async (what, found) => {
      expect(await compared((copied) => spoils[what]?.(copied), 1)).toEqual(found);
    },
  );
});

describe("the restore drill's second sending of all events (law 2)", () => {
  const code = "407155289363";
  const at = "2026-11-24T08:00:00.000Z";
  const registered = requestRegistered.of({
    ...{ request: code, person: "0123456789abcdef0123456789abcdef", kind: "complaint", subject: "price" },
    ...{
      channel: "web",
      language: "fa",
      registeredAt: at,
      words: `intake/${code}/words-0000000000000000000000`,
    },
  });
  const intake: AuditedJournal = {
    service: "intake",
    story: () => Promise.reject(new Error("is not asked")),
    stories: async function* () {
      const row = {
        ...{ id: code, version: 1, at, key: "k", actor: "applicant", correlation: code },
        ...{ events: [registered], hash: "" },
      };
      yield { id: code, rows: [row as unknown as StoredRow, { version: 2, unreadable: true }] };
    },
  };
  const directory = {
    get: async (id: string) =>
      ({
        [currentViewId]: { id, version: 1, data: { number: 1, contents: "c" } },
        [snapshotViewId(1)]: { id, version: 1, data: organisation },
      })[id],
  };

  it("causes no second message", async () => {
    const over = { notices: memoryJournalStore(), directory };
    const tell = () => tellAgain([intake], over, new Date("2026-11-24T08:01:00.000Z"));
    expect(await tell()).toEqual({ events: 1, first: 1, again: [] });
    expect(await tell()).toEqual({ events: 1, first: 0, again: [] });
  });

  it("skips a notice whose sending began just before the restored moment and has not finished", async () => {
    const over = { notices: memoryJournalStore(), directory };
    const moment = new Date("2026-11-24T08:01:00.000Z");
    const whole = memoryJournalStore();
    await tellAgain([intake], { notices: whole, directory }, moment);
    const [begun] = await whole.all(`intake/${code}/1/0`);
    await over.notices.append(begun ? [begun] : []);
    expect(await tellAgain([intake], over, moment)).toEqual({ events: 1, first: 0, again: [] });
  });

  it("names a notice that would be sent again because its journal lost the outcome", async () => {
    const notices = memoryJournalStore();
    const over = { notices, directory };
    const moment = new Date("2026-11-24T08:01:00.000Z");
    await tellAgain([intake], over, moment);
    // The first read still finds the row that records the attempt; later reads do not.
    let asked = 0;
    const forgetful = {
      ...notices,
      tail: (id: string, upTo?: number) => {
        asked += 1;
        return asked === 1 ? notices.tail(id, upTo) : memory.tail(id, upTo);
      },
      append: (rows: readonly StoredRow[]) => memory.append(rows),
    };
    const memory = memoryJournalStore();
    const found = await tellAgain([intake], { notices: forgetful, directory }, moment);
    expect(found.again).toEqual([`intake/${code}/1/0`]);
  });
});

describe("the moment to which the drill restores", () => {
  const on = (minutes: number) => new Date(Date.UTC(2026, 10, 24, 8, minutes));
  const windows: Readonly<Record<string, Window | undefined>> = {
    intake: { earliest: on(0), latest: on(50) },
    referral: { earliest: on(10), latest: on(49) },
    vault: undefined,
  };
  const backups = { window: async (table: string) => windows[table] };
  const of = (tables: readonly string[], at?: Date) => newestMoment(backups, tables, at);

  it("is the newest to which all tables can be restored, or the requested one", async () => {
    expect(await of(["intake", "referral"])).toEqual(on(49));
    expect(await of(["intake", "referral"], on(10))).toEqual(on(10));
  });

  it("is refused, with the name of the table, where the backups of a table do not reach it", async () => {
    await expect(of(["intake", "referral"], on(9))).rejects.toThrow(
      "They can be from 2026-11-24T08:10:00.000Z to 2026-11-24T08:49:00.000Z.",
    );
    await expect(of(["intake", "vault"])).rejects.toThrow(/recovery is not turned on: vault$/);
  });
});
