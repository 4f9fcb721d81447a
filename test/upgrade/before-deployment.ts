/** What operators do before they deploy the new release on a running system (`docs/operate/keys.md`). */
import { join } from "node:path";
import { startDynamoDb } from "../../local/dynamodb/dynamodb-local.ts";
import { functionsOf } from "../../local/lambda/environment.ts";
import { openClock } from "../../local/stack/clock.ts";
import { stateFile, templateFolder } from "../../local/stack/settings.ts";
import { openState } from "../../local/stack/state.ts";
import { region } from "../../local/template/names.ts";
import { loadTemplate } from "../../local/template/template.ts";
import { dynamodbRingRows } from "../../scripts/ops/rotate-secret/ring-rows.ts";
import { rotateSecret } from "../../scripts/ops/rotate-secret/rotate-secret.ts";
import { awsClient } from "../../shared/aws/client.ts";

/**
 * Runs `rotate-secret --begin`, so that each version accepts what the other one signed. The old stack's operator may not read
 * keys, so the command runs between the two stacks, on the database alone.
 */
export async function beginKeyRings(dataDir: string): Promise<boolean> {
  const state = openState(join(dataDir, stateFile));
  const clock = openClock(state);
  const dynamoDb = await startDynamoDb({
    ...{ folder: join(dataDir, "dynamodb"), log: undefined, warn: () => undefined },
  });
  try {
    const credentials = { accessKeyId: "operator", secretAccessKey: "operator" };
    const endpoint = `http://127.0.0.1:${dynamoDb.port}`;
    const rows = dynamodbRingRows(keysTableHere(), awsClient({ region, endpoint, credentials }));
    const ports = { rows, now: clock.now, say: () => undefined, isIndexRebuilt: async () => false };
    return await rotateSecret(ports, {
      ...{ purpose: undefined, begin: true, removeOld: false, leaked: false, dryRun: false },
    });
  } finally {
    await dynamoDb.stop();
    state.close();
  }
}

function keysTableHere(): string {
  const variables = functionsOf(loadTemplate(templateFolder)).map((fn) => fn.variables["KEYS_TABLE"]);
  const table = variables.find((name) => name !== undefined);
  if (table === undefined) throw new Error("No function knows the keys table");
  return table;
}
