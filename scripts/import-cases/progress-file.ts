import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { Progress } from "./run-import.ts";

/** How far a run came. `errorBytes`: the size of the file of errors then. */
export interface KeptProgress extends Progress {
  readonly errorBytes: number;
}

interface Kept extends KeptProgress {
  /** SHA-256 over the file and the mapping: another content is another run. */
  readonly of: string;
}

/** The file beside the imported one in which a run notes how far it came. */
export class ProgressFile {
  readonly path: string;
  readonly #of: string;

  constructor(file: string, mapping: string) {
    this.path = `${file}.progress.json`;
    const hash = createHash("sha256");
    for (const each of [file, mapping]) hash.update(readFileSync(each));
    this.#of = hash.digest("base64url");
  }

  /** How far an interrupted run came; `other` when it was a run of other content. */
  read(): KeptProgress | "other" | undefined {
    if (!existsSync(this.path)) return undefined;
    const { of, ...progress } = JSON.parse(readFileSync(this.path, "utf8")) as Kept;
    return of === this.#of ? progress : "other";
  }

  /** Replaces the file at once, so that a killed run leaves the old or the new progress and no half. */
  write(progress: KeptProgress): void {
    const kept: Kept = { of: this.#of, ...progress };
    writeFileSync(`${this.path}.new`, JSON.stringify(kept));
    renameSync(`${this.path}.new`, this.path);
  }

  remove(): void {
    rmSync(this.path, { force: true });
  }
}
