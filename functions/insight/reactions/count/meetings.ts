/** Meetings: asked for, refused (an answer in writing included), held, and missed by an official. Of the whole organisation: the duty report tells of each official (M15). */

import { type Cell, cells, wholeOrganisation } from "./cell.ts";
import type { Story } from "./story.ts";

export const meetings = ({ meetings: steps, channel }: Story): readonly Cell[] =>
  steps.flatMap(({ fact: { what }, day }) => cells([wholeOrganisation], day, `${what}.${channel}`));
