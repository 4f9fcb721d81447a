import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { afterAll, expect, it } from "vitest";
import { oneStartFile } from "./one-start-file.ts";

const folder = mkdtempSync(join(tmpdir(), "peygir-start-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Returns an import statement as the text of a source file. */
const load = (name: string, file: string) => `import { ${name} } from ${JSON.stringify(`./${file}.ts`)};`;
const sources: Readonly<Record<string, string>> = {
  "index.ts": `${load("made", "shared")} export const handler = () => made, part = () => import(${JSON.stringify("./part.ts")});`,
  "shared.ts": "export const made = { by: 'shared' };",
  "part.ts": `${load("made", "shared")} ${load("alone", "alone")} export const seen = [made, alone];`,
  "alone.ts": "export const alone = 1;",
};

it("oneStartFile puts all code loaded at start into index.js, and lazily loaded files take shared code from there", async () => {
  for (const [name, text] of Object.entries(sources)) writeFileSync(join(folder, name), text);
  const options = {
    absWorkingDir: folder,
    bundle: true,
    format: "esm",
    splitting: true,
    write: false,
  } as const;
  const { outputFiles, metafile } = await build({
    ...options,
    entryPoints: { "f/index": "index.ts" },
    chunkNames: "f/[name]-[hash]",
    outdir: "dist/functions",
    metafile: true,
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [path.slice(folder.length + 1), text]));
  const split = { entry: "dist/functions/f/index.js", texts, outputs: metafile.outputs };
  const cjs = { platform: "node", bundle: true, outdir: "dist/functions", absWorkingDir: folder } as const;
  const { files, stubs, outputs } = await oneStartFile(split, {
    ...cjs,
    supported: { "dynamic-import": false },
  });

  writeFileSync(join(folder, "package.json"), '{"type":"commonjs"}');
  for (const { path, contents } of files) writeFileSync(join(folder, basename(path)), contents);
  for (const [path, text] of stubs) writeFileSync(join(folder, basename(path)), text);
  expect([...stubs]).toHaveLength(1);
  const parts = Object.keys(outputs).filter((path) => path !== split.entry);
  expect(parts.map((path) => basename(path).replace(/-\w+\.js$/, ""))).toEqual(["part"]);
  for (const path of parts) {
    const later = await build({
      ...cjs,
      format: "cjs",
      write: false,
      stdin: { contents: texts.get(path) ?? "", resolveDir: folder },
      external: ["./chunk-*"],
    });
    writeFileSync(join(folder, basename(path)), later.outputFiles[0]?.contents ?? "");
  }
  const { handler, part } = createRequire(join(folder, "/"))("./index.js");
  const { seen } = await part();
  expect(seen).toEqual([{ by: "shared" }, 1]);
  expect(seen[0]).toBe(handler());
  expect(Object.keys(outputs[split.entry]?.inputs ?? {}).toSorted()).toEqual(["index.ts", "shared.ts"]);
});
