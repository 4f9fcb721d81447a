/** The events that each fact of a case announces (law 1), made from the fact and the state after it. */

import { announcing } from "../../../shared/aggregate/subject.ts";
import { staffOf } from "../../../shared/journal/actors.ts";
import * as answering from "./answering.ts";
import * as applicant from "./applicant.ts";
import * as asking from "./asking.ts";
import * as attachments from "./attachments.ts";
import type { CaseFact } from "./case-facts.ts";
import type { CaseState } from "./case-state.ts";
import * as clockNews from "./clock-news.ts";
import * as commitments from "./commitments.ts";
import * as contacts from "./contacts.ts";
import { holder } from "./core.ts";
import * as correcting from "./correcting.ts";
import * as deskActs from "./desk-acts.ts";
import * as ending from "./ending.ts";
import * as holds from "./holds.ts";
import * as importing from "./importing.ts";
import * as inspection from "./inspection.ts";
import * as letters from "./letters.ts";
import * as links from "./links.ts";
import * as matching from "./matching.ts";
import * as objecting from "./objecting.ts";
import * as opening from "./opening.ts";
import * as outside from "./outside.ts";
import * as parties from "./parties.ts";
import * as publishing from "./publishing.ts";
import * as referring from "./referring.ts";
import * as results from "./results.ts";
import * as splitting from "./splitting.ts";
import type { About, Announces } from "./subject.ts";

const announces: Announces<CaseFact, CaseState> = {
  ...opening.announces,
  ...importing.announces,
  ...referring.announces,
  ...splitting.announces,
  ...asking.announces,
  ...answering.announces,
  ...parties.announces,
  ...matching.announces,
  ...correcting.announces,
  ...clockNews.announces,
  ...attachments.announces,
  ...applicant.announces,
  ...holds.announces,
  ...deskActs.announces,
  ...ending.announces,
  ...objecting.announces,
  ...inspection.announces,
  ...commitments.announces,
  ...publishing.announces,
  ...contacts.announces,
  ...outside.announces,
  ...letters.announces,
  ...results.announces,
  ...links.announces,
};

export const announceCase = announcing<CaseFact, CaseState, About>(announces, (state, row) => ({
  case: row.id,
  unit: holder(state),
  at: row.at,
  by: staffOf(row),
}));
