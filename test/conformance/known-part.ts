/** The part of a template that moto's CloudFormation can make. */
import { returnValue } from "../../local/template/names.ts";
import type { Synthesized, Template } from "../../local/template/template.ts";

export interface Limits {
  /** Types that are taken out. */
  readonly without: ReadonlySet<string>;
  /** Types that are made, but cannot be referred to: they come first, by the names that the template chooses. */
  readonly unreferable: ReadonlySet<string>;
}

/**
 * The template within those limits. A reference to a resource that is not there, or that cannot be referred to, becomes the value that
 * the local stack resolves it to; what waits for one no longer waits.
 */
export function knownPart(synthesized: Synthesized, resolved: Template, limits: Limits): Synthesized {
  const all = Object.entries(synthesized.Resources);
  const idsOf = (types: ReadonlySet<string>) =>
    new Set(all.filter(([, { Type }]) => types.has(Type)).map(([id]) => id));
  const [gone, first] = [idsOf(limits.without), idsOf(limits.unreferable)];
  const kept = all.filter(([id]) => !gone.has(id));
  const inOrder = [...kept.filter(([id]) => first.has(id)), ...kept.filter(([id]) => !first.has(id))];
  const Resources = inOrder.map(([id, { DependsOn = [], ...resource }]) => {
    const waitsFor = [DependsOn].flat().filter((other) => !gone.has(other));
    return [id, waitsFor.length > 0 ? { ...resource, DependsOn: waitsFor } : resource] as const;
  });
  const known = { ...synthesized, Resources: Object.fromEntries(Resources) };
  return withValues(known, resolved, gone.union(first)) as Synthesized;
}

/** @param ids of the resources to which each reference becomes its value */
function withValues(part: unknown, resolved: Template, ids: ReadonlySet<string>): unknown {
  if (Array.isArray(part)) return part.map((each) => withValues(each, resolved, ids));
  if (typeof part !== "object" || part === null) return part;
  const { Ref = "", "Fn::GetAtt": [owner = "", attribute = ""] = [] } = part as Reference;
  if (ids.has(Ref)) return resolvedValue(resolved, Ref, "Ref");
  if (ids.has(owner)) return resolvedValue(resolved, owner, attribute);
  return Object.fromEntries(
    Object.entries(part).map(([name, each]) => [name, withValues(each, resolved, ids)]),
  );
}

interface Reference {
  readonly Ref?: string;
  readonly "Fn::GetAtt"?: readonly string[];
}

function resolvedValue({ resources }: Template, id: string, attribute: string): string {
  const resource = resources.find(({ logicalId }) => logicalId === id);
  // Under a condition that does not hold nothing uses it.
  return resource === undefined ? id : returnValue(resource, attribute);
}
