/** Tests the AWS SDK as our bundles contain it (`infra/bundle/lean-sdk.ts`) against a server that answers like DynamoDB. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { bundleLambdas } from "../../infra/bundle/bundle-lambdas.ts";

const folder = mkdtempSync(join(tmpdir(), "peygir-as-bundled-"));
const answers: { readonly status: number; readonly body: object }[] = [];
const asked: string[] = [];

const server = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk) => {
    body += chunk;
  });
  request.on("end", () => {
    asked.push(`${request.headers["x-amz-target"]} ${JSON.parse(body).ClientRequestToken}`);
    const { status, body: answer } = answers.shift() ?? { status: 200, body: {} };
    response.writeHead(status, { "content-type": "application/x-amz-json-1.0" });
    response.end(JSON.stringify(answer));
  });
});

const cancelled = (Code: string) => ({
  status: 400,
  body: {
    __type: "com.amazonaws.dynamodb.v20120810#TransactionCanceledException",
    Message: "+989121234567",
    CancellationReasons: [{ Code }],
  },
});

let handler: () => Promise<boolean>;
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  vi.stubEnv("AWS_ENDPOINT_URL", "http://127.0.0.1:9");
  vi.stubEnv("AWS_ENDPOINT_URL_DYNAMODB", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  vi.stubEnv("AWS_REGION", "eu-central-1");
  vi.stubEnv("AWS_ACCESS_KEY_ID", "a");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "s");
  const { files } = await bundleLambdas([{ name: "one-transaction", file: "test/aws/one-transaction.ts" }]);
  for (const { path, contents } of files)
    if (path.startsWith("functions/")) writeFileSync(join(folder, basename(path)), contents);
  handler = createRequire(join(folder, "/"))(join(folder, "index.js")).handler;
});
afterAll(() => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

test("the bundled SDK retries a conflicting transaction with the same token, at the endpoint set for DynamoDB", async () => {
  answers.push(cancelled("TransactionConflict"), { status: 503, body: {} });
  expect(await handler()).toBe(true);
  expect(asked).toHaveLength(3);
  expect(new Set(asked).size).toBe(1);
  expect(asked[0]).toMatch(/^DynamoDB_20120810\.TransactWriteItems [\w-]{36}$/);
});

test("the bundled SDK recognises a failed condition, and its errors contain no message text of AWS (law 4)", async () => {
  answers.push(cancelled("ConditionalCheckFailed"));
  expect(await handler()).toBe(false);
  answers.push(cancelled("ValidationError"));
  const refused = await handler().catch((error: Error) => error);
  expect(String(refused)).toBe("AwsError: DynamoDB: TransactionCanceledException (400)");
});
