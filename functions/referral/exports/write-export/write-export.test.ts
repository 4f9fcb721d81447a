import { describe, expect, it } from "vitest";
import { trackingCode } from "../../../../shared/domain/cases/tracking-code.ts";
import { memoryFiles } from "../../../../shared/files/memory.ts";
import type { StoredRow } from "../../../../shared/journal/journal.ts";
import { indexOf, type ListOptions, type Page, type View } from "../../../../shared/journal/views.ts";
import { Outage } from "../../../../shared/outage.ts";
import { processDyingAt } from "../../../../test/crash-points/dying.ts";
import { casework } from "../../../../test/support/casework.ts";
import { organisation } from "../../../../test/support/organisation.ts";
import { nameParties } from "../../commands/name-parties/name-parties.ts";
import { allListOf } from "../../projections/all-list.ts";
import { unitList } from "../../projections/build-views.ts";
import { inboxOrderOf } from "../../projections/inbox-order.ts";
import type { ListedRow } from "../../projections/inbox-row.ts";
import { stageOf } from "../../rules/exporting.ts";
import { askExport, type ExportAsked } from "../ask-export.ts";
import { listExports } from "../list-exports.ts";
import { openExport } from "../open-export/open-export.ts";
import { type WriteDeps, writeExport } from "./write-export.ts";

const at = "2026-11-24T08:00:00.000Z";
const codeOf = (n: number): string => trackingCode(String(50_000_000_000 + n));

/** The nth case of the price control unit, registered `n` seconds after a fixed time. */
function rowOf(n: number, changes: Partial<ListedRow> = {}): View<ListedRow> {
  const registeredAt = new Date(Date.parse("2026-10-01T08:00:00.000Z") + n * 1_000).toISOString();
  const due = new Date(Date.parse(registeredAt) + 30 * 86_400_000).toISOString();
  const next = { clock: "answer", from: registeredAt, due, place: "tehran", pauses: [], span: { day: due } };
  const data = {
    ...{ case: codeOf(n), version: 0, kind: "complaint", subject: "price", channel: "web", stage: "waiting" },
    ...{ unit: "price-control", registeredAt, receivedAt: registeredAt, seen: false, next },
    ...changes,
  } as ListedRow;
  return { id: `case#${n}`, version: 1, list: unitList(data.unit), order: inboxOrderOf(data), data };
}

/** A view store that returns these rows in order, from a given place on, as an index does. */
function viewsOf(rows: readonly View[]) {
  const known = rows.toSorted((one, other) => ((one.order ?? "") < (other.order ?? "") ? -1 : 1));
  return {
    list: async (list: string, { behind = "", limit = 25 }: ListOptions = {}): Promise<Page<View>> => {
      const mine = known.filter((row) => row[indexOf(list)] === list);
      const first = mine.findIndex(({ order = "" }) => order > behind);
      const items = first === -1 ? [] : mine.slice(first, first + limit);
      return first !== -1 && first + limit < mine.length ? { items, next: "more" } : { items };
    },
  };
}

const everyRow = (n: number) => Array.from({ length: n }, (_, at) => rowOf(at));

function world(rows: readonly View[] = everyRow(2_500), atOnce = 1_000) {
  const own = casework();
  const files = memoryFiles();
  const figures = { exportFigures: async () => ({ forbidden: true }) as const };
  const deps: WriteDeps = { ...own.deps, views: viewsOf(rows), files, figures, atOnce };
  const ask = async (
    asked: ExportAsked = { of: "cases", list: "unit", filter: {} },
    { by = "e.karimi", key = "export-key-1" } = {},
  ) => askExport(deps, { staff: own.staff(by), key, language: "fa" }, asked);
  const events = () => own.rows.filter(({ id }) => id.startsWith("exports.")).flatMap(eventsOf);
  /** Delivers the announced events until none is left. */
  const settle = async (some: Partial<WriteDeps> = {}) => {
    for (let heard = 0; heard < events().length; heard += 1) {
      const event = events()[heard];
      if (event && wanted.test(event.type)) await writeExport({ ...deps, ...some }, event);
    }
  };
  const newest = async () => (await listExports(deps, "all"))[0];
  const file = async () => {
    const id = (await newest())?.ended?.file;
    return id === undefined ? undefined : files.stored.get(id)?.toString();
  };
  const open = (by: string, id: string, some: Partial<WriteDeps> = {}) =>
    openExport({ ...own.deps, ...deps, downloads: files, ...some }, by, id);
  return { ...own, deps, files, ask, events, settle, newest, file, open, openCase: own.open };
}

