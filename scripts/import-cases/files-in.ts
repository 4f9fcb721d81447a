import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { relative, resolve } from "node:path";
import { mostBytes } from "../../shared/contracts/words/attachment-words.ts";
import type { ImportPorts } from "./run-import.ts";

/** Reads attachments from a folder; never from outside it, whatever name the earlier system's file gives. */
export const filesIn =
  (folder: string | undefined): ImportPorts["file"] =>
  (name) => {
    const path = folder === undefined ? undefined : inside(folder, name);
    const size = path === undefined ? undefined : statSync(path, { throwIfNoEntry: false });
    if (path === undefined || !size?.isFile()) return "no-such-file";
    if (size.size > mostBytes || size.size === 0) return "file-too-large";
    const bytes = readFileSync(path);
    return { bytes, sha256: createHash("sha256").update(bytes).digest("base64url") };
  };

function inside(folder: string, name: string): string | undefined {
  const root = resolve(folder);
  const path = resolve(root, name);
  const way = relative(root, path);
  return way === "" || way.startsWith("..") ? undefined : path;
}
