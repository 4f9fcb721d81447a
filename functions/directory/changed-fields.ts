import type { ToldChange } from "./changes/tell.ts";

/** A change as the contracts write it. */
export const changeOf = ({ fields, ...change }: ToldChange) => ({
  ...change,
  ...(fields && { fields: [...fields] }),
});
