import { describe, expect, it } from "vitest";
import triggers from "../../../functions/intake/triggers.ts";
import { routeTable } from "../../../local/api-gateway/routes.ts";
import type { LambdaTriggers } from "../../triggers.ts";
import { httpEvent } from "../fakes.ts";
import { finder } from "./route-through.ts";

const api = triggers["citizen-api"];
const find = finder(api);
const asked = (method: string, path: string) => {
  const event = httpEvent(`${method} /{proxy+}` as "GET /", { path });
  const { http } = event.requestContext;
  const found = find({ ...event, requestContext: { ...event.requestContext, http: { ...http, method } } });
  return { key: found.routeKey, parameters: found.pathParameters };
};

describe("the routes of a Lambda behind one shared route of the HTTP API", () => {
  it("are found as the HTTP API would find them, each with its parameters", () => {
    const own = routeTable(api.routes.map((key) => ({ key })));
    const paths = ["/", "/request", "/request/meeting", "/my/requests/407155289363/reply", "/nothing/at/all"];
    const more = ["/api/requests/4071%205528/rating", "/api/track/confirm", "/my/", "/api/my/requests"];
    for (const path of [...paths, ...more]) {
      const expected = own("GET", path);
      expect(asked("GET", path), path).toEqual({
        key: expected?.route.key,
        parameters: expected?.parameters,
      });
    }
    for (const key of api.routes) {
      const [method = "", path = ""] = key.split(" ");
      if (!path.includes("proxy")) expect(asked(method, path.replaceAll(/\{\w+\}/g, "a-b")).key).toBe(key);
    }
  });

  it("lead to the 404 page when none fits the path", () => {
    expect(asked("POST", "/api/nothing")).toEqual({ key: "GET /{proxy+}", parameters: {} });
    expect(asked("POST", "/track/confirm/more").key).toBe("GET /{proxy+}");
    expect(asked("GET", "/request/").key).toBe("GET /{proxy+}");
    expect(asked("GET", "/my/requests/%E0%A4%A").parameters).toEqual({ code: "%E0%A4%A" });
  });

  it("are taken from the event when a parameter contains an encoded slash", () => {
    const named = Object.values(triggers).flatMap((lambda: LambdaTriggers) =>
      (lambda.through ?? [])
        .filter((key) => lambda.routes?.some((own) => own === key) && /\{\w+\}/.test(key))
        .map((key) => ({ key, find: finder(lambda) })),
    );
    expect(named.map(({ key }) => key)).toContain("POST /api/requests/{code}/leave");
    for (const { key, find } of named) {
      const [, path = ""] = key.split(" ");
      const event = httpEvent(key as "GET /", { path: path.replaceAll(/\{\w+\}/g, "a/b") });
      expect(find(event), key).toBe(event);
    }
  });

  it("are not searched for an event of another route, and this event stays unchanged", () => {
    const event = httpEvent("GET /api/staff/meetings" as "GET /", { path: "/api/staff/meetings" });
    expect(find(event)).toBe(event);
  });
});
