/**
 * `npm run moving -- --cases 10000`: imports the cases of an invented earlier system into a local stack, exports the stack, and
 * imports the archive into an empty one. Prints how long each step took, and exits with 1 unless lists and figures are equal
 * (P8).
 */

import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { demoOrganisation, templateFolder } from "../../local/stack/settings.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { startStack } from "../../local/stack/start-stack.ts";
import { synthesize } from "../../local/template/synthesize.ts";
import { writeFileOfCases } from "./file-of-cases.ts";
import { done, run } from "./scripts.ts";

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "10000" },
    /** Keeps the folder with the file, the archive and the output. */
    keep: { type: "boolean", default: false },
    /** The folder of an archive that an earlier run kept; only the import into an empty stack is done then. */
    archive: { type: "string" },
  },
});

const start = (empty: boolean): Promise<Stack> =>
  startStack({ template: templateFolder, organisation: demoOrganisation, empty });

/** Runs a step, and prints its duration and the last lines of its output. */
async function timed(what: string, step: () => Promise<string>): Promise<string> {
  const began = performance.now();
  const said = await step();
  console.log(`${what}: ${((performance.now() - began) / 1_000).toFixed(0)} s`);
  for (const line of said.trim().split("\n").slice(-12)) console.log(`    ${line}`);
  return said;
}

/** The figures of a day in a month of the earlier system, by the independent recount. */
const recounted = (stack: Stack) =>
  done(run(stack, "operator", "recount-figures", "--day", "2025-06-15")).catch(
    (error: Error) => error.message,
  );

await synthesize();
if (values.archive !== undefined) await moveIn(values.archive);
else {
  const folder = mkdtempSync(join(tmpdir(), "peygir-moving-"));
  try {
    await moveOut(folder, join(folder, "archive"));
    await moveIn(join(folder, "archive"));
  } finally {
    if (values.keep) console.log(folder);
    else rmSync(folder, { recursive: true, force: true });
  }
}

/** Imports the cases of the invented system, and exports the stack. */
async function moveOut(folder: string, archive: string): Promise<void> {
  const cases = writeFileOfCases(folder, Number(values.cases));
  const args = ["--mapping", cases.mapping, "--file", cases.file, "--files", cases.files];
  const stack = await start(false);
  try {
    const into = (...more: readonly string[]) =>
      done(run(stack, "operator", "import-cases", ...args, "--rate", "1000", ...more));
    await timed("preview", () => into("--preview"));
    await timed("import", () => into());
    await timed("at rest", async () => {
      await stack.settled(3_600_000);
      return `${stack.messages().length} messages were sent`;
    });
    await timed("second import", () => into());
    await timed("recount", () => recounted(stack));
    const flags = ["--it-holds-personal-data", "--with-identities"];
    await timed("export", () => done(run(stack, "mover", "export-all", "--to", archive, ...flags)));
  } finally {
    await stack.stop();
  }
  console.log(`archive: ${(bytesOf(archive) / 1e6).toFixed(0)} MB without attachments`);
}

function bytesOf(archive: string): number {
  const { files } = JSON.parse(readFileSync(join(archive, "manifest.json"), "utf8")) as {
    readonly files: readonly { readonly path: string }[];
  };
  return files.reduce((sum, { path }) => sum + statSync(join(archive, path)).size, 0);
}

/** Imports the archive into an empty stack, which must have equal lists and figures then. */
async function moveIn(archive: string): Promise<void> {
  const stack = await start(true);
  try {
    const said = await timed("import of the archive", () =>
      done(run(stack, "mover", "import-all", "--from", archive)),
    );
    if (!said.includes(" 0 differ.")) process.exitCode = 1;
    await timed("audit", () => done(run(stack, "operator", "verify-audit")));
    await timed("recount", () => recounted(stack));
    await stack.settled(3_600_000);
    console.log(`${stack.messages().length} messages were sent`);
  } finally {
    await stack.stop();
  }
}
