import { basename, dirname } from "node:path";
import type { Metafile } from "esbuild";

export interface Weight {
  /** `intake-citizen-api`. */
  readonly name: string;
  readonly bytes: number;
  /** A package (or a folder of ours) and its bytes, heaviest first. */
  readonly parts: readonly (readonly [string, number])[];
}

/** How heavy each bundle is, heaviest first, and what of. */
export function weigh({ outputs }: Metafile): readonly Weight[] {
  return Object.entries(outputs)
    .filter(([file]) => file.endsWith(".js"))
    .map(([file, { bytes, inputs }]) => ({
      name: basename(dirname(file)),
      bytes,
      parts: byPackage(inputs),
    }))
    .sort((a, b) => b.bytes - a.bytes);
}

function byPackage(inputs: Metafile["outputs"][string]["inputs"]): [string, number][] {
  const sums = new Map<string, number>();
  for (const [input, { bytesInOutput }] of Object.entries(inputs))
    sums.set(packageOf(input), (sums.get(packageOf(input)) ?? 0) + bytesInOutput);
  return [...sums].sort(([, a], [, b]) => b - a);
}

/** `node_modules/@smithy/core/dist-es/…` → `@smithy/core`; `functions/intake/rules/rules.ts` → `functions/intake`. */
function packageOf(input: string): string {
  const inside = input.split("node_modules/").at(-1) ?? input;
  const depth = inside !== input && !inside.startsWith("@") ? 1 : 2;
  return inside.split("/").slice(0, depth).join("/");
}
