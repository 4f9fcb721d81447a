/**
 * `npm run new -- command referral note-visit`: creates the files of a new command, event, query or screen,
 * with a failing test. It adds rows to the hand-written lists, updates the generated lists, and prints the
 * places that are left to fill in, in order. It never overwrites a file. It exits with 2 for wrong arguments.
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { leftIn, Refused, write } from "./new/changes.ts";
import { commandChanges } from "./new/command.ts";
import { eventChanges } from "./new/event.ts";
import { queryChanges } from "./new/query.ts";
import { readArguments, type Wanted } from "./new/read-arguments.ts";
import { screenChanges } from "./new/screen.ts";

const root = join(import.meta.dirname, "..");

const scaffolds = {
  command: commandChanges,
  event: eventChanges,
  query: queryChanges,
  screen: screenChanges,
};

/**
 * The contributor's remaining work after the files are created, by kind of file. The contributor runs
 * `npm run catalogue` when the fields are final, because it freezes the schemas.
 */
const afterwards: Readonly<Record<Wanted["kind"], readonly string[]>> = {
  command: [
    "npm run catalogue  freezes the event's schema: run it when its fields are settled.",
    "npm run openapi  freezes the operation: run it when its fields are settled.",
    "npm run case-machine  writes who may into the state machine of a case.",
    "node test/journal/new-stories.ts  adds a story with the new fact.",
    "node test/architecture/frozen-names.ts  adds the new names to those that never change.",
    "docs/operate/releases.md  declares the new fact, which the deployed release cannot read.",
    "docs/use/casework.md  says who may take the step, when, and who sees the result.",
    "CHANGELOG.md  tells users what they can do now.",
    "npm run test:changed  checks, and runs the tests that the files concern.",
  ],
  event: [
    "npm run catalogue  freezes the event's schema: run it when its fields are settled.",
    "node test/architecture/frozen-names.ts  adds the new name to those that never change.",
    "npm run test:changed  checks, and runs the tests that the files concern.",
  ],
  query: [
    "npm run openapi  freezes the operation: run it when its fields are settled.",
    "npm run examples  plays its example against a local stack.",
    "npm run test:changed  checks, and runs the tests that the files concern.",
  ],
  screen: [
    "npm start  shows the screen.",
    "npm run test:changed  checks, and runs the tests that the files concern.",
  ],
};

const run = (program: string, ...args: readonly string[]) =>
  execFileSync(process.execPath, [join(root, program), ...args], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });

try {
  const wanted = readArguments(root, process.argv.slice(2));
  const files = write(root, scaffolds[wanted.kind](wanted));
  run("node_modules/@biomejs/biome/bin/biome", "check", "--write", ...files);
  // A separate process, because this one imported the contracts before they were changed.
  run("scripts/catalogue.ts", "--lists");
  if (wanted.kind === "command") run("scripts/case-machine.ts");
  console.log(
    `Wrote ${files.length} files for the ${wanted.kind} ${wanted.name}. Left to do, in this order:`,
  );
  for (const [index, left] of [...leftIn(root, files), ...afterwards[wanted.kind]].entries())
    console.log(`${String(index + 1).padStart(3)}. ${left}`);
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
