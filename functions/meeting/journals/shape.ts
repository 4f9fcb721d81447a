/** The version of the shape of folded states (`Aggregate.shape`), one number for all aggregates of this service. */
export const shape = 10;
