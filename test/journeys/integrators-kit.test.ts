/** Runs the programs of the integrators' kit, and calls of its HTTP collection, on the local stack (I5, N6, N7). */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Stack } from "../../local/stack/stack.ts";
import { localHooks } from "../../scripts/examples/local-hooks.ts";
import { operationIdOf } from "../../shared/contracts/openapi/openapi-callers.ts";
import { operations } from "../../shared/contracts/operations.ts";
import { registerRequestExample } from "../../shared/contracts/public/examples/requests.ts";
import { type CollectionCall, callsIn } from "../support/http-collection.ts";
import { hasPython, type Kit, newKit, type Ran } from "../support/kit.ts";
import { eventually, startLocalStack } from "../support/local-stack.ts";

const languages = hasPython ? ["ts", "py"] : ["ts"];

let stack: Stack;
let kit: Kit;
beforeAll(async () => {
  stack = await startLocalStack();
  kit = newKit();
});
afterAll(async () => {
  await stack?.stop();
  kit?.remove();
});

const run = (program: string, env: Readonly<Record<string, string>>): Promise<Ran> =>
  kit.run(program, { PEYGIR_URL: stack.addresses.pages, ...env });

const tokenOf = (username: string): Promise<string> => localHooks(stack.addresses).staffToken(username);

const post = (path: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${stack.addresses.pages}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });

const codeIn = ({ out, says }: Ran): string => {
  const [, code] = /Registered (\d{12})/.exec(out) ?? [];
  if (code === undefined) throw new Error(`No tracking code: ${out}${says}`);
  return code;
};

it("the programs of the kit fit the types of the client that is generated from the OpenAPI document", async () => {
  expect(await kit.checkTypes()).toEqual({ code: 0, out: "", says: "" });
});

describe("each Python program of the kit", () => {
  const text = (program: string): string => readFileSync(join(kit.folder, program), "utf8");
  /** The operations that a program calls, by their paths or by the functions of the client. */
  const calledBy = (program: string): readonly string[] =>
    operations
      .filter((operation) => {
        const [path = ""] = operation.path.split("{");
        const isByPath = new RegExp(`["\`}]${path}["\`?{]`).test(text(program).replaceAll("${", "{"));
        return isByPath || text(program).includes(`client.${operationIdOf(operation)}(`);
      })
      .map(operationIdOf);

  it.each(["register", "partner", "inbox"])(
    "calls operations that its TypeScript twin calls: %s.py",
    (program) => {
      const called = calledBy(`${program}.py`);
      expect(called).not.toEqual([]);
      expect(calledBy(`${program}.ts`)).toEqual(expect.arrayContaining([...called]));
    },
  );

  it.each(["register", "partner"])("sends the fields that its TypeScript twin sends: %s.py", (program) => {
    const fields = Object.keys(registerRequestExample.body);
    const sentBy = (file: string) => fields.filter((field) => new RegExp(`\\b${field}"?:`).test(text(file)));
    expect(sentBy(`${program}.py`)).toEqual(sentBy(`${program}.ts`));
    expect(sentBy(`${program}.py`).length).toBeGreaterThan(4);
  });
});

describe.each(languages)("the kit's programs register.%s", (language) => {
  it("registers a request that its applicant finds by code and mobile", async () => {
    const mobile = language === "ts" ? "09120000001" : "09120000002";
    const code = codeIn(await run(`register.${language}`, { MOBILE: mobile }));
    expect((await post("/api/track", { code, mobile })).status).toBe(200);
  });

  it("tells which field was wrong when the registration is refused, and exits with 1", async () => {
    const { code, says } = await run(`register.${language}`, { MOBILE: "12" });
    expect(code).toBe(1);
    expect(says).toMatch(/^urn:peygir:problem:invalid-input: .+\n {2}\/mobile: .+/);
  });
});

