/** All kinds that the journal of this service keeps, for the view builder. */
import { severalKinds, viewed } from "../../shared/journal/several-kinds.ts";
import { buildProposalViews } from "./build-proposal-views.ts";
import { buildViews } from "./build-views.ts";
import { directoryAggregate } from "./journal.ts";
import { proposalAggregate } from "./journal-proposals.ts";

export const allKinds = severalKinds("directory", [
  viewed(directoryAggregate, buildViews),
  viewed(proposalAggregate, buildProposalViews),
]);
