import type { ToldChange } from "./tell.ts";

/** A change in the form of the contracts. */
export const changeOf = ({ fields, ...change }: ToldChange) => ({
  ...change,
  ...(fields && { fields: [...fields] }),
});
