/**
 * The logs of functions: the newest lines of each in memory, and all lines in files when there is a data
 * folder.
 */
import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";

export interface Logs {
  write(name: string, text: string): void;
  /** Returns the newest lines of a function's log, the oldest first. */
  tail(name: string): readonly string[];
  names(): readonly string[];
}

const kept = 500;
const isError = (line: string) => /"level":\s*"(error|fatal|critical)"/i.test(line);

/** @param complain receives each log line about an error */
export function openLogs(folder: string | undefined, complain: (line: string) => void): Logs {
  const lines = new Map<string, string[]>();
  if (folder) mkdirSync(folder, { recursive: true });
  return {
    write(name, text) {
      if (folder) appendFileSync(join(folder, `${name}.log`), text);
      const added = text.split("\n").filter((line) => line !== "");
      for (const line of added.filter(isError)) complain(`${name}: ${line}`);
      lines.set(name, [...(lines.get(name) ?? []), ...added].slice(-kept));
    },
    tail: (name) => lines.get(name) ?? [],
    names: () => [...lines.keys()].sort(),
  };
}
