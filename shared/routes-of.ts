import { routesByModule } from "./contracts/routes.ts";
import type { RouteKey } from "./triggers.ts";

type Modules = typeof routesByModule;
/** The name of a module of the contracts, such as `staff/cases`. */
export type ContractName = keyof Modules;
type IdsOf<Module> = Module extends ContractName ? keyof Modules[Module] : never;

const keysOf = (name: ContractName): Readonly<Record<string, RouteKey>> => routesByModule[name];

/** The routes of all operations of these modules. Does not load the operations. */
export const routesOf = (...names: readonly ContractName[]): readonly RouteKey[] =>
  names.flatMap((name) => Object.values(keysOf(name)));

/** The routes of the named operations of one module. */
export const routesIn = <Module extends ContractName>(
  name: Module,
  ...ids: readonly IdsOf<Module>[]
): readonly RouteKey[] => ids.flatMap((id) => keysOf(name)[id as string] ?? []);

/** The routes of all operations of one module except the named ones. */
export const routesBut = <Module extends ContractName>(
  name: Module,
  ...ids: readonly IdsOf<Module>[]
): readonly RouteKey[] =>
  Object.entries(keysOf(name)).flatMap(([id, key]) => (ids.includes(id as IdsOf<Module>) ? [] : [key]));
