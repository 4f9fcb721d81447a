/**
 * `npm run contend -- --bookings 106000 --places 1000 --workers 64 --seed 1`: books places in DynamoDB Local and prints how often
 * each answer was given. Exits with 1 when a place was booked twice, a booking was lost, or a history is not linearizable (M5).
 */

import { parseArgs } from "node:util";
import { fullJitter } from "../../shared/back-off.ts";
import { dynamodbJournalStore } from "../../shared/journal/dynamodb-store.ts";
import { testDynamo } from "../stores/dynamodb.ts";
import { contend } from "./campaign.ts";
import { readingAgain } from "./stores.ts";

const { values } = parseArgs({
  options: {
    bookings: { type: "string", default: "106000" },
    places: { type: "string", default: "1000" },
    workers: { type: "string", default: "64" },
    seed: { type: "string", default: "1" },
  },
});
const plan = {
  bookings: Number(values.bookings),
  places: Number(values.places),
  workers: Number(values.workers),
  seed: Number(values.seed),
};

const began = performance.now();
const seconds = () => Math.round((performance.now() - began) / 1_000);
const local = await testDynamo();
try {
  const store = readingAgain(dynamodbJournalStore(await local.make("journal"), local.aws));
  const { counts, calls, contended, ...found } = await contend(
    { store, backOff: fullJitter() },
    plan,
    (over) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${over} days, ${seconds()} s `);
    },
  );
  for (const [what, count] of Object.entries(counts).sort()) console.log(`${count}  ${what}`);
  const wrong = Object.values(found).flat();
  console.log(
    `${plan.places} places, ${plan.workers} workers, seed ${plan.seed}, ${seconds()} s: ${contended} contended bookings in histories of ${calls} calls; ` +
      `${found.double.length} double, ${found.lost.length} lost, ${found.unexplained.length} that nothing explains`,
  );
  for (const line of wrong.slice(0, 20)) console.log(`  ${line}`);
  if (wrong.length > 0) process.exitCode = 1;
} finally {
  await local.stop();
}
