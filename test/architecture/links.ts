/** Finds dead links and `docs/…` paths in Markdown and sources. */
import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** Reads a project file by its path from the root; undefined when it does not exist. A folder reads as "". */
export type Read = (path: string) => string | undefined;

/** A reference whose target does not exist, as `file: reference`. */
type Broken = string;

const skipped = ["node_modules", ".git", ".data", "cdk.out", "dist", "coverage"];

/** The paths, from the project's root, of all files that may name a document. `**` matches no folder with a leading dot. */
export function filesThatLink(root: string): readonly string[] {
  const patterns = [
    "**/*.{md,ts,tsx,js,json,yaml,css,sh}",
    ".ci/*",
    ".github/**/*.{md,yml}",
    ".github/CODEOWNERS",
  ];
  return globSync(patterns, { cwd: root, exclude: (path) => skipped.includes(path.split("/").at(-1) ?? "") });
}

/** @returns the relative links and pictures of a Markdown file whose target file or heading does not exist. */
export function brokenLinks(file: string, read: Read): readonly Broken[] {
  const text = withoutCode(read(file) ?? "");
  const targets = [
    ...text.matchAll(/\]\(\s*([^)\s]+)[^)]*\)|\b(?:src|href)="([^"]+)"|^\[[^\]]+\]:\s*(\S+)/gm),
  ];
  return targets
    .map(([, inline, html, reference]) => inline ?? html ?? reference ?? "")
    .filter((target) => !/^[a-z][a-z+.-]*:/i.test(target))
    .filter((target) => !leadsSomewhere(file, target, read))
    .map((target) => `${file}: ${target}`);
}

function leadsSomewhere(file: string, target: string, read: Read): boolean {
  const [path = "", heading] = target.split("#");
  const to = path === "" ? file : normalize(join(dirname(file), path)).replace(/\/$/, "");
  const text = read(to);
  if (text === undefined) return false;
  return heading === undefined || !to.endsWith(".md") || anchorsIn(text).has(decodeURIComponent(heading));
}

/** GitHub's anchors for the headings of a Markdown text. */
function anchorsIn(text: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [, title = ""] of withoutFences(text).matchAll(/^#{1,6}\s+(.+?)\s*$/gm)) {
    const anchor = title
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}_\- ]/gu, "")
      .replaceAll(" ", "-");
    let unique = anchor;
    for (let n = 1; anchors.has(unique); n++) unique = `${anchor}-${n}`;
    anchors.add(unique);
  }
  return anchors;
}

const withoutFences = (text: string): string => text.replace(/^ *(```|~~~)[\s\S]*?^ *\1/gm, "");
const withoutCode = (text: string): string => withoutFences(text).replace(/`[^`\n]*`/g, "");

/** @returns the paths in a file that lead to a missing document below `docs/`. */
export function brokenDocumentPaths(file: string, read: Read): readonly Broken[] {
  const paths = (read(file) ?? "").matchAll(/(?<![\w/.-])(?:\.\.?\/)*(docs\/[\w./-]*\w)/g);
  return [...paths]
    .map(([, path = ""]) => path)
    .filter((path) => read(path) === undefined)
    .map((path) => `${file}: ${path}`);
}

/** Makes a function that reads files by their paths from the folder `root`. */
export const reader =
  (root: string): Read =>
  (path) => {
    try {
      return readFileSync(join(root, path), "utf8");
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === "EISDIR" ? "" : undefined;
    }
  };
