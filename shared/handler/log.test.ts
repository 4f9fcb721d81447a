import { expect, test } from "vitest";
import { environment } from "./environment.ts";
import { readableLog } from "./fakes.ts";
import { describeError, openLog } from "./log.ts";

test("a line is written when the invocation is done, with what was gathered", () => {
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

test("of an exception only its class and places are told (law 4)", () => {
  const error = new TypeError("canary\n    at least canary (09120000001)\n at canary");
  const { error: name, stack } = describeError(error);
  expect(name).toBe("TypeError");
  expect(stack.length).toBeGreaterThan(0);
  expect(stack.every((line) => /^at .*:\d+:\d+\)?$/.test(line))).toBe(true);
  expect(JSON.stringify(stack)).not.toContain("canary");
});

test("an exception named by somebody's words is just an error", () => {
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

test("an environment is complete", () => {
  expect(environment(["PUBLIC_URL", "LIMITS_TABLE"], complete)).toEqual(complete);
  expect(environment([], { ...complete, HOME: "/" })).toEqual({
    SERVICE: "intake",
    LAMBDA: "citizen-api",
    RELEASE: "1",
  });
});

test("or the function does not start, and says all that is missing", () => {
  const broken = { ...complete, PUBLIC_URL: "peygir", LIMITS_TABLE: "", SERVICE: undefined };
  expect(() => environment(["PUBLIC_URL", "LIMITS_TABLE"], broken)).toThrow(
    "PUBLIC_URL is no address, LIMITS_TABLE is missing, SERVICE is missing",
  );
});
