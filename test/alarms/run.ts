/**
 * `npm run alarms`: makes each alarm of the template ring once. Damages a local stack in one way after another, and evaluates
 * the template's alarms on its logs, queue backlogs and failures. Exits with 1 when an alarm did not ring, or rang before any
 * damage. Also runs the saved queries of the runbook, and exits with 1 when a query never found a line,
 * or a line has a field that the operators' document does not describe.
 * Takes minutes.
 */
import { demoOrganisation, templateFolder } from "../../local/stack/settings.ts";
import { startStack } from "../../local/stack/start-stack.ts";
import { synthesize } from "../../local/template/synthesize.ts";
import { answerable, queriesThatFind, undescribed } from "./queries.ts";
import { scenes } from "./scenes.ts";
import { watch } from "./watch.ts";

await synthesize();
// A Monday at 09:30 in Tehran, within office hours.
const begins = new Date("2026-11-23T06:00:00Z");
const stack = await startStack({ template: templateFolder, organisation: demoOrganisation, begins });
const fired = new Map<string, string>();
const found = new Map<string, string>();
const unknown = new Set<string>();
try {
  const figures = watch(stack);
  await stack.settled();
  figures.begin();
  stack.clock.moveBy(60_000);
  await stack.settled();
  // Two alarms are left out, since they count whole hours and the stack has run for only one minute.
  const whileWell = figures.ringing().filter((name) => !/-(no-requests|nothing-told)$/.test(name));
  console.log(`While all is well: ${whileWell.length === 0 ? "none rings" : whileWell.join(", ")}\n`);
  for (const name of whileWell) fired.set(name, "though all was well");

  for (const { by, ends, happen } of scenes) {
    figures.begin();
    const repair = await happen(stack, figures);
    const ringing = figures.ringing().filter((name) => ends.some((end) => name.endsWith(end)));
    for (const name of ringing) if (!fired.has(name)) fired.set(name, by);
    for (const name of queriesThatFind(figures, stack.clock.now())) if (!found.has(name)) found.set(name, by);
    for (const field of undescribed(figures)) unknown.add(field);
    console.log(`${by}: ${ringing.length} ring (${ends.join(", ")})`);
    await repair?.();
  }
  figures.begin();
  figures.put("AWS/Lambda/Throttles", 1);
  for (const name of figures.ringing().filter((name) => name.endsWith("-function-throttles")))
    fired.set(name, "a figure put in: nothing here is held back");

  console.log("");
  const all = figures.alarms.map(({ AlarmName }) => AlarmName).toSorted();
  for (const name of all)
    console.log(`${name}: ${fired.has(name) ? `fired by: ${fired.get(name)}` : "DID NOT FIRE"}`);
  const silent = all.filter((name) => !fired.has(name));
  console.log(`\n${all.length - silent.length} of ${all.length} fired.\n`);
  for (const { name } of answerable)
    console.log(`${name}: ${found.has(name) ? `found lines when ${found.get(name)}` : "FOUND NOTHING"}`);
  console.log(`\n${found.size} of ${answerable.length} saved queries found lines.`);
  console.log(`Fields that docs/operate/logs.md does not describe: ${[...unknown].join(", ") || "none"}`);
  const useless = answerable.length - found.size;
  process.exitCode = silent.length + whileWell.length + useless + unknown.size === 0 ? 0 : 1;
} finally {
  await stack.stop();
}
process.exit();
