/** The view builders of all aggregates in this service. */
import { severalKinds, viewed } from "../../../shared/journal/several-kinds.ts";
import { directoryAggregate } from "../directory/journal.ts";
import { buildProposalViews } from "../proposals/build-proposal-views.ts";
import { proposalAggregate } from "../proposals/journal-proposals.ts";
import { buildViews } from "./build-views.ts";

export const allKinds = severalKinds("directory", [
  viewed(directoryAggregate, buildViews),
  viewed(proposalAggregate, buildProposalViews),
]);
