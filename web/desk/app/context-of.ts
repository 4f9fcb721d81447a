import { createContext, type Provider, use } from "react";

/**
 * Creates a React context: returns the provider of a value and the hook that reads the value. The hook throws outside
 * the provider.
 * @example const [DeskProvider, useDesk] = contextOf<Desk>("DeskProvider");
 */
export function contextOf<T>(provider: string): readonly [Provider<T | undefined>, () => T] {
  const Context = createContext<T | undefined>(undefined);
  const read = () => {
    const value = use(Context);
    if (value === undefined) throw new Error(`No ${provider} around`);
    return value;
  };
  return [Context.Provider, read];
}
