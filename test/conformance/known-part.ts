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
 * The template within those limits. What refers to a resource that is not there, or that cannot be referred to, gets the value that
 * the local stack resolves the reference to; what waits for one no longer waits.
 */
export function knownPart(
  synthesized: Synthesized,
  resolved: Template,
  { without, unreferable }: Limits,
): Synthesized {
  const all = Object.entries(synthesized.Resources);
  const idsOf = (types: ReadonlySet<string>) =>
    new Set(all.filter(([, { Type }]) => types.has(Type)).map(([id]) => id));
  const [gone, nameless] = [idsOf(without), idsOf(unreferable)];
  const valueOf = (id: string, attribute: string) => {
    const resource = resolved.resources.find(({ logicalId }) => logicalId === id);
    return resource === undefined ? id : returnValue(resource, attribute);
  };
  const resolvedHere = (id: string | undefined): id is string =>
    id !== undefined && (gone.has(id) || nameless.has(id));
  const replaced = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(replaced);
    if (typeof value !== "object" || value === null) return value;
    const { Ref, "Fn::GetAtt": attribute } = value as { Ref?: string; "Fn::GetAtt"?: [string, string] };
    if (resolvedHere(Ref)) return valueOf(Ref, "Ref");
    if (attribute && resolvedHere(attribute[0])) return valueOf(...attribute);
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, replaced(each)]));
  };
  const kept = all.filter(([id]) => !gone.has(id)).toSorted(([a], [b]) => Number(nameless.has(b)) - Number(nameless.has(a)));
  const Resources = kept.map(([id, { DependsOn, ...resource }]) => {
    const waitsFor = [DependsOn ?? []].flat().filter((other) => !gone.has(other));
    return [id, { ...resource, ...(waitsFor.length > 0 && { DependsOn: waitsFor }) }];
  });
  return replaced({ ...synthesized, Resources: Object.fromEntries(Resources) }) as Synthesized;
}
