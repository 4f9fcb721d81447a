import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Plugin } from "esbuild";
import { type Expression, parseSync } from "oxc-parser";
import type { LambdaTriggers, ServiceTriggers } from "../../shared/triggers.ts";

/**
 * Keeps a Lambda's own routes and events of its service's triggers, without those of others and without the
 * table of all routes.
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

/** Plain data, computed at build time. */
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

/** The module with the events of one Lambda alone; imports for the others are then unused, and dropped. */
export function withEvents(source: string, lambda: string): string {
  const { body } = parseSync("triggers.ts", source).program;
  const exported = body.find((one) => one.type === "ExportDefaultDeclaration");
  const all = exported && propertyOf(exported.declaration as Expression, lambda);
  const events = all && propertyOf(all, "events");
  if (!exported || !events) throw new Error(`The triggers of ${lambda} name no events`);
  const text = `export default { "${lambda}": { events: ${source.slice(events.start, events.end)} } };`;
  return source.slice(0, exported.start) + text + source.slice(exported.end);
}

/** The value of an object's property, through any type assertions. */
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
