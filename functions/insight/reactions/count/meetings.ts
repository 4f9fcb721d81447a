/**
 * Counts meetings: asked for, refused (also when answered in writing), held, and missed by an official. They count for
 * the whole organisation only, because the duty report covers each official (M15).
 */

import { type Cell, cells, wholeOrganisation } from "./cell.ts";
import type { Story } from "./story.ts";

export const meetings = ({ meetings: steps, channel }: Story): readonly Cell[] =>
  steps.flatMap(({ fact: { what }, day }) => cells([wholeOrganisation], day, `${what}.${channel}`));