const wanted = /export-(asked|written)/;
const eventsOf = ({ id, version, events }: StoredRow) =>
  events.map(({ type, data }, index) => ({
    type,
    id: `referral/${id}/${version}/${index}`,
    data: data as { readonly export: string; readonly steps?: number },
  }));

const inGroups = (code: string) => code.replaceAll(/(\d{4})(?=\d)/g, "$1-");
/** The tracking codes in a file, in its order. */
const codesIn = (text = "") => [...text.matchAll(/\r\n"(\d{4}-\d{4}-\d{4})"/g)].map(([, code]) => code);
const all = (n: number) => Array.from({ length: n }, (_, at) => inGroups(codeOf(at)));

describe("an exported list of cases (I4)", () => {
  it("has every case of the list once, in the list's order, and can be opened only by the person who requested the export", async () => {
    const { ask, settle, newest, file, open, deps } = world();
    const asked = await ask();
    if ("refused" in asked) throw new Error(asked.refused.code);
    await settle();
    expect(await newest()).toMatchObject({ by: "e.karimi", rows: 2_500, steps: 3, ended: { how: "ready" } });
    const text = (await file()) ?? "";
    expect(text.slice(0, 30)).toContain('\uFEFF"کد رهگیری","بخش"');
    expect(codesIn(text)).toEqual(all(2_500));
    expect(text.split("\r\n")[1]).toBe(
      `"${inGroups(codeOf(0))}","","شکایت","گرانی","","وب","نظارت بر قیمت","","منتظر پذیرش","","1405/07/09 11:30","1405/07/09 11:30","","1405/08/09 11:30","بله"`,
    );
    expect(await open("e.karimi", asked.export)).toEqual({
      url: expect.stringContaining("peygir-cases-2026-11-24.csv"),
    });
    expect(await open("e.karimi", asked.export)).toHaveProperty("url");
    expect((await newest())?.opened).toEqual([at]);
    expect(await open("h.moradi", asked.export)).toEqual({ refused: { code: "not-found" } });
    expect(await listExports(deps, { username: "h.moradi" })).toEqual([]);
  });

  it("has every case once and in order, whichever of the partitions that store the list of all cases has the case's row", async () => {
    const rows = everyRow(500).map((row, n) =>
      n < 100 ? { ...row, list: "all" } : { ...row, second: allListOf(codeOf(n)) },
    );
    const { ask, settle, newest, file, open } = world(rows, 90);
    await ask({ of: "cases", list: "all", filter: {} }, { by: "a.audit" });
    await settle();
    expect((await newest())?.what, "as the journal keeps it").toMatchObject({ lists: ["all"] });
    expect(await newest()).toMatchObject({ rows: 500, ended: { how: "ready" } });
    expect(codesIn(await file())).toEqual(all(500));
    expect(await open("a.audit", (await newest())?.export ?? "")).toHaveProperty("url");
  });

  it("has in its file name the day in Tehran on which it was requested", async () => {
    const { ask, settle, newest, open, clock } = world(everyRow(1));
    clock.at = new Date("2026-11-24T21:00:00.000Z");
    await ask();
    await settle();
    expect(await open("e.karimi", (await newest())?.export ?? "")).toEqual({
      url: expect.stringContaining("peygir-cases-2026-11-25.csv"),
    });
  });

  it("has only cases that pass the filter and do not accuse the person who requested the export (R2)", async () => {
    const concerning = { parties: { units: [], people: ["e.karimi"] }, round: 1 } as const;
    const rows = [rowOf(0), rowOf(1, { stage: "in-hand" }), rowOf(2, { concerning }), rowOf(3)];
    const { ask, settle, file } = world(rows);
    await ask({ of: "cases", list: "unit", filter: { stage: "waiting" } });
    await settle();
    expect(codesIn(await file())).toEqual([0, 3].map((n) => inGroups(codeOf(n))));
  });

  it("has only cases from lists that the person who requested the export may see (R15)", async () => {
    const legal = rowOf(0, { unit: "legal" });
    const { ask, settle, file } = world([legal, rowOf(1)]);
    await ask({ of: "cases", list: "all", filter: {} });
    await settle();
    expect(codesIn(await file())).toEqual([inGroups(codeOf(1))]);
  });

  it("is no longer written, and can no longer be opened, when the person who requested the export loses the right to the list (R15)", async () => {
    const moved = {
      staff: organisation.staff.map((one) => (one.username === "e.karimi" ? { ...one, unit: "legal" } : one)),
    };
    const one = world();
    await one.ask();
    const [first] = one.events();
    if (!first) throw new Error("No event was announced");
    await writeExport(one.deps, first);
    one.reorganise(moved);
    await one.settle({ directory: one.deps.directory });
    expect((await one.newest())?.ended).toMatchObject({ how: "not-allowed" });
    expect(await one.file()).toBeUndefined();

    const two = world(everyRow(3));
    const asked = await two.ask();
    await two.settle();
    two.reorganise(moved);
    expect(await two.open("e.karimi", "export" in asked ? asked.export : "")).toEqual({
      refused: { code: "forbidden" },
    });
  });

  it("has the same rows when the export crashed at any call and was retried, and when its events come repeated, late or out of order", async () => {
    const calls = async () => {
      const { ask, settle, deps } = world(everyRow(7), 4);
      const process = processDyingAt();
      await ask();
      await settle(dying(deps, process));
      return process.calls.length;
    };
    const places = await calls();
    expect(places).toBeGreaterThan(12);
    for (let place = 0; place < places; place += 1)
      for (const moment of ["before", "after"] as const) {
        const { ask, settle, deps, events, file, newest } = world(everyRow(7), 4);
        await ask();
        await settle(dying(deps, processDyingAt(place, moment))).catch(() => undefined);
        await settle();
        // Delivers all events again, in reverse order.
        for (const event of events().toReversed())
          if (wanted.test(event.type)) await writeExport(deps, event);
        expect(codesIn(await file()), `${place} ${moment}`).toEqual(all(7));
        expect(await newest()).toMatchObject({ rows: 7, steps: 2, ended: { how: "ready" } });
      }
  });

  it("has a case that moved within the list during the export only at the position where it was first read", async () => {
    const rows = everyRow(7);
    const { ask, settle, events, deps, file } = world(rows, 4);
    await ask();
    const [first] = events();
    if (!first) throw new Error("No event was announced");
    await writeExport(deps, first);
    const again = { ...rowOf(2), order: inboxOrderOf(rowOf(6).data), id: "case#moved" };
    await settle({ views: viewsOf([...rows, { ...again, order: `${again.order}x` }]) });
    expect(codesIn(await file())).toEqual(all(7));
  });

  it("is marked as failed when the file store has lost or altered a part of the file that was written before", async () => {
    const { ask, settle, files, newest } = world(everyRow(7), 4);
    await ask();
    const read: typeof files.read = async (id) => Buffer.from(`${await files.read(id)} `);
    await expect(settle({ files: { ...files, read } })).rejects.toThrow("is missing or altered");
    expect((await newest())?.ended).toMatchObject({ how: "failed" });
  });

  it("stays unfinished, to be tried again, after an outage, and is marked as failed after any other error", async () => {
    const { ask, settle, deps, newest, file, open } = world(everyRow(3));
    const asked = await ask();
    const broken = (error: Error) => ({
      files: { ...deps.files, put: async () => Promise.reject(error) },
    });
    await expect(settle(broken(new Outage("away")))).rejects.toThrow("away");
    expect((await newest())?.ended).toBeUndefined();
    expect(await open("e.karimi", "export" in asked ? asked.export : "")).toEqual({
      refused: { code: "export-gone" },
    });
    await expect(settle(broken(new Error("a bug")))).rejects.toThrow("a bug");
    expect((await newest())?.ended).toMatchObject({ how: "failed" });
    await settle();
    expect(await file()).toBeUndefined();
  });

  it("is kept for 24 hours; a person can have one export running at a time and twenty in 24 hours", async () => {
    const { ask, settle, newest, clock, open } = world(everyRow(1));
    const later = (ms: number) => {
      clock.at = new Date(clock.at.getTime() + ms);
    };
    const first = await ask();
    expect(await ask(undefined, { key: "export-key-2" })).toEqual({ refused: { code: "export-running" } });
    expect(await ask()).toEqual(first);
    later(3_600_000);
    const stalled = await newest();
    expect(stalled && stageOf(stalled, clock.at)).toBe("stalled");
    await settle();
    for (let n = 2; n <= 20; n += 1) {
      expect(await ask(undefined, { key: `export-key-${n}` })).toHaveProperty("export");
      await settle();
    }
    expect(await ask(undefined, { key: "export-key-21" })).toEqual({ refused: { code: "too-many-exports" } });
    later(86_400_000);
    const gone = await newest();
    expect(gone && stageOf(gone, clock.at)).toBe("gone");
    expect(await open("e.karimi", gone?.export ?? "")).toEqual({ refused: { code: "export-gone" } });
  });
});

