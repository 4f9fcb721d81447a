/** Writes each repeated parameter of the OpenAPI document once, in `components`. */

import { isObject, type Json, type JsonObject, mapped } from "./openapi-json.ts";

/** A parameter without its example, which may differ between operations. */
const formOf = ({ example: _, ...form }: JsonObject): string => JSON.stringify(form);

/** The name of a parameter in `components`: `case` → `Case`. */
const nameOf = ({ name }: JsonObject): string => {
  const text = String(name);
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
};

const parametersOf = (operation: Json): readonly JsonObject[] => {
  const { parameters } = isObject(operation) ? operation : {};
  return Array.isArray(parameters) ? parameters.filter((each) => isObject(each) && !("$ref" in each)) : [];
};

/** For each parameter's name, the form that most operations use, if at least two do; other forms are left out. */
function repeated(all: readonly JsonObject[]): ReadonlyMap<string, JsonObject> {
  const byName = Map.groupBy(all, nameOf);
  return new Map(
    [...byName].flatMap(([name, same]) => {
      const forms = [...Map.groupBy(same, formOf).values()].sort((a, b) => b.length - a.length);
      const [most = []] = forms;
      return most.length > 1 && most[0] ? [[name, most[0]] as const] : [];
    }),
  );
}

/** @param shared the parameters that `components` has already */
export function withSharedParameters(document: JsonObject, shared: JsonObject): JsonObject {
  const { paths, components } = document;
  if (!isObject(paths ?? null) || !isObject(components ?? null)) return document;
  const operations = Object.values(paths as JsonObject).flatMap((path) =>
    isObject(path) ? Object.values(path) : [],
  );
  const named = repeated(operations.flatMap(parametersOf));
  const referred = (parameter: Json): Json => {
    if (!isObject(parameter) || "$ref" in parameter) return parameter;
    const same = named.get(nameOf(parameter));
    return same && formOf(same) === formOf(parameter)
      ? { $ref: `#/components/parameters/${nameOf(parameter)}` }
      : parameter;
  };
  const inOperation = (operation: Json): Json =>
    isObject(operation) && Array.isArray(operation["parameters"])
      ? { ...operation, parameters: operation["parameters"].map(referred) }
      : operation;
  return {
    ...document,
    paths: mapped(paths as JsonObject, (path) => (isObject(path) ? mapped(path, inOperation) : path)),
    components: { ...(components as JsonObject), parameters: { ...Object.fromEntries(named), ...shared } },
  };
}
