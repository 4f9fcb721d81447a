import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { transform } from "esbuild";
import { root } from "./lambdas.ts";

interface StaticFile {
  /** Below the build's own folder: `app.css`, `fonts/vazirmatn-arabic.woff2`. */
  readonly path: string;
  readonly content: Uint8Array;
}

/**
 * Writes every static file below `<folder>/assets/<hash of all of them>/`, so that they can be cached for ever.
 * @returns the path they are served under: `/assets/1f0c9a2b`.
 */
export async function buildStaticFiles(folder: string): Promise<string> {
  const files = [...(await ownFiles()), ...fontFiles()];
  const hash = createHash("sha256");
  for (const { path, content } of files) hash.update(path).update(content);
  const base = `/assets/${hash.digest("hex").slice(0, 8)}`;
  for (const { path, content } of files) write(join(folder, base, path), content);
  return base;
}

async function ownFiles(): Promise<StaticFile[]> {
  const folder = join(root, "web", "assets");
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes(".test."))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  return Promise.all(names.map((name) => ownFile(folder, name)));
}

/** Scripts and styles are minified, TypeScript becomes JavaScript, all else is copied. */
async function ownFile(folder: string, name: string): Promise<StaticFile> {
  const source = readFileSync(join(folder, name));
  const loader = /\.(ts|js|css)$/.exec(name)?.[1];
  if (loader === undefined) return { path: name, content: source };
  const { code } = await transform(source.toString(), {
    loader: loader as "ts" | "js" | "css",
    minify: true,
    target: ["es2022", "chrome105", "firefox110", "safari15.4"],
    ...(loader === "css" ? {} : { format: "iife" as const }),
  });
  return { path: name.replace(/\.ts$/, ".js"), content: Buffer.from(code) };
}

/** Vazirmatn, self-hosted, by script: a page loads the subsets whose letters it shows. */
function fontFiles(): StaticFile[] {
  const font = dirname(createRequire(import.meta.url).resolve("@fontsource-variable/vazirmatn/package.json"));
  const subset = (name: string): StaticFile => ({
    path: `fonts/vazirmatn-${name}.woff2`,
    content: readFileSync(join(font, "files", `vazirmatn-${name}-wght-normal.woff2`)),
  });
  return [
    subset("arabic"),
    subset("latin"),
    { path: "fonts/LICENSE.txt", content: readFileSync(join(font, "LICENSE")) },
  ];
}

function write(file: string, content: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
