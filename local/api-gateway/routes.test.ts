import { expect, test } from "vitest";
import { routeTable } from "./routes.ts";

const keys = [
  "GET /{proxy+}",
  "GET /",
  "GET /request",
  "POST /api/requests",
  "GET /api/requests/{code}",
  "GET /api/requests/newest",
  "ANY /api/{proxy+}",
  "GET /staff/cases/{case}",
  "POST /staff/cases/{case}/refer",
];
const find = routeTable(keys.map((key) => ({ key })));
const found = (method: string, path: string) => find(method, path)?.route.key;

test.each([
  ["GET", "/", "GET /"],
  ["GET", "/request", "GET /request"],
  ["GET", "/request/", "GET /{proxy+}"],
  ["GET", "/anything/at/all", "GET /{proxy+}"],
  ["GET", "/api/requests/newest", "GET /api/requests/newest"],
  ["GET", "/api/requests/123", "GET /api/requests/{code}"],
  ["PUT", "/api/requests/123", "ANY /api/{proxy+}"],
  ["POST", "/api/requests", "POST /api/requests"],
  ["GET", "/staff/cases/7/refer", "GET /{proxy+}"],
  ["POST", "/staff/cases/7/refer", "POST /staff/cases/{case}/refer"],
])("a request %s %s is matched by the route %s", (method, path, key) => {
  expect(found(method, path)).toBe(key);
});

test("a request is matched by no route when none has its method and path", () => {
  expect(found("POST", "/request")).toBeUndefined();
  expect(found("HEAD", "/request")).toBeUndefined();
});

test("the match of a request with a route has the decoded parameters of the request's path", () => {
  expect(find("GET", "/api/requests/%DB%B1%DB%B2")?.parameters).toEqual({ code: "۱۲" });
  expect(find("GET", "/a/b%20c")?.parameters).toEqual({ proxy: "a/b c" });
});

test("the route $default matches a request that no other route matches", () => {
  expect(routeTable([{ key: "$default" }])("DELETE", "/x")?.route.key).toBe("$default");
});

test("a route that names the method wins over a route for ANY on the same path, also among many routes of different lengths", () => {
  const many = [
    ...["GET /my/requests/{code}/proof", "GET /register", "ANY /api/staff/{proxy+}"],
    ...["POST /api/staff/days/cancel", "GET /api/staff/meetings/{meeting}"],
    ...["GET /api/staff/meetings/{meeting}/conflicts", "POST /api/staff/meetings/{meeting}/{step}"],
    ...["GET /api/staff/calendars/{host}", "POST /join", "GET /request/attachments"],
    ...["POST /request/attachments", "GET /request/attachments/{number}"],
    ...["GET /request/attachments/{number}/file", "GET /my/requests/{code}/attachments"],
    ...["POST /my/requests/{code}/attachments", "GET /my/requests/{code}/attachments/{number}"],
    ...["GET /my/requests/{code}/attachments/{number}/file", "GET /receipt/attachments"],
    ...["POST /receipt/attachments", "GET /api/staff/{proxy+}"],
  ];
  for (const listed of [many, many.toReversed(), many.toSorted()]) {
    const match = routeTable(listed.map((key) => ({ key })));
    expect(match("GET", "/api/staff/inbox")?.route.key).toBe("GET /api/staff/{proxy+}");
    expect(match("PUT", "/api/staff/inbox")?.route.key).toBe("ANY /api/staff/{proxy+}");
  }
});
