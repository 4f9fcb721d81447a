import { expect, test } from "vitest";
import { type ApiRequest, eventOf } from "./event.ts";

const request: ApiRequest = {
  method: "POST",
  url: "/api/requests/%D8%B3?a=1&a=2&b=%D8%B3",
  headers: { cookie: "language=fa; session=x", "content-type": "application/json", "user-agent": "test" },
  body: Buffer.from('{"n":"س"}'),
  sourceIp: "192.0.2.1",
};
const context = {
  apiId: "api",
  host: "api.execute-api.eu-central-1.amazonaws.com",
  routeKey: "POST /api/requests/{code}",
  parameters: { code: "س" },
  authorized: undefined,
  now: new Date("2026-03-12T19:03:58.123Z"),
};

test("eventOf makes an API Gateway event of payload format 2.0 from a request", () => {
  const { requestContext, ...event } = eventOf(request, context);
  expect(event).toEqual({
    version: "2.0",
    routeKey: "POST /api/requests/{code}",
    rawPath: "/api/requests/س",
    rawQueryString: "a=1&a=2&b=%D8%B3",
    cookies: ["language=fa", "session=x"],
    headers: { "content-type": "application/json", "user-agent": "test", host: context.host },
    queryStringParameters: { a: "1,2", b: "س" },
    pathParameters: { code: "س" },
    body: '{"n":"س"}',
    isBase64Encoded: false,
  });
  expect(requestContext).toMatchObject({
    time: "12/Mar/2026:19:03:58 +0000",
    timeEpoch: 1773342238123,
    stage: "$default",
  });
});

test.each([
  ["application/json; charset=utf-8", false],
  ["application/problem+json", false],
  ["text/plain", false],
  ["application/x-www-form-urlencoded", true],
  ["multipart/form-data; boundary=x", true],
  ["image/png", true],
])("eventOf encodes a body of %s in base64: %s", (type, isBase64Encoded) => {
  const event = eventOf({ ...request, headers: { "content-type": type } }, context);
  expect(event.isBase64Encoded).toBe(isBase64Encoded);
  expect(Buffer.from(event.body ?? "", isBase64Encoded ? "base64" : "utf8").toString()).toBe('{"n":"س"}');
});

test("eventOf puts a token's claims into requestContext.authorizer.jwt", () => {
  const jwt = { claims: { username: "a.rastegar" }, scopes: ["peygir/staff"] };
  const event = eventOf(
    { ...request, url: "/", body: Buffer.alloc(0) },
    { ...context, parameters: {}, authorized: jwt },
  );
  expect(event.requestContext).toMatchObject({ authorizer: { jwt } });
  expect(event).not.toHaveProperty("body");
  expect(event).not.toHaveProperty("queryStringParameters");
});
