import { expect, it } from "vitest";
import { withEvents, withRoutes } from "./lean-triggers.ts";

it("withEvents keeps the events of the given consumer, and drops the service's other Lambdas", () => {
  const triggers = `import { asked } from "./asked.ts";
const told = [asked];
export default {
  "staff-api": { summary: "Answers.", staffRoutes: [...routesOf("staff/cases")] },
  "on-events": { summary: "Hears.", events: [...told, asked], needs: ["journal.append"] },
} as const satisfies ServiceTriggers;
`;
  expect(withEvents(triggers, "on-events")).toBe(`import { asked } from "./asked.ts";
const told = [asked];
export default { "on-events": { events: [...told, asked] } };
`);
  expect(() => withEvents(triggers, "staff-api")).toThrow("staff-api");
});

it("withRoutes keeps only the routes of the given Lambda", () => {
  expect(withRoutes({ routes: ["GET /"], through: ["ANY /{proxy+}"] }, "citizen-api")).toBe(
    `export default {"citizen-api":{"routes":["GET /"],"through":["ANY /{proxy+}"]}};`,
  );
});
