import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type OperationSpec, routeKeyOf } from "../../shared/contracts/operation.ts";

/** A module of contracts, with the names of its exported operations in the order of the file. */
export interface ContractModule {
  /** The path below `shared/contracts`, without extension, such as `staff/cases`. */
  readonly name: string;
  readonly exported: readonly string[];
}

/** Returns every module of contracts that has operations. */
export function readContracts(root: string): readonly ContractModule[] {
  const folder = join(root, "shared/contracts");
  return globSync("{partner,public,staff}/*.ts", { cwd: folder })
    .filter((file) => !file.endsWith(".test.ts"))
    .map((found) => {
      const text = readFileSync(join(folder, found), "utf8");
      const exported = [...text.matchAll(/^export const (\w+) = defineOperation\(/gm)].map(
        ([, name]) => name ?? "",
      );
      return { name: found.replaceAll("\\", "/").slice(0, -".ts".length), exported };
    })
    .filter(({ exported }) => exported.length > 0)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export const generatedFrom = (sources: string): string =>
  `Generated from ${sources} by \`npm run catalogue\`: do not edit.`;

const generated = generatedFrom("the contracts");

/** Returns the name under which the generated list of operations imports a module: `staff/clerk-acts` → `clerkActs`. */
export const nameOf = ({ name }: Pick<ContractModule, "name">): string =>
  basename(name).replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Returns the source of `shared/contracts/operations.ts`. */
export function operationsCode(modules: readonly ContractModule[]): string {
  const byName = Map.groupBy(modules, nameOf);
  const twice = [...byName].find(([, same]) => same.length > 1);
  if (twice) throw new Error(`Two modules of the contracts are called ${twice[0]}`);
  const imports = modules
    .flatMap(importsOf)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, as]) => `import * as ${as} from "./${path}.ts";`);
  return [
    `/** Every operation of the API with its example, by module. ${generated} */`,
    "",
    'import type { OperationWithExample } from "./example.ts";',
    ...imports,
    "",
    "export const operations: readonly OperationWithExample[] = [",
    ...modules.flatMap((module) => module.exported.map((name) => listed(nameOf(module), name))),
    "];",
    "",
  ].join("\n");
}

/** Returns the imports for a module: the module, and the module of its examples beside it. */
const importsOf = (module: ContractModule): readonly (readonly [path: string, as: string])[] => [
  [module.name, nameOf(module)],
  [`${dirname(module.name)}/examples/${basename(module.name)}`, `${nameOf(module)}Examples`],
];

const widest = 110;

function listed(module: string, name: string): string {
  const [operation, example] = [`...${module}.${name}`, `example: ${module}Examples.${name}Example`];
  const line = `  { ${operation}, ${example} },`;
  return line.length <= widest ? line : `  {\n    ${operation},\n    ${example},\n  },`;
}

export interface LoadedModule {
  readonly name: string;
  readonly operations: readonly { readonly exported: string; readonly spec: OperationSpec }[];
}

/** Loads the operations of each module, in the order of the file. */
export const loadContracts = (root: string): Promise<readonly LoadedModule[]> =>
  Promise.all(
    readContracts(root).map(async ({ name, exported }) => {
      const module = (await import(join(root, "shared/contracts", `${name}.ts`))) as Record<
        string,
        OperationSpec
      >;
      return {
        name,
        operations: exported.flatMap((one) => {
          const spec = module[one];
          return spec ? [{ exported: one, spec }] : [];
        }),
      };
    }),
  );

/** Returns the source of `shared/contracts/routes.ts`: only the routes of each module's operations. */
export function routesCode(modules: readonly LoadedModule[]): string {
  const tables = modules.map(({ name, operations }) => {
    const lines = operations.map(({ spec }) => `    ${quoted(spec.id)}: "${routeKeyOf(spec)}",`);
    return [`  ${quoted(name)}: {`, ...lines, "  },"].join("\n");
  });
  return `/** The route of each operation, by module. ${generated} */

export const routesByModule = {
${tables.join("\n")}
} as const;
`;
}

const quoted = (key: string): string => (/^[a-z]+$/.test(key) ? key : `"${key}"`);
