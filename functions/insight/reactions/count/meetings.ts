/**
 * Meetings: asked for, refused (written answers included), held, and missed by an official. For the whole
 * organisation only: the duty report covers each official (M15).
 */

import { type Cell, cells, wholeOrganisation } from "./cell.ts";
import type { Story } from "./story.ts";

export const meetings = ({ meetings: steps, channel }: Story): readonly Cell[] =>
  steps.flatMap(({ fact: { what }, day }) => cells([wholeOrganisation], day, `${what}.${channel}`));