describe("the kit's programs partner.ts and partner.py", () => {
  let key: string;
  beforeAll(async () => {
    const headers = {
      authorization: `Bearer ${await tokenOf("v.sadeghi")}`,
      "idempotency-key": crypto.randomUUID(),
    };
    const made = await post("/api/staff/partner-keys", { partner: "samad" }, headers);
    ({ key } = (await made.json()) as { readonly key: string });
  });

  it.each(languages)("register a request once, even when they send it twice (%s)", async (language) => {
    const env = { PEYGIR_KEY: key, EXTERNAL_CODE: `KIT-${language}-1` };
    const first = await run(`partner.${language}`, env);
    expect(first.out).toContain(`for KIT-${language}-1`);
    expect(codeIn(await run(`partner.${language}`, env))).toBe(codeIn(first));
  });

  it.each(languages)("report a wrong signature when they sign with a wrong key (%s)", async (language) => {
    const { code, says } = await run(`partner.${language}`, { PEYGIR_KEY: `whsec_${"A".repeat(43)}=` });
    expect(code).toBe(1);
    expect(says).toContain("urn:peygir:problem:not-signed");
  });
});

describe("the kit's programs inbox.ts and inbox.py", () => {
  it("list the waiting cases, and accept the first one", async () => {
    const code = codeIn(await run("register.ts", { MOBILE: "09120000003" }));
    const token = { PEYGIR_TOKEN: await tokenOf("a.mohammadi") };
    const inbox = { authorization: `Bearer ${token.PEYGIR_TOKEN}` };
    await eventually("the case is in the inbox of its unit", async () => {
      const reply = await fetch(`${stack.addresses.pages}/api/staff/inbox`, { headers: inbox });
      return (await reply.text()).includes(code);
    });
    if (hasPython)
      expect((await run("inbox.py", token)).out).toMatch(new RegExp(`^${code} .+, received `, "m"));
    const { out } = await run("inbox.ts", token);
    expect(out).toMatch(/^\d+ cases wait\nAccepted \d{12} as version \d+\n$/);
    const [, accepted] = /Accepted (\d{12})/.exec(out) ?? [];
    const read = await fetch(`${stack.addresses.pages}/api/staff/cases/${accepted}`, { headers: inbox });
    expect(await read.json()).toMatchObject({ stage: "in-hand" });
  });

  it.each(languages)("report a wrong token when they send a wrong staff token (%s)", async (language) => {
    const { code, says } = await run(`inbox.${language}`, { PEYGIR_TOKEN: "wrong" });
    expect([code, says]).toEqual([1, expect.stringMatching(/Unauthorized|signed-out|not signed in/)]);
  });
});

describe("the kit's HTTP collection", () => {
  const collection = () => callsIn(readFileSync(join(kit.folder, "peygir.http"), "utf8"));

  it("has every operation of the API", () => {
    expect([...collection().calls.keys()].sort()).toEqual(operations.map(operationIdOf).sort());
  });

  it("registers a request, follows it, and reads the lists of staff, when its variables have values", async () => {
    const { calls, variables } = collection();
    const values = new Map([...variables, ["url", stack.addresses.pages]]);
    const sent = (name: string): Promise<Response> => {
      const call = calls.get(name);
      if (!call) throw new Error(`The collection has no ${name}`);
      return send(call, values);
    };
    const registered = await sent("registerRequest");
    expect(registered.status).toBe(201);
    values.set("code", ((await registered.json()) as { readonly trackingCode: string }).trackingCode);
    values.set("expertToken", await tokenOf("a.mohammadi"));
    values.set("administratorToken", await tokenOf("v.sadeghi"));
    for (const name of ["listChoices", "track", "readDesk", "listInbox", "saveFilter", "listWebhooks"])
      expect([name, (await sent(name)).status]).toEqual([name, 200]);
  });
});

function send({ method, address, headers, body }: CollectionCall, values: ReadonlyMap<string, string>) {
  const filled = (text: string): string =>
    text.replaceAll(/\{\{([$\w]+)\}\}/g, (_, name: string) =>
      name === "$guid" ? crypto.randomUUID() : (values.get(name) ?? name),
    );
  return fetch(filled(address), {
    method,
    headers: Object.fromEntries(headers.map(([name, value]) => [name, filled(value)])),
    ...(body !== "" && { body: filled(body) }),
  });
}
