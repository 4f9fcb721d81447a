import type { ToldChange } from "./tell.ts";

/** A change as the contracts write it. */
export const changeOf = ({ fields, ...change }: ToldChange) => ({
  ...change,
  ...(fields && { fields: [...fields] }),
});
