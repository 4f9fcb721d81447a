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

test("a request without a matching route has no match", () => {
  expect(found("POST", "/request")).toBeUndefined();
  expect(found("HEAD", "/request")).toBeUndefined();
});

test("a match has the decoded parameters of the path", () => {
  expect(find("GET", "/api/requests/%DB%B1%DB%B2")?.parameters).toEqual({ code: "۱۲" });
  expect(find("GET", "/a/b%20c")?.parameters).toEqual({ proxy: "a/b c" });
});

test("the route $default matches a request that no other route matches", () => {
  expect(routeTable([{ key: "$default" }])("DELETE", "/x")?.route.key).toBe("$default");
});
