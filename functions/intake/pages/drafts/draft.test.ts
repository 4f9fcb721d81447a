import { describe, expect, it } from "vitest";
import type { Fields } from "../../../../shared/handler/http/body.ts";
import { memoryLimits } from "../../../../shared/limits/memory.ts";
import { memoryDraftRows } from "../../../../shared/limits/memory-draft-rows.ts";
import { fixedKeyRing } from "../../../../shared/secrets/key-ring.ts";
import {
  type Draft,
  type DraftDeps,
  draftSeconds,
  emptyDraft,
  finishDraft,
  forgetDraft,
  keepDraft,
  keptDrafts,
  openDraft,
  pageCopy,
} from "./draft.ts";
import { newRowKey, readRow, writeRow } from "./draft-row.ts";
import { shapeOf } from "./returned.ts";

const form = { name: "register", path: "/register", identity: ["fullName", "mobile"] };
const answers = { kind: "complaint", description: "روغن گران است.", fullName: "زهرا نمونه", mobile: "0912" };
const name = (id: string) => `draft-register-${id}`;

/** A browser at a form's pages, and all that the server stores. */
function world() {
  const clock = { at: Date.parse("2026-11-30T06:50:00.000Z") };
  const [rows, stored] = [memoryDraftRows(), new Map<string, Uint8Array>()];
  const deps: Required<DraftDeps> = {
    drafts: {
      ...rows,
      put: (...row) => {
        stored.set(row[0], row[1]);
        return rows.put(...row);
      },
      remove: (one) => {
        stored.delete(one);
        return rows.remove(one);
      },
    },
    draftLimits: memoryLimits(),
    formKeys: fixedKeyRing(new Uint8Array(32).fill(7)),
    now: () => new Date(clock.at),
    mintKey: () => "minted-key-0001",
  };
  const cookies: Record<string, string> = {};
  const asked = (id: string, page?: string) => ({
    ...{ query: { draft: id }, cookies, address: "192.0.2.1" },
    form: page === undefined ? {} : { draft: page },
  });
  const keep = async (given: Fields, id = "draft-01", before?: Draft) => {
    const draft = { ...(before ?? emptyDraft(deps, id)), answers: given };
    const kept = await keepDraft(deps, form, asked(id), draft);
    for (const one of kept ?? []) {
      if (one.seconds === 0) delete cookies[one.name];
      else cookies[one.name] = one.value;
    }
    return kept;
  };
  const open = (id = "draft-01", page?: string) => openDraft(deps, form, asked(id, page));
  const page = (draft: Draft) => pageCopy(deps, form, draft);
  return { clock, deps, stored, cookies, asked, keep, open, page };
}

describe("a secret typed into a form, such as a PIN", () => {
  it("is stored only with its digits replaced by zeros, from which the form can still show that the secret had a wrong format", () => {
    expect(["۱۲۳ 456", "ab-7"].map(shapeOf)).toEqual(["000 000", "ab-0"]);
  });
});

