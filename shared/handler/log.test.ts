import { expect, test } from "vitest";
import { environment } from "./environment.ts";
import { readableLog } from "./fakes.ts";
import { describeError, openLog } from "./log.ts";

test("the log writes one line at the end of the invocation, with the collected fields", () => {
  const { lines, write } = readableLog();
  const log = openLog({ service: "intake" }, write);
  log.add({ route: "GET /", status: 200 });
  log.add({ status: 404 });
  expect(lines).toEqual([]);
  log.line("error", { alarm: "parked", aggregate: "407155289363" });
  log.done("info");
  expect(lines).toEqual([
    { level: "error", service: "intake", alarm: "parked", aggregate: "407155289363" },
    { level: "info", service: "intake", route: "GET /", status: 404 },
  ]);
});

test("an exception is logged with its class and stack frames only (law 4)", () => {
  const error = new TypeError("canary\n    at least canary (09120000001)\n at canary");
  const { error: name, stack } = describeError(error);
  expect(name).toBe("TypeError");
  expect(stack.length).toBeGreaterThan(0);
  expect(stack.every((line) => /^at .*:\d+:\d+\)?$/.test(line))).toBe(true);
  expect(JSON.stringify(stack)).not.toContain("canary");
});

test("an exception whose class name comes from a user's text is logged as Error", () => {
  const error = new Error("x");
  error.name = "زهرا canary";
  expect(describeError(error).error).toBe("Error");
  expect(describeError("canary")).toEqual({ error: "string", stack: [] });
});

const complete = {
  SERVICE: "intake",
  LAMBDA: "citizen-api",
  RELEASE: "1",
  PUBLIC_URL: "https://peygir.example",
  LIMITS_TABLE: "limits",
};

test("environment() reads a complete environment", () => {
  expect(environment(["PUBLIC_URL", "LIMITS_TABLE"], complete)).toEqual(complete);
  expect(environment([], { ...complete, HOME: "/" })).toEqual({
    SERVICE: "intake",
    LAMBDA: "citizen-api",
    RELEASE: "1",
  });
});

test("environment() throws for an incomplete environment, and names every missing variable", () => {
  const broken = { ...complete, PUBLIC_URL: "peygir", LIMITS_TABLE: "", SERVICE: undefined };
  expect(() => environment(["PUBLIC_URL", "LIMITS_TABLE"], broken)).toThrow(
    "PUBLIC_URL is no address, LIMITS_TABLE is missing, SERVICE is missing",
  );
});
