import { describe, expect, it } from "vitest";
import { openSeal } from "./seal.ts";
import { openUnsent, type Shelf } from "./unsent.ts";

class MemoryShelf implements Shelf {
  readonly kept = new Map<string, string>();
  get length() {
    return this.kept.size;
  }
  key = (index: number) => [...this.kept.keys()][index] ?? null;
  getItem = (name: string) => this.kept.get(name) ?? null;
  setItem = (name: string, value: string) => void this.kept.set(name, value);
  removeItem = (name: string) => void this.kept.delete(name);
}

const hers = "aGVycyBoZXJzIGhlcnMgaGVycyBoZXJzIGhlcnMgaGU";
const his = "aGlzIGhpcyBoaXMgaGlzIGhpcyBoaXMgaGlzIGhpcyE";
const day = 86_400_000;
const now = Date.parse("2026-11-24T08:00:00Z");
const of = "answer:407155289363";
const words = { outcome: "granted", answers: ["تفاوت قیمت برگردانده می‌شود."] };

const deskOf = async (key: string, shelf: Shelf, at = now) =>
  openUnsent(await openSeal(key), shelf, () => at);

describe("unsent text", () => {
  it("is restored for its writer (R15)", async () => {
    const shelf = new MemoryShelf();
    await (await deskOf(hers, shelf)).keep(of, words);
    expect(await (await deskOf(hers, shelf)).read(of)).toEqual(words);
    expect(await (await deskOf(hers, shelf)).read("answer:750394618208")).toBeUndefined();
  });

  it("is unreadable to the next user of the PC, and stays stored for its writer (R15)", async () => {
    const shelf = new MemoryShelf();
    await (await deskOf(hers, shelf)).keep(of, words);
    const next = await deskOf(his, shelf);
    expect(await next.read(of)).toBeUndefined();
    await next.keep(of, { outcome: "refused", answers: [] });
    expect(await (await deskOf(hers, shelf)).read(of)).toEqual(words);
    expect(shelf.length).toBe(2);
  });

  it("reveals neither its content nor its subject in storage (R15)", async () => {
    const shelf = new MemoryShelf();
    await (await deskOf(hers, shelf)).keep(of, words);
    const all = JSON.stringify([...shelf.kept]);
    for (const secret of ["407155289363", "answer", "granted", "قیمت", hers])
      expect(all).not.toContain(secret);
  });

  it("cannot be decrypted after it was stored under another name (R15)", async () => {
    const shelf = new MemoryShelf();
    const desk = await deskOf(hers, shelf);
    await desk.keep(of, words);
    await desk.keep("answer:750394618208", words);
    const [first = "", second = ""] = shelf.kept.keys();
    shelf.setItem(second, shelf.getItem(first) ?? "");
    expect(await desk.read("answer:750394618208")).toBeUndefined();
    expect(await desk.read(of)).toEqual(words);
  });

  it("counts as absent when it is damaged", async () => {
    const shelf = new MemoryShelf();
    const desk = await deskOf(hers, shelf);
    await desk.keep(of, words);
    const [name = ""] = shelf.kept.keys();
    for (const damaged of ["", "{", "{}", '{"at":1,"sealed":"%%%"}', '{"at":1,"sealed":"AAAA.AAAA"}']) {
      shelf.setItem(name, damaged);
      expect(await desk.read(of), damaged).toBeUndefined();
    }
  });

  it("is deleted when the form is sent, even if its last change is still being encrypted (R15)", async () => {
    const shelf = new MemoryShelf();
    const desk = await deskOf(hers, shelf);
    await Promise.all([desk.keep(of, words), desk.drop(of)]);
    expect(shelf.length).toBe(0);
  });

  it("is deleted after a month (R15)", async () => {
    const shelf = new MemoryShelf();
    shelf.setItem("peygir.language", "en");
    await (await deskOf(hers, shelf)).keep(of, words);
    await deskOf(his, shelf, now + 30 * day);
    expect(shelf.length).toBe(2);
    await deskOf(his, shelf, now + 31 * day);
    expect([...shelf.kept.keys()]).toEqual(["peygir.language"]);
  });
});
