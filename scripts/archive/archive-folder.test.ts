import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { gather } from "../../shared/gather.ts";
import { BrokenArchive, checkFiles, NewArchive, readLines, readManifest, within } from "./archive-folder.ts";
import { archiveFormat, fromBytes, withBytes } from "./format.ts";

const root = mkdtempSync(join(tmpdir(), "peygir-archive-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const about = {
  format: archiveFormat,
  begunAt: "2026-11-30T08:00:00Z",
  madeAt: "2026-11-30T08:01:00Z",
  system: "test",
  withIdentities: true,
  complete: true,
  counts: { rows: 2 },
} as const;

async function* values(...all: readonly unknown[]) {
  yield* all;
}

async function written(name: string): Promise<string> {
  const folder = join(root, name);
  const archive = new NewArchive(folder);
  await archive.lines("journals/intake.jsonl", values({ id: "a", text: "نان\nو آب" }, { id: "b" }));
  await archive.json("directory/1.json", { number: 1 });
  await archive.end(about);
  return folder;
}

describe("the folder of an archive (P8)", () => {
  it("is read back exactly as it was written, and only the user who owns the folder may open the files", async () => {
    const folder = await written("whole");
    const manifest = readManifest(folder);
    await expect(checkFiles(folder, manifest)).resolves.toBeUndefined();
    expect(manifest).toMatchObject({ ...about, files: [{ lines: 2 }, { path: "directory/1.json" }] });
    expect(await gather(readLines(folder, "journals/intake.jsonl"))).toEqual([
      { id: "a", text: "نان\nو آب" },
      { id: "b" },
    ]);
    expect(statSync(join(folder, "journals/intake.jsonl")).mode & 0o077).toBe(0);
    expect(statSync(folder).mode & 0o077).toBe(0);
  });

  it("is refused when one of its files was changed, is missing or lies outside the folder", async () => {
    const folder = await written("changed");
    const file = join(folder, "journals/intake.jsonl");
    appendFileSync(file, '{"id":"c"}\n');
    await expect(checkFiles(folder, readManifest(folder))).rejects.toThrow(/journals\/intake\.jsonl is not/);
    rmSync(file);
    await expect(checkFiles(folder, readManifest(folder))).rejects.toThrow(BrokenArchive);
    expect(() => within(folder, "../whole/manifest.json")).toThrow(BrokenArchive);
  });

  it("is refused when the export was interrupted, or when the format of the archive is unknown", async () => {
    const folder = await written("unknown");
    const manifest = join(folder, "manifest.json");
    writeFileSync(manifest, readFileSync(manifest, "utf8").replace(archiveFormat, "peygir-archive/9"));
    expect(() => readManifest(folder)).toThrow(/not of the form/);
    rmSync(manifest);
    expect(() => readManifest(folder)).toThrow(/no whole archive/);
  });

  it("is not written where a folder with files already exists", async () => {
    const folder = await written("full");
    expect(() => new NewArchive(folder)).toThrow(/not empty/);
  });

  it("stores bytes in JSON so that they are read back unchanged", () => {
    const value = { id: "k", bytes: new Uint8Array([0, 255]), more: [new Uint8Array([7])], none: null };
    expect(fromBytes(JSON.parse(JSON.stringify(withBytes(value))))).toEqual(value);
  });
});
