import * as z from "zod/mini";
import type { FormSpec } from "../operation.ts";

type Fields = Readonly<Record<string, z.ZodMiniType>>;

/** An operation's body as the flat form it may also come in: the places named by `names`, and every other field. */
export function formSchema(body: z.ZodMiniType, { names }: FormSpec, example: unknown) {
  const { shape } = body as unknown as z.ZodMiniObject<Fields>;
  const moved = new Set(Object.values(names).map((place) => place.split("/")[1]));
  const own = Object.entries(shape).filter(([name]) => !moved.has(name));
  const flat = Object.keys(names).map((name) => [name, z.optional(z.string())] as const);
  const key = ["key", z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{8,100}$/)))] as const;
  return {
    schema: z.strictObject(Object.fromEntries<z.ZodMiniType>([...own, ...flat, key])),
    example: flatten(example, names),
  };
}

const within = (value: unknown, name: string): unknown =>
  (value as Record<string, unknown> | undefined)?.[name];

/** The example's values under the form's names. */
function flatten(example: unknown, names: FormSpec["names"]): Record<string, unknown> {
  const given = example as Record<string, unknown>;
  const moved = Object.entries(names).map(([field, place]) => {
    const [, first = "", ...rest] = place.split("/");
    return [first, field, rest.reduce(within, given[first])] as const;
  });
  const own = Object.entries(given).filter(([name]) => !moved.some(([first]) => first === name));
  return Object.fromEntries([...own, ...moved.map(([, field, value]) => [field, value])]);
}
