import { expect, test } from "vitest";
import * as z from "zod/mini";
import { awsClient } from "../aws/client.ts";
import type { HttpAnswer } from "../aws/http.ts";
import { correlated } from "../correlation.ts";
import { Outage } from "../outage.ts";
import { remote } from "./remote.ts";

const answering = (answer: Partial<HttpAnswer>) =>
  remote(
    "identity-for-intake",
    async () => z.strictObject({ person: z.string() }),
    awsClient({
      region: "eu-central-1",
      credentials: { accessKeyId: "a", secretAccessKey: "s" },
      send: async () => ({ status: 200, headers: {}, body: "null", ...answer }),
    }),
  )({ operation: "put-applicant" });

test("a remote call sends the correlation id of the running work, and no correlation id when none is set", async () => {
  const bodies: unknown[] = [];
  const ask = remote(
    "identity-for-intake",
    async () => z.null(),
    awsClient({
      region: "eu-central-1",
      credentials: { accessKeyId: "a", secretAccessKey: "s" },
      send: async ({ body }) => {
        bodies.push(JSON.parse(String(body)));
        return { status: 200, headers: {}, body: "null" };
      },
    }),
  );
  await ask({ operation: "find-person" });
  await correlated("407155289363", () => ask({ operation: "find-person" }));
  expect(bodies).toEqual([
    { operation: "find-person" },
    { operation: "find-person", correlation: "407155289363" },
  ]);
});

test("a remote call returns the parsed reply", async () => {
  expect(await answering({ body: '{"person":"x"}' })).toEqual({ person: "x" });
});

test("a reply that does not fit its schema is an error and not an Outage", async () => {
  await expect(answering({ body: '{"person":1}' })).rejects.not.toBeInstanceOf(Outage);
});

test("a failure in the called service is an Outage without the failure's text (law 4)", async () => {
  const body = JSON.stringify({ errorType: "TypeError", errorMessage: "cannot read +989121234567" });
  const failed = answering({ headers: { "x-amz-function-error": "Unhandled" }, body });
  await expect(failed).rejects.toBeInstanceOf(Outage);
  await expect(failed).rejects.toThrow(/^identity-for-intake: TypeError$/);
});
