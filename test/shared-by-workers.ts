/**
 * Resources that all workers of a test run share, each made once on first use: a DynamoDB Local in memory (each stack has its own
 * tables in it, `borrowDynamoDb`), the unpacked browser, and the folder of its traces.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DynamoDbLocal, startDynamoDb } from "../local/dynamodb/dynamodb-local.ts";
import { listen } from "../local/stack/ports.ts";
import { close } from "../local/stack/servers.ts";
import { type Chromium, findChromium, noBrowser } from "./browser/find-chromium.ts";

/** JSON answers to workers by path; a failure is a 500 with the reason as text. */
export interface Shared {
  readonly "/dynamodb": { readonly port: number };
  /** Null where this machine has no browser. */
  readonly "/chromium": Chromium | null;
  /** The folder of browser traces; removed at the end of the run. */
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