describe("the answers of an unfinished form", () => {
  it("are kept for exactly two hours after the last answer", async () => {
    const { clock, keep, open } = world();
    await keep(answers);
    await keep({ fullName: answers.fullName }, "on-device");
    clock.at += (draftSeconds - 1) * 1_000;
    expect((await open())?.answers).toEqual(answers);
    expect((await open("on-device"))?.answers).toEqual({ fullName: answers.fullName });
    clock.at += 1_000;
    expect([await open(), await open("on-device")]).toEqual([undefined, undefined]);
  });

  it("expire at the time that is encrypted with the answers, even when the expiry of their row is changed", async () => {
    const { clock, deps } = world();
    const { drafts } = deps;
    const put: typeof drafts.put = (row, sealed) => drafts.put(row, sealed, new Date("2027-01-01T00:00:00Z"));
    const [lasting, key] = [{ ...deps, drafts: { ...drafts, put } }, newRowKey()];
    await writeRow(lasting, form.name, key, { kind: "complaint" });
    clock.at += draftSeconds * 1_000 - 1;
    expect(await readRow(lasting, form.name, key)).toEqual({ kind: "complaint" });
    clock.at += 1;
    expect(await readRow(lasting, form.name, key)).toBeUndefined();
  });

  it("are stored without identity fields, which only the browser holds", async () => {
    const { deps, keep, stored, cookies } = world();
    await keep(answers);
    expect([...stored]).toHaveLength(1);
    const [[row, sealed] = ["", new Uint8Array()]] = stored;
    const other = world();
    await other.keep({ kind: answers.kind, description: answers.description });
    expect(
      [...other.stored.values()].map(({ length }) => length),
      "not even sealed",
    ).toEqual([sealed.length]);
    expect(row).toMatch(/^register\/[\w-]{22}$/);
    expect(Buffer.from(sealed).toString()).not.toContain("complaint");
    expect(cookies[name("draft-01")]).not.toContain("0912");
    const onlyIdentity = await keepDraft(
      deps,
      form,
      { query: { draft: "draft-02" }, cookies: {}, form: {}, address: "192.0.2.1" },
      { ...emptyDraft(deps, "draft-02"), answers: { fullName: "زهرا نمونه", mobile: "0912" } },
    );
    expect(onlyIdentity).toHaveLength(1);
    expect([...stored], "no row for what stays on the device").toHaveLength(1);
  });

  it("are encrypted with a cookie that the browser sends only to the form's pages, for two hours", async () => {
    const { keep } = world();
    expect(await keep(answers)).toMatchObject([
      { name: name("draft-01"), path: "/register", seconds: draftSeconds },
    ]);
  });

  it("cannot be decrypted with another draft's id, with an altered cookie, or from their stored row without the cookie", async () => {
    const { keep, open, cookies } = world();
    await keep(answers);
    const good = cookies[name("draft-01")] ?? "";
    cookies[name("draft-02")] = good;
    expect(await open("draft-02")).toBeUndefined();
    cookies[name("draft-01")] = `${good.slice(0, -2)}${good.endsWith("AA") ? "BB" : "AA"}`;
    expect(await open()).toBeUndefined();
    delete cookies[name("draft-01")];
    expect(await open()).toBeUndefined();
    cookies[name("draft-01")] = good;
    expect((await open())?.answers).toEqual(answers);
  });

  it("are restored from the posted page when their cookie or stored row is lost, with the same idempotency key", async () => {
    const { keep, open, page, cookies, stored, deps } = world();
    await keep(answers);
    const kept = await open();
    const copy = await page(kept ?? emptyDraft(deps));
    expect(copy).not.toMatch(/complaint|0912/);
    for (const row of stored.keys()) await deps.drafts.remove(row);
    expect(await open()).toBeUndefined();
    delete cookies[name("draft-01")];
    expect(await open("draft-01", copy)).toMatchObject({ answers, key: "minted-key-0001" });
    expect(await open("draft-02", copy), "a page of another draft").toBeUndefined();
    const used = await open("draft-01", copy);
    await keep({ ...answers, kind: "suggestion" }, "draft-01", used);
    expect((await open())?.answers["kind"]).toBe("suggestion");
  });

  it("are taken from the store or from the posted page, whichever are newer, so that a page from the browser's history undoes nothing", async () => {
    const { clock, keep, open, page, deps } = world();
    await keep({ kind: "complaint" });
    const early = await page((await open()) ?? emptyDraft(deps));
    clock.at += 1_000;
    await keep(answers, "draft-01", await open());
    expect((await open("draft-01", early))?.answers).toEqual(answers);
    clock.at += 1_000;
    const late = await page({ ...emptyDraft(deps, "draft-01"), answers: { kind: "suggestion" } });
    expect((await open("draft-01", late))?.answers).toEqual({ kind: "suggestion" });
  });

  it("are separate drafts in two windows, listed newest first; a fourth draft replaces the oldest", async () => {
    const { clock, keep, open, cookies, asked, deps } = world();
    for (const id of ["draft-01", "draft-02", "draft-03", "draft-04"]) {
      await keep({ ...answers, kind: id }, id);
      clock.at += 1_000;
    }
    expect(Object.keys(cookies).sort()).toEqual(["draft-02", "draft-03", "draft-04"].map(name));
    expect((await open("draft-03"))?.answers["kind"]).toBe("draft-03");
    const found = await keptDrafts(deps, form, asked(""));
    expect(found.map(({ id }) => id)).toEqual(["draft-04", "draft-03", "draft-02"]);
  });

  it("are deleted when the form is sent or the applicant clears them; the page of a sent form shows the outcome", async () => {
    const { keep, open, deps, stored, cookies, asked } = world();
    await keep(answers);
    const draft = (await open()) ?? emptyDraft(deps);
    const page = await pageCopy(deps, form, draft);
    for (const one of await finishDraft(deps, form, draft, "407155289363")) cookies[one.name] = one.value;
    expect(stored.size).toBe(0);
    expect(await open("draft-01", page)).toMatchObject({ done: "407155289363", answers: {} });
    expect(await keptDrafts(deps, form, asked(""))).toEqual([]);
    await keep(answers, "draft-02");
    const other = (await open("draft-02")) ?? emptyDraft(deps);
    expect(await forgetDraft(deps, form, other)).toMatchObject([{ name: name("draft-02"), seconds: 0 }]);
    expect(stored.size).toBe(0);
  });

  it("fit into a cookie, however long they are: too long a text is cut, but stays longer than the form accepts, so it is still refused", async () => {
    const { keep, open, cookies } = world();
    const long = "نامی‌بلند".repeat(2_000);
    await keep({ kind: "complaint", fullName: `${long}1`, mobile: `${long}2` });
    expect((cookies[name("draft-01")] ?? "").length).toBeLessThanOrEqual(2_500);
    expect((await open())?.answers["fullName"]?.length).toBeGreaterThan(100);
  });

  it("are stored for a limited number of drafts per network address; beyond this limit only the page itself carries the answers", async () => {
    const { keep, open, deps, page } = world();
    for (let n = 0; n < 600; n += 1) await keep(answers, `draft-${n}`);
    expect(await keep(answers, "one-more")).toBeUndefined();
    const carried = await page({ ...emptyDraft(deps, "one-more"), answers });
    expect((await open("one-more", carried))?.answers).toEqual(answers);
  });
});
