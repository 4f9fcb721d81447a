import { expect, it } from "vitest";
import * as z from "zod/mini";
import { exampleOf } from "./example.ts";
import { defineOperation } from "./operation.ts";

const weigh = defineOperation({
  id: "weigh-parcel",
  method: "POST",
  path: "/api/staff/parcels/{parcel}/weigh",
  summary: "Weighs.",
  audience: "staff",
  action: "work-at-desk",
  ifMatch: true,
  params: z.strictObject({ parcel: z.string() }),
  body: z.strictObject({ grams: z.int(), how: z.enum(["scale", "guess"]) }),
  responses: { 200: { summary: "Weighed.", body: z.strictObject({ grams: z.int() }), headers: ["ETag"] } },
  refusals: [],
});

const as = "expert";
const params = { parcel: "1" };
const body = { grams: 1, how: "scale" } as const;
const ifMatch = '"0"';
const weighed = { status: 200, response: { grams: 1 }, etag: '"1"' } as const;
const refused = <const Code extends string>(code: Code) =>
  ({
    status: 409,
    response: { type: `urn:peygir:problem:${code}`, title: "…", detail: "…", status: 409 },
  }) as const;

it("exampleOf returns the example of an API call unchanged, whether the example shows a response or a refusal", () => {
  const fits = { as, params, body, ifMatch, ...weighed } as const;
  expect(exampleOf(weigh, fits)).toBe(fits);
  expect(exampleOf(weigh, { as, params, body, ifMatch, ...refused("wrong-stage") }).status).toBe(409);
});

it("a call of exampleOf does not compile unless the example's caller, request and response fit the operation", () => {
  const wrong = [
    // @ts-expect-error The caller is a member of staff.
    exampleOf(weigh, { params, body, ifMatch, ...weighed }),
    // @ts-expect-error It takes a body.
    exampleOf(weigh, { as, params, ifMatch, ...weighed }),
    // @ts-expect-error The body is of the schema's type.
    exampleOf(weigh, { as, params, body: { grams: 1, how: "feather" }, ifMatch, ...weighed }),
    // @ts-expect-error It takes no query.
    exampleOf(weigh, { as, params, query: { in: "kilos" }, body, ifMatch, ...weighed }),
    // @ts-expect-error It needs If-Match.
    exampleOf(weigh, { as, params, body, ...weighed }),
    // @ts-expect-error The response has an ETag.
    exampleOf(weigh, { as, params, body, ifMatch, status: 200, response: { grams: 1 } }),
    // @ts-expect-error The response is a weight in grams.
    exampleOf(weigh, { as, params, body, ifMatch, ...weighed, response: { kilos: 1 } }),
    // @ts-expect-error There is no such refusal.
    exampleOf(weigh, { as, params, body, ifMatch, ...refused("too-heavy-to-weigh") }),
  ];
  expect(wrong).toHaveLength(8);
});
