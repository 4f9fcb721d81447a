/**
 * Makes the resources that all workers of a test run share, each once on first use: a DynamoDB Local in memory, the unpacked
 * browser, and the folder of browser traces. Each stack has its own tables in the DynamoDB Local (`borrowDynamoDb`).
 */
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DynamoDbLocal, startDynamoDb } from "../local/dynamodb/dynamodb-local.ts";
import { listen } from "../local/stack/ports.ts";
import { close } from "../local/stack/servers.ts";
import { type Chromium, findChromium, noBrowser } from "./browser/find-chromium.ts";

/** The JSON that a worker gets for each path; on failure it gets status 500 and the reason as text. */
export interface Shared {
  readonly "/dynamodb": { readonly port: number };
  /** The browser; null where this machine has none. */
  readonly "/chromium": Chromium | null;
  /** The folder of browser traces, which the end of the run removes. */
  readonly "/traces": { readonly folder: string };
}

export default async function shareAmongWorkers(): Promise<() => Promise<void>> {
  let dynamoDb: Promise<DynamoDbLocal> | undefined;
  let chromium: Promise<Chromium | undefined> | undefined;
  let traces: string | undefined;
  const makers: { readonly [Path in keyof Shared]: () => Promise<Shared[Path]> } = {
    "/dynamodb": async () => {
      dynamoDb ??= startDynamoDb({ folder: undefined, log: undefined, warn: console.warn, heap: 1024 });
      return { port: (await dynamoDb).port };
    },
    "/chromium": async () => {
      chromium ??= findChromium(console.warn).then((found) => {
        if (!found) console.warn(noBrowser);
        return found;
      });
      return (await chromium) ?? null;
    },
    "/traces": async () => {
      traces ??= mkdtempSync(join(tmpdir(), "peygir-traces-"));
      return { folder: traces };
    },
  };
  const server = createServer(({ url = "" }, response) => {
    makers[url as keyof Shared]().then(
      (made) => response.end(JSON.stringify(made)),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  process.env["SHARED_BY_WORKERS"] = `http://127.0.0.1:${await listen(server)}`;
  return async () => {
    await close(server);
    await (await dynamoDb?.catch(() => undefined))?.stop();
    if (traces) rmSync(traces, { recursive: true, force: true });
  };
}
