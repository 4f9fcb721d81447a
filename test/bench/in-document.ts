/** Replaces the table of measurements between two marks of `docs/develop/performance.md`, for `npm run bench -- --write`. */
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { root } from "../../infra/bundle/lambdas.ts";
import { type Line, tableOf } from "./table.ts";

const document = join(root, "docs/develop/performance.md");
const marks = ["<!-- measured -->", "<!-- until here -->"] as const;

/** The lines to print: all lines, but of the bundles only the largest. */
function told(lines: readonly Line[]): readonly Line[] {
  const [heaviest] = lines.filter(({ what }) => what.startsWith("bundle: "));
  return lines.filter((line) => line === heaviest || !line.what.startsWith("bundle: "));
}

/** The highest load average that the benchmark alone causes; with a higher load, another program also used the machine. */
const idle = 1.5;

function machine(): string {
  const [, , load = 0] = loadavg();
  const told = `on ${cpus().length} cores with a load of ${load.toFixed(1)}`;
  return load > idle ? `${told}; to be taken anew on an idle machine` : told;
}

/** Writes the table into the document. @param runs a description of how many runs each measurement made */
export function writeIntoDocument(lines: readonly Line[], runs: string): void {
  const [before, rest] = readFileSync(document, "utf8").split(marks[0]);
  const after = rest?.split(marks[1])[1];
  if (before === undefined || after === undefined) throw new Error(`${document} lacks ${marks.join(" or ")}`);
  const day = new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  const taken = `Taken on ${day} with Node ${process.versions.node}: ${runs}, ${machine()}.`;
  writeFileSync(document, `${before}${marks[0]}\n${tableOf(told(lines))}\n\n${taken}\n${marks[1]}${after}`);
}
