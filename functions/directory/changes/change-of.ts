import type { ToldChange } from "./tell.ts";

/** Converts a change of the directory into the form of the API contracts. */
export const changeOf = ({ fields, ...change }: ToldChange) => ({
  ...change,
  ...(fields && { fields: [...fields] }),
});
