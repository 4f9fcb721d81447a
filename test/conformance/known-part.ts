/** Reduces a CloudFormation template to the part that moto supports. */
import { returnValue } from "../../local/template/names.ts";
import type { Synthesized, Template } from "../../local/template/template.ts";

export interface Limits {
  /** The resource types to remove from the template. */
  readonly without: ReadonlySet<string>;
  /**
   * Resource types that moto creates but to which other resources cannot refer. Their resources are created first, under
   * fixed names.
   */
  readonly unreferable: ReadonlySet<string>;
}

/**
 * The template that moto supports. A reference to a removed or unreferable resource is replaced by the value that it has in the
 * local stack; a dependency on such a resource is removed.
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

/** Replaces references in a part of a template by values. @param ids the logical ids of the referenced resources */
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
  // A missing resource has a condition that is false, so it is not created; neither are the resources that refer to it.
  // Therefore any value will do.
  return resource === undefined ? id : returnValue(resource, attribute);
}
