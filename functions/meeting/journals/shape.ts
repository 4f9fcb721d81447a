/**
 * The version of the snapshots' shape, shared by all journals of this service, because they are read together
 * (`views-of-all.ts`).
 */
export const shape = 10;
