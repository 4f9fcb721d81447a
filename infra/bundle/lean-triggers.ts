import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Plugin } from "esbuild";
import { type Expression, parseSync } from "oxc-parser";
import type { LambdaTriggers, ServiceTriggers } from "../../shared/triggers.ts";

/**
 * An esbuild plugin that gives each Lambda only its own routes and events, without those of the service's
 * other Lambdas and without the table of all routes.
 */
export const leanTriggers: Plugin = {
  name: "lean-triggers",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^\.\.\/triggers\.ts$/ }, ({ importer, resolveDir }) => ({
      path: join(resolveDir, "..", "triggers.ts"),
      suffix: `?${basename(importer, ".ts")}`,
    }));
    onLoad({ filter: /\/functions\/[^/]+\/triggers\.ts$/ }, async ({ path, suffix }) => {
      const lambda = suffix.slice(1);
      const triggers = ((await import(path)) as { default: ServiceTriggers }).default[lambda];
      if (!triggers) throw new Error(`${path} has no ${lambda}`);
      const own = triggers.events
        ? withEvents(readFileSync(path, "utf8"), lambda)
        : withRoutes(triggers, lambda);
      return { contents: own, loader: "ts" };
    });
  },
};

/** Returns a module with the routes of one Lambda as plain data, computed at build time. */
export const withRoutes = (
  {
    routes,
    through,
    staffRoutes,
    staffThrough,
  }: Pick<LambdaTriggers, "routes" | "through" | "staffRoutes" | "staffThrough">,
  lambda: string,
): string =>
  `export default ${JSON.stringify({ [lambda]: { routes, through, staffRoutes, staffThrough } })};`;

/**
 * Returns the triggers module with only the events of one Lambda. The imports for the service's other Lambdas are then
 * unused, so esbuild drops these imports.
 */
export function withEvents(source: string, lambda: string): string {
  const { body } = parseSync("triggers.ts", source).program;
  const exported = body.find((one) => one.type === "ExportDefaultDeclaration");
  const all = exported && propertyOf(exported.declaration as Expression, lambda);
  const events = all && propertyOf(all, "events");
  if (!exported || !events) throw new Error(`The triggers of ${lambda} name no events`);
  const text = `export default { "${lambda}": { events: ${source.slice(events.start, events.end)} } };`;
  return source.slice(0, exported.start) + text + source.slice(exported.end);
}

/**
 * Returns the value of an object's property, also inside type assertions; undefined when the object lacks it.
 */
function propertyOf(object: Expression, name: string): Expression | undefined {
  if (object.type === "TSSatisfiesExpression" || object.type === "TSAsExpression")
    return propertyOf(object.expression, name);
  if (object.type !== "ObjectExpression") return undefined;
  const isNamed = (key: { readonly type: string }) =>
    (key.type === "Identifier" && (key as { name?: string }).name === name) ||
    (key.type === "Literal" && (key as { value?: unknown }).value === name);
  const found = object.properties.find((one) => one.type === "Property" && isNamed(one.key));
  return found?.type === "Property" ? found.value : undefined;
}
