import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Stack } from "../../local/stack/stack.ts";
import { localHooks } from "../../scripts/examples/local-hooks.ts";
import { inOrder } from "../../scripts/examples/order.ts";
import { type Played, play } from "../../scripts/examples/play.ts";
import { operations } from "../../shared/contracts/operations.ts";
import { registerRequestExample } from "../../shared/contracts/public/examples/requests.ts";
import { startLocalStack } from "../support/local-stack.ts";

let stack: Stack;
beforeAll(async () => {
  stack = await startLocalStack();
});
afterAll(() => stack.stop());

const good = registerRequestExample.body;

const post = (body: unknown, headers: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(`${stack.addresses.pages}/api/requests`, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/json", "accept-language": "en", ...headers },
    body: body instanceof URLSearchParams ? body : JSON.stringify(body),
    ...(body instanceof URLSearchParams && { headers }),
  });

const code = async (response: Response): Promise<string> =>
  ((await response.json()) as { readonly trackingCode: string }).trackingCode;

describe("the examples of the API", () => {
  test("can be sent one after another to a running stack, use every operation and all succeed (I5, S1)", async () => {
    const played: Played[] = [];
    for await (const one of play(stack.addresses.pages, localHooks(stack.addresses))) played.push(one);
    expect(
      played.filter(({ problems }) => problems.length > 0).map(({ id, problems }) => [id, ...problems]),
    ).toEqual([]);
    expect(played.map(({ id }) => id)).toEqual(inOrder(operations));
  });

  test("call operations of the OpenAPI document that the stack serves (I5)", async () => {
    const response = await fetch(`${stack.addresses.pages}/api/openapi.json`);
    const document = (await response.json()) as { readonly openapi: string; readonly paths: object };
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
    expect(document.openapi).toBe("3.1.1");
    expect(Object.keys(document.paths).sort()).toEqual(
      [...new Set(operations.map(({ path }) => path))].sort(),
    );
  });
});

describe("registering through the API", () => {
  test("gives the same reply to the same idempotency key and body, and 422 to the key with another body (P4)", async () => {
    const key = { "idempotency-key": crypto.randomUUID() };
    const first = await post(good, key);
    expect(first.status).toBe(201);
    const again = await post(good, key);
    expect([again.status, await again.json()]).toEqual([201, await first.json()]);
    const other = await post({ ...good, subject: "food" }, key);
    expect([other.status, (await other.json()) as object]).toEqual([
      422,
      expect.objectContaining({ type: "urn:peygir:problem:key-reused" }),
    ]);
  });

  test("registers two requests when two people use the same idempotency key (P4)", async () => {
    const key = { "idempotency-key": crypto.randomUUID() };
    const mine = await post(good, key);
    const others = await post({ ...good, mobile: "۰۹۱۲ ۰۰۰ ۰۰۰۲", identity: { type: "none" } }, key);
    expect([mine.status, others.status]).toEqual([201, 201]);
    expect(await code(others)).not.toBe(await code(mine));
  });
});