describe("a later download of an exported list of cases (I4)", () => {
  const outdated = { refused: { code: "export-outdated" } };
  const written = async (rows: readonly View<ListedRow>[] = everyRow(3)) => {
    const own = world(rows);
    const asked = await own.ask();
    await own.settle();
    const id = "export" in asked ? asked.export : "";
    /** Downloads the file when the lists have these rows. */
    const later = (now: readonly View<ListedRow>[]) => own.open("e.karimi", id, { views: viewsOf(now) });
    return { ...own, id, later };
  };
  const karimi = { parties: { units: [], people: ["e.karimi"] }, round: 1 } as const;

  it("is refused, and not recorded as a download, once a case in the file accuses the person who requested the export (R2)", async () => {
    const { later, newest } = await written();
    expect(await later([rowOf(0), rowOf(1, { concerning: karimi }), rowOf(2)])).toEqual(outdated);
    expect((await newest())?.opened).toEqual([]);
    expect(await later(everyRow(3))).toHaveProperty("url");
  });

  it("is refused once a new directory brings the person who requested the export into a conflict of interest with a case in the file (R2)", async () => {
    const rezaei = { parties: { units: [], people: ["e.rezaei"] }, round: 1 } as const;
    const { open, id, reorganise } = await written([rowOf(0), rowOf(1, { concerning: rezaei })]);
    expect(await open("e.karimi", id)).toHaveProperty("url");
    const deputy = { of: "e.rezaei", deputy: "e.karimi", from: "2026-01-01", to: "2027-01-01" };
    reorganise({ deputies: [deputy] });
    expect(await open("e.karimi", id)).toEqual(outdated);
  });

  /** Exports two rows. One is of an existing case, which leaves the lists before the download. */
  const moved = async (move: (own: ReturnType<typeof world>, code: string) => Promise<unknown>) => {
    const rows = [rowOf(0)];
    const own = world(rows);
    const code = await own.openCase(1);
    rows.push(rowOf(1, { case: code }));
    const { views } = { views: viewsOf(rows) };
    const asked = await own.ask();
    await own.settle({ views });
    expect(codesIn(await own.file())).toContain(inGroups(code));
    await move(own, code);
    return own.open("e.karimi", "export" in asked ? asked.export : "", { views: viewsOf([rowOf(0)]) });
  };

  it("is refused when a case in the file is now in no list of cases, and the person who requested the export was named as accused after the export (R2)", async () => {
    const named = { units: [], people: ["e.karimi"], reason: "متقاضی از او نام برد." };
    const opened = await moved(async ({ deps, by, ...own }, code) =>
      nameParties({ ...own.referral, directory: deps.directory }, await by("h.moradi", code), named),
    );
    expect(opened).toEqual(outdated);
  });

  it("is allowed when a case in the file is now in no list of cases, but the person who requested the export may still see this case (R15)", async () => {
    expect(await moved(async () => undefined)).toHaveProperty("url");
  });

  it("is refused when a case in the file no longer exists", async () => {
    const { later } = await written();
    expect(await later([rowOf(0), rowOf(1)])).toEqual(outdated);
  });

  it("is checked for every case in the file, also when these are more than one page of a list holds (R2)", async () => {
    const many = everyRow(2_500);
    const { later } = await written(many);
    expect(await later(many)).toHaveProperty("url");
    expect(await later(many.with(-1, rowOf(2_499, { concerning: karimi })))).toEqual(outdated);
  });

  it("is refused when the file store has other content under the file's id", async () => {
    const { files, open, id, newest } = await written();
    const file = (await newest())?.ended?.file;
    expect(file).toMatch(/^referral\/[\w.-]+\/[\w-]{43}$/);
    const read = async () => Buffer.from("other");
    expect(await open("e.karimi", id, { files: { ...files, read } })).toEqual(outdated);
  });

  it("is refused when the file store no longer has the file", async () => {
    const { files, open, id, newest } = await written();
    const file = (await newest())?.ended?.file;
    if (file) await files.remove(file);
    expect(await open("e.karimi", id)).toEqual(outdated);
  });
});

