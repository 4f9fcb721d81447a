/** The sheets of the organisation and of each unit, spread over partitions: every registration adds to them (ADR 0045). */

import { keyOfPartition, partitionOf, partitionsOf } from "../../../../shared/partitions.ts";
import type { Sum } from "../../../../shared/sheets/sheets.ts";
import { isSaid } from "./cell.ts";

/**
 * From its registration to its answer a request adds 28 write units to the backlog of the organisation, and as many to that of its
 * unit, which may be the same unit for all. 50 requests a second are 1,400 units, of which four partitions bear 1,000 each: nearly three
 * times as many. A transaction also meets others on one item a quarter as often.
 */
const partitions = 4;

/** Sheets of the ratings of a unit (`about#`) stay whole: a request adds to them once or twice. */
const countOf = (about: string): number => (isSaid(about) ? 1 : partitions);

/** The sheets that a request adds to: all of its sums go to the same partition. */
export const inPartition = (request: string, sums: readonly Sum[]): readonly Sum[] =>
  sums.map((sum) => ({ ...sum, about: partitionOf(sum.about, countOf(sum.about), request) }));

/** What together has the sums of one about: `all`, `all/1`, `all/2`. */
export const partitionsOfAbout = (about: string): readonly string[] => partitionsOf(about, countOf(about));

/** Whose sums a sheet has a part of. */
export const aboutOf = keyOfPartition;
