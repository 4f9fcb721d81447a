/** Examples of the operations in `../directory-proposals.ts`. */

import { exampleOf } from "../../example.ts";
import {
  decideDirectoryProposal,
  listDirectoryProposals,
  proposeDirectory,
  readDirectoryProposal,
} from "../directory-proposals.ts";
import { exampleSnapshot } from "./directory.ts";

const proposalExample = "proposal-c8nQ0mC9hT2gkqv0m1Yh3A";

const administrator = { username: "v.sadeghi", name: { fa: "وحید صادقی", en: "Vahid Sadeghi" } };

/** The proposed snapshot of the example: the present one without deputies. */
const proposed = { ...exampleSnapshot, deputies: [] };

const removed = {
  section: "deputies",
  key: "m.karimi/a.mohammadi/2026-12-05",
  what: "removed",
  place: { before: 1 },
  says: {
    fa: "جانشینی «علی محمدی، مریم کریمی، 2026-12-05» برداشته شد",
    en: "Deputy “Ali Mohammadi, Maryam Karimi, 2026-12-05” was removed",
  },
} as const;

const waiting = {
  proposal: proposalExample,
  base: 2,
  by: administrator,
  at: "2026-11-24T08:00:00.000Z",
  status: "waiting",
} as const;

export const listDirectoryProposalsExample = exampleOf(listDirectoryProposals, {
  as: "administrator",
  query: {},
  status: 200,
  response: { proposals: [waiting] },
});

export const readDirectoryProposalExample = exampleOf(readDirectoryProposal, {
  as: "administrator",
  params: { proposal: proposalExample },
  status: 200,
  response: { ...waiting, changes: [removed], rerouted: [], snapshot: proposed, mayI: ["withdraw"] },
});

export const proposeDirectoryExample = exampleOf(proposeDirectory, {
  as: "administrator",
  body: { snapshot: proposed },
  ifMatch: '"2"',
  status: 200,
  response: { proposal: proposalExample, status: "waiting" },
});

export const decideDirectoryProposalExample = exampleOf(decideDirectoryProposal, {
  as: "administrator",
  params: { proposal: proposalExample },
  body: { decision: "withdraw" },
  status: 200,
  response: { proposal: proposalExample, status: "withdrawn" },
});