describe("exported figures (I4)", () => {
  it("are refused at the download when the person who requested the export may no longer see a unit's figures (I1)", async () => {
    const counts = { came: 1 } as never;
    const rows = [
      {
        unit: { key: "price-control", name: { fa: "قیمت", en: "Prices" } },
        month: "1405-09",
        counts,
        open: 1,
      },
    ];
    const own = world();
    const asked = await own.ask({ of: "figures" });
    await own.settle({ figures: { exportFigures: async () => ({ rows }) as never } });
    const id = "export" in asked ? asked.export : "";
    expect(await own.open("e.karimi", id)).toHaveProperty("url");
    const staff = organisation.staff.map((one) =>
      one.username === "e.karimi" ? { ...one, unit: "legal" } : one,
    );
    own.reorganise({ staff });
    expect(await own.open("e.karimi", id)).toEqual({ refused: { code: "export-outdated" } });
  });

  it("end as not allowed, without a file, when insight gives the requester no figures; a person who may not export figures cannot request them", async () => {
    const { ask, settle, newest, file } = world();
    await ask({ of: "figures" }, { by: "h.moradi" });
    await settle();
    expect((await newest())?.ended).toMatchObject({ how: "not-allowed" });
    expect(await file()).toBeUndefined();
    expect(await ask({ of: "figures" }, { by: "c.ahmadi", key: "export-key-2" })).toEqual({
      refused: { code: "forbidden" },
    });
  });
});

const dying = (deps: WriteDeps, { within }: ReturnType<typeof processDyingAt>): Partial<WriteDeps> => ({
  exports: within("exports", deps.exports),
  views: within("views", deps.views),
  files: within("files", deps.files),
  directory: within("directory", deps.directory),
});
