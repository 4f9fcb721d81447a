import type { deskActs } from "../../../shared/contracts/words/desk-act-words.ts";

/** C6: a clerk's act in an applicant's name. */
export interface DeskAct {
  readonly act: (typeof deskActs)[number];
  /** The user name of the clerk. */
  readonly by: string;
}
