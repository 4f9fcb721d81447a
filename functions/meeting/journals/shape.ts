/**
 * The version of the shape of folded states (`Aggregate.shape`), shared by all journals of this service, because
 * `views-of-all.ts` reads them together.
 */
export const shape = 10;
