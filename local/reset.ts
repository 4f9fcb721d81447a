/** `npm run reset`: deletes the local stack's data. */
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readSettings, stateFile } from "./stack/settings.ts";

const { dataDir } = readSettings(process.env);
if (!existsSync(join(dataDir, stateFile))) {
  console.log(`There are no data of a local stack in ${dataDir}.`);
} else {
  console.log(`Deleting ${dataDir}: all requests, messages, queues and the clock of the local stack.`);
  rmSync(dataDir, { recursive: true });
  console.log("The next npm start begins with the organisation's files again.");
}
