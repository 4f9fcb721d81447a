import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { transform } from "esbuild";
import { root } from "./lambdas.ts";
import type { OutputFile } from "./output.ts";

export interface StaticFiles {
  /** The path under which the files are served, such as `/assets/1f0c9a2b`. */
  readonly base: string;
  readonly files: readonly OutputFile[];
}

/**
 * Returns every static file, below a folder named by a hash of all files, so that browsers may cache them for
 * ever: the files of `web/assets`, and the fonts (`fonts/vazirmatn-arabic.woff2`,
 * `fonts/vazirmatn-latin.woff2`).
 */
export async function staticFiles(): Promise<StaticFiles> {
  const files = [...(await ownFiles()), ...fontFiles()];
  const hash = createHash("sha256");
  for (const { path, contents } of files) hash.update(path).update(contents);
  const base = `/assets/${hash.digest("hex").slice(0, 8)}`;
  return { base, files: files.map((file) => ({ ...file, path: `assets${base}/${file.path}` })) };
}

async function ownFiles(): Promise<OutputFile[]> {
  const folder = join(root, "web", "assets");
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.|\.md$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  return Promise.all(names.map((name) => ownFile(folder, name)));
}

/** Minifies scripts and styles, compiles TypeScript, and copies any other file. */
async function ownFile(folder: string, name: string): Promise<OutputFile> {
  const source = readFileSync(join(folder, name));
  const loader = /\.(ts|js|css)$/.exec(name)?.[1] as "ts" | "js" | "css" | undefined;
  if (loader === undefined) return { path: name, contents: source };
  const { code } = await transform(source.toString(), {
    loader,
    minify: true,
    target: ["es2022", "chrome111", "firefox114", "safari16.4"],
    ...(loader === "css" ? {} : { format: "iife" }),
  });
  return { path: name.replace(/\.ts$/, ".js"), contents: Buffer.from(code) };
}

/**
 * Returns the files of the font Vazirmatn, one for each script, because a page loads only the scripts it
 * needs.
 */
function fontFiles(): OutputFile[] {
  const font = dirname(createRequire(import.meta.url).resolve("@fontsource-variable/vazirmatn/package.json"));
  const subset = (name: string): OutputFile => ({
    path: `fonts/vazirmatn-${name}.woff2`,
    contents: readFileSync(join(font, "files", `vazirmatn-${name}-wght-normal.woff2`)),
  });
  const licence = { path: "fonts/LICENSE.txt", contents: readFileSync(join(font, "LICENSE")) };
  return [subset("arabic"), subset("latin"), licence];
}
